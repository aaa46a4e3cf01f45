"""One component with its look, from the lines it was read from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cchc.paper.form import Box, Component, Part
from cchc.paper.model import At
from cchc.paper.recognition.pieces import Piece
from cchc.paper.recognition.text import clean


def part_of(component: Component, pieces: Sequence[Piece], *, mark: str = "", section: str = "") -> Part:
    """A part of one or more lines: the look of the first, the rule under the last, the place of all."""
    first, last = pieces[0], pieces[-1]
    lines = [line for piece in pieces for line in piece.lines]
    text = clean(" ".join(piece.full for piece in pieces))
    return Part(
        component,
        text,
        first.look,
        spans=tuple(span for piece in pieces for span in piece.spans),
        rule=last.lines[-1].rule,
        rule_known=last.lines[-1].rule_known,
        row=first.row,
        page=first.line.page,
        box=_around([line.box for line in lines if line.page == first.line.page]),
        mark=mark,
        at=At(section, first.number, text),
    )


def parts_of(component: Component, pieces: Iterable[Piece | None]) -> list[Part]:
    """A part for each piece there is."""
    return [part_of(component, [piece]) for piece in pieces if piece is not None]


def _around(boxes: list[Box | None]) -> Box | None:
    """The box around all; None when one is unknown."""
    known = [box for box in boxes if box is not None]
    if not known or len(known) < len(boxes):
        return None
    return Box(
        min(box.x0 for box in known),
        min(box.y0 for box in known),
        max(box.x1 for box in known),
        max(box.y1 for box in known),
    )
