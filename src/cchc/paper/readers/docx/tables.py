"""Tables: the grid with its merged cells, and the formatting that a table style gives by position."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from cchc.lib.errors import UnusableFile
from cchc.paper.flow import FlowCell, FlowTable, Line
from cchc.paper.readers import limits
from cchc.paper.readers.docx.body import WRAPPERS, BodyReader, Items, Place
from cchc.paper.readers.docx.names import OFF, VAL, W, child, switch, twips, val
from cchc.paper.readers.docx.props import NO_PARA, NO_TEXT, ParaProps, TextProps, over_para, over_text
from cchc.paper.readers.docx.styles import Style, has_grid
from cchc.paper.readers.figures import is_hex, mm, whole

CELL_PADDING = 5.4  # Points left and right of a cell's text where the table states none.
WIDEST_SPAN = 200


@dataclass(frozen=True, slots=True)
class Banding:
    """Which conditional parts of a table style apply (``w:tblLook``)."""

    first_row: bool = True
    last_row: bool = False
    first_column: bool = True
    last_column: bool = False
    bands: bool = True

    def parts(self, row: int, column: int, rows: int, columns: int) -> Iterator[str]:
        """The names of the parts at a cell, weakest first."""
        if self.bands:
            yield "band1Horz" if (row - self.first_row) % 2 == 0 else "band2Horz"
        if self.first_column and column == 0:
            yield "firstCol"
        if self.last_column and column == columns - 1:
            yield "lastCol"
        if self.first_row and row == 0:
            yield "firstRow"
        if self.last_row and row == rows - 1:
            yield "lastRow"


def read_table(reader: BodyReader, table: _Element, place: Place) -> Items:
    """A table as one item; inside another table its lines alone, in reading order."""
    if place.depth >= limits.MAX_TABLE_DEPTH:
        raise UnusableFile("Bảng lồng nhau quá sâu.", "Hãy chép nội dung sang tệp mới rồi lưu lại.")
    start = reader.number + 1
    properties = child(table, "tblPr")
    style_id = val(properties, "tblStyle") or reader.cascade.styles.default.get("table")
    style = reader.cascade.styles.resolved(style_id)
    section = reader.section
    grid = _Grid(reader, table, properties, style, place)
    rows = grid.read()
    if place.depth:
        return [line for row in rows for cell in row for line in cell.lines]
    if not any(cell.lines for row in rows for cell in row):
        return []
    return [
        FlowTable(
            tuple(tuple(row) for row in rows),
            number=start,
            bordered=grid.bordered(),
            header_rows=grid.header_rows,
            widths=grid.shares(),
            section=section,
        )
    ]


class _Grid:
    """One table being read: columns, merged cells, header rows."""

    def __init__(
        self, reader: BodyReader, table: _Element, properties: _Element | None, style: Style, place: Place
    ) -> None:
        self.reader = reader
        self.properties = properties
        self.style = style
        self.place = place
        self.rows = [row for row in _children(table, "tr") if child(child(row, "trPr"), "del") is None]
        self.columns = [twips(item.get(W + "w")) or 0.0 for item in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        self.padding = _padding(child(properties, "tblCellMar"))
        self.banding = _banding(child(properties, "tblLook"))
        self.header_rows = 0
        self.cell_borders: list[bool | None] = []
        self._open: dict[int, tuple[int, int]] = {}  # grid column → row and cell where a vertical merge began

    def read(self) -> list[list[FlowCell]]:
        result: list[list[FlowCell]] = []
        for index, row in enumerate(self.rows):
            if self.header_rows == index and switch(child(row, "trPr"), "tblHeader"):
                self.header_rows += 1
            result.append(self._row(index, row, result))
        return [row for row in result if row]

    def _row(self, index: int, row: _Element, done: list[list[FlowCell]]) -> list[FlowCell]:
        cells: list[FlowCell] = []
        column = whole(val(child(row, "trPr"), "gridBefore")) or 0
        elements = list(_children(row, "tc"))
        for element in elements:
            properties = child(element, "tcPr")
            span = min(max(whole(val(properties, "gridSpan")) or 1, 1), WIDEST_SPAN)
            lines = self._lines(index, column, span, element, properties)
            merge = child(properties, "vMerge")
            if merge is not None and merge.get(VAL, "continue") != "restart" and column in self._open:
                _grow(done, self._open[column])
            else:
                self._open.pop(column, None)
                if merge is not None:
                    self._open[column] = (len(done), len(cells))
                cells.append(FlowCell(tuple(lines), colspan=span))
                self.cell_borders.append(has_grid(child(properties, "tcBorders")))
            column += span
        return cells

    def _lines(self, row: int, column: int, span: int, element: _Element, properties: _Element | None) -> list[Line]:
        text, para = self._format(row, column)
        width = twips_width(child(properties, "tcW")) or sum(self.columns[column : column + span])
        inner = (mm(width - sum(self.padding)) or 0.0) if width else self.place.width
        place = Place(inner, text, para, self.place.depth + 1)
        items = self.reader.blocks(element, place)
        return [item for item in items if isinstance(item, Line)]

    def _format(self, row: int, column: int) -> tuple[TextProps, ParaProps]:
        if self.style.text is NO_TEXT and self.style.para is NO_PARA and not self.style.parts:
            return NO_TEXT, NO_PARA
        text, para = self.style.text, self.style.para
        for name in ("wholeTable", *self.banding.parts(row, column, len(self.rows), len(self.columns))):
            part_text, part_para = self.style.parts.get(name, (NO_TEXT, NO_PARA))
            text, para = over_text(text, part_text), over_para(para, part_para)
        return text, para

    def bordered(self) -> bool:
        """Whether a grid shows: by most cells where cells state borders, else by the table, else by its style."""
        stated = [border for border in self.cell_borders if border is not None]
        own = has_grid(child(self.properties, "tblBorders"))
        table = self.style.bordered if own is None else own
        if len(stated) * 2 >= len(self.cell_borders) and stated:
            return sum(stated) * 2 > len(stated)
        return bool(table)

    def shares(self) -> tuple[float, ...]:
        total = sum(self.columns)
        return tuple(round(width / total, 4) for width in self.columns) if total > 0 else ()


def _grow(done: list[list[FlowCell]], place: tuple[int, int]) -> None:
    row, index = place
    if row < len(done) and index < len(done[row]):
        cell = done[row][index]
        done[row][index] = FlowCell(cell.lines, cell.colspan, cell.rowspan + 1)


def _children(parent: _Element, name: str) -> Iterator[_Element]:
    """Rows or cells, through content controls and tracked insertions."""
    for element in parent:
        if element.tag == W + name:
            yield element
        elif element.tag in WRAPPERS:
            yield from _children(element, name)


def _padding(margins: _Element | None) -> tuple[float, float]:
    sides = []
    for first, second in (("left", "start"), ("right", "end")):
        found = child(margins, first)
        found = child(margins, second) if found is None else found
        width = twips_width(found)
        sides.append(CELL_PADDING if width is None else width)
    return sides[0], sides[1]


def twips_width(element: _Element | None) -> float | None:
    """Points of a width element; shares and automatic widths give ``None``."""
    if element is None or element.get(W + "type", "dxa") != "dxa":
        return None
    return twips(element.get(W + "w"))


def _banding(look: _Element | None) -> Banding:
    if look is None:
        return Banding(False, False, False, False, False)
    bits = look.get(VAL)
    flags = int(bits, 16) if bits and is_hex(bits, 4) else 0

    def on(name: str, bit: int) -> bool:
        stated = look.get(W + name)
        return bool(flags & bit) if stated is None else stated not in OFF

    return Banding(
        on("firstRow", 0x20),
        on("lastRow", 0x40),
        on("firstColumn", 0x80),
        on("lastColumn", 0x100),
        not on("noHBand", 0x200),
    )
