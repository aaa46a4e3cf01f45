"""A field of a report as a box to write in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django import template

from cchc.figures.comparison import VERDICT_NAMES, Verdict
from cchc.lib.days import short
from cchc.reports.models import Finding, Passage, TargetResult
from cchc.reports.queries.results import Outcome
from cchc.reports.queries.sheet import Sheet
from cchc.reports.queries.words import FIELD_NAMES, Place

register = template.Library()
LINE = 90  # letters a line of a wide page


@dataclass(frozen=True, slots=True)
class Box:
    """A box of the writing page: its name, what stands in it and the revision it goes on from."""

    place: Place
    text: str
    base: int

    @property
    def name(self) -> str:
        return self.place.name

    @property
    def rows(self) -> int:
        """Lines to show, for a browser that does not let a box grow by itself."""
        return min(14, 2 + sum(1 + len(line) // LINE for line in self.text.split("\n")))


@register.filter
def box(row: Passage | Finding | TargetResult | Outcome, field: str) -> Box:
    if isinstance(row, Outcome):
        base = row.result.revision if row.result else 0
        return Box(Place("target", row.target.pk, field), getattr(row, field), base)
    kind = "finding" if isinstance(row, Finding) else "passage"
    return Box(Place(kind, row.pk, field), getattr(row, field), row.revision)


@register.filter
def verdict(name: str) -> str:
    """What a comparison says, in words."""
    return VERDICT_NAMES[Verdict(name)]


@register.filter
def day_words(due: str) -> str:
    """A finding's day as it is read; words that name no day stay as they were typed."""
    try:
        return short(date.fromisoformat(due))
    except ValueError:
        return due


@register.filter
def about(comments: list[object], key: str) -> list[object]:
    """The comments on one thing the report says."""
    return [comment for comment in comments if getattr(comment, "item_key", "") == key]


@register.filter
def area_name(code: str, sheet: Sheet) -> str:
    """The name of one of the report's areas."""
    return next((area.name for area in sheet.areas if area.code == code), code)


@register.filter
def field_name(name: str) -> str:
    """A part of a finding as people call it."""
    return FIELD_NAMES.get(name, name)
