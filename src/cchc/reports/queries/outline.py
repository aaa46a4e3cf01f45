"""The outline of a field report: the headings that the periodic report has for an area."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cchc.law.book import Law, law_book
from cchc.org.models import Unit
from cchc.reports.enums import Part

DIRECTION_AREA = "CD"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for words: an area (empty for the whole report), a part and a heading of the outline."""

    area: str
    part: Part
    heading: str = ""


def law_for(commune: Unit, day: date) -> Law:
    return law_book().on(day, (commune.code,))


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


def area_codes(law: Law) -> list[str]:
    """The areas of reform in the order of the periodic report."""
    areas = law.topic("area").values()
    return [str(area.value["code"]) for area in sorted(areas, key=lambda area: int(area.value["order"]))]


def area_name(code: str, law: Law) -> str:
    """The name of an area; a code that the law of the day does not know stands for itself."""
    area = law.get(f"area.{code}")
    return area.name if area else code
