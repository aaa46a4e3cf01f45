"""The statistical annex of the consolidated report: figures by official form, and a rate over the half-years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cchc.figures.catalogue import Indicator, for_commune
from cchc.figures.formula import percent
from cchc.figures.half import Half
from cchc.figures.numbers import shown
from cchc.org.models import Unit
from cchc.reports.content import Item
from cchc.reports.enums import ItemKind
from cchc.reports.models import ReportVersion
from cchc.reports.queries.period import half_of_cycle
from cchc.reports.queries.places import said
from cchc.reports.queries.sources import Sources
from cchc.review.models import Cycle
from cchc.targets.models import Figure, Target
from cchc.targets.queries.catalogue import law_of
from cchc.targets.queries.figures import figures_of
from cchc.targets.queries.words import source_words

ON_TIME, FINISHED, FINISHED_ON_TIME = "BM3.3.2", "BM3.3.2.1", "BM3.3.2.2"
OTHER_FORM = "Số liệu khác"
MOST_PERIODS = 8


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of an official form with its answer; ``version`` is its report, None for a figure entered at the desk."""

    row: Indicator
    shown: str
    note: str
    source: str
    version: ReportVersion | None = None
    item: Item | None = None

    @property
    def form(self) -> str:
        """``Biểu mẫu 3``; rows that stand in no official form come together."""
        return form_name(self.row)


def form_name(row: Indicator) -> str:
    name = row.form.rpartition(", ")[2]
    return name[:1].upper() + name[1:] if name else OTHER_FORM


def statistics(cycle: Cycle, sources: Sources) -> list[FigureRow]:
    """Every answered row of the catalogue in the order of the forms: from a version in use, else from the desk."""
    half = half_of_cycle(cycle)
    reported = reported_figures(sources)
    entered = figures_of(cycle.commune, half)
    rows = for_commune(law_of(cycle.commune, half))
    found = [row_of(row, reported.get(row.code), entered.get(row.code)) for row in rows]
    answered = [row for row in found if row is not None]
    return sorted(answered, key=lambda row: (row.form == OTHER_FORM, row.form))


def reported_figures(sources: Sources) -> dict[str, tuple[ReportVersion, Item]]:
    """The figures that the versions in use hold, by code; of two reports the first."""
    found: dict[str, tuple[ReportVersion, Item]] = {}
    for version in sources.versions:
        for item in sources.contents[version.pk].items:
            if item.kind is ItemKind.FIGURE:
                found.setdefault(said(item, "code"), (version, item))
    return found


def row_of(row: Indicator, reported: tuple[ReportVersion, Item] | None, figure: Figure | None) -> FigureRow | None:
    if reported:
        version, item = reported
        source = f"{version.report.post.name}, lần {version.number}"
        return FigureRow(row, said(item, "shown"), said(item, "note"), source, version, item)
    if figure:
        return FigureRow(row, shown(figure.answer, row.asked_unit), figure.note, source_words(figure, row))
    return None


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate over half-years, the oldest first, with the target of the year under review."""

    periods: tuple[str, ...]
    values: tuple[Decimal | None, ...]
    target: Decimal | None


def on_time_rate(cycle: Cycle) -> Rate | None:
    """The share of dossiers finished on time, half-year by half-year up to this one; None for fewer than two."""
    half = half_of_cycle(cycle)
    values = dict(rates(cycle.commune, half))
    if len(values) < 2:
        return None
    halves = sorted(values)[-MOST_PERIODS:]
    names = tuple(f"{'6T đầu' if one.part == 1 else '6T cuối'} {one.year}" for one in halves)
    return Rate(names, tuple(values[one] for one in halves), target_of(cycle.commune, half.year))


def rates(commune: Unit, until: Half) -> Iterator[tuple[Half, Decimal]]:
    codes = (ON_TIME, FINISHED, FINISHED_ON_TIME)
    known: dict[Half, dict[str, Decimal]] = {}
    for figure in Figure.objects.filter(commune=commune, indicator__in=codes, value__isnull=False):
        if figure.of <= until and figure.value is not None:
            known.setdefault(figure.of, {})[figure.indicator] = figure.value
    for half, values in known.items():
        part, whole = values.get(FINISHED_ON_TIME), values.get(FINISHED)
        if part is not None and whole:
            yield half, percent(part, whole)
        elif ON_TIME in values:
            yield half, values[ON_TIME]


def target_of(commune: Unit, year: int) -> Decimal | None:
    rows = Target.objects.filter(plan__commune=commune, plan__year=year, indicator=ON_TIME, removed_at__isnull=True)
    return rows.values_list("value", flat=True).first()
