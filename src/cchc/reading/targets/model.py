"""A target as it is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cchc.figures.comparison import Compare
from cchc.paper.model import At


@dataclass(frozen=True, slots=True)
class TargetRead:
    """A target and where it stands; what the text does not say for sure is empty.

    ``area`` is a code of ``area.*`` in the law book. ``value`` is in ``unit`` (percent from 0 to 100); None for a
    target that is done or not, and for one that only names what it must not exceed (``không vượt biên chế được
    giao``). A figure without a comparison is a floor (``đạt 80%``), except 100 % and 0. ``due`` is a day named for this
    target alone; ``indicator`` the row of the catalogue that holds its result, in the row's own unit, which may differ
    from that of the target (letters of apology are counted, the target is a share); ``words`` its own words.
    """

    area: str
    name: str
    compare: Compare
    value: Decimal | None
    unit: str
    due: date | None
    owner: str
    indicator: str
    at: At
    words: str
