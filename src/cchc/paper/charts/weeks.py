"""The weeks before a conference as one picture: weeks as rows, days as cells, what is due as numbered marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from cchc.lib import days
from cchc.paper.charts.marks import breadth, element, whole, words
from cchc.paper.charts.palette import PAPER, Palette

MOST_WEEKS = 12  # What lies farther back is told by the list beside the picture.
_NAMES = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "CN")
_SHARES = (1.0, 1.0, 1.0, 1.0, 1.0, 0.62, 0.62)
_ROW, _HEAD, _MARK = 4.5, 1.5, 0.62  # heights and the half of a mark, in sizes of the type
_STEP, _LINES = 1.35, 2
_HELD, _TODAY, _WEEKEND = "họp", "nay", 5


class Due(StrEnum):
    """How something that is due stands."""

    OPEN = "còn phải làm"
    DONE = "đã xong"
    LATE = "chậm"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is due on a day; its number in the picture is its place in the list, from 1."""

    day: date
    label: str
    standing: Due = Due.OPEN


def in_order(entries: Sequence[Entry]) -> list[Entry]:
    """The entries as they are numbered."""
    return sorted(entries, key=lambda entry: (entry.day, entry.label))


def weeks(entries: Sequence[Entry], *, held_on: date, today: date, title: str = "", palette: Palette = PAPER) -> str:
    """SVG of the weeks from the first entry to the last, the day of the conference and today marked.

    A disc is still to be done, a ring is done, a diamond is late; weekends and holidays are shaded, and told in words.
    """
    numbered = list(enumerate(in_order(entries), 1))
    first, last = _bounds([entry.day for entry in entries], held_on)
    parts = [*_names(palette)]
    top, monday = palette.size * _HEAD, first
    while monday <= last:
        for column in range(7):
            day = monday + timedelta(days=column)
            here = [(number, entry) for number, entry in numbered if entry.day == day]
            left, wide = _edges(column, palette)
            parts += _cell(_Cell(day, left, top, wide, _said(day, held_on, today)), here, palette)
        top, monday = top + palette.size * _ROW, monday + timedelta(days=7)
    parts += _key(top + palette.size * 1.4, palette)
    return whole(title or weeks_in_words(entries, held_on=held_on), top + palette.size * 2, palette, parts)


def weeks_in_words(entries: Sequence[Entry], *, held_on: date) -> str:
    """The picture as a sentence, for those who do not see it."""
    said = "; ".join(f"{days.short(one.day)} {one.label}, {one.standing}" for one in in_order(entries))
    return f"Lịch chuẩn bị hội nghị ngày {days.short(held_on)}. {said or 'Chưa có hạn nào'}."


def _bounds(found: list[date], held_on: date) -> tuple[date, date]:
    """The Monday of the first week and a day of the last one."""
    earliest = held_on - timedelta(weeks=MOST_WEEKS - 2)
    first = max(min([*found, held_on]), earliest)
    last = min(max([*found, held_on]), held_on + timedelta(weeks=2))
    return first - timedelta(days=first.weekday()), last


def _edges(column: int, palette: Palette) -> tuple[float, float]:
    unit = palette.width / sum(_SHARES)
    return unit * sum(_SHARES[:column]), unit * _SHARES[column]


def _names(palette: Palette) -> Iterator[str]:
    for column, name in enumerate(_NAMES):
        left, wide = _edges(column, palette)
        yield words(name, left + wide / 2, palette.size, palette.quiet, text_anchor="middle")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A day in its place; ``said`` is what the day is in a word."""

    day: date
    left: float
    top: float
    wide: float
    said: str

    def box(self, inside: float, palette: Palette) -> dict[str, Any]:
        """The rectangle of the cell, so far inside its edges."""
        tall = palette.size * _ROW
        place = {"x": self.left + inside, "y": self.top + inside}
        return {**place, "width": self.wide - 2 * inside, "height": tall - 2 * inside}


def _cell(cell: _Cell, here: list[tuple[int, Entry]], palette: Palette) -> Iterator[str]:
    works = days.is_working_day(cell.day)
    yield element(
        "rect",
        **cell.box(0.5, palette),
        fill=palette.sheet if works else palette.line,
        fill_opacity=None if works else 0.35,
        stroke=palette.line,
        stroke_width=0.75,
    )
    if cell.said == _HELD:
        yield element("rect", **cell.box(1, palette), fill=palette.soft, stroke=palette.ink, stroke_width=2)
    if cell.said == _TODAY:
        dashed: dict[str, Any] = {"stroke": palette.late, "stroke_width": 1.5, "stroke_dasharray": "4 2"}
        yield element("rect", **cell.box(2.5, palette), fill="none", **dashed)
    yield from _day(cell, palette)
    yield from _marks(cell, here, palette)


def _marks(cell: _Cell, here: list[tuple[int, Entry]], palette: Palette) -> Iterator[str]:
    size, columns = palette.size, _columns(cell.wide, palette)
    fitting = _fitting(here, columns)
    for place, (number, entry) in enumerate(here[:fitting]):
        x = cell.left + size * (0.85 + _STEP * (place % columns))
        y = cell.top + size * (2.05 + 1.5 * (place // columns))
        yield from _mark(number, entry.standing, x, y, palette)
    if more := len(here) - fitting:
        x, y = cell.left + cell.wide - 3, cell.top + size * _ROW - 4
        yield words(f"+{more}", x, y, palette.quiet, text_anchor="end", font_size=size * 0.75)


def _columns(wide: float, palette: Palette) -> int:
    """How many marks stand beside each other in a cell."""
    return max(1, int((wide / palette.size - 0.2) / _STEP))


def _fitting(here: list[tuple[int, Entry]], columns: int) -> int:
    room = columns * _LINES
    return len(here) if len(here) <= room else room - 1


def _said(day: date, held_on: date, today: date) -> str:
    if day == held_on:
        return _HELD
    if day == today:
        return _TODAY
    return "nghỉ" if day.weekday() < _WEEKEND and not days.is_working_day(day) else ""


def _day(cell: _Cell, palette: Palette) -> Iterator[str]:
    """The day of the month, with the month where a week begins, and what the day is in a word."""
    size, day, foot = palette.size, cell.day, cell.top + palette.size * 1.05
    shown = f"{day.day}/{day.month}" if day.weekday() == 0 or day.day == 1 else str(day.day)
    weight = "bold" if cell.said in (_HELD, _TODAY) else None
    yield words(shown, cell.left + 4, foot, palette.text, font_weight=weight, font_size=size * 0.9)
    if cell.said and breadth(f"{shown} {cell.said}", palette) < cell.wide:
        x = cell.left + cell.wide - 4
        yield words(cell.said, x, foot, palette.text, text_anchor="end", font_size=size * 0.8)


def _mark(number: int, standing: Due, x: float, y: float, palette: Palette) -> Iterator[str]:
    half, size = palette.size * _MARK, palette.size * 0.78
    inside = palette.sheet
    if standing is Due.LATE:
        reach = half * 1.12
        path = f"M{x - reach:.1f} {y:.1f}L{x:.1f} {y - reach:.1f}L{x + reach:.1f} {y:.1f}L{x:.1f} {y + reach:.1f}z"
        yield element("path", d=path, fill=palette.sheet, stroke=palette.late, stroke_width=1.5)
        inside = palette.late_text
    elif standing is Due.DONE:
        yield element("circle", cx=x, cy=y, r=half, fill=palette.sheet, stroke=palette.ink, stroke_width=1.2)
        inside = palette.text
    else:
        yield element("circle", cx=x, cy=y, r=half, fill=palette.ink)
    yield words(str(number), x, y + size * 0.35, inside, text_anchor="middle", font_size=size, font_weight="bold")


def _key(foot: float, palette: Palette) -> Iterator[str]:
    """What the marks say."""
    x = palette.size * _MARK
    for standing in Due:
        yield from _mark_alone(standing, x, foot - palette.size * 0.32, palette)
        yield words(standing.value, x + palette.size, foot, palette.text, font_size=palette.size * 0.9)
        x += palette.size * 2.4 + breadth(standing.value, palette)


def _mark_alone(standing: Due, x: float, y: float, palette: Palette) -> Iterator[str]:
    yield next(_mark(0, standing, x, y, palette))
