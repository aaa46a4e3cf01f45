"""What both writers must see alike: the box of a stamp, the look of a table's cell."""

from __future__ import annotations

from dataclasses import replace

from cchc.paper.form import Look
from cchc.paper.model import Align, Cell
from cchc.paper.writers.arrange import Line


def stamp_box(line: Line) -> tuple[float, float] | None:
    """Width and height in millimetres of the box a stamp stands in."""
    box = line.part.box
    return None if box is None else (box.x1 - box.x0, box.y1 - box.y0)


def stamp_left(line: Line, width: float) -> float:
    """Where a box of ``width`` begins in its column, in millimetres: at its own indent, else centred."""
    return line.part.look.left_indent or line.left + (line.width - line.right - line.left - width) / 2


def cell_look(cell: Cell, header: bool, look: Look) -> Look:
    """The look of a cell: header cells are bold and centred unless they say otherwise."""
    align = cell.align or (Align.CENTER if header else Align.LEFT)
    return replace(look, bold=cell.bold or header, italic=cell.italic, align=align)
