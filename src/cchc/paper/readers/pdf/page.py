"""One page taken apart: rows of text, grids with their text, and loose drawn lines."""

from __future__ import annotations

from dataclasses import dataclass, field

import pypdfium2 as pdfium
from pypdfium2 import raw

from cchc.paper.form import Box, PageImage
from cchc.paper.readers.figures import mm
from cchc.paper.readers.pdf.chars import Char, read_chars
from cchc.paper.readers.pdf.grids import Grid, GridCell, find_grids
from cchc.paper.readers.pdf.paths import Stroke, read_strokes
from cchc.paper.readers.pdf.rows import Row, read_rows
from cchc.paper.readers.pdf.space import Space, space_of

MOST_PICTURES = 50


@dataclass(slots=True)
class GridText:
    """A grid with the rows of text in each of its cells."""

    grid: Grid
    cells: list[tuple[GridCell, list[Row]]]


@dataclass(slots=True)
class Page:
    """A page as read; ``index`` from 0. Rows run from the top and exclude the text of grids."""

    index: int
    space: Space
    rows: list[Row]
    grids: list[GridText]
    strokes: tuple[Stroke, ...]
    pictures: list[PageImage] = field(default_factory=list)
    characters: int = 0
    invisible: int = 0
    crowded: bool = False
    slanted: str = ""


def read_page(document: pdfium.PdfDocument, index: int) -> Page:
    """Take apart one page; the page is closed again before the next is opened."""
    page = document[index]
    try:
        space = space_of(page)
        text = read_chars(page, space)
        grids, strokes = find_grids(read_strokes(page, space)) if text.chars else ([], ())
        loose, inside = _sorted_out(text.chars, grids)
        return Page(
            index,
            space,
            read_rows(loose),
            inside,
            strokes,
            list(_pictures(page, space, index)),
            len(text.chars),
            text.invisible,
            text.crowded,
            text.slanted,
        )
    finally:
        page.close()


def _sorted_out(chars: list[Char], grids: list[Grid]) -> tuple[list[Char], list[GridText]]:
    """Characters outside all grids, and those inside by cell."""
    if not grids:
        return chars, []
    loose: list[Char] = []
    by_cell: dict[tuple[int, int], list[Char]] = {}
    for char in chars:
        place = _cell_of(char, grids)
        if place is None:
            loose.append(char)
        else:
            by_cell.setdefault(place, []).append(char)
    inside = [
        GridText(grid, [(cell, read_rows(by_cell.get((number, at), []))) for at, cell in enumerate(grid.cells)])
        for number, grid in enumerate(grids)
    ]
    return loose, inside


def _cell_of(char: Char, grids: list[Grid]) -> tuple[int, int] | None:
    x, y = (char.x0 + char.x1) / 2, char.y - char.size / 4
    for number, grid in enumerate(grids):
        if not grid.holds(x, y):
            continue
        for at, cell in enumerate(grid.cells):
            if cell.x0 <= x <= cell.x1 and cell.y0 <= y <= cell.y1:
                return number, at
    return None


def _pictures(page: pdfium.PdfPage, space: Space, index: int) -> list[PageImage]:
    found: list[PageImage] = []
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        if len(found) >= MOST_PICTURES:
            break
        left, bottom, right, top = item.get_bounds()
        (ax, ay), (bx, by) = space.point(left, bottom), space.point(right, top)
        x0, x1, y0, y1 = (mm(value) or 0.0 for value in (min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)))
        found.append(PageImage(round(x1 - x0, 2), round(y1 - y0, 2), page=index + 1, box=Box(x0, y0, x1, y1)))
    return found
