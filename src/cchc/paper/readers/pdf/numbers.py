"""Page numbers: the figures alone in a margin, taken out of the text."""

from __future__ import annotations

import re
from collections import Counter

from cchc.paper.form import NumberPlace, PageNumber
from cchc.paper.model import Align
from cchc.paper.readers.lines import main_look
from cchc.paper.readers.pdf.page import Page
from cchc.paper.readers.pdf.rows import TextLine

SHOWN = re.compile(r"^(?:Trang\s+|[-–—]\s*)?(\d{1,4})(?:\s*/\s*\d{1,4}|\s*[-–—])?$", re.IGNORECASE)
ZONE = 85.0  # Points from the edge of the sheet in which a number may stand (30 mm).
CENTER_SLACK = 12.0

Found = tuple[Page, TextLine, NumberPlace]


def take_page_number(pages: list[Page], left: float | None, right: float | None) -> PageNumber | None:
    """Remove the page numbers from the rows of all pages and say where they stood; edges of the text in points.

    ``None`` where no page need show one.
    """
    found = [item for page in pages if (item := _candidate(page))]
    # A first page, of the paper or of an annex, shows none.
    showing = [page for page in pages[1:] if not _begins_annex(page)]
    place = _usual_place(found, len(showing))
    if place is None:
        return PageNumber(NumberPlace.NONE) if showing else None
    kept = [item for item in found if item[2] is place]
    for page, line, _ in kept:
        page.rows = [row for row in page.rows if row != [line]]
    page, line, _ = kept[-1]
    on_first = any(item[0].index == 0 for item in kept)
    return PageNumber(place, _align(page, line, pages[0].space.width, left, right), main_look(line.spans), on_first)


def _candidate(page: Page) -> Found | None:
    for row, place in ((page.rows[:1], NumberPlace.HEADER), (page.rows[-1:], NumberPlace.FOOTER)):
        if not row or len(row[0]) != 1 or len(page.rows) + len(page.grids) < 2:
            continue
        line = row[0][0]
        edges = [edge for grid in page.grids for edge in (grid.grid.ys[0], grid.grid.ys[-1])]
        if place is NumberPlace.HEADER:
            near, beyond = line.bottom <= ZONE, all(edge > line.y for edge in edges)
        else:
            near, beyond = line.top >= page.space.height - ZONE, all(edge < line.top for edge in edges)
        if near and beyond and SHOWN.match(line.text.strip()):
            return page, line, place
    return None


def _begins_annex(page: Page) -> bool:
    first = page.rows[0][0].text.strip().casefold() if page.rows else ""
    return first.startswith("phụ lục")


def _usual_place(found: list[Found], pages: int) -> NumberPlace | None:
    """The margin with most numbers; a lone figure on page 1 of a long paper is text."""
    counts = Counter(place for _, _, place in found)
    if not counts:
        return None
    place, count = counts.most_common(1)[0]
    return place if count * 2 >= pages else None


def _align(page: Page, line: TextLine, width: float, left: float | None, right: float | None) -> Align | None:
    """Against the middle of the text, which the sheet's middle differs from by half the margins."""
    # A turned sheet keeps the margins of the others.
    edges = (0.0 if left is None else left, page.space.width - (0.0 if right is None else width - right))
    middles = (sum(edges) / 2, page.space.width / 2)
    if any(abs(line.center - middle) <= CENTER_SLACK for middle in middles):
        return Align.CENTER
    return Align.LEFT if line.center < middles[0] else Align.RIGHT
