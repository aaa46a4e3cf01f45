"""The law under which a review's report is written."""

from __future__ import annotations

from cchc.law.book import Law
from cchc.reports.queries.outline import law_for
from cchc.reports.queries.owed import day_of
from cchc.review.models import Cycle


def law_under(cycle: Cycle) -> Law:
    """The law of the review's day at its commune."""
    return law_for(cycle.commune, day_of(cycle))
