"""How wide the text of a file runs, and whether its lines are wrapped there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from cchc.paper.recognition.pieces import Piece
from cchc.paper.recognition.text import clean, starts_lower

FULL = 0.8
NEARLY = 0.62
_SURE = 0.88  # Letters differ in width, so that counts of characters only tell roughly where a line ends.
_MOST_COLUMNS = 140  # Wider lines are paragraphs, not wrapped text.
_INDENT_MM = 4.0
_SET_OFF_PT = 3.0
_ENDED = re.compile(r"(?:[.;:!?…]|\./\.)[\"”’)\]]*$")


def ended(text: str) -> bool:
    """Whether a line ends a sentence or an item."""
    return bool(_ENDED.search(text[-12:]))


@dataclass(frozen=True, slots=True)
class Page:
    """How wide text runs: in characters, or in millimetres where lines have places on a page."""

    width: float
    left: float
    wrapped: bool
    indented: bool = False

    def fill(self, piece: Piece) -> float:
        """The share of the width that the last line of a piece takes."""
        line = piece.lines[-1]
        if line.box is not None and self.width:
            return (line.box.x1 - self.left) / self.width
        return len(clean(line.text)) / self.width if self.width else 0.0

    def fits(self, piece: Piece, word: str) -> bool:
        """Whether the first word of the next line would have stood on this one."""
        line = piece.lines[-1]
        if line.box is not None and self.width:
            characters = max(len(clean(line.text)), 1)
            width = (line.box.x1 - line.box.x0) / characters * (len(word) + 1)
            return line.box.x1 + width < self.left + self.width
        return len(clean(line.text)) + 1 + len(word) <= _SURE * self.width


def measure(pieces: list[Piece]) -> Page:
    """The width of the text from its longer lines, and whether lines are wrapped at it."""
    soft = [piece for piece in pieces if not piece.line.hard]
    boxed = [piece.line.box for piece in soft if piece.line.box is not None]
    if boxed and len(boxed) == len(soft):
        lefts, rights = sorted(box.x0 for box in boxed), sorted(box.x1 for box in boxed)
        left, right = lefts[len(lefts) // 50], rights[-1 - len(rights) // 20]
        set_in = sum((piece.look.first_indent or 0.0) > _INDENT_MM for piece in soft)
        return Page(max(right - left, 1.0), left, wrapped=True, indented=set_in * 5 >= len(soft))
    lengths = sorted(len(piece.text) for piece in soft)
    if not lengths:
        return Page(0.0, 0.0, wrapped=False)
    width = lengths[-1 - len(lengths) // 20]
    full = sum(length >= FULL * width for length in lengths)
    wrapped = 40 <= width <= _MOST_COLUMNS and lengths[-1] <= 1.3 * _MOST_COLUMNS and full >= max(2, len(lengths) // 6)
    wrapped = wrapped and _has_broken_sentences(soft, width)
    return Page(float(width), 0.0, wrapped, wrapped and _first_lines_indented(soft))


def _leading(piece: Piece) -> int:
    """Blanks before the text of a line."""
    return len(piece.line.text) - len(piece.line.text.lstrip())


def _first_lines_indented(pieces: list[Piece]) -> bool:
    """Whether plain text sets the first lines of paragraphs in, and lines that go on flush."""
    broken = [
        (above, below)
        for above, below in pairwise(pieces)
        if below.gap == 0 and not ended(above.text) and starts_lower(below.text)
    ]
    inner = sum(_leading(above) > _leading(below) for above, below in broken)
    return bool(broken) and inner * 2 > len(broken)


def _has_broken_sentences(pieces: list[Piece], width: int) -> bool:
    """Whether long lines break off inside sentences that the next line goes on with."""
    broken = sum(
        len(above.text) >= FULL * width and not ended(above.text) and starts_lower(below.text)
        for above, below in pairwise(pieces)
    )
    return broken >= max(1, len(pieces) // 25)


def flush(piece: Piece, page: Page) -> bool:
    """Whether first lines are set in throughout the file, and this line is not."""
    return page.indented and not indented(piece, page)


def indented(piece: Piece, page: Page) -> bool:
    """Whether a line on a page is set in from the text edge, or set off from the line above, as first lines are."""
    look = piece.look
    if piece.line.box is None:
        return page.indented and _leading(piece) > 0
    return (look.first_indent or 0.0) > _INDENT_MM or (look.space_before or 0.0) >= _SET_OFF_PT
