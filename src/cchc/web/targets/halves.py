"""The half-year that an address names."""

from __future__ import annotations

from django.http import Http404

from cchc.figures.half import Half

FIRST_YEAR, LAST_YEAR = 2011, 2099


def half_named(year: int, part: int) -> Half:
    """The half of an address; 404 for one that no report is about."""
    if part not in (1, 2) or not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    return Half(year, part)
