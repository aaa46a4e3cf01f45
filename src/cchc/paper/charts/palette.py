"""The inks and sizes of a chart: fixed ones for paper, those of the page on screen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as SVG writes them; ``width`` of the drawing and ``size`` of its type in the same unit.

    ``ink`` is what people did, ``late`` what they missed; shape and words say the same, so that a print in black
    and white loses nothing. On paper the words are black and, across the whole page, as large as its text may be: the
    decree asks for both (Phụ lục I, Phần I, Mục I, khoản 4). ``breadth`` is the width of the face as a multiple of
    Times New Roman's.
    """

    text: str
    quiet: str
    line: str
    ink: str
    late: str
    late_text: str
    soft: str
    sheet: str
    font: str | None
    width: float
    size: float
    breadth: float


PAPER = Palette(
    text="#000000",
    quiet="#000000",
    line="#bbbbbb",
    ink="#1d4e89",
    late="#a3201d",
    late_text="#000000",
    soft="#cfdcec",
    sheet="#ffffff",
    font="Times New Roman, Liberation Serif, serif",
    width=560,
    size=15.7,
    breadth=1.0,
)
# The variables are those of the office's stylesheet, which gives them a light and a dark value.
SCREEN = Palette(
    text="currentColor",
    quiet="var(--quiet)",
    line="var(--line-strong)",
    ink="var(--ink)",
    late="var(--seal)",
    late_text="var(--seal)",
    soft="var(--ink-soft)",
    sheet="var(--sheet)",
    font=None,
    width=440,
    size=14,
    breadth=1.25,
)
