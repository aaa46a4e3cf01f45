"""Talks through forged, stale and borrowed steps: each is refused in words, and none gets past who must judge."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cchc.lib.errors import ActionRefused
from cchc.org.actions import appoint_stand_in
from cchc.records.models import Document
from cchc.talks.actions import (
    Chosen,
    Person,
    approve_text,
    confirm_talk,
    draft_notice,
    finish_talks,
    hand_in_text,
    name_another,
    return_text,
    take_other,
)
from cchc.talks.enums import TalkState, Verdict
from cchc.talks.models import Call, Talk
from cchc.talks.queries.standing import talks_standing
from tests.factories.conferences import conference_of_seed
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.factories.talks import TEXT, approved, call_of, chosen, decide, listed, proposed, verdicts
from tests.people import AT, TODAY, Commune
from tests.web.signed import client_of

pytestmark = pytest.mark.django_db

OTHER = Person(None, "Lò Thị Hoa", "Trưởng bản")


def test_an_order_of_no_talks_at_all_is_refused_in_words(commune: Commune) -> None:
    call = call_of(commune, seed_cycle(commune))
    answer = client_of(commune.organiser).post(f"/ky-so-ket/{call.cycle_id}/tham-luan/thu-tu/", {"revision": "1"})
    assert (answer.status_code, "Chưa có tham luận nào được chọn." in answer.content.decode()) == (422, True)


def test_who_was_named_before_a_decision_stands_in_no_later_ones_way(commune: Commune) -> None:
    call, talk, other, _ = chosen(commune, seed_cycle(commune))
    name_another(talk=talk, person=OTHER, reason="Đi học", revision=talk.revision, by=commune.finance, at=AT)
    clerk = Talk.objects.get(officer=commune.clerk)
    decide(commune, call, verdicts([other], [clerk], [talk]))
    decide(commune, call, verdicts([other, talk], [clerk], []))
    talk.refresh_from_db()
    again = Person(None, "Vàng A Dính", "Trưởng bản")
    name_another(talk=talk, person=again, reason="Ốm", revision=talk.revision, by=commune.finance, at=AT)
    talk.refresh_from_db()
    take_other(talk=talk, revision=talk.revision, by=commune.organiser, at=AT)
    talk.refresh_from_db()
    assert (talk.speaker, talk.state) == ("Vàng A Dính", TalkState.CHOSEN)


def test_the_notice_of_a_decision_that_holds_no_more_is_not_issued(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    conference_of_seed(commune, cycle)
    call, first, second, clerk = chosen(commune, cycle)
    draft_notice(call=call, by=commune.organiser, at=AT)
    decide(commune, call, verdicts([clerk, second], [], [first]))
    address = f"/ky-so-ket/{cycle.pk}/tham-luan/thong-bao/ban-hanh/"
    answer = client_of(commune.clerk).post(address, {"on": "05/06/2023", "revision": "1"})
    assert (answer.status_code, "UBND đã quyết định lại" in answer.content.decode()) == (422, True)
    assert not Document.objects.filter(subject__icontains="tham luận", state="issued").exists()


def test_who_stands_in_for_a_speaker_does_not_approve_their_text(commune: Commune) -> None:
    call = call_of(commune, seed_cycle(commune))
    talk = proposed(commune, call, "organiser")
    listed(commune, call, talk)
    decide(commune, call, {talk.pk: Chosen(Verdict.CHOSEN, minutes=7)})
    talk.refresh_from_db()
    talk = confirm_talk(talk=talk, revision=talk.revision, by=commune.organiser, at=AT)
    hand_in_text(talk=talk, text=TEXT, revision=talk.revision, by=commune.organiser, at=AT)
    days = {"since": date(2023, 6, 5), "until": date(2023, 6, 30)}
    people = {"absent": commune.organiser, "deputy": commune.reform}
    appoint_stand_in(**people, reason="nghỉ phép", by=commune.chairman, at=AT, **days)
    talk.refresh_from_db()
    with pytest.raises(ActionRefused, match="Không ai tự duyệt bài của mình"):
        approve_text(talk=talk, revision=talk.revision, by=commune.reform, at=AT)
    approve_text(talk=talk, revision=talk.revision, by=commune.vice, at=AT)


def test_talks_declared_ready_are_so_no_longer_once_one_of_them_goes_back(commune: Commune) -> None:
    call, first, second, _ = chosen(commune, seed_cycle(commune))
    for talk, part in ((first, "finance"), (second, "reform")):
        approved(commune, talk, commune.people[part])
    finish_talks(call=call, by=commune.organiser, at=AT)
    assert talks_standing(call_now(call), TODAY).is_finished
    again = {"by": commune.organiser, "at": AT + timedelta(hours=1)}
    first.refresh_from_db()
    return_text(talk=first, remarks="Sai số liệu", revision=first.revision, **again)
    assert not talks_standing(call_now(call), TODAY).is_finished
    with pytest.raises(ActionRefused, match="Chưa duyệt bài của Nguyễn Thế Cường"):
        finish_talks(call=call, **again)
    first.refresh_from_db()
    hand_in_text(talk=first, text=TEXT, revision=first.revision, by=commune.finance, at=AT + timedelta(hours=2))
    first.refresh_from_db()
    approve_text(talk=first, revision=first.revision, by=commune.organiser, at=AT + timedelta(hours=3))
    assert not talks_standing(call_now(call), TODAY).is_finished
    finish_talks(call=call, by=commune.organiser, at=AT + timedelta(hours=4))
    assert talks_standing(call_now(call), TODAY).is_finished


def call_now(call: Call) -> Call:
    return Call.objects.get(pk=call.pk)
