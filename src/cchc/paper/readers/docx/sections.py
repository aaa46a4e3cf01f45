"""Sections of pages: size, margins, and the width that text may take."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element

from cchc.paper.form import PageGeometry
from cchc.paper.readers.docx.names import W, child, twips, val
from cchc.paper.readers.figures import mm, whole

SIDES = ("top", "bottom", "left", "right")
LETTER = (612.0, 792.0)  # Points; what Word assumes where a section states no page.


@dataclass(frozen=True, slots=True)
class PageSection:
    """One ``w:sectPr``; ``text_width`` is the width of a column in millimetres."""

    element: _Element | None
    geometry: PageGeometry
    text_width: float
    new_page: bool


def read_sections(body: _Element) -> list[PageSection]:
    """The sections of a document in order; at least one."""
    found = [
        element
        for element in body.iter(W + "sectPr")
        if (parent := element.getparent()) is not None and (parent is body or parent.tag == W + "pPr")
    ]
    return [_section(element) for element in found] or [_section(None)]


def _section(element: _Element | None) -> PageSection:
    size, margins, numbering, columns = (child(element, name) for name in ("pgSz", "pgMar", "pgNumType", "cols"))
    width = (None if size is None else twips(size.get(W + "w"))) or LETTER[0]
    height = (None if size is None else twips(size.get(W + "h"))) or LETTER[1]
    sides = {side: None if margins is None else twips(margins.get(W + side)) for side in SIDES}
    geometry = PageGeometry(
        width=mm(width) or 0.0,
        height=mm(height) or 0.0,
        # A negative margin is an exact one, which a tall header does not push down.
        top=None if sides["top"] is None else mm(abs(sides["top"])),
        bottom=None if sides["bottom"] is None else mm(abs(sides["bottom"])),
        left=mm(sides["left"]),
        right=mm(sides["right"]),
        restart=None if numbering is None else whole(numbering.get(W + "start")),
    )
    inner = width - (sides["left"] or 0.0) - (sides["right"] or 0.0)
    count = max(whole(None if columns is None else columns.get(W + "num")) or 1, 1)
    gap = (None if columns is None else twips(columns.get(W + "space"))) or 36.0
    column = (inner - gap * (count - 1)) / count if count > 1 else inner
    return PageSection(element, geometry, mm(column) or 0.0, val(element, "type") != "continuous")
