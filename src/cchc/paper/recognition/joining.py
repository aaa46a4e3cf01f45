"""Hard-wrapped lines joined into paragraphs, by evidence: how full a line is, how it ends, how the next one starts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from cchc.paper.flow import FlowTable
from cchc.paper.recognition.labels import Label, Style, label_of
from cchc.paper.recognition.lexicon import WANTS_MORE
from cchc.paper.recognition.pieces import Item, Piece
from cchc.paper.recognition.text import balance, is_upper, mostly_upper, starts_lower
from cchc.paper.recognition.width import FULL, NEARLY, Page, ended, flush, indented, measure

_HYPHENED = re.compile(r"(?:\s[-–]|[,(/&“\"])$")
_WANTS_MORE = re.compile(rf"\b{WANTS_MORE}$")
_NUMBERED_WORD = re.compile(r"\b(?:ngày|tháng|năm|số|khoản|Điều|điểm|thứ|phần|mục|lần)$")
_SPLIT_SYMBOL = re.compile(r"\w[-/]$")
_LONGEST_ENDING = 24


@dataclass(slots=True)
class Group:
    """The lines of a paragraph so far; ``depth`` counts brackets that are open."""

    pieces: list[Piece]
    depth: int
    upper: bool

    @property
    def first(self) -> Piece:
        return self.pieces[0]

    @property
    def last(self) -> Piece:
        return self.pieces[-1]

    def add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.depth += balance(piece.text)
        self.upper = self.upper and is_upper(piece.text)

    def joined(self) -> Piece:
        if len(self.pieces) == 1:
            return self.first
        text = one_text([piece.text for piece in self.pieces])
        return replace(self.first, text=text, lines=tuple(line for piece in self.pieces for line in piece.lines))


def one_text(texts: list[str]) -> str:
    """Lines as one text; a symbol broken after its hyphen or slash is closed up again."""
    found: list[str] = []
    for text in texts:
        found.append("" if found and _SPLIT_SYMBOL.search(found[-1][-2:]) else " ")
        found.append(text)
    return "".join(found).strip()


def join(items: list[Item]) -> list[Item]:
    """Paragraphs and tables in place of lines and tables."""
    page = measure([item for item in items if isinstance(item, Piece)])
    groups: list[Group | FlowTable] = []
    for item in items:
        above = groups[-1] if groups else None
        if isinstance(item, FlowTable):
            groups.append(item)
        elif isinstance(above, Group) and continues(above, item, page):
            above.add(item)
        else:
            groups.append(Group([item], balance(item.text), is_upper(item.text)))
    return [group.joined() if isinstance(group, Group) else group for group in groups]


def merge(above: Piece, piece: Piece) -> Piece:
    """Two pieces as one."""
    return replace(above, text=f"{above.text} {piece.text}".strip(), lines=above.lines + piece.lines)


def continues(group: Group, piece: Piece, page: Page) -> bool:
    """Whether ``piece`` goes on with the paragraph of ``group``."""
    above = group.last
    line = above.lines[-1]
    if line.hard or piece.label or above.row != piece.row or line.rule is not None:
        return False
    if _inside_brackets(group, piece, page):
        return True
    label = label_of(piece.text)
    if label is not None:
        return _label_by_chance(group, piece, label, page)
    if group.upper or _is_heading(piece.text):
        return _heading_goes_on(group, piece)
    if piece.gap >= 1 and piece.line.box is None:
        return _over_a_gap(above, piece, page)
    return _flows(above, piece, page)


def _is_heading(text: str) -> bool:
    """Words in capitals, as headings have them; a symbol such as ``10/TT-BTC`` is none."""
    return is_upper(text) and text[0].isalpha() and " " in text


def _open(text: str) -> bool:
    """Whether a line surely goes on: it ends in a comma, a hyphen or a word that wants another."""
    ending = text[-_LONGEST_ENDING:]
    return bool(_HYPHENED.search(ending) or _WANTS_MORE.search(ending))


def _inside_brackets(group: Group, piece: Piece, page: Page) -> bool:
    """A bracket opened on the lines above closes on this one."""
    closing, opening = piece.text.find(")"), piece.text.find("(")
    if group.depth <= 0 or closing < 0 or ended(group.last.text):
        return False
    if 0 <= opening < closing:
        return False
    return (page.wrapped and page.fill(group.last) > NEARLY) or starts_lower(piece.text)


def _label_by_chance(group: Group, piece: Piece, label: Label, page: Page) -> bool:
    """A mark at the start of a wrapped line that is no label: ``ngày`` / ``20. Các …``, ``2021`` / ``- 2025``."""
    above = group.last
    if not page.wrapped or page.fill(above) < FULL or ended(above.text):
        return False
    if label.style is Style.DASH:
        span = label.rest[:1].isdigit() and above.text[-1:].isdigit()
        return span or flush(piece, page) or (starts_lower(label.rest) and group.depth > 0)
    numbered = label.style in (Style.NUMBER, Style.DECIMAL)
    return numbered and bool(_NUMBERED_WORD.search(above.text[-_LONGEST_ENDING:]))


def _heading_goes_on(group: Group, piece: Piece) -> bool:
    """Capitals go on with capitals of a labelled heading; nothing else joins them."""
    if not (group.upper and is_upper(piece.text)) or (piece.gap >= 1 and piece.line.box is None):
        return False
    label = label_of(group.first.text)
    return label is not None and mostly_upper(label.rest) and not ended(group.last.text)


def _over_a_gap(above: Piece, piece: Piece, page: Page) -> bool:
    """Blank lines inside a paragraph: only where the sentence plainly goes on."""
    if ended(above.text) or not page.wrapped:
        return False
    if starts_lower(piece.text):
        return True
    wanted = _open(above.text) or piece.text[:1].isdigit()
    return wanted and page.fill(above) >= NEARLY and not page.fits(above, piece.text.split()[0])


def _flows(above: Piece, piece: Piece, page: Page) -> bool:
    """Lines without a blank between them."""
    done, lower = ended(above.text), starts_lower(piece.text)
    if indented(piece, page) and (done or not lower):
        return False
    if flush(piece, page) and _is_full(above, piece, page) and not above.text.endswith("./."):
        return True
    if lower:
        return not done or (page.wrapped and page.fill(above) >= FULL and above.text[-1] in ";:.…)")
    if not done and piece.text[:1].isdigit() and _WANTS_MORE.search(above.text[-_LONGEST_ENDING:]):
        return True
    return _wraps(above, piece, page) if page.wrapped else _trails(above, piece)


def _trails(above: Piece, piece: Piece) -> bool:
    """Where lines are not wrapped: only a long line that ends in the middle of a list or name goes on."""
    return above.text.endswith((",", " -", "(")) and len(above.text) > 40 and len(piece.text) < 200


def _wraps(above: Piece, piece: Piece, page: Page) -> bool:
    """Where lines are wrapped: the line above is full, and the next starts with a capital or a figure."""
    if page.fill(above) < NEARLY or (page.fits(above, piece.text.split()[0]) and not _open(above.text)):
        return False
    return not ended(above.text) or _goes_on_after_stop(above, piece, page)


def _is_full(above: Piece, piece: Piece, page: Page) -> bool:
    """Whether a line reaches the edge, or leaves less room than the next word takes."""
    return page.fill(above) >= FULL or (page.fill(above) >= NEARLY and not page.fits(above, piece.text.split()[0]))


def _looks_apart(above: Piece, piece: Piece) -> bool:
    """Whether known weights or slants differ: a paragraph in italics ends before an upright one."""
    mine, theirs = piece.look, above.lines[-1].look
    return (mine.bold, mine.italic) != (theirs.bold, theirs.italic)


def _goes_on_after_stop(above: Piece, piece: Piece, page: Page) -> bool:
    """A sentence ends at the edge of a full line, and the next starts within the paragraph."""
    if above.text.endswith((":", "./.")) or _looks_apart(above, piece):
        return False
    if page.indented:
        return page.fill(above) >= FULL and piece.gap == 0
    if piece.line.box is not None:
        return above.text.endswith(".") and page.fill(above) > 0.93
    return above.text.endswith(".") and page.fill(above) > 0.95 and piece.gap == 0
