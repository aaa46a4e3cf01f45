"""The outline of a field report: the headings that the periodic report has for an area."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.law.book import Law
from cchc.reports.enums import Part

DIRECTION_AREA = "CD"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for words: an area (empty for the whole report), a part and a heading of the outline."""

    area: str
    part: Part
    heading: str = ""


def slots(areas: tuple[str, ...], law: Law) -> Iterator[Slot]:
    """The prose an officer is asked for: results under each heading, then directions and proposals once."""
    outline = law["report.outline"].value
    for area in areas:
        for heading in outline.get("direction" if area == DIRECTION_AREA else area, [""]):
            yield Slot(area, Part.RESULT, heading)
    if not areas:
        yield Slot("", Part.RESULT)
    yield Slot("", Part.DIRECTION)
    yield Slot("", Part.PROPOSAL)


def area_name(code: str, law: Law) -> str:
    """The name of an area; a code that the law of the day does not know stands for itself."""
    area = law.get(f"area.{code}")
    return area.name if area else code
