"""Targets that have the whole year: their result grows with it, so that half of it at mid-year is no failure."""

from __future__ import annotations

from collections.abc import Mapping

from cchc.figures.catalogue import Indicator, is_cumulative
from cchc.figures.comparison import Compare
from cchc.lib.vietnamese import fold

GROWING = frozenset({Compare.AT_LEAST, Compare.MORE_THAN, Compare.EXACTLY})
# A share of the plan of a year (giải ngân, nhiệm vụ trong Kế hoạch) is filled up by its end.
OF_A_PLAN = ("giai ngan", "ke hoach")


def grows_over_the_year(name: str, unit: str, compare: Compare, row: str, rows: Mapping[str, Indicator]) -> bool:
    """Whether the result of a target adds up over the year.

    A count of things to be done does; a share does where it is one of a plan of the year, by the target's ``name``, or
    where its ``row`` of the catalogue is counted up from the start of the year. A rate (hồ sơ đúng hạn) holds at any
    time.
    """
    if compare not in GROWING:
        return False
    if unit != "%":
        return True
    asked = rows.get(row)
    return any(words in fold(name) for words in OF_A_PLAN) or (asked is not None and is_cumulative(asked, rows))
