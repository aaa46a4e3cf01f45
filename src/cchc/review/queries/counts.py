"""How far the work of a plan is, in figures for one line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q
from django.db.models.functions import Coalesce

from cchc.review.enums import UNDER_WAY, WorkState
from cchc.review.models import ReviewPlan


@dataclass(frozen=True, slots=True)
class WorkCounts:
    """Parts of the work: all, done, late and still open; ``nobody`` counts clauses that bind no known post."""

    all: int
    done: int
    late: int
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
            nobody=Count("pk", filter=Q(duties__isnull=True)),
        )
    )
