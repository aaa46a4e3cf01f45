"""A letter that came back is known to have, and goes out again to the right address by one click, never by itself."""

from __future__ import annotations

import email
from collections.abc import Callable
from dataclasses import replace
from datetime import time
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps

from cchc.conference.actions import (
    change_conference,
    change_guest,
    hand_over,
    queue_letters,
    record_reply,
    return_letter,
    send_letter_again,
    send_letter_anew,
    take_mail,
)
from cchc.conference.actions.change import facts_of as known_of
from cchc.conference.actions.finish_inviting import unreached
from cchc.conference.enums import Answer, Delivery, LetterKind, Via
from cchc.conference.models import Conference, Guest, GuestLetter, IncomingMail
from cchc.conference.queries.letters import astray, due, returned_letters
from cchc.conference.queries.people import facts_of
from cchc.conference.queries.replies import answers_of
from cchc.conference.tasks import send_letters
from cchc.core.enums import LetterState
from cchc.core.log import verify_chain
from cchc.core.mailbox import Place
from cchc.core.models import LogEntry
from cchc.lib.calendar_replies import read_letter
from cchc.lib.errors import ActionRefused
from tests.conference.test_letters import invite
from tests.factories.bounces import bounced
from tests.factories.letters import announced, mailed_guests
from tests.factories.races import all_at_once
from tests.people import AT, TODAY, Commune

WHY = "Địa chỉ không có hoặc không còn dùng (550 5.1.1 user unknown)"


@pytest.fixture
def conference(commune: Commune) -> Conference:
    return announced(commune)


@pytest.fixture
def guest(conference: Conference, commune: Commune) -> Guest:
    """One of two guests who have their invitations."""
    guest, _ = mailed_guests(conference, 2)
    invite(conference, commune)
    send_letters(AT)
    return guest


def letter_of(guest: Guest) -> GuestLetter:
    return GuestLetter.objects.select_related("guest").get(guest=guest, kind=LetterKind.INVITATION)


def arrive(data: bytes, number: int = 1) -> IncomingMail:
    return take_mail(letter=read_letter(data), place=Place("hop-thu", 1, number), at=AT)


def come_back(guest: Guest, number: int = 1, **facts: Any) -> IncomingMail:
    report = bounced(letter_of(guest).message_id, guest.email, "5.1.1", "smtp; 550 5.1.1 user unknown", **facts)
    return arrive(report, number)


def corrected(guest: Guest, commune: Commune, address: str) -> Guest:
    guest = Guest.objects.get(pk=guest.pk)
    guest.email = address
    person = facts_of(guest)
    return change_guest(guest=Guest.objects.get(pk=guest.pk), person=person, by=commune.clerk, at=AT)


def sent_to(settings: Any) -> list[str]:
    files = sorted(Path(settings.MAIL_DIR).glob("*.eml"))
    return sorted(str(email.message_from_bytes(file.read_bytes())["To"]).rpartition("<")[2][:-1] for file in files)


def test_a_letter_that_came_back_is_so_with_the_reason(guest: Guest) -> None:
    mail = come_back(guest)
    assert (mail.outcome, mail.guest) == ("bounce", guest)
    letter = letter_of(guest)
    assert (letter.state, letter.error, letter.address) == (LetterState.RETURNED, WHY, "khach-1@ban.vn")
    assert come_back(guest, 2).pk == mail.pk
    [entry] = LogEntry.objects.filter(action="conference.return_letter")
    assert entry.data == {"reason": WHY, "address": "khach-1@ban.vn"}
    assert verify_chain(guest.commune_id).intact


def test_what_is_still_tried_or_forged_marks_nothing(guest: Guest) -> None:
    assert come_back(guest, action="delayed").reason.startswith("Máy chủ thư báo thư của ta đi chậm")
    report = bounced(letter_of(guest).message_id, guest.email, "5.1.1", "")
    forged = arrive(b"Authentication-Results: mx; dmarc=fail\r\n" + report, 2)
    stranger = arrive(bounced("khac@cchc", guest.email, "5.1.1", ""), 3)
    assert [forged.outcome, stranger.outcome, stranger.guest] == ["kept", "kept", guest]
    assert stranger.reason == "Thư gửi khach-1@ban.vn bị trả lại: Địa chỉ không có hoặc không còn dùng."
    assert letter_of(guest).state == LetterState.SENT


def test_a_letter_in_words_of_a_person_marks_nothing_but_a_person_may(guest: Guest, commune: Commune) -> None:
    letter = letter_of(guest)
    with pytest.raises(ActionRefused, match="Chưa ghi thư bị trả lại vì sao"):
        return_letter(letter=letter, reason=" ", by=commune.clerk, at=AT)
    return_letter(letter=letter, reason="hộp thư đầy", by=commune.clerk, at=AT)
    assert (letter_of(guest).state, letter_of(guest).error) == (LetterState.RETURNED, "hộp thư đầy")
    GuestLetter.objects.update(state=LetterState.QUEUED)
    with pytest.raises(ActionRefused, match="Thư này chờ gửi"):
        return_letter(letter=letter, reason="hộp thư đầy", by=commune.clerk, at=AT)


def test_the_guest_is_to_be_rung_first_and_is_neither_reached_nor_reminded(
    conference: Conference, guest: Guest
) -> None:
    guests = Guest.objects.filter(conference=conference)
    assert unreached(conference, guests) == 0
    come_back(guest)
    first, second = answers_of(conference)
    assert (first.guest, first.state, first.words) == (guest, "thư bị trả lại", WHY)
    assert second.state == "chưa trả lời"
    assert unreached(conference, guests) == 1
    assert due(conference, LetterKind.REMINDER, TODAY) == [second.guest]


@pytest.mark.parametrize("way", ["answer", "hand", "paper"])
def test_who_was_reached_otherwise_needs_no_ringing(
    conference: Conference, commune: Commune, guest: Guest, way: str
) -> None:
    come_back(guest)
    assert returned_letters(conference).count() == 1
    if way == "answer":
        record_reply(guest=guest, answer=Answer.YES, via=Via.PHONE, by=commune.clerk, at=AT)
    elif way == "hand":
        hand_over(conference=conference, guests=[guest], on=TODAY, by=commune.clerk, at=AT)
    else:
        Guest.objects.filter(pk=guest.pk).update(delivery=Delivery.PAPER)
    assert returned_letters(conference).count() == 0


def test_who_was_not_told_of_a_change_is_to_be_rung_whatever_they_answered(
    conference: Conference, commune: Commune, guest: Guest
) -> None:
    record_reply(guest=guest, answer=Answer.YES, via=Via.LINK, at=AT)
    now = replace(known_of(conference), starts_at=time(14))
    change_conference(conference=conference, facts=now, revision=conference.revision, by=commune.clerk, at=AT)
    facts: dict[str, Any] = {"conference": conference, "by": commune.clerk, "at": AT}
    queue_letters(kind=LetterKind.CHANGE, guests=[guest.pk], **facts)
    send_letters(AT)
    news = GuestLetter.objects.get(kind=LetterKind.CHANGE)
    return_letter(letter=news, reason="hộp thư đầy", at=AT)
    first = answers_of(conference)[0]
    assert (first.guest, first.state, first.untold) == (guest, "dự họp", "chưa biết thay đổi")
    # The invitation, sent anew to another address, tells the change too.
    corrected(guest, commune, "moi@ban.vn")
    send_letter_anew(letter=letter_of(guest), by=commune.clerk, at=AT)
    send_letters(AT)
    assert returned_letters(conference).count() == 0


def test_a_corrected_address_waits_for_a_click_and_gets_the_letter_once(
    conference: Conference, commune: Commune, guest: Guest, settings: Any
) -> None:
    come_back(guest)
    report = bounced(letter_of(guest).message_id, guest.email, "5.1.1", "smtp; again")
    assert due(conference, LetterKind.INVITATION, TODAY) == []
    corrected(guest, commune, "dung@ban.vn")
    assert [one.pk for one in due(conference, LetterKind.INVITATION, TODAY)] == [guest.pk]
    assert send_letters(AT) == 0
    for _ in range(2):
        send_letter_anew(letter=letter_of(guest), by=commune.clerk, at=AT)
    assert (send_letters(AT), send_letters(AT)) == (1, 0)
    send_letter_anew(letter=letter_of(guest), by=commune.clerk, at=AT)
    assert send_letters(AT) == 0
    assert sent_to(settings) == ["dung@ban.vn", "khach-1@ban.vn", "khach-2@ban.vn"]
    # What the first server still says of the first letter does not meet the second.
    assert arrive(report.replace(b"<bounce-", b"<late-"), 9).outcome == "kept"
    assert (letter_of(guest).state, letter_of(guest).address) == (LetterState.SENT, "dung@ban.vn")
    [entry] = LogEntry.objects.filter(action="conference.send_letter_anew")
    assert entry.data == {"from": "khach-1@ban.vn", "to": "dung@ban.vn"}


def test_an_invitation_to_a_former_address_goes_anew_with_the_others(
    conference: Conference, commune: Commune, guest: Guest, settings: Any
) -> None:
    assert not astray(conference).exists()
    corrected(guest, commune, "KHACH-1@BAN.VN")
    assert not astray(conference).exists()
    corrected(guest, commune, "moi@ban.vn")
    assert [one.guest_id for one in astray(conference)] == [guest.pk]
    assert (invite(conference, commune), invite(conference, commune)) == (1, 0)
    assert send_letters(AT) == 1
    assert invite(conference, commune) == 0
    assert "moi@ban.vn" in sent_to(settings)


def test_a_full_mailbox_may_be_tried_again(guest: Guest, commune: Commune) -> None:
    come_back(guest)
    former = letter_of(guest).message_id
    send_letter_again(letter=letter_of(guest), by=commune.clerk, at=AT)
    assert send_letters(AT) == 1
    assert letter_of(guest).message_id != former


def test_on_paper_nothing_goes_anew(guest: Guest, commune: Commune) -> None:
    Guest.objects.filter(pk=guest.pk).update(delivery=Delivery.PAPER, email="khac@ban.vn")
    with pytest.raises(ActionRefused, match="nhận giấy in"):
        send_letter_anew(letter=letter_of(guest), by=commune.clerk, at=AT)


def test_letters_of_before_went_to_the_address_of_now(guest: Guest) -> None:
    GuestLetter.objects.update(address="")
    import_module("cchc.conference.migrations.0009_letters_that_came_back").keep_addresses(apps, None)
    assert letter_of(guest).address == "khach-1@ban.vn"


@pytest.mark.django_db(transaction=True)
def test_two_who_send_anew_at_once_send_one_letter(conference: Conference, commune: Commune, guest: Guest) -> None:
    corrected(guest, commune, "moi@ban.vn")
    alone = partial(send_letter_anew, letter=letter_of(guest), by=commune.clerk, at=AT)
    together = partial(
        queue_letters,
        conference=conference,
        kind=LetterKind.INVITATION,
        guests=[guest.pk],
        by=commune.organiser,
        at=AT,
    )
    steps: list[Callable[[], Any]] = [alone, together, alone, together]
    assert all_at_once(steps) == []
    assert (send_letters(AT), send_letters(AT)) == (1, 0)
    assert verify_chain(guest.commune_id).intact


@pytest.mark.django_db(transaction=True)
def test_a_report_that_is_read_twice_at_once_is_taken_once(guest: Guest) -> None:
    assert all_at_once([partial(come_back, guest, number) for number in (1, 2, 3)]) == []
    assert IncomingMail.objects.count() == 1
    assert LogEntry.objects.filter(action="conference.return_letter").count() == 1
