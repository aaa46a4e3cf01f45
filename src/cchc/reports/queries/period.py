"""The day and the half-year that a review is about, and the law under which its report is written."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from cchc.figures.half import Half, half_of
from cchc.law.book import Law
from cchc.org.queries.law import law_at
from cchc.review.models import Cycle


def day_of(cycle: Cycle) -> date:
    """The day whose law and posts hold for a review: its conference, else the end of its period."""
    return cycle.plan.held_on or cycle.period_end or timezone.localdate(cycle.opened_at)


def half_of_cycle(cycle: Cycle) -> Half:
    """The half-year under review."""
    return half_of(cycle.period_end or day_of(cycle))


def law_under(cycle: Cycle) -> Law:
    """The law of the review's day at its commune."""
    return law_at(cycle.commune, day_of(cycle))
