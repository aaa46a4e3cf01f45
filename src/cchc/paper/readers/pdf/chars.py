"""Characters of a page with their places."""

from __future__ import annotations

import ctypes
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from cchc.paper.form import Look
from cchc.paper.readers import limits
from cchc.paper.readers.pdf.fonts import Faces
from cchc.paper.readers.pdf.space import Space

BLANKS = frozenset(map(ord, "\u00a0\u2002\u2003\u2009\u202f"))


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
    slanted: str = ""


def read_chars(page: pdfium.PdfPage, space: Space) -> PageText:
    """The upright characters of a page in the file's order; invented blanks and slanted watermarks are left out."""
    text_page = page.get_textpage()
    try:
        count = raw.FPDFText_CountChars(text_page)
        return _collect(text_page.raw, min(max(count, 0), limits.MAX_PAGE_CHARACTERS), space, count)
    finally:
        text_page.close()


def _collect(text_page: object, count: int, space: Space, total: int) -> PageText:
    faces = Faces(space.turn)
    chars: list[Char] = []
    invisible = 0
    slanted: list[str] = []
    box = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    # One call a fact and character: names are bound once, because this loop is the cost of reading a PDF.
    unicode_of, box_of, origin_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin
    face_of, invented, point, add = faces.of, raw.FPDFText_IsGenerated, space.point, chars.append
    for index in range(count):
        code = unicode_of(text_page, index)
        if code < 32:
            continue
        if code == 32 and invented(text_page, index) == 1:
            _add_blank(chars)
            continue
        face = face_of(text_page, index)
        if not face.upright or (code >= 0xD800 and not _is_character(code)):
            slanted.append(chr(code) if _is_character(code) or code < 0xD800 else "")
            continue
        box_of(text_page, index, box)
        origin_of(text_page, index, x, y)
        left, base = point(x.value, y.value)
        one, other = point(box.left, box.bottom)[0], point(box.right, box.top)[0]
        text = " " if code in BLANKS else chr(code)
        add(Char(min(left, one, other), max(one, other), base, text, face.size, face.look))
        invisible += face.invisible
    return PageText(chars, invisible, total > limits.MAX_PAGE_CHARACTERS, "".join(slanted))


def _add_blank(chars: list[Char]) -> None:
    """A blank that the file leaves to the gap: without width, just behind the letter it follows."""
    if chars:
        last = chars[-1]
        middle = (last.x0 + last.x1) / 2
        chars.append(last._replace(x0=middle, x1=middle, text=" "))


def _is_character(code: int) -> bool:
    """Whether a code beyond the first planes of letters stands for one: no half pair, no mark of absence."""
    return code > 0xDFFF and code not in (0xFFFE, 0xFFFF) and code <= 0x10FFFF
