"""The silent are reminded, a change is told once in one message, and a cancellation to those who may come."""

from __future__ import annotations

import email
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from email import policy
from pathlib import Path
from typing import Any

import icalendar
import pytest

from cchc.conference.actions import (
    Substitute,
    cancel_conference,
    change_conference,
    close_mail,
    open_mail,
    queue_letters,
    record_reply,
    resume_conference,
)
from cchc.conference.actions.change import facts_of
from cchc.conference.enums import Answer, LetterKind, Via
from cchc.conference.models import Conference, Guest, GuestLetter
from cchc.conference.queries.letters import due
from cchc.conference.queries.outdated import outdated_of
from cchc.conference.tasks import send_letters
from tests.factories.letters import announced, mailed_guests
from tests.people import AT, TODAY, Commune

INVITATION, REMINDER, CHANGE, CANCELLATION = LetterKind


@pytest.fixture
def conference(commune: Commune) -> Conference:
    """Four guests, of whom three have their invitation and two have answered."""
    conference = announced(commune)
    guests = mailed_guests(conference, 4)
    send(commune, conference, INVITATION, guests[:3])
    answer(guests[0], Answer.YES)
    answer(guests[1], Answer.NO, reason="đi công tác")
    return conference


def answer(guest: Guest, said: Answer, **facts: Any) -> None:
    record_reply(guest=guest, answer=said, via=Via.LINK, at=AT + timedelta(hours=1), **facts)


def send(
    commune: Commune, conference: Conference, kind: LetterKind, guests: Iterable[Guest] = (), at: datetime = AT
) -> int:
    chosen = [guest.pk for guest in guests or conference.guests.all()]
    conference.refresh_from_db()
    count = queue_letters(conference=conference, kind=kind, guests=chosen, by=commune.clerk, at=at)
    send_letters(at)
    return count


def change(commune: Commune, conference: Conference, **facts: Any) -> None:
    conference.refresh_from_db()
    wanted, at = replace(facts_of(conference), **facts), AT + timedelta(minutes=5)
    change_conference(
        conference=conference, facts=wanted, revision=conference.revision, by=commune.clerk, at=at, reason="mưa lũ"
    )
    conference.refresh_from_db()


def told(conference: Conference, kind: LetterKind, day: date = TODAY) -> list[int]:
    conference.refresh_from_db()
    return [guest.position for guest in due(conference, kind, day)]


def last_letter(settings: Any, guest: int, kind: LetterKind) -> Any:
    letter = GuestLetter.objects.filter(guest__position=guest, kind=kind)[0]
    data = (Path(settings.MAIL_DIR) / f"{letter.message_id}.eml").read_bytes()
    return email.message_from_bytes(data, policy=policy.default)


def event_in(letter: Any) -> Any:
    part = next(part for part in letter.walk() if part.get_content_type() == "text/calendar")
    calendar: Any = icalendar.Calendar.from_ical(part.get_payload(decode=True))
    [event] = calendar.walk("VEVENT")
    return event | {"METHOD": str(calendar["METHOD"])}


def test_only_the_silent_who_are_invited_are_reminded_and_once_a_day(commune: Commune, conference: Conference) -> None:
    assert told(conference, REMINDER) == [3]
    assert (send(commune, conference, REMINDER), send(commune, conference, REMINDER)) == (1, 0)
    assert (told(conference, REMINDER), told(conference, REMINDER, TODAY + timedelta(days=1))) == ([], [3])


def test_a_reminder_that_has_still_to_go_is_not_followed_by_another(commune: Commune, conference: Conference) -> None:
    """While the mail is closed, or its server is away, days pass; the silent get one reminder when it opens."""
    close_mail(conference=conference, by=commune.clerk, at=AT)
    assert send(commune, conference, REMINDER) == 1
    tomorrow = AT + timedelta(days=1)
    assert told(conference, REMINDER, TODAY + timedelta(days=1)) == []
    assert send(commune, conference, REMINDER, at=tomorrow) == 0
    open_mail(conference=conference, by=commune.clerk, at=tomorrow)
    assert send_letters(tomorrow) == 1


def test_who_answers_before_the_reminder_goes_is_not_reminded(commune: Commune, conference: Conference) -> None:
    third = conference.guests.get(position=3)
    queue_letters(conference=conference, kind=REMINDER, guests=[third.pk], by=commune.clerk, at=AT)
    answer(third, Answer.YES)
    assert send_letters(AT) == 0
    letter = GuestLetter.objects.get(kind=REMINDER)
    assert (letter.state, letter.error) == ("dropped", "Khách đã trả lời.")


def test_several_changes_are_told_in_one_message_with_the_new_event(
    commune: Commune, conference: Conference, settings: Any
) -> None:
    change(commune, conference, venue="Nhà văn hóa bản Nậm Pục")
    change(commune, conference, starts_at=time(14))
    change(commune, conference, venue="Hội trường Đảng ủy xã")
    assert told(conference, CHANGE) == [1, 2, 3]
    assert (send(commune, conference, CHANGE), send(commune, conference, CHANGE)) == (3, 0)
    letter = last_letter(settings, 1, CHANGE)
    body = letter.get_body(("plain",)).get_content()
    assert letter["Subject"].startswith("Thay đổi giờ, địa điểm: Hội nghị sơ kết")
    day = "thứ Sáu, ngày 23 tháng 6 năm 2023"
    assert f"Trước đây báo:\nThời gian: 07 giờ 30 phút, {day}\nĐịa điểm: Hội trường UBND xã Suối Mẫu" in body
    assert f"Nay là:\nThời gian: 14 giờ 00 phút, {day}\nĐịa điểm: Hội trường Đảng ủy xã" in body
    assert "Nậm Pục" not in body
    assert body.count("Lý do: mưa lũ.") == 1
    assert "Trả lời đã nhận: dự họp." in body
    event = event_in(letter)
    assert (event["METHOD"], event["SEQUENCE"], str(event["UID"])) == ("REQUEST", 3, conference.uid)
    assert str(event["LOCATION"]) == "Hội trường Đảng ủy xã"
    assert event["ATTENDEE"].params["PARTSTAT"] == "ACCEPTED"


def test_how_long_the_conference_takes_is_told_as_well(commune: Commune, conference: Conference, settings: Any) -> None:
    """A second session, or another end, moves the end of the event in the calendars of the guests."""
    change(commune, conference, sessions=2)
    change(commune, conference, ends_at=time(16, 30))
    assert told(conference, CHANGE) == [1, 2, 3]
    send(commune, conference, CHANGE)
    letter = last_letter(settings, 1, CHANGE)
    body = letter.get_body(("plain",)).get_content()
    assert letter["Subject"].startswith("Thay đổi giờ, số buổi: Hội nghị sơ kết")
    assert "Trước đây báo:\nKết thúc: chưa định\nSố buổi: 1\n" in body
    assert "Kết thúc: 16 giờ 30 phút\nSố buổi: 2\nĐịa điểm: Hội trường UBND xã Suối Mẫu" in body
    assert (event_in(letter)["SEQUENCE"], event_in(letter)["DTEND"].dt.hour) == (2, 16)


def test_who_declined_is_told_of_a_new_day_and_not_of_a_new_hall(commune: Commune, conference: Conference) -> None:
    change(commune, conference, venue="Nhà văn hóa bản Nậm Pục")
    assert told(conference, CHANGE) == [1, 3]
    change(commune, conference, held_on=date(2023, 6, 26), answer_by=None)
    assert told(conference, CHANGE) == [1, 2, 3]


def test_what_is_changed_back_before_anybody_was_told_is_nothing_to_tell(
    commune: Commune, conference: Conference
) -> None:
    change(commune, conference, venue="Nhà văn hóa bản Nậm Pục")
    queue_letters(
        conference=conference, kind=CHANGE, guests=[conference.guests.get(position=1).pk], by=commune.clerk, at=AT
    )
    change(commune, conference, venue="Hội trường UBND xã Suối Mẫu")
    assert told(conference, CHANGE) == []
    assert send_letters(AT) == 0
    assert GuestLetter.objects.get(kind=CHANGE).error == "Khách đã biết thông tin hiện nay."


def test_an_invitation_that_goes_after_a_change_tells_it_and_nothing_more_is_due(
    commune: Commune, conference: Conference, settings: Any
) -> None:
    change(commune, conference, venue="Nhà văn hóa bản Nậm Pục")
    send(commune, conference, INVITATION, [conference.guests.get(position=4)])
    body = last_letter(settings, 4, INVITATION).get_body(("plain",)).get_content()
    assert "Giấy mời gửi kèm ban hành trước khi có thay đổi; thời gian, địa điểm theo thư này." in body
    assert "Giấy mời ghi địa điểm Hội trường UBND xã Suối Mẫu; nay là Nhà văn hóa bản Nậm Pục, theo thông báo" in body
    assert told(conference, CHANGE) == [1, 3]


def test_the_issued_paper_is_held_against_what_holds_now(commune: Commune, conference: Conference) -> None:
    assert outdated_of(conference) == []
    change(commune, conference, ends_at=time(17))
    assert outdated_of(Conference.objects.get()) == []
    change(commune, conference, starts_at=time(14))
    [one] = outdated_of(Conference.objects.get())
    assert one.words == (
        "Giấy mời ghi thời gian 07 giờ 30 phút, thứ Sáu, ngày 23 tháng 6 năm 2023; nay là 14 giờ 00 phút, thứ Sáu, "
        "ngày 23 tháng 6 năm 2023, theo thông báo thay đổi ngày 05/06/2023."
    )
    change(commune, conference, starts_at=time(7, 30))
    assert outdated_of(Conference.objects.get()) == []


def test_a_cancellation_takes_the_event_out_and_is_not_told_to_who_declined(
    commune: Commune, conference: Conference, settings: Any
) -> None:
    answer(conference.guests.get(position=3), Answer.SUBSTITUTE, substitute=Substitute("Sùng A Dế", "Phó Trưởng bản"))
    cancel_conference(conference=conference, reason="mưa lũ", by=commune.clerk, at=AT)
    assert told(conference, CANCELLATION) == [1, 3]
    assert (told(conference, INVITATION), told(conference, REMINDER), told(conference, CHANGE)) == ([], [], [])
    assert (send(commune, conference, CANCELLATION), send(commune, conference, CANCELLATION)) == (2, 0)
    letter = last_letter(settings, 3, CANCELLATION)
    body = letter.get_body(("plain",)).get_content()
    assert letter["Subject"].startswith("Hoãn: Hội nghị sơ kết")
    assert "Lý do: mưa lũ." in body
    assert "Xin báo giúp người dự thay: Sùng A Dế." in body
    assert "đường dẫn" not in body
    event = event_in(letter)
    assert (event["METHOD"], event["STATUS"], event["SEQUENCE"]) == ("CANCEL", "CANCELLED", 1)


@pytest.mark.parametrize("opened", [True, False])
def test_what_is_changed_of_a_conference_put_off_brings_no_second_cancellation(
    commune: Commune, conference: Conference, opened: bool
) -> None:
    if not opened:
        close_mail(conference=conference, by=commune.clerk, at=AT)
    cancel_conference(conference=conference, reason="mưa lũ", by=commune.clerk, at=AT)
    assert send(commune, conference, CANCELLATION) == 2
    change(commune, conference, held_on=date(2023, 6, 30))
    assert (told(conference, CANCELLATION), send(commune, conference, CANCELLATION)) == ([], 0)
    if not opened:
        open_mail(conference=conference, by=commune.clerk, at=AT)
        assert send_letters(AT) == 2
    resume_conference(conference=conference, by=commune.clerk, at=AT)
    assert told(conference, CHANGE) == [1, 2, 3]


def test_a_conference_that_is_held_after_all_is_told_to_those_who_believe_otherwise(
    commune: Commune, conference: Conference, settings: Any
) -> None:
    cancel_conference(conference=conference, reason="mưa lũ", by=commune.clerk, at=AT)
    send(commune, conference, CANCELLATION, [conference.guests.get(position=1)])
    queue_letters(
        conference=conference, kind=CANCELLATION, guests=[conference.guests.get(position=3).pk], by=commune.clerk, at=AT
    )
    resume_conference(conference=Conference.objects.get(pk=conference.pk), by=commune.clerk, at=AT)
    assert send_letters(AT) == 0
    assert GuestLetter.objects.get(state="dropped").error == "Hội nghị không hoãn nữa."
    assert told(conference, CHANGE) == [1]
    send(commune, conference, CHANGE)
    letter = last_letter(settings, 1, CHANGE)
    assert letter["Subject"].startswith("Vẫn tổ chức: Hội nghị sơ kết")
    assert (event_in(letter)["STATUS"], event_in(letter)["SEQUENCE"]) == ("CONFIRMED", 2)


def test_after_the_day_nothing_is_due(conference: Conference) -> None:
    after = date(2023, 6, 24)
    assert [told(conference, kind, after) for kind in LetterKind] == [[], [], [], []]


def test_a_letter_that_waits_until_the_conference_is_over_is_dropped(commune: Commune, conference: Conference) -> None:
    fourth = conference.guests.get(position=4)
    queue_letters(conference=conference, kind=INVITATION, guests=[fourth.pk], by=commune.clerk, at=AT)
    assert send_letters(AT + timedelta(days=30)) == 0
    assert GuestLetter.objects.get(guest=fourth).error == "Hội nghị đã họp xong."
