"""Characters to lines: by baseline, then by the gaps that set columns apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median

from cchc.paper.form import Span
from cchc.paper.readers.lines import main_look, merged
from cchc.paper.readers.pdf.chars import Char

SAME_LINE = 0.3  # Share of the size by which baselines of one line may differ (raised figures, mixed sizes).
WORD_GAP = 0.18  # Share of the size that parts two words.
COLUMN_GAP = 1.6
COLUMN_AGAINST_WORDS = 2.5
ASCENT, DESCENT = 0.891, 0.216  # Of Times New Roman, as shares of the size.


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text: edges and baseline in points from the top left corner, first word's width for wrapping."""

    x0: float
    x1: float
    y: float
    size: float
    spans: tuple[Span, ...]
    first_word: float
    decomposed: bool = False

    @property
    def text(self) -> str:
        """The spans joined."""
        return "".join(span.text for span in self.spans)

    @property
    def top(self) -> float:
        """Top of the letters in points."""
        return self.y - ASCENT * self.size

    @property
    def bottom(self) -> float:
        """Foot of the letters in points."""
        return self.y + DESCENT * self.size

    @property
    def center(self) -> float:
        """Middle of the line in points."""
        return (self.x0 + self.x1) / 2


Row = list[TextLine]


def read_rows(chars: Iterable[Char]) -> list[Row]:
    """Rows from the top; each holds the lines that share a baseline, from the left."""
    rows = []
    for group in _baselines(chars):
        lines = [line for piece in _pieces(group) if (line := _line(piece))]
        if lines:
            rows.append(lines)
    return rows


def _baselines(chars: Iterable[Char]) -> list[list[Char]]:
    """Characters by baseline; small raised ones join the line they stand in."""
    groups: list[list[Char]] = []
    for char in sorted(chars, key=lambda char: char.y):
        if groups and char.y - groups[-1][-1].y <= SAME_LINE * max(char.size, groups[-1][-1].size):
            groups[-1].append(char)
        else:
            groups.append([char])
    return [sorted(group, key=lambda char: char.x0) for group in groups]


def _pieces(chars: list[Char]) -> list[list[Char]]:
    """A row of characters parted where a gap is far wider than those between its words."""
    chars = _trimmed(chars)
    gaps = _gaps(chars)
    usual = median([gap for _, gap in gaps]) if len(gaps) > 1 else 0.0
    pieces: list[list[Char]] = []
    start = 0
    for index, gap in gaps:
        size = max(chars[index].size, chars[index - 1].size)
        if gap > COLUMN_GAP * size and (gap > COLUMN_AGAINST_WORDS * usual or gap > 6 * size):
            pieces.append(chars[start:index])
            start = index
    return [*pieces, chars[start:]]


def _trimmed(chars: list[Char]) -> list[Char]:
    solid = [index for index, char in enumerate(chars) if char.text != " "]
    return chars[solid[0] : solid[-1] + 1] if solid else []


def _gaps(chars: list[Char]) -> list[tuple[int, float]]:
    """Where words begin, with the gap before each; blanks typed in a row are text, not a gap."""
    found: list[tuple[int, float]] = []
    edge: float | None = None
    blanks = 0
    for index, char in enumerate(chars):
        if char.text == " ":
            blanks += 1
            continue
        if edge is not None and (blanks or char.x0 - edge > WORD_GAP * char.size):
            found.append((index, 0.0 if blanks > 2 else char.x0 - edge))
        edge, blanks = max(edge or char.x1, char.x1), 0
    return found


def _line(chars: list[Char]) -> TextLine | None:
    chars = _trimmed(chars)
    if not chars:
        return None
    spans = list(_spans(chars))
    joined = merged(spans)
    look = main_look(joined)
    size = look.size or max(char.size for char in chars)
    base = median(char.y for char in chars)
    raw = "".join(span.text for span in spans).strip()
    return TextLine(
        chars[0].x0,
        max(char.x1 for char in chars),
        base,
        size,
        joined,
        _first_word(chars),
        raw != "".join(span.text for span in joined),
    )


def _spans(chars: list[Char]) -> Iterator[Span]:
    """Stretches of one look, with a blank where only a gap parts two words."""
    letters: list[str] = []
    previous = chars[0]
    for index, char in enumerate(chars):
        if index and _printed_twice(previous, char):
            continue
        if index and char.text != " " != previous.text and _apart(previous, char):
            letters.append(" ")
        if char.look is not previous.look:
            yield Span("".join(letters), previous.look)
            letters = []
        letters.append(char.text)
        previous = char
    yield Span("".join(letters), previous.look)


def _printed_twice(previous: Char, char: Char) -> bool:
    """A letter over itself imitates bold type, or is one letter drawn with two shapes."""
    if char.text != previous.text or char.text == " ":
        return False
    overlap = previous.x1 - char.x0
    return overlap > min(char.x1 - char.x0, previous.x1 - previous.x0) / 2


def _apart(previous: Char, char: Char) -> bool:
    return char.x0 - previous.x1 > WORD_GAP * max(char.size, previous.size)


def _first_word(chars: list[Char]) -> float:
    """Width of the first word, which tells whether it would have fitted on the line above."""
    end = chars[0].x1
    for char in chars[1:]:
        if char.text == " " or char.x0 - end > WORD_GAP * char.size:
            break
        end = char.x1
    return end - chars[0].x0
