"""How far the work of a plan is, in figures for one line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q
from django.db.models.functions import Coalesce

from cchc.reading.model import WorkKind
from cchc.review.enums import UNDER_WAY, WorkState
from cchc.review.models import ReviewPlan

MONEY = (WorkKind.ESTIMATE, WorkKind.APPRAISE, WorkKind.APPROVE)


@dataclass(frozen=True, slots=True)
class WorkCounts:
    """Parts of the work: all, done, late and still open, ``late_money`` those of the estimate among them.

    ``nobody`` counts clauses that bind no known post.
    """

    all: int
    done: int
    late: int
    late_money: int
    nobody: int


def work_counts(plan: ReviewPlan, today: date) -> WorkCounts:
    """Counted by the database; the day that holds is the one ``Duty.due`` tells."""
    due = Coalesce("duties__extended_to", "due_on", "deadline")
    late = Q(due_day__lt=today, duties__state__in=UNDER_WAY)
    return WorkCounts(
        **plan.assignments.annotate(due_day=due).aggregate(
            all=Count("duties"),
            done=Count("duties", filter=Q(duties__state=WorkState.DONE)),
            late=Count("duties", filter=late),
            late_money=Count("duties", filter=late & Q(kind__in=MONEY)),
            nobody=Count("pk", filter=Q(duties__isnull=True)),
        )
    )
