"""A rate over periods, with the target as a dashed line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from cchc.paper.charts.marks import breadth, broken, element, figure, whole, words
from cchc.paper.charts.palette import PAPER, Palette

_HEIGHT = 0.5  # of the plot, as a share of the width
_DASHES = (None, "7 3", "2 3", "9 3 2 3")
_STEPS = tuple(Decimal(step) for step in ("0.1", "0.2", "0.5", "1", "2", "5", "10", "20", "50", "100"))
_MOST_STEPS = 5
_NEAR = Decimal("0.4")  # of a step: a point so near the foot needs room for its figure beneath


@dataclass(frozen=True, slots=True)
class Series:
    """A named row of figures, one a period; None where a period has no figure, which breaks the line."""

    name: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class _Plot:
    left: float
    right: float
    top: float
    bottom: float
    low: Decimal
    high: Decimal
    step: Decimal
    count: int

    def x(self, index: int) -> float:
        """Where a period stands; one alone stands in the middle."""
        room = self.right - self.left
        return self.left + room * ((index + 0.5) / self.count)

    def y(self, value: Decimal) -> float:
        """Where a value stands."""
        return self.bottom - (self.bottom - self.top) * float((value - self.low) / (self.high - self.low))


def line_over_periods(
    periods: Sequence[str],
    series: Sequence[Series],
    *,
    target: Decimal | None = None,
    unit: str = "%",
    title: str = "",
    palette: Palette = PAPER,
) -> str:
    """SVG of one to four rows of figures over periods; each has as many values as there are periods.

    A value below the target is a hollow diamond, one that reaches it a filled disc. Raises ``ValueError`` where a
    series has another number of values.
    """
    if any(len(one.values) != len(periods) for one in series):
        raise ValueError("a series needs one value for each period")
    plot = _plot(periods, series, target, palette)
    parts = [*_axes(plot, periods, unit, palette)]
    if target is not None:
        parts += _target(plot, target, unit, palette)
    for index, one in enumerate(series):
        parts += _line(plot, one, _DASHES[index % len(_DASHES)], palette)
        parts += _points(plot, one, target, palette)
    parts += _labels(plot, series, target, palette)
    height = plot.bottom + palette.size * (0.6 + 1.15 * _period_lines(plot, periods, palette))
    if len(series) > 1:
        parts += _key(series, height, palette)
        height += palette.size * 1.4 * len(series)
    return whole(title or lines_in_words(periods, series, target=target, unit=unit), height, palette, parts)


def lines_in_words(
    periods: Sequence[str], series: Sequence[Series], *, target: Decimal | None = None, unit: str = "%"
) -> str:
    """The chart as sentences, for those who do not see it."""
    aim = f" Chỉ tiêu {figure(target, unit)}." if target is not None else ""
    said = []
    for one in series:
        values = zip(periods, one.values, strict=True)
        told = (f"{when} {'chưa có số liệu' if value is None else figure(value, unit)}" for when, value in values)
        said.append(f"{one.name}: {', '.join(told)}.")
    return f"{' '.join(said)}{aim}".strip()


def _plot(periods: Sequence[str], series: Sequence[Series], target: Decimal | None, palette: Palette) -> _Plot:
    known = [value for one in series for value in one.values if value is not None]
    known += [] if target is None else [target]
    low, high, step = _range(known or [Decimal(0), Decimal(100)])
    left = max(breadth(figure(mark), palette) for mark in (low, high)) + palette.size
    top = palette.size * 3.0
    return _Plot(left, palette.width, top, top + palette.width * _HEIGHT, low, high, step, max(len(periods), 1))


def _range(known: list[Decimal]) -> tuple[Decimal, Decimal, Decimal]:
    """The lowest and highest mark of the axis and the step between marks."""
    low, high = min(known), max(known)
    if low == high:
        low, high = low - 1, high + 1
    spread = high - low
    step = next((step for step in _STEPS if spread / step <= _MOST_STEPS), spread / _MOST_STEPS)
    down = (low / step).to_integral_value(ROUND_FLOOR) * step
    up = (high / step).to_integral_value(ROUND_CEILING) * step
    if low - down < step * _NEAR:
        down = max(down - step, Decimal(0)) if low >= 0 else down - step
    return down, up, step


def _axes(plot: _Plot, periods: Sequence[str], unit: str, palette: Palette) -> Iterator[str]:
    mark = plot.low
    while mark <= plot.high:
        y = plot.y(mark)
        yield element("line", x1=plot.left, y1=y, x2=plot.right, y2=y, stroke=palette.line, stroke_width=0.5)
        label = figure(mark.normalize() + 0)
        yield words(label, plot.left - 6, y + palette.size * 0.33, palette.quiet, text_anchor="end")
        mark += plot.step
    yield words(unit, plot.left - 6, palette.size, palette.quiet, text_anchor="end")
    for index, period in enumerate(periods):
        room = (plot.right - plot.left) / plot.count - 4
        for down, line in enumerate(broken(period, room, palette)):
            foot = plot.bottom + palette.size * (1.25 + 1.15 * down)
            size = min(palette.size, palette.size * room / max(breadth(line, palette), 1.0))
            yield words(line, plot.x(index), foot, palette.text, text_anchor="middle", font_size=size)


def _period_lines(plot: _Plot, periods: Sequence[str], palette: Palette) -> int:
    room = (plot.right - plot.left) / plot.count - 4
    return max((len(broken(period, room, palette)) for period in periods), default=1)


def _target(plot: _Plot, target: Decimal, unit: str, palette: Palette) -> Iterator[str]:
    y = plot.y(target)
    yield element(
        "line", x1=plot.left, y1=y, x2=plot.right, y2=y, stroke=palette.text, stroke_width=1.2, stroke_dasharray="6 4"
    )
    said = f"chỉ tiêu {figure(target, unit)}"
    yield words(said, plot.right, palette.size, palette.text, text_anchor="end")
    x = plot.right - breadth(said, palette) - 44
    at = palette.size * 0.7
    yield element("line", x1=x, y1=at, x2=x + 36, y2=at, stroke=palette.text, stroke_width=1.2, stroke_dasharray="6 4")


def _line(plot: _Plot, one: Series, dash: str | None, palette: Palette) -> Iterator[str]:
    stretch: list[str] = []
    for index, value in enumerate((*one.values, None)):
        if value is not None:
            stretch.append(f"{plot.x(index):.1f},{plot.y(value):.1f}")
        elif stretch:
            if len(stretch) > 1:
                yield element(
                    "polyline",
                    points=" ".join(stretch),
                    fill="none",
                    stroke=palette.ink,
                    stroke_width=2,
                    stroke_dasharray=dash,
                )
            stretch = []


def _points(plot: _Plot, one: Series, target: Decimal | None, palette: Palette) -> Iterator[str]:
    for index, value in enumerate(one.values):
        if value is None:
            continue
        x, y, half = plot.x(index), plot.y(value), palette.size * 0.4
        if target is not None and value < target:
            path = f"M{x - half:.1f} {y:.1f}l{half:.1f} {-half:.1f}l{half:.1f} {half:.1f}l{-half:.1f} {half:.1f}z"
            yield element("path", d=path, fill=palette.sheet, stroke=palette.late, stroke_width=2)
        else:
            yield element("circle", cx=x, cy=y, r=half * 0.75, fill=palette.ink)


def _labels(plot: _Plot, series: Sequence[Series], target: Decimal | None, palette: Palette) -> Iterator[str]:
    """Each figure by its point; where there are several rows only those of the last period that has one."""
    for order, one in enumerate(series):
        shown = [(index, value) for index, value in enumerate(one.values) if value is not None]
        for index, value in shown if len(series) == 1 else shown[-1:]:
            low = target is not None and value < target
            down = low if len(series) == 1 else order % 2 == 1
            y = plot.y(value)
            down = down and y + palette.size * 1.6 < plot.bottom
            foot = y + palette.size * (1.35 if down else -0.65)
            colour = palette.late_text if low else palette.text
            yield words(
                figure(value), plot.x(index), foot, colour, text_anchor="middle", font_weight="bold" if low else None
            )


def _key(series: Sequence[Series], top: float, palette: Palette) -> Iterator[str]:
    for index, one in enumerate(series):
        y = top + palette.size * (0.6 + 1.4 * index)
        dash = _DASHES[index % len(_DASHES)]
        yield element("line", x1=0, y1=y, x2=40, y2=y, stroke=palette.ink, stroke_width=2, stroke_dasharray=dash)
        yield words(one.name, 48, y + palette.size * 0.33, palette.text)
