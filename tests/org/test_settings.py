"""What a commune sets for itself: from a day on, with its basis; practice until then, and named so."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as some

from cchc.core.models import LogEntry
from cchc.law.book import law_book
from cchc.lib.errors import ActionRefused
from cchc.org.actions import change_setting
from cchc.org.actions.settings import fitting
from cchc.org.enums import SHAPES, SettingKey
from cchc.org.models import Setting
from cchc.org.queries.settings import setting, settings_on
from tests.factories.races import all_at_once
from tests.people import AT, TODAY, Commune

RULE = "Quy chế làm việc của UBND xã (Quyết định số 12/QĐ-UBND)"
A_DAY = timedelta(days=1)


def change(commune: Commune, key: SettingKey, value: Any, since: date = TODAY, basis: str = RULE) -> Setting:
    return change_setting(unit=commune.unit, key=key, value=value, basis=basis, since=since, by=commune.chairman, at=AT)


def test_every_setting_has_its_shape_and_a_default_that_fits_it() -> None:
    assert set(SHAPES) == set(SettingKey)
    law = law_book().on(TODAY)
    assert {key: fitting(key, law[key].value) for key in SettingKey} == {key: law[key].value for key in SettingKey}


def test_while_nothing_is_set_practice_holds_and_is_named_so(commune: Commune) -> None:
    got = {found.key: (found.value, found.words, found.standing) for found in settings_on(commune.unit, TODAY)}
    practice = "theo thông lệ, không phải quy định"
    assert got == {
        SettingKey.REMIND_DAYS: ([7, 3, 1], "7, 3, 1 ngày trước hạn", practice),
        SettingKey.EXTENSIONS_ALLOWED: (1, "1 lần", practice),
        SettingKey.ESCALATE_UNACCEPTED_DAYS: (3, "3 ngày", practice),
        SettingKey.ESCALATE_LATE_DAYS: (2, "2 ngày", practice),
        SettingKey.SUPERIOR_REPORT_DAY: (20, "trước ngày 20 của tháng cuối kỳ", "chưa kiểm chứng"),
    }


def test_a_setting_holds_from_its_day_on_and_not_before(commune: Commune) -> None:
    change(commune, SettingKey.REMIND_DAYS, [1, 5, 5], since=TODAY + A_DAY)
    before, after = (setting(commune.unit, SettingKey.REMIND_DAYS, day) for day in (TODAY, TODAY + A_DAY))
    assert (before.numbers, before.basis) == ((7, 3, 1), "Thông lệ theo dõi, đôn đốc việc của cấp xã")
    assert [row.value for row in before.coming] == [[5, 1]]
    assert (after.numbers, after.basis, after.standing) == ((5, 1), RULE, "xã đặt từ ngày 06/06/2023")


def test_a_later_setting_follows_an_earlier_one(commune: Commune) -> None:
    change(commune, SettingKey.EXTENSIONS_ALLOWED, 2)
    change(commune, SettingKey.EXTENSIONS_ALLOWED, 0, since=date(2024, 1, 1))
    days = (TODAY - A_DAY, TODAY, date(2023, 12, 31), date(2024, 1, 1))
    assert [setting(commune.unit, SettingKey.EXTENSIONS_ALLOWED, day).number for day in days] == [1, 2, 2, 0]


def test_a_setting_is_its_communes_own(commune: Commune, other_commune: Commune) -> None:
    change(commune, SettingKey.ESCALATE_LATE_DAYS, 5)
    assert setting(other_commune.unit, SettingKey.ESCALATE_LATE_DAYS, TODAY).number == 2


def test_the_same_setting_sent_twice_is_one_and_another_of_the_day_takes_its_place(commune: Commune) -> None:
    assert change(commune, SettingKey.ESCALATE_LATE_DAYS, 5) == change(commune, SettingKey.ESCALATE_LATE_DAYS, 5)
    change(commune, SettingKey.ESCALATE_LATE_DAYS, 4)
    assert Setting.objects.get().value == 4
    said = [(entry.data["before"], entry.data["value"]) for entry in LogEntry.objects.order_by("position")]
    assert said == [(2, 5), (5, 4)]


@pytest.mark.django_db(transaction=True)
def test_two_who_set_at_once_leave_one_row(commune: Commune) -> None:
    assert all_at_once([partial(change, commune, SettingKey.ESCALATE_LATE_DAYS, days) for days in (4, 5)]) == []
    assert Setting.objects.count() == 1


def test_the_past_stays_as_it_was_worked(commune: Commune) -> None:
    with pytest.raises(ActionRefused, match="Ngày 04/06/2023 đã qua"):
        change(commune, SettingKey.ESCALATE_LATE_DAYS, 5, since=TODAY - A_DAY)


def test_a_setting_needs_its_basis(commune: Commune) -> None:
    with pytest.raises(ActionRefused, match="chưa có căn cứ"):
        change(commune, SettingKey.ESCALATE_LATE_DAYS, 5, basis="  ")


@pytest.mark.parametrize("value", [0, 61, -1, True, "5", 2.5, None, [2]])
def test_what_is_no_number_within_the_bounds_is_refused(commune: Commune, value: Any) -> None:
    with pytest.raises(ActionRefused, match="mức phải là số nguyên từ 1 đến 60"):
        change(commune, SettingKey.ESCALATE_LATE_DAYS, value)


@given(some.lists(some.integers(1, 60), min_size=1))
def test_days_before_are_kept_once_each_the_largest_first(days: list[int]) -> None:
    kept = fitting(SettingKey.REMIND_DAYS, days)
    assert isinstance(kept, list)
    assert (set(kept), kept) == (set(days), sorted(set(days), reverse=True))


def test_all_settings_cost_one_query(commune: Commune) -> None:
    for n in range(30):
        change(commune, SettingKey.ESCALATE_LATE_DAYS, 5, since=TODAY + n * A_DAY)
    with CaptureQueriesContext(connection) as found:
        settings_on(commune.unit, TODAY)
    assert len(found) == 1
