"""Lines, columns and grids as WordprocessingML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cchc.lib.units import Mm, Pt
from cchc.paper.form import Component, Look
from cchc.paper.layout import house
from cchc.paper.layout.tables import column_count, placed
from cchc.paper.model import Cell, Table
from cchc.paper.writers.arrange import Columns, Grid, Line, Lines
from cchc.paper.writers.cells import cell_look, stamp_box, stamp_left
from cchc.paper.writers.docx_styles import RULE, style_id
from cchc.paper.writers.xml import paragraph_properties, run, twips

Looks = Mapping[Component, Look]
_LINE = 'w:val="single" w:sz="6" w:space="0" w:color="000000"'
_GRID = "".join(
    f'<w:{side} w:val="single" w:sz="{round(house.GRID_LINE_POINTS * 8)}" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_EMPTY = "<w:p/>"
_WHOLE = "<w:trPr><w:cantSplit/></w:trPr>"
_SINGLE = 1.149  # height of a line of Times New Roman in ems


def block_xml(block: Line | Columns | Grid, looks: Looks) -> str:
    """A block of text or a table."""
    if isinstance(block, Columns):
        return columns_xml(block, looks)
    if isinstance(block, Grid):
        return grid_xml(block, looks)
    return line_xml(block, looks)


def line_xml(line: Line, looks: Looks, border: str = "") -> str:
    """A paragraph, and the paragraph of its drawn line. ``border`` is its own frame (stamps)."""
    part = line.part
    base = looks[part.component]
    properties = paragraph_properties(part.look, base, line.left, line.right)
    spans = part.spans or ()
    runs = "".join(run(span.text, span.look, base) for span in spans) if spans else run(part.text, part.look, base)
    text = (
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(part.component)}"/>{_framed(properties, border)}</w:pPr>{runs}</w:p>'
    )
    return text + _rule_xml(line)


def _framed(properties: str, border: str) -> str:
    keep = "<w:keepNext/>" if properties.startswith("<w:keepNext/>") else ""
    return f"{keep}{border}{properties.removeprefix(keep)}"


def _rule_xml(line: Line) -> str:
    """An empty paragraph whose top border, between its indents, is the drawn line."""
    rule = line.part.rule
    if rule is None or not rule.length:
        return ""
    gutter = line.right - line.left
    side = (line.width - gutter - rule.length) / 2
    keep = "<w:keepNext/>" if line.part.look.keep_with_next else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{RULE}"/>{keep}<w:pBdr><w:top {_LINE}/></w:pBdr>'
        f'<w:ind w:left="{twips(side)}" w:right="{twips(side + gutter)}"/></w:pPr></w:p>'
    )


def stamp_xml(line: Line, looks: Looks, width: float, height: float) -> str:
    """A line in a box of ``width`` × ``height`` millimetres, in the colour of its text."""
    look = line.part.look
    padding = max(round((Mm(height).pt - (look.size or 0.0) * _SINGLE) / 2), 0)
    spaces = {"top": padding, "left": 0, "bottom": padding, "right": 0}
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="{space}" w:color="{look.color}"/>'
        for side, space in spaces.items()
    )
    left = stamp_left(line, width)
    part = replace(line.part, look=replace(look, left_indent=0.0))
    line = replace(line, part=part, left=left, right=line.width - left - width)
    return line_xml(line, looks, f"<w:pBdr>{sides}</w:pBdr>")


def columns_xml(block: Columns, looks: Looks) -> str:
    """A table without borders; its rows are never split over pages."""
    widths = [twips(width) for width in block.widths]
    rows = "".join(
        _columns_row(row, widths, looks, low=index in block.low, whole=block.whole(index))
        for index, row in enumerate(block.rows)
    )
    return f"{_table_head(widths, '')}{rows}</w:tbl>"


def _columns_row(row: tuple[Lines, ...], widths: list[int], looks: Looks, *, low: bool, whole: bool) -> str:
    cells = "".join(_column(cell, width, looks, low) for cell, width in zip(row, widths, strict=True))
    return f"<w:tr>{_WHOLE if whole else ''}{cells}</w:tr>"


def _column(cell: Lines, width: int, looks: Looks, low: bool) -> str:
    content = "".join(column_line(line, looks) for line in cell) or _EMPTY
    place = '<w:vAlign w:val="bottom"/>' if low else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{place}</w:tcPr>{content}</w:tc>'


def column_line(line: Line, looks: Looks) -> str:
    """A line of a column, in its box where it is a stamp."""
    box = stamp_box(line)
    return line_xml(line, looks) if box is None else stamp_xml(line, looks, *box)


def _table_head(widths: list[int], borders: str, side: int = 0, above: int = 0) -> str:
    paddings = (("top", above), ("left", side), ("bottom", above), ("right", side))
    margins = "".join(f'<w:{name} w:w="{padding}" w:type="dxa"/>' for name, padding in paddings)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>{borders}'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def grid_xml(block: Grid, looks: Looks) -> str:
    """A table of the body with its header rows repeated, after a small gap that keeps it off the text."""
    table = block.part.table
    if table is None or not column_count(table):
        return ""
    widths = [twips(share * block.width) for share in table.widths]
    borders = "" if table.plain else f"<w:tblBorders>{_GRID}</w:tblBorders>"
    rows = _GridRows(table, _origins(table), widths, block.part.look, looks, block.held)
    # Word processors add the drawn line to the height of a row; the PDF does not.
    side, above = twips(house.CELL_PADDING_MM), Pt(house.CELL_PADDING_POINTS - house.GRID_LINE_POINTS / 2).twips
    return f"{_GAP}{_table_head(widths, borders, side, above)}{rows.xml()}</w:tbl>"


_GAP = (
    f'<w:p><w:pPr><w:pStyle w:val="{RULE}"/><w:keepNext/>'
    f'<w:spacing w:before="0" w:after="0" w:line="{Pt(house.TABLE_BEFORE).twips}" w:lineRule="exact"/></w:pPr></w:p>'
)


@dataclass(frozen=True, slots=True)
class _GridRows:
    """The rows of a grid; ``cells`` tells for each place the cell that covers it."""

    table: Table
    cells: Mapping[tuple[int, int], tuple[int, int, Cell]]
    widths: list[int]
    look: Look
    looks: Looks
    held: bool = False

    def xml(self) -> str:
        return "".join(self._row(index) for index in range(len(self.table.rows)))

    def _row(self, index: int) -> str:
        properties = "<w:cantSplit/><w:tblHeader/>" if index < self.table.header_rows else "<w:cantSplit/>"
        out, column = [], 0
        while column < len(self.widths):
            xml, span = self._cell(index, column)
            out.append(xml)
            column += span
        return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(out)}</w:tr>"

    def _cell(self, index: int, column: int) -> tuple[str, int]:
        """The cell at a place of the grid and the columns it takes; a hole in the table is an empty cell."""
        origin = self.cells.get((index, column))
        if origin is None:
            return f'<w:tc><w:tcPr><w:tcW w:w="{self.widths[column]}" w:type="dxa"/></w:tcPr>{_EMPTY}</w:tc>', 1
        row, start, cell = origin
        span = min(cell.colspan, len(self.widths) - start)
        content = self._content(cell, row) if row == index else _EMPTY
        width = sum(self.widths[start : start + span])
        return f"<w:tc><w:tcPr>{_cell_properties(cell, width, span, row == index)}</w:tcPr>{content}</w:tc>", span

    def _content(self, cell: Cell, row: int) -> str:
        base = self.looks[Component.TABLE]
        look = cell_look(cell, row < self.table.header_rows, self.look)
        if self.held and row == len(self.table.rows) - 1:
            look = replace(look, keep_with_next=True)
        head = f'<w:pStyle w:val="{style_id(Component.TABLE)}"/>{paragraph_properties(look, base)}'
        return "".join(f"<w:p><w:pPr>{head}</w:pPr>{run(text, look, base)}</w:p>" for text in cell.text.split("\n"))


def _origins(table: Table) -> dict[tuple[int, int], tuple[int, int, Cell]]:
    """For each place of the grid the cell that covers it, with the row and column where it starts."""
    return {
        (row + down, column + right): (row, column, cell)
        for row, column, cell in placed(table)
        for down in range(cell.rowspan)
        for right in range(cell.colspan)
    }


def _cell_properties(cell: Cell, width: int, span: int, starts: bool) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = ""
    if cell.rowspan > 1:
        merged = '<w:vMerge w:val="restart"/>' if starts else "<w:vMerge/>"
    middle = '<w:vAlign w:val="center"/>' if cell.rowspan > 1 else ""
    return f'<w:tcW w:w="{width}" w:type="dxa"/>{spanned}{merged}{middle}'
