"""The daily message tells speakers what their talks need, once for each occasion, and moves nothing."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from cchc.core.log import verify_chain
from cchc.org.actions import appoint_stand_in
from cchc.org.models import Officer
from cchc.review.actions import accept_duty, issue_plan
from cchc.review.models import Cycle, Message
from cchc.review.tasks import remind
from cchc.talks.actions import tell_people
from cchc.talks.models import Talk, TalkReminder
from cchc.talks.papers.letters import reminder_letter
from cchc.talks.queries.standing import talks_standing
from cchc.talks.tasks import talks_told
from tests.factories.races import all_at_once
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.factories.talks import chosen, confirmed
from tests.factories.work import appraisal, on
from tests.people import AT, TODAY, Commune


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    issue_plan(cycle=cycle, by=commune.clerk, at=AT)
    return Cycle.objects.get(pk=cycle.pk)


def run(day: int) -> None:
    """The daily run of a day of June."""
    at = date(2023, 6, day)
    remind(at, on(at), talks_told)


def told(officer: Officer) -> list[tuple[int, str]]:
    rows = TalkReminder.objects.filter(officer=officer).select_related("message").order_by("pk")
    return [(row.message.day.day, row.occasion.split(":")[0]) for row in rows]


def test_the_silent_are_told_and_nothing_moves(commune: Commune, cycle: Cycle) -> None:
    _, first, _, _ = chosen(commune, cycle)
    for day in range(5, 23):
        run(day)
        run(day)
    assert told(commune.finance) == [
        (8, "silent"),
        (12, "before-7"),
        (16, "before-3"),
        (18, "before-1"),
        (20, "late"),
    ]
    first.refresh_from_db()
    assert first.state == "chosen"
    assert verify_chain(commune.unit.pk).intact


def test_one_who_took_it_on_is_told_near_the_day_of_the_text_and_when_late(commune: Commune, cycle: Cycle) -> None:
    _, first, _, _ = chosen(commune, cycle)
    confirmed(first, commune.finance)
    for day in (8, 17, 23):
        run(day)
    assert told(commune.finance) == [(17, "before-3"), (23, "late")]


def test_work_and_talks_come_in_one_message(commune: Commune, cycle: Cycle) -> None:
    _, first, _, _ = chosen(commune, cycle)
    confirmed(first, commune.finance)
    accept_duty(duty=appraisal(cycle), by=commune.finance, at=AT)
    run(12)
    [message] = Message.objects.filter(officer=commune.finance)
    assert message.subject == "Nhắc việc ngày 12/06/2023: 2 việc"
    assert "1. thẩm định: còn 1 ngày (hạn 13/06/2023)" in message.body
    assert "- “Kinh nghiệm của Nguyễn Thế Cường”: cần nộp bài, hạn nộp bài 19/06/2023." in message.body
    alone = Message.objects.get(officer=commune.reform)
    assert "Mở trang Việc của tôi" not in alone.body
    assert alone.subject == "Nhắc việc ngày 12/06/2023: 1 việc"


def test_whom_the_organiser_told_today_is_not_told_again(commune: Commune, cycle: Cycle) -> None:
    call, _, _, _ = chosen(commune, cycle)
    rows = [row for row in talks_standing(call, TODAY).owing if row.talk.officer == commune.reform]
    letter = reminder_letter(call, commune.reform, rows)
    tell_people(call=call, letters=[letter], by=commune.organiser, at=on(date(2023, 6, 8)))
    run(8)
    assert told(commune.reform) == []
    run(9)
    assert told(commune.reform) == [(9, "silent")]


def test_a_draft_plan_and_a_conference_that_is_past_remind_of_no_talk(commune: Commune) -> None:
    draft = seed_cycle(commune)
    chosen(commune, draft)
    run(12)
    assert Message.objects.count() == 0
    complete(commune, draft, LETTERHEAD)
    issue_plan(cycle=draft, by=commune.clerk, at=AT)
    run(24)
    assert TalkReminder.objects.count() == 0


def test_who_stands_in_for_a_speaker_is_told(commune: Commune, cycle: Cycle) -> None:
    chosen(commune, cycle)
    away = {"since": date(2023, 6, 7), "until": date(2023, 6, 11), "reason": "Nghỉ phép"}
    appoint_stand_in(absent=commune.finance, deputy=commune.vice, by=commune.chairman, at=AT, **away)
    run(8)
    assert (told(commune.finance), told(commune.vice)) == ([], [(8, "silent")])


@pytest.mark.django_db(transaction=True)
def test_runs_at_once_tell_a_speaker_once(commune: Commune, cycle: Cycle) -> None:
    chosen(commune, cycle)
    assert all_at_once([partial(run, 8)] * 3) == []
    assert Message.objects.filter(officer=commune.finance).count() == 1
    assert TalkReminder.objects.filter(talk__in=Talk.objects.all()).count() == 2
    assert verify_chain(commune.unit.pk).intact
