"""Widths of text set in Times New Roman, from the advance widths of its metric twin Liberation Serif."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from importlib.resources import files

from cchc.lib.units import Pt
from cchc.paper.form import Look, Span

HORN = "\u031b"
USUAL = 500  # Thousandths of the size, the width of a digit.
DEFAULT_SIZE = 13.0


@cache
def _widths(face: str) -> dict[str, int]:
    """Advance widths in thousandths of the type size, by character."""
    table = json.loads(files("cchc.paper.readers").joinpath("data/serif_widths.json").read_text("utf-8"))
    return {char: int(width) for width, chars in table[face].items() for char in chars}


@cache
def _advance(char: str, face: str) -> int:
    widths = _widths(face)
    if char in widths:
        return widths[char]
    parts = unicodedata.normalize("NFD", char)
    if len(parts) == 1:
        return 0 if unicodedata.combining(char) else USUAL
    # A Vietnamese letter is as wide as its base letter; the horn alone makes a letter wider.
    base = unicodedata.normalize("NFC", parts[0] + HORN) if HORN in parts else parts[0]
    return widths.get(base, USUAL)


def text_width(text: str, look: Look) -> float:
    """Width in millimetres of ``text`` on one line in the look's size and face."""
    face = {(False, False): "regular", (True, False): "bold", (False, True): "italic", (True, True): "bold_italic"}[
        bool(look.bold), bool(look.italic)
    ]
    return Pt(sum(_advance(char, face) for char in text) * (look.size or DEFAULT_SIZE) / 1000).mm


def spans_width(spans: tuple[Span, ...]) -> float:
    """Width in millimetres of spans on one line."""
    return sum(text_width(span.text, span.look) for span in spans)
