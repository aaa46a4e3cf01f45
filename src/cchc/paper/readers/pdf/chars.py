"""Characters of a page with their places."""

from __future__ import annotations

import ctypes
import math
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from cchc.paper.form import Look
from cchc.paper.readers import limits
from cchc.paper.readers.pdf.fonts import TILT, Faces
from cchc.paper.readers.pdf.space import Space

BLANKS = frozenset("\u00a0\u2002\u2003\u2009\u202f")


class Char(NamedTuple):
    """A character: left and right edge and baseline in points from the top left corner, size in points."""

    x0: float
    x1: float
    y: float
    text: str
    size: float
    look: Look


class PageText(NamedTuple):
    chars: list[Char]
    invisible: int
    crowded: bool


def read_chars(page: pdfium.PdfPage, space: Space) -> PageText:
    """The upright characters of a page in the file's order; invented blanks and slanted watermarks are left out."""
    text_page = page.get_textpage()
    try:
        count = raw.FPDFText_CountChars(text_page)
        return _collect(text_page.raw, min(max(count, 0), limits.MAX_PAGE_CHARACTERS), space, count)
    finally:
        text_page.close()


def _collect(text_page: object, count: int, space: Space, total: int) -> PageText:
    faces = Faces()
    chars: list[Char] = []
    invisible = 0
    box = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    # One call a fact and character: names are bound once, because this loop is the cost of reading a PDF.
    unicode_of, box_of, origin_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin
    for index in range(count):
        code = unicode_of(text_page, index)
        if code < 32 or code in (0xFFFE, 0xFFFF) or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            continue
        if code == 32 and raw.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        face = faces.of(text_page, index)
        if abs(math.remainder(face.tilt + math.radians(-space.turn), 2 * math.pi)) > TILT:
            continue
        box_of(text_page, index, box)
        origin_of(text_page, index, x, y)
        left, base = space.point(x.value, y.value)
        ends = (space.point(box.left, box.bottom)[0], space.point(box.right, box.top)[0])
        text = chr(code)
        chars.append(Char(min(left, *ends), max(ends), base, " " if text in BLANKS else text, face.size, face.look))
        invisible += face.invisible
    return PageText(chars, invisible, total > limits.MAX_PAGE_CHARACTERS)
