"""Tables of a file as tables of the model: rows made even, group rows spanned, split tables joined again."""

from __future__ import annotations

from cchc.paper.flow import FlowCell, FlowTable
from cchc.paper.model import Align, Cell, Table
from cchc.paper.recognition.labels import Style, label_of
from cchc.paper.recognition.pieces import Item, Piece
from cchc.paper.recognition.text import clean, fold, is_upper, mostly_upper

_FIRST_HEADERS = ("stt", "tt", "so tt", "so thu tu", "noi dung", "thoi gian", "ho va ten")


def mend(items: list[Item]) -> list[Item]:
    """Tables that a group row without cells has cut in two, in one piece again."""
    mended: list[Item] = []
    index = 0
    while index < len(items):
        item = items[index]
        if isinstance(item, FlowTable):
            rows = list(item.rows)
            while (after := _rest_of(items, index, item)) is not None:
                rows.extend(after[0])
                index = after[1]
            item = item if len(rows) == len(item.rows) else _with_rows(item, rows)
        mended.append(item)
        index += 1
    return mended


def _rest_of(items: list[Item], index: int, table: FlowTable) -> tuple[list[tuple[FlowCell, ...]], int] | None:
    """The group row at ``index + 1`` and the table behind it, when both go on with ``table``."""
    if index + 2 >= len(items):
        return None
    between, after = items[index + 1], items[index + 2]
    if not isinstance(between, Piece) or not isinstance(after, FlowTable) or not _is_group(between):
        return None
    if _width(after) > _width(table) or _looks_like_header(after.rows[0]):
        return None
    group = (FlowCell(between.lines, colspan=_width(table)),)
    return [group, *after.rows], index + 2


def _is_group(piece: Piece) -> bool:
    label = label_of(piece.text)
    text = label.rest if label else piece.text
    return (
        len(piece.text) < 200
        and mostly_upper(text)
        and (label is None or label.style in (Style.ROMAN, Style.CAPITAL, Style.NUMBER))
    )


def _with_rows(table: FlowTable, rows: list[tuple[FlowCell, ...]]) -> FlowTable:
    return FlowTable(
        tuple(rows), table.number, table.bordered, table.header_rows, table.widths, table.page, table.section
    )


def _width(table: FlowTable) -> int:
    return max((sum(cell.colspan for cell in row) for row in table.rows), default=0)


def table_of(source: FlowTable) -> Table:
    """The table with every row as wide as the widest."""
    width = _width(source)
    carried = [0] * len(source.rows)
    for index, row in enumerate(source.rows):
        for cell in row:
            for below in range(index + 1, min(index + cell.rowspan, len(carried))):
                carried[below] += cell.colspan
    rows = tuple(_row(row, width - carried[index]) for index, row in enumerate(source.rows))
    widths = source.widths if len(source.widths) == width else ()
    return Table(rows, _header_rows(source), widths, plain=source.bordered is False, line=source.number)


def _row(row: tuple[FlowCell, ...], width: int) -> tuple[Cell, ...]:
    cells = [_cell(cell) for cell in row]
    missing = width - sum(cell.colspan for cell in cells)
    if missing > 0 and len(cells) == 1:
        return (Cell(cells[0].text, cells[0].bold, cells[0].italic, cells[0].align, width, cells[0].rowspan),)
    return (*cells, *(Cell() for _ in range(max(missing, 0))))


def _cell(cell: FlowCell) -> Cell:
    lines = [line for line in cell.lines if clean(line.text) or clean(line.label)]
    text = "\n".join(clean(f"{line.label} {line.text}") for line in lines)
    looks = [line.look for line in lines]
    aligns = {look.align for look in looks}
    return Cell(
        text,
        bold=bool(looks) and all(look.bold for look in looks),
        italic=bool(looks) and all(look.italic for look in looks),
        align=aligns.pop() if len(aligns) == 1 and aligns <= {Align.CENTER, Align.RIGHT} else None,
        colspan=cell.colspan,
        rowspan=cell.rowspan,
    )


def _header_rows(source: FlowTable) -> int:
    """The rows that the file repeats, or a first row that reads like headings."""
    if source.header_rows:
        return min(source.header_rows, len(source.rows))
    return 1 if len(source.rows) > 1 and _looks_like_header(source.rows[0]) else 0


def _looks_like_header(row: tuple[FlowCell, ...]) -> bool:
    texts = [clean(cell.text) for cell in row]
    if not texts or not any(texts):
        return False
    if fold(texts[0]).rstrip(".") in _FIRST_HEADERS:
        return True
    filled = [text for text in texts if text]
    if len(filled) < max(2, len(texts) - 1) or any(text[0].isdigit() for text in filled):
        return False
    bold = all(line.look.bold for cell in row for line in cell.lines)
    return bold or all(is_upper(text) for text in filled)
