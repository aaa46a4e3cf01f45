"""More time is asked for once, with a reason, and decided by another than who asked."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.lib.errors import ActionRefused
from cchc.org.actions import change_setting
from cchc.org.enums import SettingKey
from cchc.review.actions import ask_extension, decide_extension, hand_in_duty
from cchc.review.models import Duty
from tests.factories.reviews import seed_cycle
from tests.factories.work import appraisal, given, on
from tests.people import AT, TODAY, Commune

DUE, UNTIL, HELD_ON = date(2023, 6, 13), date(2023, 6, 16), date(2023, 6, 23)


@pytest.fixture
def duty(commune: Commune) -> Duty:
    return appraisal(seed_cycle(commune))


def ask(commune: Commune, duty: Duty, until: date = UNTIL, reason: str = "Chờ định mức", day: date = TODAY) -> Duty:
    return ask_extension(duty=duty, until=until, reason=reason, by=commune.finance, at=on(day))


def decide(commune: Commune, duty: Duty, grant: bool, reason: str = "") -> Duty:
    return decide_extension(duty=duty, grant=grant, reason=reason, by=commune.organiser, at=AT)


def test_a_granted_extension_sets_the_day(commune: Commune, duty: Duty) -> None:
    assert ask(commune, duty).asked_until == UNTIL
    granted = decide(commune, duty, True)
    assert (granted.due, granted.asked_until) == (UNTIL, None)
    assert list(duty.steps.values_list("kind", "day")) == [("extension_asked", UNTIL), ("extension_granted", UNTIL)]


def test_a_refused_extension_leaves_the_day_and_has_its_reason(commune: Commune, duty: Duty) -> None:
    ask(commune, duty)
    with pytest.raises(ActionRefused, match="Chưa ghi lý do không gia hạn"):
        decide(commune, duty, False)
    refused = decide(commune, duty, False, "Hội nghị đã gần")
    assert (refused.due, refused.asked_until) == (DUE, None)


@pytest.mark.parametrize(
    ("until", "day", "said"),
    [
        (DUE, TODAY, "Hạn hiện nay đã là 13/06/2023."),
        (date(2023, 6, 24), TODAY, "Hội nghị họp ngày 23/06/2023, việc phải xong trước đó."),
        (date(2023, 6, 14), date(2023, 6, 15), "Ngày xin gia hạn đã qua."),
    ],
)
def test_the_day_asked_for_lies_between_the_due_day_and_the_conference(
    commune: Commune, duty: Duty, until: date, day: date, said: str
) -> None:
    with pytest.raises(ActionRefused) as refused:
        ask(commune, duty, until, day=day)
    assert refused.value.message == said


def test_the_day_of_the_conference_itself_will_do(commune: Commune, duty: Duty) -> None:
    assert ask(commune, duty, HELD_ON).asked_until == HELD_ON


def test_a_reason_is_needed(commune: Commune, duty: Duty) -> None:
    with pytest.raises(ActionRefused, match="Chưa ghi lý do xin gia hạn"):
        ask(commune, duty, reason=" ")


def test_an_extension_is_asked_for_as_often_as_the_commune_allows(commune: Commune, duty: Duty) -> None:
    ask(commune, duty)
    with pytest.raises(ActionRefused, match="đang chờ quyết định"):
        ask(commune, duty)
    decide(commune, duty, True)
    with pytest.raises(ActionRefused, match="đã hết lượt xin gia hạn"):
        ask(commune, duty, date(2023, 6, 20))
    facts = {"value": 2, "since": TODAY, "basis": "Quy chế làm việc", "by": commune.chairman, "at": AT}
    change_setting(unit=commune.unit, key=SettingKey.EXTENSIONS_ALLOWED, **facts)
    assert ask(commune, duty, date(2023, 6, 20)).asked_until == date(2023, 6, 20)


def test_nobody_grants_what_they_asked_for(commune: Commune) -> None:
    duty = given(commune, seed_cycle(commune), "estimate", "organiser")
    ask_extension(duty=duty, until=UNTIL, reason="Bận", by=commune.organiser, at=AT)
    with pytest.raises(ActionRefused) as refused:
        decide(commune, duty, True)
    assert refused.value.remedy == "Đề nghị Tấn Văn Duẩn hoặc Lý Thị Pà cho gia hạn."


def test_work_handed_in_needs_no_extension(commune: Commune, duty: Duty) -> None:
    ask(commune, duty)
    hand_in_duty(duty=duty, by=commune.finance, at=AT)
    with pytest.raises(ActionRefused, match="Không còn đề nghị gia hạn"):
        decide(commune, duty, True)
    with pytest.raises(ActionRefused, match="đang chờ nghiệm thu"):
        ask(commune, duty)
