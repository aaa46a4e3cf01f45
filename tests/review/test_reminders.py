"""Who is reminded of what: before the day and when late, once for each occasion, one message a person and day."""

from __future__ import annotations

import email
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from email import policy
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from cchc.core.enums import LETTER_MOVES, LetterState
from cchc.core.log import verify_chain
from cchc.lib.errors import ActionRefused
from cchc.org.actions import appoint_stand_in
from cchc.org.models import Officer, Setting
from cchc.review.actions import (
    ToldAlready,
    accept_duty,
    ask_extension,
    compose_message,
    confirm_sent,
    decide_extension,
    hand_in_duty,
    issue_plan,
    return_duty,
    send_again,
)
from cchc.review.models import Cycle, Message, Reminder, RemindRun
from cchc.review.queries.notices import notices_on
from cchc.review.tasks import remind, send_queued
from tests.factories.races import all_at_once
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.factories.smtp import mail_server
from tests.factories.work import appraisal, decision, given, on
from tests.people import AT, TODAY, Commune

DUE = date(2023, 6, 13)


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    """The seed plan, issued; finance owes its appraisal by 13 June 2023, the chairman nothing any more."""
    return issued_cycle(commune)


def issued_cycle(commune: Commune) -> Cycle:
    cycle = seed_cycle(commune)
    lines = ("ỦY BAN NHÂN DÂN", commune.unit.name.upper())
    complete(commune, cycle, replace(LETTERHEAD, issuer_lines=lines))
    issue_plan(cycle=cycle, by=commune.clerk, at=AT)
    hand_in_duty(duty=decision(cycle), by=commune.chairman, at=AT)
    return cycle


def days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def run(day: date) -> None:
    remind(day, on(day))


def told(officer: Officer) -> list[tuple[date, str]]:
    rows = Reminder.objects.filter(officer=officer).order_by("pk")
    return [(row.message.day, row.kind) for row in rows.select_related("message")]


def test_each_message_state_has_its_moves() -> None:
    assert set(LETTER_MOVES) == set(LetterState)


def test_accepted_work_is_told_seven_three_and_one_day_before_and_once_when_late(
    commune: Commune, cycle: Cycle
) -> None:
    accept_duty(duty=appraisal(cycle), by=commune.finance, at=AT)
    for day in days(TODAY, date(2023, 6, 30)):
        run(day)
        run(day)
    assert told(commune.finance) == [
        (date(2023, 6, 6), "before"),
        (date(2023, 6, 10), "before"),
        (date(2023, 6, 12), "before"),
        (date(2023, 6, 14), "late"),
    ]
    assert told(commune.chairman) == [(date(2023, 6, 15), "long_late")]
    assert verify_chain(commune.unit.pk).intact


def test_the_chairman_is_told_that_the_committee_has_to_approve(commune: Commune, cycle: Cycle) -> None:
    return_duty(duty=decision(cycle), reason="Chưa phê duyệt", by=commune.vice, at=AT)
    run(date(2023, 6, 14))
    [message] = Message.objects.filter(officer=commune.chairman)
    assert "1. phê duyệt: còn 1 ngày (hạn 15/06/2023), trả lại. Kế hoạch ghi ở mục III.1" in message.body


def test_a_day_without_a_run_loses_no_reminder(commune: Commune, cycle: Cycle) -> None:
    accept_duty(duty=appraisal(cycle), by=commune.finance, at=AT)
    for day in (date(2023, 6, 8), date(2023, 6, 11), date(2023, 6, 19)):
        run(day)
    assert [kind for _, kind in told(commune.finance)] == ["before", "before", "late"]


def test_one_message_holds_all_a_person_is_told(commune: Commune, cycle: Cycle, settings: Any) -> None:
    accept_duty(duty=appraisal(cycle), by=commune.finance, at=AT)
    accept_duty(duty=given(commune, cycle, "estimate", "finance"), by=commune.finance, at=AT)
    run(date(2023, 6, 10))
    [message] = Message.objects.filter(officer=commune.finance)
    assert message.subject == "Nhắc việc ngày 10/06/2023: 2 việc, 1 quá hạn"
    assert message.reminders.count() == 2
    [file] = Path(settings.MAIL_DIR).iterdir()
    letter: Any = email.message_from_bytes(file.read_bytes(), policy=policy.default)
    assert letter["Message-ID"] == f"<{message.message_id}>"
    assert "quá hạn 1 ngày (hạn 09/06/2023), đang làm. Kế hoạch ghi ở mục" in letter.get_content()
    assert message.state == LetterState.SENT


def test_the_database_holds_a_person_to_one_message_a_day(commune: Commune, cycle: Cycle) -> None:
    day = date(2023, 6, 10)
    [one] = [person for person in notices_on(commune.unit, day) if person.officer == commune.finance]
    facts = {"officer": one.officer, "notices": one.new, "day": day, "at": on(day)}
    compose_message(**facts, by=commune.organiser, opening="Đề nghị làm ngay.")
    with pytest.raises(ToldAlready):
        compose_message(**facts)
    run(day)
    assert Message.objects.filter(officer=commune.finance, day=day).count() == 1


@pytest.mark.django_db(transaction=True)
def test_runs_at_once_tell_nobody_twice(commune: Commune, cycle: Cycle, settings: Any) -> None:
    day = date(2023, 6, 10)
    assert all_at_once([partial(run, day)] * 3) == []
    assert Message.objects.count() == Message.objects.values("officer").distinct().count() == 2
    assert len(list(Path(settings.MAIL_DIR).iterdir())) == 2
    assert set(Message.objects.values_list("state", flat=True)) == {LetterState.SENT}
    assert verify_chain(commune.unit.pk).intact


def test_a_new_day_is_told_anew(commune: Commune, cycle: Cycle) -> None:
    duty = accept_duty(duty=appraisal(cycle), by=commune.finance, at=AT)
    run(date(2023, 6, 12))
    ask = {"until": date(2023, 6, 20), "reason": "Chờ định mức", "by": commune.finance, "at": AT}
    ask_extension(duty=duty, **ask)
    decide_extension(duty=duty, grant=True, reason="", by=commune.organiser, at=AT)
    for day in days(date(2023, 6, 13), date(2023, 6, 19)):
        run(day)
    assert [day for day, _ in told(commune.finance)] == [date(2023, 6, n) for n in (12, 13, 17, 19)]


def test_nobody_is_reminded_of_what_is_handed_in_or_of_a_draft(commune: Commune) -> None:
    draft = seed_cycle(commune)
    run(date(2023, 6, 14))
    assert Message.objects.count() == 0
    complete(commune, draft, LETTERHEAD)
    issue_plan(cycle=draft, by=commune.clerk, at=AT)
    hand_in_duty(duty=appraisal(draft), by=commune.finance, at=AT)
    hand_in_duty(duty=decision(draft), by=commune.chairman, at=AT)
    run(date(2023, 6, 15))
    assert Message.objects.count() == 0


def test_who_stands_in_is_reminded_for_one_who_is_away(commune: Commune, cycle: Cycle) -> None:
    accept_duty(duty=appraisal(cycle), by=commune.finance, at=AT)
    away = {"since": date(2023, 6, 9), "until": date(2023, 6, 11), "reason": "Nghỉ phép"}
    appoint_stand_in(absent=commune.finance, deputy=commune.reform, by=commune.chairman, at=AT, **away)
    run(date(2023, 6, 10))
    assert (told(commune.finance), told(commune.reform)) == ([], [(date(2023, 6, 10), "before")])


def test_work_nobody_accepts_is_told_to_the_chairman_once(commune: Commune, cycle: Cycle) -> None:
    for day in days(TODAY, date(2023, 6, 12)):
        run(day)
    assert told(commune.chairman) == [(date(2023, 6, 8), "unaccepted")]


def test_what_is_too_long_goes_to_who_stands_in_for_the_chairman(commune: Commune, cycle: Cycle) -> None:
    away = {"since": TODAY, "until": None, "reason": "Đi học"}
    appoint_stand_in(absent=commune.chairman, deputy=commune.vice, by=commune.chairman, at=AT, **away)
    run(date(2023, 6, 8))
    assert (told(commune.chairman), told(commune.vice)) == ([], [(date(2023, 6, 8), "unaccepted")])


def test_a_failure_in_one_commune_leaves_the_others_reminded(
    commune: Commune, other_commune: Commune, cycle: Cycle
) -> None:
    issued_cycle(other_commune)
    broken = {"key": "work.remind_days", "value": ["bảy"], "since": TODAY, "basis": "hỏng"}
    Setting.objects.create(commune=commune.unit, set_by=commune.chairman, set_at=AT, **broken)
    run(date(2023, 6, 10))
    troubles = dict(RemindRun.objects.values_list("commune__code", "trouble"))
    assert troubles == {"suoi-mau": "Không lập được danh sách nhắc (TypeError).", "nam-nhon": ""}
    assert told(other_commune.finance) == [(date(2023, 6, 10), "before")]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="The trigger is written for SQLite.")
def test_a_database_that_takes_nothing_of_one_commune_leaves_the_others_reminded(
    commune: Commune, other_commune: Commune, cycle: Cycle
) -> None:
    issued_cycle(other_commune)
    refused = "BEFORE UPDATE ON review_message WHEN NEW.commune_id = %d BEGIN SELECT RAISE(ABORT, 'disk is full'); END"
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TRIGGER refuse {refused % commune.unit.pk}")
    run(date(2023, 6, 10))
    troubles = dict(RemindRun.objects.values_list("commune__code", "trouble"))
    assert troubles == {"suoi-mau": "Không gửi hết được tin (IntegrityError).", "nam-nhon": ""}
    assert Message.objects.get(officer=other_commune.finance).state == "sent"


def test_one_who_cannot_be_written_to_keeps_no_other_waiting(commune: Commune, cycle: Cycle, settings: Any) -> None:
    given(commune, cycle, "estimate", "reform")
    for part in ("finance", "reform"):
        Officer.objects.filter(pk=commune.people[part].pk).update(email=f"{part}@suoi-mau.vn")
    with mail_server(frozenset({"finance@suoi-mau.vn"})) as post:
        settings.SMTP_URL = f"smtp://127.0.0.1:{post.port}"
        run(TODAY + timedelta(days=2))
    states = dict(Message.objects.values_list("officer__username", "state"))
    assert states == {"finance-suoi-mau": "failed", "reform-suoi-mau": "sent"}
    assert len(post.letters) == 1


def test_a_message_that_broke_off_is_unclear_until_a_person_decides(
    commune: Commune, cycle: Cycle, settings: Any
) -> None:
    Officer.objects.filter(pk=commune.finance.pk).update(email="finance@suoi-mau.vn")
    with mail_server(breaks=True) as post:
        settings.SMTP_URL = f"smtp://127.0.0.1:{post.port}"
        run(date(2023, 6, 7))
        run(date(2023, 6, 7))
        message = Message.objects.get(officer=commune.finance)
        assert (message.state, len(post.letters)) == (LetterState.UNCLEAR, 1)
        post.breaks = False
        send_again(message=message, by=commune.organiser, at=AT)
        assert send_queued(commune.unit, AT) == 1
    assert len(post.letters) == 2
    with pytest.raises(ActionRefused, match="Tin này đã gửi"):
        confirm_sent(message=message, by=commune.organiser, at=AT)


def test_while_the_server_is_away_messages_wait(commune: Commune, cycle: Cycle, settings: Any) -> None:
    Officer.objects.filter(pk=commune.finance.pk).update(email="finance@suoi-mau.vn")
    with mail_server() as post:
        settings.SMTP_URL = f"smtp://127.0.0.1:{post.port}"
    run(date(2023, 6, 7))
    message = Message.objects.get()
    assert message.state == LetterState.QUEUED
    assert message.error == "Không kết nối được máy chủ thư. Báo quản trị hệ thống kiểm tra máy chủ thư."
    with mail_server() as post:
        settings.SMTP_URL = f"smtp://127.0.0.1:{post.port}"
        assert send_queued(commune.unit, AT) == 1
