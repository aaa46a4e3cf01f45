"""The chair agrees to a substitute, or does not; then the guest is asked again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cchc.conference.actions import Substitute, judge_substitute, record_reply
from cchc.conference.enums import Answer, Consent, Via
from cchc.conference.models import Guest, Reply
from cchc.conference.queries.headcount import headcount
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from tests.people import AT, Commune

LATER = AT + timedelta(hours=1)


@pytest.fixture
def reply(guest: Guest) -> Reply:
    said = Substitute("Lò Thị Bình", "Phó Bí thư", "0912", True)
    return record_reply(guest=guest, answer=Answer.SUBSTITUTE, via=Via.LINK, substitute=said, at=AT)


def judged(guest: Guest, reply: Reply, consent: Consent, commune: Commune, note: str = "") -> Guest:
    judge_substitute(guest=guest, reply=reply, consent=consent, note=note, by=commune.clerk, at=LATER)
    guest.refresh_from_db()
    return guest


def test_the_chair_agrees(commune: Commune, guest: Guest, reply: Reply) -> None:
    found = judged(guest, reply, Consent.AGREED, commune, "thừa")
    assert (found.consent, found.consent_note, found.substitute) == (Consent.AGREED, "", "Lò Thị Bình")
    entry = LogEntry.objects.get(action="conference.judge_substitute")
    assert entry.data == {"substitute": "Lò Thị Bình", "consent": "agreed"}


def test_who_is_refused_leaves_the_guest_silent_with_the_reason(commune: Commune, guest: Guest, reply: Reply) -> None:
    found = judged(guest, reply, Consent.REFUSED, commune, " cần người quyết định được ")
    assert (found.answer, found.answered_at, found.substitute) == (None, None, "")
    assert (found.consent, found.consent_note) == (Consent.REFUSED, "cần người quyết định được")
    assert headcount(guest.conference).silent == 1


def test_the_chair_may_think_again(commune: Commune, guest: Guest, reply: Reply) -> None:
    judged(guest, reply, Consent.REFUSED, commune, "họp kín")
    found = judged(guest, reply, Consent.AGREED, commune)
    assert (found.answer, found.answered_at, found.consent_note) == (Answer.SUBSTITUTE, AT, "")
    assert (found.substitute, found.substitute_phone, found.substitute_salaried) == ("Lò Thị Bình", "0912", True)


def test_a_second_click_is_told_once(commune: Commune, guest: Guest, reply: Reply) -> None:
    for _ in range(2):
        judged(guest, reply, Consent.AGREED, commune)
    assert LogEntry.objects.filter(action="conference.judge_substitute").count() == 1


def test_a_refusal_says_why(commune: Commune, guest: Guest, reply: Reply) -> None:
    for note, words in ((" ", "Chưa ghi lý do"), ("x" * 501, "dài quá 500")):
        with pytest.raises(ActionRefused, match=words):
            judged(guest, reply, Consent.REFUSED, commune, note)


def test_another_answer_meanwhile_is_looked_at_first(commune: Commune, guest: Guest, reply: Reply) -> None:
    record_reply(guest=guest, answer=Answer.SUBSTITUTE, via=Via.LINK, substitute=Substitute("Lò C"), at=LATER)
    with pytest.raises(ActionRefused, match="Khách mời đã đổi trả lời"):
        judged(guest, reply, Consent.AGREED, commune)
    own = record_reply(guest=guest, answer=Answer.YES, via=Via.LINK, at=LATER)
    with pytest.raises(ActionRefused, match="Khách mời đã đổi trả lời"):
        judged(guest, own, Consent.AGREED, commune)


def test_the_next_answer_ends_what_the_chair_said(commune: Commune, guest: Guest, reply: Reply) -> None:
    judged(guest, reply, Consent.REFUSED, commune, "họp kín")
    record_reply(guest=guest, answer=Answer.SUBSTITUTE, via=Via.LINK, substitute=Substitute("Lò C"), at=LATER)
    guest.refresh_from_db()
    assert (guest.consent, guest.consent_note) == ("", "")


def test_the_same_substitute_may_be_named_again_after_a_refusal(commune: Commune, guest: Guest, reply: Reply) -> None:
    judged(guest, reply, Consent.REFUSED, commune, "họp kín")
    said = Substitute("Lò Thị Bình", "Phó Bí thư", "0912", True)
    again = record_reply(guest=guest, answer=Answer.SUBSTITUTE, via=Via.LINK, substitute=said, at=LATER)
    guest.refresh_from_db()
    assert (guest.answer, again != reply) == (Answer.SUBSTITUTE, True)
