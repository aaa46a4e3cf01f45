"""Results held against their targets: a bar for what was done, a mark where the target lies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cchc.paper.charts.marks import breadth, broken, element, figure, whole, words
from cchc.paper.charts.palette import PAPER, Palette

_HUNDRED = Decimal(100)
_NOTHING = "–"
_NO_FIGURE = "chưa có số liệu"
_BOLD = 1.08  # how much wider bold type is set
_ROOM = 1.08  # of the scale above the greatest of result and target
_SIGNS = {"≥": "≥ ", ">": "> ", "≤": "≤ ", "<": "< ", "=": "", "giảm": "giảm "}


@dataclass(frozen=True, slots=True)
class Bar:
    """One target: its name, the result (None: no figure yet), the planned value, how they are compared, the verdict.

    ``compare`` is the sign of the plan (``≥``); ``verdict`` the words beside the bar (``chưa đạt``); ``reached`` is
    None while the verdict is still open; ``area`` opens a group of bars where it differs from that of the bar before.
    """

    name: str
    result: Decimal | None
    target: Decimal | None
    compare: str = ""
    unit: str = ""
    verdict: str = ""
    reached: bool | None = None
    area: str = ""

    @property
    def label(self) -> str:
        """``61,40 / ≥ 70%``: what was done, what was planned."""
        if self.target is None:
            return _NOTHING if self.result is None else figure(self.result, self.unit)
        done = _NOTHING if self.result is None else figure(self.result)
        return f"{done} / {_SIGNS.get(self.compare, '')}{figure(self.target, self.unit)}"

    @property
    def said(self) -> str:
        """The verdict in words."""
        return self.verdict or (_NO_FIGURE if self.result is None else "")

    @property
    def missed(self) -> bool:
        """Whether the verdict is the bad one."""
        return self.reached is False


def bars_against_targets(rows: Sequence[Bar], *, title: str = "", palette: Palette = PAPER) -> str:
    """SVG of horizontal bars, a row for each target under its whole name.

    Rates share the scale from 0 to 100; any other target has a scale of its own. A target reached is a full bar with
    a filled disc, one missed a hollow bar with a diamond, one still open a pale bar with a ring; words say the same.
    """
    parts: list[str] = []
    top, area = 0.0, ""
    for bar in rows:
        if bar.area and bar.area != area:
            top += palette.size * (0.6 if parts else 0.0)
            parts += _named(bar.area, top, palette, bold=True)
            top += _lines(bar.area, palette, _BOLD) * palette.size * 1.3
            area = bar.area
        parts += _row(bar, top, palette)
        top += _height(bar, palette)
    return whole(title or bars_in_words(rows), max(top, palette.size), palette, parts)


def bars_in_words(rows: Sequence[Bar]) -> str:
    """The chart as a sentence, for those who do not see it."""
    said = "; ".join(f"{bar.name}: {bar.label}{f', {bar.said}' if bar.said else ''}" for bar in rows)
    return f"Kết quả so với chỉ tiêu. {said}." if said else "Chưa có chỉ tiêu nào."


def _lines(text: str, palette: Palette, heavier: float = 1.0) -> int:
    return len(broken(text, palette.width / heavier, palette))


def _height(bar: Bar, palette: Palette) -> float:
    return palette.size * (1.3 * _lines(bar.name, palette) + 2.1)


def _named(text: str, top: float, palette: Palette, *, bold: bool = False) -> list[str]:
    weight = "bold" if bold else None
    return [
        words(line, 0, top + palette.size * (1.0 + 1.3 * index), palette.text, font_weight=weight)
        for index, line in enumerate(broken(text, palette.width / (_BOLD if bold else 1.0), palette))
    ]


def _row(bar: Bar, top: float, palette: Palette) -> Iterator[str]:
    yield from _named(bar.name, top, palette)
    top += palette.size * (1.3 * _lines(bar.name, palette) + 0.35)
    track = palette.width * 0.5
    thick = palette.size * 0.8
    yield element("rect", x=0, y=top, width=track, height=thick, fill="none", stroke=palette.line, stroke_width=0.75)
    yield from _bar(bar, top, thick, track, palette)
    yield from _said(bar, track + palette.size * 0.7, top + thick * 0.88, palette)


def _bar(bar: Bar, top: float, thick: float, track: float, palette: Palette) -> Iterator[str]:
    scale = _scale(bar)
    if bar.result is not None and bar.result > 0:
        long = track * float(min(bar.result / scale, Decimal(1)))
        colour = palette.late if bar.missed else palette.ink
        inside = {True: colour, False: palette.sheet, None: palette.soft}[bar.reached]
        yield element(
            "rect",
            x=0.75,
            y=top + 0.75,
            width=max(long - 1.5, 0.5),
            height=thick - 1.5,
            fill=inside,
            stroke=colour,
            stroke_width=1.5,
        )
    if bar.target is not None and bar.target >= 0:
        at = track * float(bar.target / scale)
        yield element("line", x1=at, y1=top - 3, x2=at, y2=top + thick + 3, stroke=palette.text, stroke_width=2)
        yield element("path", d=f"M{at - 4.5:.1f} {top + thick + 8:.1f}h9l-4.5 -6z", fill=palette.text)


def _scale(bar: Bar) -> Decimal:
    """The value at the right end of a bar's track."""
    greatest = max(bar.result or Decimal(0), bar.target or Decimal(0))
    if bar.unit == "%" and greatest <= _HUNDRED:
        return _HUNDRED
    return greatest * Decimal(str(_ROOM)) or Decimal(1)


def _said(bar: Bar, x: float, foot: float, palette: Palette) -> Iterator[str]:
    """The figures and the verdict, in smaller type where they would run over the edge."""
    sign = palette.size * 0.9
    after = f"{bar.label}  " if bar.said else bar.label
    wide = breadth(f"{after} {bar.said}", palette) * 1.12 + (sign if bar.said else 0.0)
    size = palette.size * min(1.0, (palette.width - x) / wide)
    colour = palette.late_text if bar.missed else palette.text
    yield words(bar.label, x, foot, palette.text, font_size=size)
    if bar.said:
        x += breadth(after, palette, size)
        yield _sign(bar, x + size * 0.35, foot - size * 0.32, size * 0.32, palette)
        yield words(bar.said, x + size * 0.9, foot, colour, font_size=size, font_weight="bold" if bar.missed else None)


def _sign(bar: Bar, x: float, y: float, half: float, palette: Palette) -> str:
    if bar.missed:
        path = f"M{x - half:.1f} {y:.1f}L{x:.1f} {y - half:.1f}L{x + half:.1f} {y:.1f}L{x:.1f} {y + half:.1f}z"
        return element("path", d=path, fill=palette.sheet, stroke=palette.late, stroke_width=1.5)
    full = palette.ink if bar.reached else palette.sheet
    return element("circle", cx=x, cy=y, r=half * 0.85, fill=full, stroke=palette.ink, stroke_width=1.2)
