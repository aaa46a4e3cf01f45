"""The way back: the rows of the file behind a cell of the table, or behind a reason for leaving dossiers out."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.figures.dossiers.blocks import each_block
from cchc.figures.dossiers.cells import Cell, Reason
from cchc.figures.dossiers.classify import classified, records
from cchc.figures.dossiers.groups import Kind, kinds, rows_of
from cchc.figures.dossiers.model import Mapping, Period, Sheet


@dataclass(frozen=True, slots=True)
class FileRow:
    """A row of the file: its number, from 1, as a spreadsheet shows it, and its cells as text."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """One page of rows and how many there are in all."""

    total: int
    rows: tuple[FileRow, ...]


def rows_behind(
    sheet: Sheet,
    mapping: Mapping,
    period: Period,
    *,
    what: Cell | Reason,
    field: str | None = None,
    offset: int = 0,
    limit: int = 50,
) -> Rows:
    """The rows counted in a cell (of a field, or of all), or left out for a reason; ``total`` is the cell's figure."""
    mapping.check(len(sheet.headers))
    found = classified(sheet, mapping, period)
    wanted = [kind for kind in kinds(found) if _is_behind(kind, what, field)]
    if not wanted:
        return Rows(0, ())
    places = rows_of(found, wanted)
    return Rows(len(places), _read(sheet, places.slice(offset, limit).to_list()))


def _is_behind(kind: Kind, what: Cell | Reason, field: str | None) -> bool:
    if isinstance(what, Reason):
        return kind.verdict.reason is what
    return what in kind.verdict.cells and field in (None, kind.field)


def _read(sheet: Sheet, places: list[int]) -> tuple[FileRow, ...]:
    """The records at some places, in order; blocks are read until the last of them is found."""
    found: list[FileRow] = []
    first = 0
    frames = each_block(sheet, lambda block: records(block, sheet).collect())
    for frame in frames:
        inside = [place for place in places if first <= place < first + len(frame)]
        for place in inside:
            cells = tuple(text or "" for text in frame.row(place - first))
            found.append(FileRow(sheet.first_row + place, cells))
        first += len(frame)
        if not places or first > places[-1]:
            frames.close()
            break
    return tuple(found)
