"""Paragraph facts from geometry: alignment, indents, spacing, where they can be told; else ``None``."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, zip_longest
from statistics import median

from cchc.paper.form import Look
from cchc.paper.model import Align
from cchc.paper.readers.figures import mm
from cchc.paper.readers.lines import SINGLE, main_look
from cchc.paper.readers.pdf.edges import Edges
from cchc.paper.readers.pdf.rows import TextLine

TOUCH = 3.0  # Points by which a line may miss an edge it stands on.
SPACE = 0.25
MOST = 0.6


def wraps(line: TextLine, following: TextLine | None, edges: Edges) -> bool:
    """Whether a paragraph surely runs on: the next line's first word would not have fitted here."""
    if following is None or edges.right is None or edges.left is None:
        return False
    starts_at_edge = abs(following.x0 - edges.left) <= TOUCH
    return starts_at_edge and line.x1 + SPACE * line.size + following.first_word > edges.right + 1


def body_looks(lines: list[TextLine], edges: Edges) -> list[Look]:
    """The looks of consecutive lines of one page that run across it."""
    flows = [wraps(line, after, edges) for line, after in zip_longest(lines, lines[1:])]
    pitches = [after.y - line.y for (line, after), flow in zip(pairwise(lines), flows, strict=False) if flow]
    pitch = median(pitches) if pitches else None
    looks: list[Look] = []
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        continued = index > 0 and flows[index - 1]
        align = _align(line, flows[index], edges)
        if continued and align is None and looks[-1].align in (Align.JUSTIFY, Align.LEFT):
            align = looks[-1].align
        look = replace(main_look(line.spans), align=align, first_indent=_indent(line, align, edges))
        if not (looks and looks[-1].align is Align.CENTER):
            look = _spaced(look, line, before, pitch, continued)
        looks.append(look)
    return looks


def _align(line: TextLine, flows: bool, edges: Edges) -> Align | None:
    if edges.left is None or edges.right is None or edges.middle is None:
        return None
    at_left, at_right = abs(line.x0 - edges.left) <= TOUCH, abs(line.x1 - edges.right) <= TOUCH
    indented = edges.indent is not None and abs(line.x0 - edges.left - edges.indent) <= SPACE * line.size
    if flows:
        return Align.JUSTIFY if at_right else Align.LEFT
    if not at_left and not indented and abs(line.center - edges.middle) <= TOUCH:
        return Align.CENTER
    if at_right and line.x0 - edges.left > (edges.right - edges.left) / 4:
        return Align.RIGHT
    return None


def _indent(line: TextLine, align: Align | None, edges: Edges) -> float | None:
    if edges.left is None or align in (Align.CENTER, Align.RIGHT):
        return None
    indent = mm(line.x0 - edges.left) or 0.0
    return round(indent, 1) if 0.3 < indent < 60 else 0.0


def _spaced(look: Look, line: TextLine, before: TextLine | None, pitch: float | None, continued: bool) -> Look:
    """Line spacing from lines of one paragraph; space above from what a paragraph's first line stands off further."""
    if pitch is None or look.align in (Align.CENTER, Align.RIGHT):
        return look
    look = replace(look, line_spacing=round(pitch / (SINGLE * line.size), 2))
    if continued:
        return replace(look, space_before=0.0, space_after=0.0)
    if before is not None and before.size == line.size:
        return replace(look, space_before=max(round(line.y - before.y - pitch, 1), 0.0), space_after=0.0)
    return look


def column_aligns(lines: list[TextLine]) -> Align | None:
    """The alignment that most lines of a column share; ``None`` when lines of one width cannot tell."""
    widths = [line.x1 - line.x0 for line in lines]
    if not lines or max(widths) - min(widths) <= 2 * TOUCH:
        return None
    places = {
        Align.CENTER: [line.center for line in lines],
        Align.LEFT: [line.x0 for line in lines],
        Align.RIGHT: [line.x1 for line in lines],
    }
    best = max(places, key=lambda align: _shared(places[align]))
    return best if _shared(places[best]) >= max(2, MOST * len(lines)) else None


def _shared(places: list[float]) -> int:
    """How many places lie together about the middle one."""
    middle = median(places)
    return sum(abs(place - middle) <= TOUCH for place in places)


def cell_align(line: TextLine, x0: float, x1: float) -> Align | None:
    """The alignment of a line in a drawn cell, from the room on its sides."""
    left, right = line.x0 - x0, x1 - line.x1
    if abs(left - right) <= TOUCH:
        return Align.CENTER if left > 4 * TOUCH else None
    return Align.LEFT if left < right and left < 3 * TOUCH else Align.RIGHT if right < 3 * TOUCH else None
