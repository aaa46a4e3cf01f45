"""Type facts of text objects in a PDF, one look for each object."""

from __future__ import annotations

import ctypes
import math
import re
from typing import NamedTuple

from pypdfium2 import raw

from cchc.paper.form import Look

SUBSET = re.compile(r"^[A-Z]{6}\+")
STYLE_WORD = re.compile(
    r"(?:PS|MT|Regular|Roman|Normal|Book|Semi|Demi|Extra|Bold|Black|Heavy|Medium|Light|Italic|Oblique|It|Identity|H)+$"
)
FOUNDRY = re.compile(r"(?:PSMT|PS|MT)$")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]{2})")
HEAVY = ("bold", "black", "heavy", "semibold", "demi")
SLANTED = ("italic", "oblique")
ITALIC_FLAG, FORCE_BOLD_FLAG = 1 << 6, 1 << 18
INVISIBLE, FILL_AND_STROKE = 3, 2
TILT = 0.05


def family(name: str) -> str:
    """The typeface from the name of a font program: ``ABCDEF+TimesNewRomanPS-BoldMT`` gives ``Times New Roman``."""
    parts = re.split(r"[-, ]+", SUBSET.sub("", name))
    kept = [part for at, part in enumerate(parts) if not (at and STYLE_WORD.fullmatch(part))]
    kept[-1] = FOUNDRY.sub("", kept[-1]) or kept[-1]
    return CAMEL.sub(" ", " ".join(kept)).strip()


class Face(NamedTuple):
    """The look of a text object; ``invisible`` text lies over a scanned page, text that is not upright is no line."""

    look: Look
    size: float
    upright: bool
    invisible: bool


class Faces:
    """Faces of one page, turned by ``turn`` degrees, by the address of the text object."""

    def __init__(self, turn: int) -> None:
        self._turn = turn
        self._known: dict[int, Face] = {}
        self._looks: dict[Look, Look] = {}

    def of(self, text_page: object, index: int) -> Face:
        """The face of the character at ``index`` of a page's text."""
        handle = raw.FPDFText_GetTextObject(text_page, index)
        if not handle:
            return PLAIN
        address = ctypes.addressof(handle.contents)
        face = self._known.get(address)
        return face if face is not None else self._meet(address, handle)

    def _meet(self, address: int, handle: object) -> Face:
        size = ctypes.c_float()
        raw.FPDFTextObj_GetFontSize(handle, size)
        matrix = raw.FS_MATRIX()
        raw.FPDFPageObj_GetMatrix(handle, matrix)
        shown = _tidy(abs(size.value) * (math.hypot(matrix.c, matrix.d) or 1.0))
        angle = math.atan2(matrix.b, matrix.a) - math.radians(self._turn)
        mode = raw.FPDFTextObj_GetTextRenderMode(handle)
        look = _look(handle, matrix, shown, mode)
        # Equal looks are one object, so that comparing them along a line costs nothing.
        look = self._looks.setdefault(look, look)
        face = Face(look, shown, abs(math.remainder(angle, 2 * math.pi)) <= TILT, mode == INVISIBLE)
        self._known[address] = face
        return face


PLAIN = Face(Look(), 12.0, True, False)


def _look(handle: object, matrix: raw.FS_MATRIX, size: float, mode: int) -> Look:
    font = raw.FPDFTextObj_GetFont(handle)
    name = _name(font)
    bold, italic = _is_bold(font, name, mode), _is_italic(font, name, matrix)
    return Look(family(name) or None, size, bold, italic, False, _color(handle))


def _tidy(size: float) -> float:
    """Half points where the size is one but for rounding, else a tenth."""
    half = round(size * 2) / 2
    return half if abs(half - size) < 0.1 else round(size, 1)


def _name(font: object) -> str:
    length = raw.FPDFFont_GetBaseFontName(font, None, 0)
    if not 0 < length < 1000:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFFont_GetBaseFontName(font, buffer, length)
    return buffer.value.decode("utf-8", "replace")


def _is_bold(font: object, name: str, mode: int) -> bool:
    return (
        any(word in name.lower() for word in HEAVY) or mode == FILL_AND_STROKE or bool(_flags(font) & FORCE_BOLD_FLAG)
    )


def _is_italic(font: object, name: str, matrix: raw.FS_MATRIX) -> bool:
    slanted = abs(matrix.b) < 1e-6 and matrix.c > 0.1 * abs(matrix.d)
    return any(word in name.lower() for word in SLANTED) or bool(_flags(font) & ITALIC_FLAG) or slanted


def _flags(font: object) -> int:
    flags = int(raw.FPDFFont_GetFlags(font))
    return flags if flags > 0 else 0


def _color(handle: object) -> str | None:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha):
        return None
    return f"{red.value:02X}{green.value:02X}{blue.value:02X}"
