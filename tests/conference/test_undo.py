"""What an officer noted by mistake is undone: what held before holds again, and all of it is kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cchc.conference.actions import Substitute, record_reply, undo_reply
from cchc.conference.enums import Answer, Via
from cchc.conference.models import Guest, Reply
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from tests.factories.conferences import guest_of
from tests.people import AT, Commune

LATER = AT + timedelta(hours=1)


def heard(guest: Guest, commune: Commune, answer: Answer = Answer.YES) -> Reply:
    return record_reply(guest=guest, answer=answer, via=Via.PHONE, by=commune.clerk, at=AT)


def test_who_was_silent_is_silent_again(commune: Commune, guest: Guest) -> None:
    wrong = heard(guest, commune)
    undone = undo_reply(guest=guest, reply=wrong, by=commune.clerk, at=LATER)
    guest.refresh_from_db()
    assert (guest.answer, guest.answered_at) == (None, None)
    assert (undone.undoes, undone.answer, undone.recorded_by) == (wrong, None, commune.clerk)
    entry = LogEntry.objects.get(action="conference.undo_reply")
    assert (entry.data, entry.object_id) == ({"answer": "", "via": "phone"}, str(guest.pk))


def test_the_answer_before_holds_again_with_all_that_was_said(commune: Commune, guest: Guest) -> None:
    said = Substitute("Lò Thị Bình", "Phó Bí thư", "0912", True)
    record_reply(guest=guest, answer=Answer.SUBSTITUTE, via=Via.LINK, substitute=said, at=AT)
    undo_reply(guest=guest, reply=heard(guest, commune, Answer.NO), by=commune.clerk, at=LATER)
    guest.refresh_from_db()
    assert (guest.answer, guest.substitute, guest.substitute_salaried) == (Answer.SUBSTITUTE, "Lò Thị Bình", True)
    assert [reply.answer for reply in guest.replies.all()] == ["substitute", "no", "substitute"]


def test_a_second_click_finds_it_undone(commune: Commune, guest: Guest) -> None:
    wrong = heard(guest, commune)
    first = undo_reply(guest=guest, reply=wrong, by=commune.clerk, at=LATER)
    assert undo_reply(guest=guest, reply=wrong, by=commune.clerk, at=LATER) == first
    assert Reply.objects.count() == 2


def test_the_same_answer_may_be_noted_after_it_was_undone(commune: Commune, guest: Guest) -> None:
    undo_reply(guest=guest, reply=heard(guest, commune), by=commune.clerk, at=LATER)
    heard(guest, commune)
    guest.refresh_from_db()
    assert guest.answer == Answer.YES


def test_what_was_said_later_or_by_the_guest_is_not_undone(commune: Commune, guest: Guest) -> None:
    wrong = heard(guest, commune)
    own = record_reply(guest=guest, answer=Answer.NO, via=Via.LINK, at=LATER)
    with pytest.raises(ActionRefused, match="đã có trả lời mới hơn"):
        undo_reply(guest=guest, reply=wrong, by=commune.clerk, at=LATER)
    with pytest.raises(ActionRefused, match="Chỉ hủy được lần ghi của cán bộ"):
        undo_reply(guest=guest, reply=own, by=commune.clerk, at=LATER)


def test_undoing_is_not_undone_and_no_reply_of_another_guest_is(commune: Commune, guest: Guest) -> None:
    undone = undo_reply(guest=guest, reply=heard(guest, commune), by=commune.clerk, at=LATER)
    with pytest.raises(ActionRefused, match="Chỉ hủy được"):
        undo_reply(guest=guest, reply=undone, by=commune.clerk, at=LATER)
    other = guest_of(guest.conference, "Lò Thị Bình")
    with pytest.raises(ActionRefused, match="đã có trả lời mới hơn"):
        undo_reply(guest=other, reply=undone, by=commune.clerk, at=LATER)
