"""The edges of the text on pages of one size, from where its lines begin and end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from cchc.paper.readers.pdf.page import Page
from cchc.paper.readers.pdf.rows import TextLine

LONG = 0.55  # Share of the sheet's width from which a line surely runs across the page.
PAIR = 2  # Lines that begin together tell the left edge; two short lines may end together by chance.
FEWEST = 3
SLACK = 1.5


@dataclass(frozen=True, slots=True)
class Edges:
    """Left and right edge of the text in points from the left of the sheet; ``sure`` edges have many lines on them."""

    left: float | None = None
    right: float | None = None
    sure_left: bool = False
    sure_right: bool = False
    indent: float | None = None

    @property
    def middle(self) -> float | None:
        return None if self.left is None or self.right is None else (self.left + self.right) / 2


def find_edges(pages: Iterable[Page]) -> Edges:
    """The edges shared by the long lines of the pages."""
    pages = list(pages)
    lines = [row[0] for page in pages for row in page.rows if len(row) == 1 and _is_long(row[0], page)]
    # The first lines of paragraphs are indented, so short last lines tell the left edge as well as long ones.
    firsts = [row[0] for page in pages for row in page.rows]
    starts, ends = _shared((line.x0 for line in firsts), PAIR), _shared((line.x1 for line in lines), FEWEST)
    if not lines:
        return Edges()
    left = _settled(min(starts), [line.x0 for line in firsts]) if starts else min(line.x0 for line in lines)
    right = _outmost(max(ends), [line.x1 for line in lines]) if ends else max(line.x1 for line in lines)
    indents = Counter(round(line.x0 - left) for line in lines if 8 < line.x0 - left < 80)
    indent = float(indents.most_common(1)[0][0]) if indents else None
    return Edges(left, right, _count(firsts, left, "x0") >= FEWEST, _count(lines, right, "x1") >= FEWEST, indent)


def _is_long(line: TextLine, page: Page) -> bool:
    return line.x1 - line.x0 > LONG * page.space.width


def _shared(values: Iterable[float], fewest: int) -> list[float]:
    """Places, in points, where at least so many lines begin (or end)."""
    counts = Counter(round(value) for value in values)
    return [float(place) for place in counts if sum(counts.get(place + near, 0) for near in (-1, 0, 1)) >= fewest]


def _settled(place: float, values: list[float]) -> float:
    """The middle of the values about a place, free of its rounding."""
    return median(value for value in values if abs(value - place) <= SLACK)


def _outmost(place: float, values: list[float]) -> float:
    """The farthest of the values about a place: no justified line passes the right edge."""
    return max(value for value in values if abs(value - place) <= SLACK)


def _count(lines: list[TextLine], place: float, side: str) -> int:
    return sum(abs(getattr(line, side) - place) <= SLACK for line in lines)
