"""The clauses of the plan by which an estimate is made, appraised and approved."""

from __future__ import annotations

from cchc.lib.vietnamese import fold
from cchc.reading.model import WorkKind
from cchc.review.models import Assignment, Cycle, Duty
from cchc.review.queries.duties import duties_about

KINDS = (WorkKind.ESTIMATE, WorkKind.APPRAISE, WorkKind.APPROVE)
MONEY = ("du toan", "kinh phi")


def clauses_of(cycle: Cycle) -> list[Assignment]:
    """In the order of the plan, each with the duties it gives."""
    kinds = [kind.value for kind in KINDS]
    rows = cycle.plan.assignments.filter(kind__in=kinds).prefetch_related("duties__post")
    return [work for work in rows.order_by("position") if is_about_money(work)]


def duties_of(cycle: int, *kinds: WorkKind) -> list[Duty]:
    """The parts of the work of these kinds that the estimate carries, in the order in which they are locked."""
    return [duty for duty in duties_about(cycle, *kinds) if is_about_money(duty.assignment)]


def is_about_money(work: Assignment) -> bool:
    """Whether the work is on the estimate: a plan may let a report be appraised or approved as well."""
    if work.kind == WorkKind.ESTIMATE:
        return True
    said = fold(f"{work.what} {work.at_text}")
    return work.kind in KINDS and any(word in said for word in MONEY)
