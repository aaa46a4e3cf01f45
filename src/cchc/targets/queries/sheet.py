"""The sheet of a half-year: every line with its figure, and how far each area of reform has come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from cchc.figures.answers import Answer
from cchc.figures.faults import faults_of
from cchc.figures.half import Half
from cchc.law.areas import area_names
from cchc.org.models import Officer, Unit
from cchc.org.queries.posts import holder_on, posts_with_areas
from cchc.targets.enums import Source
from cchc.targets.models import Figure
from cchc.targets.queries.catalogue import law_of, rows_asked
from cchc.targets.queries.faults import by_row, sheet_of
from cchc.targets.queries.figures import stored_figures, with_computed
from cchc.targets.queries.lines import Line, line_of_row, line_of_target
from cchc.targets.queries.results import answered_by_row, targets_of


@dataclass(frozen=True, slots=True)
class Typed:
    """What is being typed and not saved yet."""

    answers: Mapping[str | int, Answer]
    by: Officer
    at: datetime


@dataclass(frozen=True, slots=True)
class AreaProgress:
    """An area of reform: who answers for it, how many of its lines are answered, how many want a second look."""

    code: str
    name: str
    owners: tuple[str, ...]
    lines: int
    answered: int
    faults: int

    @property
    def missing(self) -> int:
        return self.lines - self.answered


@dataclass(frozen=True, slots=True)
class HalfSheet:
    half: Half
    areas: dict[str, str]
    lines: list[Line] = field(default_factory=list)

    def of(self, area: str) -> list[Line]:
        return [line for line in self.lines if line.area == area]


def half_sheet(commune: Unit, half: Half, typed: Typed | None = None) -> HalfSheet:
    """The whole sheet in a number of queries that does not grow; with ``typed`` as it would be once that is saved."""
    law = law_of(commune, half)
    rows, areas = rows_asked(law), area_names(law)
    stored, own = split(stored_figures(commune, half))
    if typed:
        overlay(commune, half, typed, stored, own)
    earlier, own_before = split(stored_figures(commune, half.before))
    known, before = with_computed(law, stored), with_computed(law_of(commune, half.before), earlier)
    faults = by_row(faults_of(sheet_of(rows, known, before, half)))
    lines = [line_of_row(row, known, stored, before, faults.get(code, ())) for code, row in rows.items()]
    lines += [
        line_of_target(target, own, own_before)
        for target in targets_of(commune, half.year)
        if not answered_by_row(target, rows)
    ]
    order = list(areas)
    lines.sort(key=lambda line: order.index(line.area) if line.area in order else len(order))
    named = [replace(line, area_name=areas.get(line.area, line.area)) for line in lines]
    return HalfSheet(half, areas, named)


def split(figures: Sequence[Figure]) -> tuple[dict[str, Figure], dict[int, Figure]]:
    """Figures of rows by code, and figures of targets by target."""
    rows = {one.indicator: one for one in figures if one.indicator}
    return rows, {one.target_id: one for one in figures if one.target_id}


def overlay(commune: Unit, half: Half, typed: Typed, stored: dict[str, Figure], own: dict[int, Figure]) -> None:
    for key, answer in typed.answers.items():
        figure = Figure(
            commune=commune,
            year=half.year,
            half=half.part,
            kind=answer.kind.value,
            value=answer.value,
            source=Source.TYPED.value,
            entered_by=typed.by,
            entered_at=typed.at,
        )
        if isinstance(key, int):
            own[key] = figure
        else:
            figure.indicator = key
            stored[key] = figure


def progress(commune: Unit, sheet: HalfSheet, today: date) -> list[AreaProgress]:
    """How far each area is, and who answers for it on the day, or on the last day of a half that is over."""
    day = min(today, sheet.half.end)
    posts = posts_with_areas(commune, day)
    found = []
    for code, name in sheet.areas.items():
        lines = sheet.of(code)
        owners = tuple(
            f"{holder_on(post, day) or 'chưa có người'} ({post.short or post.name})"
            for post in posts
            if code in post.areas
        )
        found.append(
            AreaProgress(
                code,
                name,
                owners,
                len(lines),
                sum(line.figure is not None for line in lines),
                sum(bool(line.faults) for line in lines),
            )
        )
    return found
