"""What a guest answers: the last answer holds, every one is kept, and it is told in the log."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from cchc.conference.actions import Substitute, record_reply
from cchc.conference.enums import Answer, Via
from cchc.conference.models import Conference, Guest, Reply
from cchc.core.log import verify_chain
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.org.actions import appoint_stand_in
from tests.factories.conferences import HELD_ON, moment
from tests.people import AT, TODAY, Commune

LATER = AT + timedelta(hours=1)


def by_link(guest: Guest, answer: Answer, **facts: Any) -> Reply:
    return record_reply(guest=guest, answer=answer, via=Via.LINK, at=facts.pop("at", AT), **facts)


def log_of(action: str = "conference.record_reply") -> list[tuple[str, str, dict[str, Any]]]:
    found = LogEntry.objects.filter(action=action).order_by("position")
    return [(entry.who, entry.object_name, entry.data) for entry in found]


def test_a_guest_who_comes(guest: Guest) -> None:
    reply = by_link(guest, Answer.YES)
    guest.refresh_from_db()
    assert (guest.answer, guest.answered_at) == (Answer.YES, AT)
    assert (reply.recorded_by, reply.reason, reply.via) == (None, "", Via.LINK)
    name = "Nguyễn Văn An, Bí thư Chi bộ, bản Nậm Pục"
    assert log_of() == [("Khách mời, qua đường dẫn trong giấy mời", name, {"answer": "yes", "via": "link"})]
    assert verify_chain(guest.commune_id).intact


def test_the_second_answer_takes_the_place_of_the_first_and_both_are_kept(guest: Guest) -> None:
    by_link(guest, Answer.NO, reason=" bận thu hoạch ")
    by_link(guest, Answer.SUBSTITUTE, substitute=Substitute("Lò Thị Bình", "Phó Bí thư", "0912", False), at=LATER)
    guest.refresh_from_db()
    assert (guest.answer, guest.answered_at, guest.substitute) == (Answer.SUBSTITUTE, LATER, "Lò Thị Bình")
    assert (guest.substitute_title, guest.substitute_phone, guest.substitute_salaried) == ("Phó Bí thư", "0912", False)
    assert [(one.answer, one.reason) for one in guest.replies.all()] == [("no", "bận thu hoạch"), ("substitute", "")]


def test_who_comes_after_all_needs_no_substitute_and_no_reason(guest: Guest) -> None:
    by_link(guest, Answer.SUBSTITUTE, substitute=Substitute("Lò Thị Bình"))
    by_link(guest, Answer.YES, reason="thừa", substitute=Substitute("Thừa"), at=LATER)
    guest.refresh_from_db()
    assert (guest.substitute, guest.substitute_salaried) == ("", None)
    assert [(one.reason, one.substitute) for one in guest.replies.all()] == [("", "Lò Thị Bình"), ("", "")]


def test_the_same_answer_again_is_the_one_there_is(guest: Guest) -> None:
    first = by_link(guest, Answer.NO, reason="ốm")
    assert by_link(guest, Answer.NO, reason="ốm", at=LATER) == first
    assert by_link(guest, Answer.NO, reason="ốm nặng", at=LATER) != first
    assert len(log_of()) == 2


def test_an_officer_notes_what_was_said_by_phone(commune: Commune, guest: Guest) -> None:
    reply = record_reply(guest=guest, answer=Answer.YES, via=Via.PHONE, by=commune.clerk, at=AT)
    assert (reply.recorded_by, reply.acting_for) == (commune.clerk, "")
    who = "Vàng A Chứ, Công chức Văn phòng - Thống kê (HĐND và UBND)"
    assert [(entry[0], entry[2]) for entry in log_of()] == [(who, {"answer": "yes", "via": "phone"})]


def test_a_stand_in_notes_it_for_the_clerk(commune: Commune, guest: Guest) -> None:
    days = {"since": TODAY, "until": TODAY}
    appoint_stand_in(absent=commune.clerk, deputy=commune.idle, reason="nghỉ phép", **days, by=commune.chairman, at=AT)
    reply = record_reply(guest=guest, answer=Answer.YES, via=Via.PHONE, by=commune.idle, at=AT)
    assert reply.acting_for == "Vàng A Chứ, Công chức Văn phòng - Thống kê (HĐND và UBND)"
    assert LogEntry.objects.get(action="conference.record_reply").acting_for == reply.acting_for


def test_a_substitute_has_a_name(guest: Guest) -> None:
    with pytest.raises(ActionRefused, match="Chưa ghi họ và tên người dự thay"):
        by_link(guest, Answer.SUBSTITUTE, substitute=Substitute("  ", "Phó Bí thư"))


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"reason": "x" * 501}, "Lý do dài quá 500 chữ cái"),
        ({"answer": Answer.SUBSTITUTE, "substitute": Substitute("x" * 121)}, "Người dự thay dài quá 120 chữ cái"),
        ({"answer": Answer.SUBSTITUTE, "substitute": Substitute("x", "y" * 201)}, "Chức vụ người dự thay dài quá 200"),
        (
            {"answer": Answer.SUBSTITUTE, "substitute": Substitute("x", "", "0" * 31)},
            "Điện thoại người dự thay dài quá",
        ),
    ],
)
def test_too_much_is_refused_before_the_database_does(guest: Guest, facts: dict[str, Any], words: str) -> None:
    with pytest.raises(ActionRefused, match=words):
        by_link(guest, **{"answer": Answer.NO, **facts})
    assert not Reply.objects.exists()


def test_guests_answer_until_the_conference_begins_and_officers_note_until_its_day_is_over(
    commune: Commune, conference: Conference, guest: Guest
) -> None:
    assert conference.starts_at == time(7, 30)
    by_link(guest, Answer.NO, at=moment(HELD_ON, 7, 29))
    with pytest.raises(ActionRefused, match="Hội nghị đã bắt đầu"):
        by_link(guest, Answer.YES, at=moment(HELD_ON, 7, 30))
    heard: dict[str, Any] = {"guest": guest, "answer": Answer.YES, "via": Via.PHONE, "by": commune.clerk}
    record_reply(**heard, at=moment(HELD_ON, 23, 59))
    with pytest.raises(ActionRefused, match="Hội nghị đã họp xong"):
        record_reply(**heard | {"answer": Answer.NO}, at=moment(HELD_ON + timedelta(days=1), 0))


def test_while_no_hour_is_set_guests_answer_all_day(conference: Conference, guest: Guest) -> None:
    conference.starts_at = None
    conference.save()
    by_link(guest, Answer.YES, at=moment(HELD_ON, 23, 59))
    with pytest.raises(ActionRefused, match="Hội nghị đã họp xong"):
        by_link(guest, Answer.NO, at=moment(HELD_ON + timedelta(days=1), 0))


def test_a_cancelled_conference_takes_no_answer(commune: Commune, conference: Conference, guest: Guest) -> None:
    conference.cancelled_at = AT
    conference.save()
    for by in (None, commune.clerk):
        with pytest.raises(ActionRefused, match="Hội nghị đã hoãn"):
            record_reply(guest=guest, answer=Answer.YES, via=Via.PHONE, by=by, at=AT)


def test_who_is_no_longer_invited_is_not_noted(guest: Guest) -> None:
    stale = Guest.objects.get(pk=guest.pk)
    guest.removed_at = AT
    guest.save()
    with pytest.raises(ActionRefused, match="không còn trong danh sách mời"):
        by_link(stale, Answer.YES)


def test_an_answer_is_written_once(guest: Guest) -> None:
    reply = by_link(guest, Answer.YES)
    with pytest.raises(TypeError):
        reply.save()
    with pytest.raises(TypeError):
        reply.delete()


def test_the_database_keeps_no_reply_that_says_nothing(guest: Guest) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Reply.objects.create(guest=guest, answer=None, via=Via.PHONE, at=AT)


def test_the_database_keeps_no_consent_without_a_substitute(guest: Guest) -> None:
    for facts in ({"consent": "agreed"}, {"consent": "refused", "answer": "yes", "answered_at": AT}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Guest.objects.filter(pk=guest.pk).update(**facts)
