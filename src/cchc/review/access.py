"""The only doors to reviews: another commune's do not exist here."""

from __future__ import annotations

from datetime import date

from django.shortcuts import get_object_or_404

from cchc.org.access import require
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.review.models import Cycle


def cycle_for(officer: Officer, pk: int, on: date, right: Right = Right.READ) -> Cycle:
    """A review of the officer's commune with its plan, for a step that needs ``right``.

    A review of another commune answers 404 whatever the right; only then is the right judged (403).
    """
    whole = Cycle.objects.seen_by(officer).select_related("commune", "plan__document__register", "plan__source")
    cycle = get_object_or_404(whole, pk=pk)
    require(officer, right, on)
    return cycle


def cycle_to_complete(officer: Officer, pk: int, on: date) -> Cycle:
    return cycle_for(officer, pk, on, Right.COMPLETE_PLAN)


def cycle_to_issue(officer: Officer, pk: int, on: date) -> Cycle:
    return cycle_for(officer, pk, on, Right.ISSUE)
