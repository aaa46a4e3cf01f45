"""Working days, periods and printed dates."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.lib import days
from cchc.lib.errors import CchcError


def test_invitations_three_working_days_before_a_friday() -> None:
    assert days.working_days_before(date(2023, 6, 23), 3) == date(2023, 6, 20)


def test_conclusions_five_working_days_after_a_friday() -> None:
    assert days.working_days_after(date(2023, 6, 23), 5) == date(2023, 6, 30)


def test_counting_back_steps_over_the_holidays_of_may() -> None:
    assert days.working_days_before(date(2023, 5, 4), 1) == date(2023, 4, 28)


def test_counting_on_steps_over_tet() -> None:
    assert days.working_days_after(date(2023, 1, 19), 1) == date(2023, 1, 27)


def test_a_conference_on_sunday_counts_from_the_friday_before() -> None:
    assert days.working_days_before(date(2023, 6, 25), 1) == date(2023, 6, 23)
    assert days.working_days_before(date(2023, 6, 25), 0) == date(2023, 6, 23)
    assert days.working_days_after(date(2023, 6, 25), 0) == date(2023, 6, 26)


def test_working_days_between_two_days() -> None:
    assert days.working_days_between(date(2023, 6, 16), date(2023, 6, 23)) == 5
    assert days.working_days_between(date(2023, 6, 23), date(2023, 6, 16)) == -5


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (date(2023, 2, 10), "ngày 10 tháng 02 năm 2023"),
        (date(2023, 3, 1), "ngày 01 tháng 3 năm 2023"),
        (date(2023, 12, 31), "ngày 31 tháng 12 năm 2023"),
    ],
)
def test_only_days_below_ten_and_months_one_and_two_take_a_zero(day: date, printed: str) -> None:
    assert days.long(day) == printed


def test_a_short_date_has_the_same_zeros() -> None:
    assert (days.short(date(2023, 6, 5)), days.short(date(2023, 2, 15))) == ("05/6/2023", "15/02/2023")


def test_the_weekday_is_capitalised_as_the_decree_asks() -> None:
    assert days.weekday(date(2023, 6, 23)) == "thứ Sáu"
    assert days.weekday(date(2023, 6, 25)) == "Chủ nhật"


def test_the_halves_of_a_year() -> None:
    assert days.half_year(2023, 1) == days.Period(date(2023, 1, 1), date(2023, 6, 30))
    assert days.half_year(2023, 2) == days.Period(date(2023, 7, 1), date(2023, 12, 31))


def test_a_period_includes_both_ends() -> None:
    period = days.half_year(2023, 1)
    assert date(2023, 1, 1) in period
    assert date(2023, 6, 30) in period
    assert date(2023, 7, 1) not in period


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(CchcError, match="kết thúc trước khi bắt đầu"):
        days.Period(date(2023, 6, 30), date(2023, 1, 1))


def test_a_time_of_day_is_printed_in_words() -> None:
    assert days.clock(7, 30) == "07 giờ 30 phút"
