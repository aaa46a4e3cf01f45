"""The targets of both years and the figures of four halves, as the officers of the time entered them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from cchc.example.part import Example
from cchc.figures.half import Half
from cchc.figures.numbers import read_answer
from cchc.org.models import Officer
from cchc.org.queries.posts import holder_on, posts_on
from cchc.targets.actions import Entry, enter_figures, load_year_plan
from cchc.targets.models import Figure, YearPlan
from cchc.targets.queries.differences import plain
from cchc.targets.queries.lines import Line
from cchc.targets.queries.owners import sole_owners
from cchc.targets.queries.results import targets_of
from cchc.targets.queries.sheet import half_sheet

YEAR_PLANS = {2023: ("ke-hoach-cchc-2023.txt", date(2023, 1, 17)), 2026: ("ke-hoach-cchc-2026.txt", date(2026, 1, 21))}
FIGURES = "so-lieu-suoi-mau.csv"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the file of figures: ``line`` is the code of a row, or the name of a target that no row answers."""

    half: Half
    day: date
    line: str
    text: str
    note: str


def load_targets(example: Example) -> None:
    """Load what is not there yet; a year that has its plan, and a half that has a figure, stay as people left them."""
    for year, (name, day) in YEAR_PLANS.items():
        if not YearPlan.objects.filter(commune=example.unit, year=year).exists():
            at = example.moment(day)
            by, data = example.organiser(at), example.read(name)
            load_year_plan(commune=example.unit, year=year, data=data, name=name, drop_missing=False, by=by, at=at)
    for half, rows in groupby(figures_of_file(example), lambda row: row.half):
        if not Figure.objects.filter(commune=example.unit, year=half.year, half=half.part).exists():
            enter_half(example, half, list(rows))


def figures_of_file(example: Example) -> Iterator[Row]:
    text = example.read(FIGURES).decode("utf-8")
    for row in csv.DictReader(text.splitlines(), delimiter=";"):
        half = Half(int(row["nam"]), int(row["ky"]))
        yield Row(half, date.fromisoformat(row["ngay"]), row["dong"], row["so_lieu"], row["ghi_chu"])


def enter_half(example: Example, half: Half, rows: list[Row]) -> None:
    """Each area by the officer who answers for it on the day."""
    lines = {line.key: line for line in half_sheet(example.unit, half).lines}
    by_name = {plain(target.name): target.pk for target in targets_of(example.unit, half.year)}
    given = [(lines[by_name.get(plain(row.line), row.line)], row) for row in rows]
    day = rows[0].day
    at = example.moment(day)
    owners = sole_owners(posts_on(example.unit, day))
    for area in dict.fromkeys(line.area for line, _ in given):
        holder = holder_on(owners[area], day) if area in owners else None
        enter(example, half, [one for one in given if one[0].area == area], holder or example.organiser(at))


def enter(example: Example, half: Half, given: list[tuple[Line, Row]], by: Officer) -> None:
    entries = [Entry(line.key, read_answer(row.text, line.unit), note=row.note) for line, row in given]
    areas = {line.area for line, _ in given}
    at = example.moment(given[0][1].day)
    entered = enter_figures(commune=example.unit, half=half, entries=entries, areas=areas, by=by, at=at)
    if entered.refused:
        raise ValueError(f"The example's figures do not hold: {[one.words for one in entered.refused]}")
