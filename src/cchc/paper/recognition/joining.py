"""Hard-wrapped lines joined into paragraphs, by evidence: how full a line is, how it ends, how the next one starts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from cchc.paper.flow import FlowTable
from cchc.paper.recognition.labels import Label, Style, label_of
from cchc.paper.recognition.lexicon import WANTS_MORE
from cchc.paper.recognition.pieces import Item, Piece
from cchc.paper.recognition.text import balance, clean, is_upper, mostly_upper, starts_lower

_ENDED = re.compile(r"(?:[.;:!?…]|\./\.)[\"”’)\]]*$")
_HYPHENED = re.compile(r"(?:\s[-–]|[,(/&“\"])$")
_BROKEN = re.compile(rf"\b{WANTS_MORE}$")
_MOST_COLUMNS = 140  # Wider lines are paragraphs, not wrapped text.
_FULL = 0.8
_NEARLY = 0.62
_INDENT_MM = 4.0
_SET_OFF_PT = 3.0
_SURE = 0.88  # Letters differ in width, so that counts of characters only tell roughly where a line ends.


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


def join(items: list[Item]) -> list[Item]:
    """Paragraphs and tables in place of lines and tables."""
    pieces = [item for item in items if isinstance(item, Piece)]
    page = measure(pieces)
    joined: list[Item] = []
    for item in items:
        above = joined[-1] if joined else None
        if isinstance(item, FlowTable) or not isinstance(above, Piece) or not continues(above, item, page):
            joined.append(item)
        else:
            joined[-1] = merge(above, item)
    return joined


def merge(above: Piece, piece: Piece) -> Piece:
    return replace(above, text=f"{above.text} {piece.text}".strip(), lines=above.lines + piece.lines)


def measure(pieces: list[Piece]) -> Page:
    """The width of the text from its longer lines, and whether lines are wrapped at it."""
    soft = [piece for piece in pieces if not piece.line.hard]
    boxed = [piece.line.box for piece in soft if piece.line.box is not None]
    if boxed and len(boxed) == len(soft):
        lefts, rights = sorted(box.x0 for box in boxed), sorted(box.x1 for box in boxed)
        left, right = lefts[len(lefts) // 50], rights[-1 - len(rights) // 20]
        return Page(max(right - left, 1.0), left, wrapped=True)
    lengths = sorted(len(piece.text) for piece in soft)
    if not lengths:
        return Page(0.0, 0.0, wrapped=False)
    width = lengths[-1 - len(lengths) // 20]
    full = sum(length >= _FULL * width for length in lengths)
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
        if below.gap == 0 and not _ended(above.text) and starts_lower(below.text)
    ]
    inner = sum(_leading(above) > _leading(below) for above, below in broken)
    return bool(broken) and inner * 2 > len(broken)


def _has_broken_sentences(pieces: list[Piece], width: int) -> bool:
    """Whether long lines break off inside sentences that the next line goes on with."""
    broken = sum(
        len(above.text) >= _FULL * width and not _ended(above.text) and starts_lower(below.text)
        for above, below in pairwise(pieces)
    )
    return broken >= max(1, len(pieces) // 25)


def continues(above: Piece, piece: Piece, page: Page) -> bool:
    """Whether ``piece`` goes on with the paragraph ``above``."""
    if above.lines[-1].hard or piece.label or above.row != piece.row or above.lines[-1].rule is not None:
        return False
    if _inside_brackets(above, piece, page):
        return True
    label = label_of(piece.text)
    if label is not None:
        return _label_by_chance(above, label, page)
    if is_upper(above.text) or is_upper(piece.text):
        return _heading_goes_on(above, piece)
    if piece.gap >= 1 and page.left == 0.0:
        return _over_a_gap(above, piece, page)
    return _flows(above, piece, page)


def _ended(text: str) -> bool:
    return bool(_ENDED.search(text))


def _open(text: str) -> bool:
    """Whether a line surely goes on: it ends in a comma, a hyphen or a word that wants another."""
    return bool(_HYPHENED.search(text) or _BROKEN.search(text))


def _inside_brackets(above: Piece, piece: Piece, page: Page) -> bool:
    """A bracket opened on the line above closes on this one."""
    if balance(above.text) <= 0 or ")" not in piece.text or _ended(above.text):
        return False
    return piece.text.find(")") < (piece.text.find("(") % 10_000) and (
        (page.wrapped and page.fill(above) > _NEARLY) or starts_lower(piece.text)
    )


def _label_by_chance(above: Piece, label: Label, page: Page) -> bool:
    """A number at the start of a wrapped line that is no label: ``ngày`` / ``20. Các …``."""
    if not page.wrapped or label.style not in (Style.NUMBER, Style.DECIMAL, Style.DASH) or page.fill(above) < _FULL:
        return False
    if label.style is Style.DASH:
        return starts_lower(label.rest) and not _ended(above.text) and balance(above.text) > 0
    return bool(re.search(r"\b(?:ngày|tháng|năm|số|khoản|Điều|điểm|thứ|phần|mục|lần)$", above.text))


def _heading_goes_on(above: Piece, piece: Piece) -> bool:
    """Capitals go on with capitals of a labelled heading; nothing else joins them."""
    if not (is_upper(above.text) and is_upper(piece.text)) or (piece.gap >= 1 and above.line.page is None):
        return False
    label = label_of(above.text)
    return label is not None and mostly_upper(label.rest) and not _ended(above.text)


def _over_a_gap(above: Piece, piece: Piece, page: Page) -> bool:
    """Blank lines inside a paragraph: only where the sentence plainly goes on."""
    if _ended(above.text) or not page.wrapped:
        return False
    if starts_lower(piece.text):
        return True
    return (
        page.fill(above) >= _NEARLY
        and (_open(above.text) or piece.text[:1].isdigit())
        and not page.fits(above, piece.text.split()[0])
    )


def _flows(above: Piece, piece: Piece, page: Page) -> bool:
    ended = _ended(above.text)
    if _indented(piece, page) and (ended or not starts_lower(piece.text)):
        return False
    if starts_lower(piece.text):
        return not ended or (page.wrapped and page.fill(above) >= _FULL and above.text[-1] in ";:.…)")
    if not ended and piece.text[:1].isdigit() and _BROKEN.search(above.text):
        return True
    if not page.wrapped:
        return not ended and above.text.endswith((",", " -", "(")) and len(above.text) > 40 and len(piece.text) < 200
    if page.fill(above) < _NEARLY or (page.fits(above, piece.text.split()[0]) and not _open(above.text)):
        return False
    return not ended or _goes_on_after_stop(above, piece, page)


def _indented(piece: Piece, page: Page) -> bool:
    """Whether a line on a page is set in from the text edge, or set off from the line above, as first lines are."""
    look = piece.look
    if piece.line.box is None:
        return page.indented and _leading(piece) > 0
    return (look.first_indent or 0.0) > _INDENT_MM or (look.space_before or 0.0) >= _SET_OFF_PT


def _goes_on_after_stop(above: Piece, piece: Piece, page: Page) -> bool:
    """A sentence ends at the edge of a full line, and the next starts within the paragraph."""
    if above.text.endswith((":", "./.")):
        return False
    if page.indented:
        return page.fill(above) >= _FULL and piece.gap == 0
    if piece.line.box is not None:
        return page.fill(above) > 0.93
    return above.text.endswith(".") and page.fill(above) > 0.95 and piece.gap == 0
