"""The annexes of the consolidated report: statistics by official form, and charts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby

from cchc.dossier.compose import head, row, sentence, table
from cchc.figures.comparison import Verdict
from cchc.figures.half import Half
from cchc.law.book import Law
from cchc.lib.days import long
from cchc.lib.numerals import to_roman
from cchc.org.models import Unit
from cchc.paper.charts import (
    Bar,
    Palette,
    Series,
    bars_against_targets,
    bars_in_words,
    line_over_periods,
    lines_in_words,
)
from cchc.paper.model import Align, Annex, Block, Picture, Table, para
from cchc.reports.queries.figures import TargetRow, target_rows
from cchc.reports.queries.outline import area_name
from cchc.reports.queries.period import half_of_cycle, law_under
from cchc.reports.queries.sources import Sources
from cchc.reports.queries.statistics import FigureRow, Rate, on_time_rate, statistics
from cchc.review.models import Cycle

REACHED = {Verdict.REACHED: True, Verdict.MISSED: False}


def annexes_of(cycle: Cycle, sources: Sources, number: int | None = None, day: date | None = None) -> tuple[Annex, ...]:
    """The annexes that have anything to show; ``number`` and ``day`` of the report stand in the line that ties them."""
    half = half_of_cycle(cycle)
    found: list[tuple[str, tuple[Block, ...]]] = []
    if rows := statistics(cycle, sources):
        found.append((f"Số liệu thống kê cải cách hành chính {half}", tuple(forms(rows))))
    if drawn := tuple(charts(target_rows(sources), on_time_rate(cycle), law_under(cycle))):
        found.append((f"Biểu đồ kết quả {half}", drawn))
    tied = reference(cycle.commune, half, number, day)
    labels = ["Phụ lục"] if len(found) == 1 else [f"Phụ lục {to_roman(n)}" for n in range(1, len(found) + 1)]
    return tuple(
        Annex(title, blocks, label=label, reference=tied) for label, (title, blocks) in zip(labels, found, strict=True)
    )


def reference(commune: Unit, half: Half, number: int | None, day: date | None) -> str:
    """``(Kèm theo Báo cáo số 05/BC-UBND ngày 19 tháng 6 năm 2023 của Ủy ban nhân dân xã …)``; blanks before issue."""
    blank = f"ngày      tháng      năm {half.year}"
    code = f"{number:02d}/BC-UBND" if number else "     /BC-UBND"
    return f"(Kèm theo Báo cáo số {code} {long(day) if day else blank} của {commune.committee})"


def forms(rows: Iterable[FigureRow]) -> Iterator[Block]:
    """A table for each official form, under its name."""
    for form, members in groupby(rows, key=lambda one: one.form):
        yield para(form, bold=True)
        yield form_table(list(members))


def form_table(rows: list[FigureRow]) -> Table:
    align = (None, None, Align.CENTER, Align.CENTER)
    cells = (
        row(one.row.printed_code, one.row.asked_name, one.row.asked_unit, one.shown, one.note, align=align)
        for one in rows
    )
    return table(head("Mã", "Nội dung", "Đơn vị tính", "Số liệu", "Ghi chú"), cells, (14, 44, 14, 15, 13))


def charts(rows: list[TargetRow], rate: Rate | None, law: Law) -> Iterator[Block]:
    """Results against targets by area, then the on-time rate over the half-years."""
    if bars := bars_of(rows, law):
        yield Picture(bars_against_targets(bars), bars_in_words(bars), "Kết quả so với chỉ tiêu theo lĩnh vực")
    if rate:
        series, aim = series_of(rate), aim_of(rate)
        svg = line_over_periods(rate.periods, series, target=aim)
        alt = lines_in_words(rate.periods, series, target=aim)
        yield Picture(svg, alt, "Tỷ lệ hồ sơ giải quyết đúng hạn qua các kỳ")


def on_screen(rows: list[TargetRow], rate: Rate | None, law: Law, palette: Palette) -> tuple[str, str]:
    """The two charts as a page draws them; empty where there is nothing to draw."""
    bars = bars_of(rows, law)
    drawn = bars_against_targets(bars, palette=palette) if bars else ""
    line = line_over_periods(rate.periods, series_of(rate), target=aim_of(rate), palette=palette) if rate else ""
    return drawn, line


def bars_of(rows: list[TargetRow], law: Law) -> list[Bar]:
    """A bar for each target that asks for a number."""
    return [
        Bar(
            name=sentence(one.name),
            result=one.value if one.value is None else bare(one.value),
            target=bare(one.target.value),
            compare=one.target.compare,
            unit=one.target.unit,
            verdict=one.judged,
            reached=REACHED.get(one.verdict),
            area=area_name(one.item.area, law),
        )
        for one in rows
        if one.target is not None and one.target.value is not None
    ]


def series_of(rate: Rate) -> list[Series]:
    return [Series("Hồ sơ đúng hạn", tuple(value if value is None else bare(value) for value in rate.values))]


def aim_of(rate: Rate) -> Decimal | None:
    return None if rate.target is None else bare(rate.target)


def bare(value: Decimal) -> Decimal:
    """The number without the zeros its column in the database gives it."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
