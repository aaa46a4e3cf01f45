"""How far the work of a plan is, in figures for one line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q
from django.db.models.functions import Coalesce

from cchc.review.enums import UNDER_WAY, WorkState
from cchc.review.models import Duty, ReviewPlan


@dataclass(frozen=True, slots=True)
class WorkCounts:
    """Parts of the work: all, done, late and still open; ``nobody`` counts clauses that bind no known post."""

    all: int
    done: int
    late: int
    nobody: int


def work_counts(plan: ReviewPlan, today: date) -> WorkCounts:
    """Counted by the database; the day that holds is the one ``Duty.due`` tells."""
    due = Coalesce("extended_to", "assignment__due_on", "assignment__deadline")
    late = Q(due_day__lt=today, state__in=UNDER_WAY)
    found = Duty.objects.filter(assignment__plan=plan).annotate(due_day=due)
    counted = found.aggregate(
        all=Count("pk"), done=Count("pk", filter=Q(state=WorkState.DONE)), late=Count("pk", filter=late)
    )
    return WorkCounts(**counted, nobody=plan.assignments.filter(duties__isnull=True).count())
