"""Days of Vietnamese offices: working days, periods, and dates as papers print them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from cchc.lib.errors import CchcError

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_DAY = timedelta(days=1)
_SATURDAY = 5
_LAST_PADDED_MONTH = 2  # As the decree writes dates; layout reads it from the law of the day.


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included. Raises ``CchcError`` when it ends before it starts."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise CchcError(
                f"Kỳ từ {short(self.start)} đến {short(self.end)} kết thúc trước khi bắt đầu.",
                "Hãy kiểm tra lại hai ngày.",
            )

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def __str__(self) -> str:
        return f"từ ngày {short(self.start)} đến ngày {short(self.end)}"


def half_year(year: int, half: int) -> Period:
    """The first or second six months (6 tháng đầu năm, cuối năm) of the calendar year. ``half`` is 1 or 2."""
    if half == 1:
        return Period(date(year, 1, 1), date(year, 6, 30))
    return Period(date(year, 7, 1), date(year, 12, 31))


_FARTHEST = 2_000  # Working days, about eight years: no deadline of a review lies further.


def is_working_day(day: date) -> bool:
    """Whether offices work: neither weekend nor a public holiday (Điều 112 Bộ luật Lao động), nor its day in lieu."""
    return day.weekday() < _SATURDAY and day not in _holidays(day.year)


def working_days_before(day: date, count: int) -> date:
    """The day that lies ``count`` working days before ``day``; with 0 the last one up to ``day``."""
    return _walk(day, count, -_DAY)


def working_days_after(day: date, count: int) -> date:
    """The day that lies ``count`` working days after ``day``; with 0 the first one from ``day`` on."""
    return _walk(day, count, _DAY)


def working_days_between(start: date, end: date) -> int:
    """How many working days lie after ``start`` up to and including ``end``; negative when ``end`` is earlier."""
    if end < start:
        return -working_days_between(end, start)
    return sum(is_working_day(start + _DAY * step) for step in range(1, (end - start).days + 1))


def long(day: date) -> str:
    """A date as the decree prints it: ``ngày 05 tháng 01 năm 2020``, ``ngày 29 tháng 6 năm 2019``.

    Days below 10 and the months 1 and 2 take a leading zero (Phụ lục I, Phần I, Mục II, khoản 4 điểm b).
    """
    return f"ngày {day.day:02d} tháng {_month(day)} năm {day.year}"


def short(day: date) -> str:
    """A date in figures, ``05/01/2020`` and ``29/6/2019``, with the same zeros as the long form."""
    return f"{day.day:02d}/{_month(day)}/{day.year}"


def weekday(day: date) -> str:
    """The day of the week, capitalised as Phụ lục II, Mục V, khoản 8 asks: ``thứ Sáu``."""
    return WEEKDAYS[day.weekday()]


def clock(hour: int, minute: int) -> str:
    """A time of day in words: ``07 giờ 30 phút``."""
    return f"{hour:02d} giờ {minute:02d} phút"


def _month(day: date) -> str:
    return f"{day.month:02d}" if day.month <= _LAST_PADDED_MONTH else str(day.month)


def _walk(day: date, count: int, step: timedelta) -> date:
    if count > _FARTHEST:
        raise CchcError(f"{count} ngày làm việc là quá xa.", "Hãy kiểm tra lại số ngày của thời hạn.")
    if count == 0 and not is_working_day(day):
        count = 1
    try:
        while count > 0:
            day += step
            count -= is_working_day(day)
    except OverflowError as error:
        raise CchcError(f"Ngày {short(day)} nằm ngoài lịch.", "Hãy kiểm tra lại năm.") from error
    return day


@cache
def _holidays(year: int) -> frozenset[date]:
    import holidays  # Heavy, and most commands never ask for a working day.

    return frozenset(holidays.country_holidays("VN", years=year))
