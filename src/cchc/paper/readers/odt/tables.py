"""Tables of an OpenDocument text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from cchc.lib.errors import UnusableFile
from cchc.paper.flow import FlowCell, FlowTable, Line
from cchc.paper.readers import limits
from cchc.paper.readers.figures import mm, whole
from cchc.paper.readers.odt.body import BodyReader, Items, Place
from cchc.paper.readers.odt.names import FO, STYLE, TABLE, points
from cchc.paper.readers.odt.styles import has_border

GROUPS = (TABLE + "table-header-rows", TABLE + "table-rows", TABLE + "table-row-group")
COLUMN_GROUPS = (TABLE + "table-columns", TABLE + "table-header-columns", TABLE + "table-column-group")
MOST_REPEATS = 50
SIDES = ("top", "bottom", "left", "right")


def read_table(reader: BodyReader, table: _Element, place: Place) -> Items:
    """A table as one item; inside another table its lines alone, in reading order."""
    if place.depth >= limits.MAX_TABLE_DEPTH:
        raise UnusableFile("Bảng lồng nhau quá sâu.", "Hãy chép nội dung sang tệp mới rồi lưu lại.")
    start = reader.number + 1
    section = len(reader.pages) - 1
    widths = list(_widths(reader, table))
    borders: list[bool] = []
    rows: list[tuple[FlowCell, ...]] = []
    header_rows = 0
    for row, is_header in _rows(table):
        cells = tuple(_cells(reader, row, widths, place, borders))
        if cells:
            header_rows += is_header and header_rows == len(rows)
            rows.append(cells)
    if place.depth:
        return [line for row in rows for cell in row for line in cell.lines]
    if not any(cell.lines for cells in rows for cell in cells):
        return []
    total = sum(widths)
    shares = tuple(round(width / total, 4) for width in widths) if total else ()
    bordered = sum(borders) * 2 > len(borders)
    return [FlowTable(tuple(rows), start, bordered, header_rows, shares, section=section)]


def _rows(parent: _Element, header: bool = False) -> Iterator[tuple[_Element, bool]]:
    for element in parent:
        if element.tag == TABLE + "table-row":
            for _ in range(_repeats(element, "number-rows-repeated")):
                yield element, header
        elif element.tag in GROUPS:
            yield from _rows(element, header or element.tag == GROUPS[0])


def _repeats(element: _Element, name: str) -> int:
    return min(max(whole(element.get(TABLE + name)) or 1, 1), MOST_REPEATS)


def _widths(reader: BodyReader, parent: _Element) -> Iterator[float]:
    """Widths of the columns in points; 0 where a column states none."""
    for element in parent:
        if element.tag == TABLE + "table-column":
            style = reader.styles.resolved("table-column", element.get(TABLE + "style-name"))
            width = points(style.other.get(STYLE + "column-width")) or 0.0
            yield from [width] * _repeats(element, "number-columns-repeated")
        elif element.tag in COLUMN_GROUPS:
            yield from _widths(reader, element)


def _cells(
    reader: BodyReader, row: _Element, widths: list[float], place: Place, borders: list[bool]
) -> Iterator[FlowCell]:
    column = 0
    for element in row:
        repeats = _repeats(element, "number-columns-repeated")
        if element.tag == TABLE + "covered-table-cell":
            column += repeats
            continue
        if element.tag != TABLE + "table-cell":
            continue
        span = _repeats(element, "number-columns-spanned")
        style = reader.styles.resolved("table-cell", element.get(TABLE + "style-name")).other
        inner = _inner_width(style, widths[column : column + span], place)
        for _ in range(repeats):
            items = reader.blocks(element, Place(inner, place.depth + 1))
            borders.append(any(has_border(style, side) for side in SIDES))
            lines = tuple(item for item in items if isinstance(item, Line))
            yield FlowCell(lines, span, max(whole(element.get(TABLE + "number-rows-spanned")) or 1, 1))
            column += 1


def _inner_width(style: dict[str, str], widths: list[float], place: Place) -> float:
    """Width for text in millimetres: the columns without the padding of the cell."""
    every = points(style.get(FO + "padding")) or 0.0
    padding = sum(points(style.get(f"{FO}padding-{side}")) or every for side in ("left", "right"))
    return (mm(sum(widths) - padding) or 0.0) if sum(widths) else place.width
