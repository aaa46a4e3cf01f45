"""The settlement table as a page and as Excel: each figure with the address of the rows behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from cchc.figures.answers import ANSWER_NAMES, Answer
from cchc.figures.dossiers.cells import CELL_NAMES, REASON_NAMES, TABLE, Cell
from cchc.figures.dossiers.settlement import RATE_CELLS, RATE_NAMES, Rate, Settlement
from cchc.figures.numbers import number_text, shown
from cchc.web.excel import Cell as ExcelCell

HEADS = ("STT", "Lĩnh vực", *(CELL_NAMES[cell] for cell in TABLE), *(f"{RATE_NAMES[rate]} (%)" for rate in Rate))


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the table; ``query`` leads to its rows, empty where there are none to show."""

    label: str
    text: str
    query: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: a field, or the total of all."""

    number: int | None
    name: str
    figures: tuple[Figure, ...]


def lines_of(table: Settlement) -> list[Line]:
    fields = [Line(number, name, figures(table, name)) for number, name in enumerate(table.fields, 1)]
    return [*fields, Line(None, "Tổng số", figures(table, None))]


def figures(table: Settlement, field: str | None) -> tuple[Figure, ...]:
    return tuple(figure(table.answer(cell, field), cell, field) for cell in TABLE)


def figure(answer: Answer, cell: Cell, field: str | None) -> Figure:
    text = shown(answer, "") if answer.value is not None else "–"
    return Figure(CELL_NAMES[cell], text, query(o=cell, linh_vuc=field) if answer.value else "")


def query(**said: str | None) -> str:
    return urlencode({name.replace("_", "-"): text for name, text in said.items() if text is not None})


def rates_of(table: Settlement) -> list[tuple[str, str, str]]:
    """Each rate with the share it is taken from: name, percent or words, ``45 / 60 hồ sơ``."""
    found = []
    for rate in Rate:
        answer = table.rate(rate)
        parts, whole = RATE_CELLS[rate]
        share = f"{plain(sum(table.total[part] for part in parts))} / {dossiers(table.total[whole])}"
        found.append((RATE_NAMES[rate], shown(answer, "%"), share if answer.value is not None else ""))
    return found


def plain(many: int) -> str:
    """A count as papers print it: ``2.186``."""
    return number_text(Decimal(many))


def dossiers(many: int) -> str:
    return f"{plain(many)} hồ sơ"


def reasons_of(table: Settlement) -> list[tuple[str, str, str]]:
    return [(REASON_NAMES[reason], dossiers(many), query(ly_do=reason)) for reason, many in table.unclear.items()]


def as_excel(table: Settlement) -> Iterable[list[ExcelCell]]:
    for number, field in enumerate([*table.fields, None], 1):
        answers = [table.answer(cell, field) for cell in TABLE] + [table.rate(rate, field) for rate in Rate]
        name = field if field is not None else "Tổng số"
        yield [number if field is not None else None, name, *map(excel_cell, answers)]


def excel_cell(answer: Answer) -> ExcelCell:
    if answer.value is None:
        return ANSWER_NAMES[answer.kind]
    return int(answer.value) if answer.value == answer.value.to_integral_value() else answer.value
