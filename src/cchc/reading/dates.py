"""Days, deadlines, hours and periods as Vietnamese papers write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from cchc.reading.spelled_days import spelled_days
from cchc.reading.text import clean, key, rx

_DAY = (
    r"(?:ngày\s+)?(?P<d>\d{1,2})\s*[/.\-]\s*(?P<m>\d{1,2})\s*[/.\-]\s*(?P<y>\d{4})(?!\d)"
    r"|ngày\s+(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})(?:\s*(?:năm|/|,)\s*(?P<y2>\d{4}))?"
    r"|(?:ngày\s+)?(?P<d3>\d{1,2})\s*[/\-]\s*(?P<m3>\d{1,2})(?![\d/\-%])(?!\s*(?:nhiệm vụ|hồ sơ|tỉnh|xã|thôn"
    r"|ngày|buổi|số))"
)
_MONTH = r"tháng\s+(?P<m>\d{1,2})(?:\s*(?:/|năm|-|\.)\s*(?P<y>\d{4}))?"
_QUARTER = r"(?:quý|quí)\s+(?P<q>iv|iii|ii|i|[1-4])(?:\s*(?:/|năm|-)\s*(?P<y>\d{4}))?\b"
_YEAR = r"năm\s+(?P<y>\d{4})(?!\s*[-,])"
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_RECURRING = r"(?:hằng|hàng|mỗi|các)\s+(?:ngày|tuần|tháng|quý|quí|năm)|của (?:tháng|quý|năm) (?:sau|liền kề)|tháng sau"


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day in a text with its offsets."""

    day: date
    start: int
    end: int


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_in(text: str, year: int | None) -> Iterator[FoundDay]:
    """Every day written in the text; one without a year takes ``year`` and is left out where that is None."""
    if "ngày" in key(text):
        for start, end, day, month, written_year in spelled_days(text):
            spelled = _make(written_year or year or 0, month, day)
            if spelled:
                yield FoundDay(spelled, start, end)
    for match in rx(rf"(?<![\d/\-])(?:{_DAY})").finditer(key(text)):
        part = match.groupdict()
        written = part["y"] or part["y2"]
        known = int(written) if written else year
        found = known and _make(
            known, int(part["m"] or part["m2"] or part["m3"]), int(part["d"] or part["d2"] or part["d3"])
        )
        if found:
            yield FoundDay(found, match.start(), match.end())


def month_end(year: int, month: int) -> date | None:
    """The last day of a month; None for a year that no calendar has (``năm 0000``)."""
    return next((found for day in (31, 30, 29, 28) if (found := _make(year, month, day))), None)


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline: its day where the text gives one, and its words."""

    day: date | None = None
    text: str | None = None


NO_DUE = Due()
_HOUR_BEFORE = (
    r"(?:\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{1,2}\s*(?:phút|')?)?\s*,?\s*(?:chiều|sáng)?\s*)?"
    r"(?:(?:sáng|trưa|chiều|tối)\s+)?"
)
_CUES = (
    rf"(?:chậm nhất|muộn nhất)(?:\s+(?:là|vào|trước|đến|hết))*\s*{_HOUR_BEFORE}",
    rf"trước(?:\s+hết)?\s*{_HOUR_BEFORE}",
    rf"(?:hoàn thành|xong|gửi|nộp|báo cáo|hạn)\s+(?:vào|trong|đến|là)?\s*{_HOUR_BEFORE}",
    rf"vào\s+(?:lúc\s+)?{_HOUR_BEFORE}",
    rf"(?<!tính )(?<!từ nay )đến\s+(?:hết\s+)?{_HOUR_BEFORE}",
)
_OPEN = (
    r"(?:chậm nhất|muộn nhất|trong(?: thời hạn| vòng)?)[^;.,]{0,20}\d+\s+(?:ngày|giờ)(?: làm việc)?(?:[^;.,]{0,60})"
    r"|(?:trước\s+)?(?:ngày\s+\d{1,2}\s+)?(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm)"
    r"|trước ngày \d{1,2} (?:của )?(?:tháng|quý)[^;.,]{0,30}|thường xuyên|định kỳ (?:hằng|hàng|\d+) \w+"
)


def due_in(text: str, year: int | None) -> Due:
    """The deadline that a clause sets, or an empty one. Days of cited documents and data windows are none."""
    return _day_after_cue(text, year) or _month_or_quarter(text, year) or _open_deadline(text)


def _day_after_cue(text: str, year: int | None) -> Due | None:
    low = key(text)
    days = {found.start: found for found in days_in(text, year)}
    for cue in _CUES:
        for match in rx(rf"(?<!\w)(?:{cue})(?:ngày\s+)?(?:làm việc\s+)?").finditer(low):
            found = next((days[at] for at in (match.end(), *range(match.end() - 6, match.end())) if at in days), None)
            if found is None or _data_window(low, match.start()):
                continue
            if _recurs(low, match.start(), found):
                return Due(None, clean(text[match.start() : _phrase_end(low, found.end)]))
            return Due(found.day, clean(text[match.start() : found.end]))
    return None


def _recurs(low: str, start: int, found: FoundDay) -> bool:
    """Whether the day comes back each month or year (``trước ngày 15/12 hằng năm``, ``Định kỳ … trước ngày 15/11``)."""
    if rx(rf"(?: và (?:ngày )?[\d/\-]+)?[\s(]*(?:{_RECURRING})").match(low, found.end):
        return True
    written = rx(r"\d{4}").search(low, found.start, found.end) is not None
    return not written and rx(r"(?:định kỳ|hằng năm|hàng năm|mỗi năm)[^;]*$").search(low[:start]) is not None


def _data_window(low: str, start: int) -> bool:
    return (
        rx(r"(?:tính|từ ngày[^;.]{0,40}|số liệu (?:tính|chốt|lấy|đến|từ)[^;.]{0,40})\s*$").search(low[:start])
        is not None
    )


def _phrase_end(low: str, start: int) -> int:
    stop = re.search(r"[;.,)]|$", low[start:])
    return start + (stop.start() if stop else 0)


_SPAN = f"{_MONTH}|{_QUARTER.replace('?P<y>', '?P<y2>')}|{_YEAR.replace('?P<y>', '?P<y3>')}"


def _month_or_quarter(text: str, year: int | None) -> Due | None:
    low = key(text)
    for match in rx(rf"(?:trong|xong|trước|hoàn thành|đến hết|vào)\s+(?:{_SPAN})").finditer(low):
        if rx(rf"\s*(?:{_RECURRING}|\d|và)").match(low, match.end()):
            continue
        return Due(_span_end(match.groupdict(), year), clean(text[match.start() : match.end()]))
    return None


def _span_end(part: dict[str, str | None], year: int | None) -> date | None:
    written = part.get("y") or part.get("y2") or part.get("y3")
    known = int(written) if written else year
    if known is None:
        return None
    month = int(part.get("m") or 3 * _QUARTERS.get(part.get("q") or "", 4))
    return month_end(known, month) if 1 <= month <= 12 else None


def _open_deadline(text: str) -> Due:
    match = rx(_OPEN).search(key(text))
    return Due(None, clean(text[match.start() : match.end()])) if match else Due()


def due_of_cell(text: str, year: int | None) -> Due:
    """The deadline that a label or a table column holds: here a bare day, month or quarter counts too."""
    words = clean(text)
    if not words:
        return Due()
    low = key(words)
    months = rx(r"tháng\s+\d{1,2}\s*(?:-|đến)\s*(?:tháng\s+)?(?=\d{1,2}\s*(?:/|năm)\s*\d{4})").search(low)
    if months:
        return Due(due_of_cell(f"tháng {words[months.end() :]}", year).day, words)
    if rx(
        rf"(?:{_RECURRING})|thường xuyên|các năm|những năm|sau khi|giai đoạn|theo kế hoạch"
        rf"|^từ \d{{1,2}}/\d{{1,2}}/\d{{4}}$"
    ).search(low):
        return Due(None, words)
    days = list(days_in(words, year))
    if days:
        return Due(_last_of(low, days), words)
    spans = list(rx(_SPAN).finditer(low))
    return Due(_span_end(spans[-1].groupdict(), year) if spans else None, words)


def _last_of(low: str, days: list[FoundDay]) -> date:
    """The end of a range, otherwise the first day named."""
    if len(days) > 1 and rx(r"^\s*(?:đến|-)\s*(?:hết\s*)?(?:ngày\s*)?$").match(low[days[0].end : days[1].start]):
        return days[1].day
    return days[0].day


_HOURS = (
    r"(?<![\d:])(?P<h>\d{1,2})\s*(?:giờ|h|g|:)\s*(?P<m>\d{2})?\s*(?:phút|'|’|p\b)?(?P<part>\s*(?:\(?\s*(?:chiều|tối)))?"
)


def hours_in(text: str) -> list[time]:
    """Every time of day written as ``7h30``, ``07 giờ 30 phút``, ``13:30`` or ``2 giờ chiều``."""
    found = []
    for match in rx(_HOURS).finditer(key(text)):
        hour, minute = int(match["h"]), int(match["m"] or 0)
        if match["part"] and hour < 12:
            hour += 12
        if hour < 24 and minute < 60:
            found.append(time(hour, minute))
    return found
