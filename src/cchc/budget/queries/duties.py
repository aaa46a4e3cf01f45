"""The clauses of the plan by which an estimate is made, appraised and approved."""

from __future__ import annotations

from cchc.reading.model import WorkKind
from cchc.review.models import Assignment, Cycle

KINDS = (WorkKind.ESTIMATE, WorkKind.APPRAISE, WorkKind.APPROVE)


def clauses_of(cycle: Cycle) -> list[Assignment]:
    """In the order of the plan, each with the duties it gives."""
    kinds = [kind.value for kind in KINDS]
    rows = cycle.plan.assignments.filter(kind__in=kinds).prefetch_related("duties__post")
    return list(rows.order_by("position"))
