"""The only doors to reviews."""

from __future__ import annotations

from datetime import date

from cchc.org.access import row_for
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.review.models import Cycle

WHOLE = ("commune", "plan__document__register", "plan__source")


def cycle_for(officer: Officer, pk: int, on: date) -> Cycle:
    """A review with its plan, to read."""
    return row_for(officer, Right.READ, on, Cycle.objects.select_related(*WHOLE), pk=pk)


def cycle_to_complete(officer: Officer, pk: int, on: date) -> Cycle:
    """A review, to fill in what its plan does not say (bổ sung kế hoạch)."""
    return row_for(officer, Right.COMPLETE_PLAN, on, Cycle.objects.select_related(*WHOLE), pk=pk)


def cycle_to_issue(officer: Officer, pk: int, on: date) -> Cycle:
    """A review, to issue its plan (ban hành kế hoạch)."""
    return row_for(officer, Right.ISSUE, on, Cycle.objects.select_related(*WHOLE), pk=pk)
