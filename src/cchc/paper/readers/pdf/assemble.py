"""Pages to the items of a flow: lines, side-by-side blocks and drawn tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from cchc.paper.flow import FlowCell, FlowTable, Line
from cchc.paper.form import Box, Look, Rule
from cchc.paper.model import Align
from cchc.paper.readers.figures import mm
from cchc.paper.readers.lines import draw_under, is_drawn, last_line, main_look
from cchc.paper.readers.metrics import text_width
from cchc.paper.readers.pdf.columns import Block, find_columns
from cchc.paper.readers.pdf.edges import Edges
from cchc.paper.readers.pdf.grids import GridCell
from cchc.paper.readers.pdf.judge import body_looks, cell_align, column_aligns
from cchc.paper.readers.pdf.page import GridText, Page
from cchc.paper.readers.pdf.paths import Stroke
from cchc.paper.readers.pdf.rows import Row, TextLine

UNDERLINE = 0.18  # Share of the size below the baseline within which a stroke underlines its text.
REACH = 14.0  # Points below a line within which a stroke is drawn under it.
SIDE_REACH = 20.0

Items = list[Line | FlowTable]


@dataclass(slots=True)
class Assembler:
    """Builds the items of a document page by page; ``number`` counts lines from 1."""

    items: Items = field(default_factory=list)
    number: int = 0
    decomposed: bool = False
    known_look: bool = True
    _at: int = 1
    _section: int = 0
    _strokes: dict[int, list[Stroke]] = field(default_factory=dict)

    def page(self, page: Page, edges: Edges, section: int) -> None:
        """Append the items of one page."""
        self._at, self._section, self._strokes = page.index + 1, section, _under(page)
        first = len(self.items)
        run: list[TextLine] = []
        for piece in _in_order(page):
            if isinstance(piece, TextLine):
                run.append(piece)
                continue
            self._run(run, edges)
            run = []
            if isinstance(piece, Block):
                self.items.append(self._block(piece))
            else:
                self._table(piece, first)
        self._run(run, edges)
        begun = self.items[first] if 0 < first < len(self.items) else None
        if isinstance(begun, Line):
            self.items[first] = replace(begun, page_break=True)

    def _run(self, run: list[TextLine], edges: Edges) -> None:
        for index, (line, look) in enumerate(zip(run, body_looks(run, edges), strict=True)):
            gap = max(round(line.top - run[index - 1].bottom, 1), 0.0) if index else None
            made = self._line(line, look, gap)
            drawn = is_drawn(made.text)
            if not (drawn and draw_under(self.items, last_line(self.items), text_width(made.text, made.look))):
                self.items.append(made)

    def _line(self, line: TextLine, look: Look, gap: float | None = None) -> Line:
        self.number += 1
        self.decomposed = self.decomposed or line.decomposed
        width = line.x1 - line.x0
        under = [stroke for stroke in self._strokes.get(id(line), []) if stroke.at - line.y <= UNDERLINE * line.size]
        drawn = [stroke for stroke in self._strokes.get(id(line), []) if stroke not in under]
        if under:
            look = replace(look, underline=sum(stroke.length for stroke in under) > width / 2)
        rule = Rule(mm(max(stroke.length for stroke in drawn)), mm(width)) if drawn else None
        return Line(
            text=line.text,
            number=self.number,
            look=look if self.known_look else Look(),
            spans=line.spans if self.known_look else (),
            rule=rule,
            rule_known=True,
            page=self._at,
            box=Box(*(mm(value) or 0.0 for value in (line.x0, line.top, line.x1, line.bottom))),
            gap=gap,
            section=self._section,
        )

    def _block(self, block: Block) -> FlowTable:
        width = max(max(row) for row in block.rows) + 1
        aligns = [column_aligns(block.column(index)) for index in range(width)]
        start = self.number + 1
        rows = []
        for row in block.rows:
            cells = [self._column_cell(row.get(at), aligns[at]) for at in range(width)]
            rows.append(tuple(cells))
        return FlowTable(tuple(rows), start, bordered=False, header_rows=0, page=self._at, section=self._section)

    def _column_cell(self, line: TextLine | None, align: Align | None) -> FlowCell:
        if line is None:
            return FlowCell(())
        look = replace(main_look(line.spans), align=align)
        return FlowCell((self._line(line, look),))

    def _table(self, text: GridText, first: int) -> None:
        start = self.number + 1
        rows: dict[int, list[FlowCell]] = {}
        for cell, lines in text.cells:
            made = tuple(self._cell_lines(cell, lines))
            rows.setdefault(cell.row, []).append(FlowCell(made, cell.colspan, cell.rowspan))
        xs = text.grid.xs
        widths = tuple(round((b - a) / (xs[-1] - xs[0]), 4) for a, b in pairwise(xs))
        table = FlowTable(
            tuple(tuple(rows[row]) for row in sorted(rows)), start, True, None, widths, self._at, self._section
        )
        if not any(cell.lines for row in table.rows for cell in row):
            return
        before = self.items[-1] if self.items and len(self.items) == first else None
        if isinstance(before, FlowTable) and _continues(before, table):
            self.items[-1] = _merged(before, table)
        else:
            self.items.append(table)

    def _cell_lines(self, cell: GridCell, rows: list[Row]) -> Iterator[Line]:
        lines = [line for row in rows for line in row]
        shared = column_aligns(lines)
        for index, line in enumerate(lines):
            look = replace(main_look(line.spans), align=shared or cell_align(line, cell.x0, cell.x1))
            gap = max(round(line.top - lines[index - 1].bottom, 1), 0.0) if index else None
            yield self._line(line, look, gap)


def _in_order(page: Page) -> list[TextLine | Block | GridText]:
    """Lines, blocks and grids from the top; a grid parts the rows above it from those below."""
    found: list[TextLine | Block | GridText] = []
    rows = page.rows
    for grid in page.grids:
        above = [row for row in rows if row[0].y < grid.grid.ys[0] + 2]
        rows = rows[len(above) :]
        found.extend(find_columns(above))
        found.append(grid)
    found.extend(find_columns(rows))
    return found


def _under(page: Page) -> dict[int, list[Stroke]]:
    """Strokes by the identity of the line they are drawn under."""
    lines = [line for row in page.rows for line in row]
    lines += [line for grid in page.grids for _, rows in grid.cells for row in rows for line in row]
    found: dict[int, list[Stroke]] = {}
    for stroke in page.strokes:
        near = [line for line in lines if _is_under(stroke, line)]
        if near:
            found.setdefault(id(max(near, key=lambda line: line.y)), []).append(stroke)
    return found


def _is_under(stroke: Stroke, line: TextLine) -> bool:
    below = line.y - 1 <= stroke.at <= line.bottom + REACH
    middle = (stroke.start + stroke.end) / 2
    return below and line.x0 - SIDE_REACH <= middle <= line.x1 + SIDE_REACH


def _continues(before: FlowTable, table: FlowTable) -> bool:
    """Whether a table at the top of a page has the columns of the one that ended the page before."""
    return (
        before.bordered is True
        and len(before.widths) == len(table.widths)
        and all(abs(a - b) <= 0.01 for a, b in zip(before.widths, table.widths, strict=True))
    )


def _merged(before: FlowTable, table: FlowTable) -> FlowTable:
    """Two parts of one table; rows repeated at the top of the second page are its header."""
    repeated = 0
    for upper, lower in zip(before.rows, table.rows, strict=False):
        if [cell.text for cell in upper] != [cell.text for cell in lower] or not any(cell.text for cell in lower):
            break
        repeated += 1
    header = before.header_rows if before.header_rows is not None else repeated or None
    return replace(before, rows=before.rows + table.rows[repeated:], header_rows=header)
