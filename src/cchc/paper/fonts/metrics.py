"""Widths of text in Times New Roman, from the shipped face that shares its advance widths."""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path

from cchc.lib.units import MM_PER_POINT

FOLDER = Path(__file__).parent
_FILES = {
    (False, False): "LiberationSerif-Regular.ttf",
    (True, False): "LiberationSerif-Bold.ttf",
    (False, True): "LiberationSerif-Italic.ttf",
    (True, True): "LiberationSerif-BoldItalic.ttf",
}


def text_width(text: str, size: float, bold: bool = False, italic: bool = False) -> float:
    """The width in millimetres of one unbroken line of ``text`` at ``size`` points, without kerning."""
    ems = _advances(bold, italic)
    total = sum(map(ems.__getitem__, text))
    return total * size * MM_PER_POINT


def wrap_width(text: str, size: float, available: float, bold: bool = False, italic: bool = False) -> float:
    """The narrowest column in millimetres that sets ``text`` in as few lines as ``available`` does.

    Titles set in it break into lines of nearly equal length. A text of one line gives its own width.
    """
    words = [text_width(word, size, bold, italic) for word in text.split(" ")]
    space = text_width(" ", size, bold, italic)
    whole = sum(words) + space * max(len(words) - 1, 0)
    if whole <= available:
        return whole
    lines = _line_count(words, space, available)
    low, high = max(words, default=0.0), available
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (low, middle) if _line_count(words, space, middle) <= lines else (middle, high)
    return min(high, available)


def _line_count(words: list[float], space: float, available: float) -> int:
    lines, used = 1, 0.0
    for width in words:
        wider = used + space + width if used else width
        if used and width and wider > available:
            lines, used = lines + 1, width
        else:
            used = wider
    return lines


def covers(char: str) -> bool:
    """Whether the shipped face has a glyph for ``char``."""
    return ord(char) in _glyphs("LiberationSerif-Regular.ttf")


class _Advances(dict[str, float]):
    """Advance widths in ems; a character without a glyph counts as wide as the replacement box."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self._glyphs = _glyphs(file)
        self._units, self._metrics = _horizontal(file)

    def __missing__(self, char: str) -> float:
        glyph = self._glyphs.get(ord(char), 0)
        index = min(glyph, len(self._metrics) - 1)
        self[char] = self._metrics[index] / self._units
        return self[char]


@cache
def _advances(bold: bool, italic: bool) -> _Advances:
    return _Advances(_FILES[bool(bold), bool(italic)])


@cache
def _tables(file: str) -> dict[str, bytes]:
    """The tables of a TrueType file that measuring needs, by tag."""
    data = (FOLDER / file).read_bytes()
    tables = {}
    for position in range(12, 12 + 16 * int.from_bytes(data[4:6], "big"), 16):
        tag, _, offset, length = struct.unpack(">4sLLL", data[position : position + 16])
        if tag in (b"cmap", b"head", b"hhea", b"hmtx"):
            tables[tag.decode()] = data[offset : offset + length]
    return tables


@cache
def _horizontal(file: str) -> tuple[int, tuple[int, ...]]:
    """Units per em, and the advance width of each glyph."""
    tables = _tables(file)
    units = int.from_bytes(tables["head"][18:20], "big")
    count = int.from_bytes(tables["hhea"][34:36], "big")
    return units, struct.unpack(f">{'Hh' * count}", tables["hmtx"][: 4 * count])[::2]


@cache
def _glyphs(file: str) -> dict[int, int]:
    """Glyph of each code point, from the Windows Unicode subtable (format 4) of the character map."""
    cmap = _tables(file)["cmap"]
    for position in range(4, 4 + 8 * int.from_bytes(cmap[2:4], "big"), 8):
        platform, encoding, offset = struct.unpack(">HHL", cmap[position : position + 8])
        if (platform, encoding) == (3, 1):
            return _segments(cmap[offset:])
    raise ValueError(f"{file} has no Unicode character map")


def _segments(data: bytes) -> dict[int, int]:
    count = int.from_bytes(data[6:8], "big") // 2
    words = struct.unpack(f">{(len(data) - 14) // 2}H", data[14 : 14 + (len(data) - 14) // 2 * 2])
    ends, starts = words[:count], words[count + 1 : 2 * count + 1]
    deltas, offsets = words[2 * count + 1 : 3 * count + 1], words[3 * count + 1 : 4 * count + 1]
    glyphs = {}
    for index in range(count):
        for code in range(starts[index], min(ends[index], 0xFFFE) + 1):
            glyph = code
            if offsets[index]:
                glyph = words[3 * count + 1 + index + offsets[index] // 2 + code - starts[index]]
            if glyph:
                glyphs[code] = (glyph + deltas[index]) & 0xFFFF
    return {code: glyph for code, glyph in glyphs.items() if glyph}
