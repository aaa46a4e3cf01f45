"""Number and symbol, place and date: the two lines of the letterhead that carry figures (cells 3 and 4)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from cchc.paper.recognition.text import clean, squeeze

_NUMBER = re.compile(
    r"(?:Số|SỐ|số)\s*:?\s*(?P<number>\d{1,6}|[.…_\s]*)\s*[/-]\s*(?P<symbol>[A-ZĐ\d][\wĐđ&/\-. ]*?[\w.…]?)\s*$"
)
_DAY = r"(?P<day>\d{1,2}|[.…_\s]*)"
_MONTH = r"(?P<month>\d{1,2}|[.…_\s]*)"
_YEAR = r"(?P<year>\d{4}|2?0?\d?[.…_\s]*)"
_DATE = re.compile(
    rf"(?:(?P<place>[^,;:]{{0,60}}?)\s*,)?\s*(?:ngày|Ngày)\s*{_DAY}\s*tháng\s*{_MONTH}\s*năm\s*{_YEAR}\s*[.;]?\s*$"
)
_SHORT_DATE = re.compile(
    r"(?:(?P<place>[^,;:\d]{0,60}?)\s*,)\s*(?:ngày\s*)?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})\s*\.?\s*$"
)
_OPEN_DATE = re.compile(
    r"(?:(?P<place>[^,;:\d]{0,60}?)\s*,\s*)?(?:ngày|Ngày)\s*(?P<day>[.…_]*)/(?P<month>[.…_]*)/(?P<year>[.…_\d]*)\s*$"
)
_LONGEST_NUMBER = 80
_LONGEST_DATE = 120
_BLANKS = re.compile(r"^[\W_]*$")


@dataclass(frozen=True, slots=True)
class Number:
    """Số, ký hiệu. ``text`` is the printed line when the facts alone would not print it."""

    number: int | None
    symbol: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class Dated:
    """Địa danh and thời gian; ``text`` as in ``Number``."""

    place: str | None
    day: date | None
    text: str | None


def number_of(text: str) -> Number | None:
    """The number line ``Số: 172/KH-UBND``, ``Số 31-KH/ĐU`` or ``Số: /KH-UBND``; None for any other text."""
    match = _NUMBER.match(text) if len(text) <= _LONGEST_NUMBER else None
    if not match:
        return None
    digits, symbol = match["number"].strip(), _joined(match["symbol"])
    if not digits.isdigit() and not any(char.isupper() for char in symbol):
        return None
    number = int(digits) if digits.isdigit() else None
    shown = f"Số:{'' if number is None else f'{number:02d}'}/{symbol}"
    plain = squeeze(text).replace("số", "số:").replace("::", ":")
    return Number(number, symbol or None, None if plain == squeeze(shown) else clean(text))


def _joined(symbol: str) -> str:
    """The symbol without blanks around its hyphens and slashes."""
    return re.sub(r"\s*([/-])\s*", r"\1", symbol).strip().rstrip(".…").rstrip("-/")


def date_of(text: str) -> Dated | None:
    """The line ``Đông Hà, ngày 05 tháng 7 năm 2026``, also with a blank day; None for any other text."""
    if len(text) > _LONGEST_DATE:
        return None
    match = _DATE.match(text) or _SHORT_DATE.match(text) or _OPEN_DATE.match(text)
    if not match:
        return None
    place = clean(match["place"] or "")
    if _BLANKS.match(place):
        place = ""
    day = _day(match["year"], match["month"], match["day"])
    canonical = day is not None and squeeze(text) == squeeze(f"{place + ', ' if place else ''}{long_date(day)}")
    return Dated(place or None, day, None if canonical else clean(text))


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def long_date(day: date) -> str:
    """``ngày 05 tháng 01 năm 2026`` as the decree writes it."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"
