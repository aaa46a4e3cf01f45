"""What guests answer by mail is recorded where it is sure, and kept for a person where anything is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.conference.actions import change_conference, record_reply, settle_mail
from cchc.conference.actions.change import facts_of
from cchc.conference.enums import Answer, Via
from cchc.conference.models import Conference, Guest, IncomingMail, Reply
from cchc.conference.tasks import read_mailbox, send_letters
from cchc.core.log import verify_chain
from cchc.core.mailbox import MailboxAway
from cchc.lib.calendar_replies import read_letter
from tests.conference.test_letters import invite
from tests.factories.imap import Mailbox, mailbox_server
from tests.factories.letters import announced, mailed_guests
from tests.people import AT, Commune

LATER = AT + timedelta(hours=6)


@pytest.fixture
def box(settings: Any) -> Iterator[Mailbox]:
    with mailbox_server() as found:
        settings.MAILBOX_URL = found.url
        yield found


@pytest.fixture
def guests(commune: Commune) -> list[Guest]:
    """Two guests who have their invitations."""
    conference = announced(commune)
    found = mailed_guests(conference, 2)
    invite(conference, commune)
    send_letters(AT)
    return found


def event(
    guest: Guest,
    standing: str = "ACCEPTED",
    *,
    hours: int = 1,
    sequence: int = 0,
    method: str = "REPLY",
    params: str = "",
    more: str = "",
) -> str:
    stamp = f"{(AT + timedelta(hours=hours)).astimezone(UTC):%Y%m%dT%H%M%SZ}"
    attendee = f'ATTENDEE;PARTSTAT={standing};CN="Lò Văn Phanh"{params}:mailto:{guest.email.upper()}'
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//thu//VI", f"METHOD:{method}", "BEGIN:VEVENT",
        f"UID:{guest.conference.uid}", f"DTSTAMP:{stamp}", f"SEQUENCE:{sequence}", attendee, *filter(None, [more]),
        "ORGANIZER:mailto:cchc@localhost", "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip
    return "\r\n".join(lines) + "\r\n"


def letter(sender: str, calendar: str = "", text: str = "Tôi trả lời.", **headers: str) -> bytes:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "cchc@localhost"
    message["Subject"] = "Trả lời: Hội nghị"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    if calendar:
        message.add_alternative(calendar.encode(), "text", "calendar", params={"method": "REPLY"})
    return message.as_bytes()


def read(box: Mailbox, *letters: bytes, at: datetime = LATER) -> list[tuple[str, str]]:
    """What became of the letters put into the mailbox."""
    start = len(box.letters)
    box.letters += letters
    read_mailbox(at)
    rows = IncomingMail.objects.filter(number__gt=start).order_by("number")
    return [(str(mail.outcome), mail.reason) for mail in rows]


def answer_of(guest: Guest) -> tuple[str | None, str]:
    guest.refresh_from_db()
    return guest.answer, guest.substitute


def test_yes_and_no_by_mail_are_recorded(box: Mailbox, guests: list[Guest]) -> None:
    yes = letter(f"Phanh <{guests[0].email}>", event(guests[0]))
    no = letter(guests[1].email, event(guests[1], "DECLINED", more="COMMENT:Đi công tác\\, xin vắng"))
    assert read(box, yes, no) == [("taken", ""), ("taken", "")]
    assert [answer_of(guest) for guest in guests] == [("yes", ""), ("no", "")]
    assert list(Reply.objects.order_by("pk").values_list("via", "reason")) == [
        ("mail", ""),
        ("mail", "Đi công tác, xin vắng"),
    ]
    assert verify_chain(guests[0].commune_id).intact


def test_a_delegate_with_a_name_is_the_substitute(box: Mailbox, guests: list[Guest]) -> None:
    delegated = ';DELEGATED-TO="mailto:de@ban.vn"'
    other = 'ATTENDEE;PARTSTAT=NEEDS-ACTION;CN="Sùng A Dế";DELEGATED-FROM="mailto:khach-1@ban.vn":mailto:de@ban.vn'
    named = letter(guests[0].email, event(guests[0], "DELEGATED", params=delegated, more=other))
    nameless = letter(guests[1].email, event(guests[1], "DELEGATED", params=delegated))
    assert read(box, named, nameless) == [
        ("taken", ""), ("kept", "Khách cử người khác (de@ban.vn) mà không ghi họ tên.")
    ]  # fmt: skip
    assert [answer_of(guest) for guest in guests] == [("substitute", "Sùng A Dế"), (None, "")]


def test_a_letter_is_taken_once_however_often_the_mailbox_is_read(box: Mailbox, guests: list[Guest]) -> None:
    answer = letter(guests[0].email, event(guests[0]), Message_ID="<a@thu.vn>")
    assert read(box, answer) == [("taken", "")]
    record_reply(guest=guests[0], answer=Answer.NO, via=Via.PHONE, at=AT + timedelta(hours=2))
    assert read_mailbox(LATER) == 0
    box.letters.append(answer)
    assert read_mailbox(LATER) == 1
    box.validity = 8
    assert read_mailbox(LATER) == 2
    assert (IncomingMail.objects.count(), Reply.objects.count(), answer_of(guests[0])) == (1, 2, ("no", ""))


def test_the_mailbox_is_left_as_it_was(box: Mailbox, guests: list[Guest]) -> None:
    read(box, letter(guests[0].email, event(guests[0])))
    assert box.signed_in == "\0xa@suoi-mau.vn\0mật"
    assert 'EXAMINE "INBOX"' in box.said
    assert [said for said in box.said if "FETCH" in said] == ["UID FETCH 1 (BODY.PEEK[]<0.5000000>)"]
    assert not [said for said in box.said if said.startswith(("SELECT", "UID STORE", "EXPUNGE"))]


def test_of_two_answers_the_later_one_holds_in_whichever_order_they_arrive(box: Mailbox, guests: list[Guest]) -> None:
    first, second = event(guests[0], hours=1), event(guests[0], "DECLINED", hours=2)
    assert read(box, letter(guests[0].email, second), letter(guests[0].email, first)) == [
        ("taken", ""), ("kept", "Đã có trả lời mới hơn.")
    ]  # fmt: skip
    third = event(guests[0], hours=3)
    assert read(box, letter(guests[0].email, third)) == [("taken", "")]
    assert answer_of(guests[0]) == ("yes", "")


def test_an_answer_by_telephone_is_not_undone_by_an_older_letter(box: Mailbox, guests: list[Guest]) -> None:
    record_reply(guest=guests[0], answer=Answer.NO, via=Via.PHONE, at=AT + timedelta(hours=2))
    assert read(box, letter(guests[0].email, event(guests[0]))) == [("kept", "Đã có trả lời mới hơn.")]
    assert answer_of(guests[0]) == ("no", "")


def moved(conference: Conference, commune: Commune, *venues: str) -> None:
    """The conference goes from one hall to the next."""
    for venue in venues:
        conference.refresh_from_db()
        facts = replace(facts_of(conference), venue=venue)
        change_conference(conference=conference, facts=facts, revision=conference.revision, by=commune.clerk, at=AT)


def test_an_answer_to_what_was_changed_since_is_kept(box: Mailbox, commune: Commune, guests: list[Guest]) -> None:
    moved(guests[0].conference, commune, "Nhà văn hóa bản Pom", "Nhà văn hóa bản Nậm Pục")
    old, wrong = event(guests[0], sequence=1), event(guests[0], sequence=3)
    assert read(box, letter(guests[0].email, old), letter(guests[0].email, wrong)) == [
        ("kept", "Trả lời cho ngày, giờ, địa điểm cũ, trước lần thay đổi gần nhất."),
        ("kept", "Lịch trong thư không phải lịch đã gửi."),
    ]


def test_an_answer_to_what_was_changed_and_changed_back_is_taken(
    box: Mailbox, commune: Commune, guests: list[Guest]
) -> None:
    """Nobody was told of such changes, and what the guest's calendar shows is what holds."""
    moved(guests[0].conference, commune, "Nhà văn hóa bản Pom", guests[0].conference.venue)
    assert read(box, letter(guests[0].email, event(guests[0]))) == [("taken", "")]
    ahead = letter(guests[1].email, event(guests[1], sequence=3))
    assert read(box, ahead) == [("kept", "Lịch trong thư không phải lịch đã gửi.")]


def test_nobody_answers_for_another(box: Mailbox, guests: list[Guest]) -> None:
    first, second = guests
    theirs = second.letters.get().message_id
    failed = "mx.suoi-mau.vn; dmarc=fail header.from=ban.vn"
    assert read(
        box,
        letter(second.email, event(first)),
        letter(f"{first.email} <xau@thu.vn>", event(first)),
        letter(first.email, event(first), In_Reply_To=f"<{theirs}>"),
        letter(first.email, event(first), Authentication_Results=failed),
    ) == [
        ("kept", "Địa chỉ gửi khác địa chỉ của khách mời."),
        ("kept", "Địa chỉ gửi khác địa chỉ của khách mời."),
        ("kept", "Thư này trả lời giấy mời của khách khác."),
        ("kept", "Máy chủ thư báo người gửi có thể bị giả mạo."),
    ]
    assert Reply.objects.count() == 0


def test_each_check_of_the_receiving_server_counts_and_no_other_server_speaks_for_it(
    box: Mailbox, guests: list[Guest]
) -> None:
    def checked(*found: str) -> bytes:
        fields = "".join(f"Authentication-Results: {one}\r\n" for one in found) + "Received: by mx.vn\r\n"
        return fields.encode() + letter(guests[0].email, event(guests[0]), Message_ID=f"<{len(box.letters)}.{found}@x>")

    forged = ("kept", "Máy chủ thư báo người gửi có thể bị giả mạo.")
    assert read(box, checked("mx.vn; dkim=none", "mx.vn; spf=fail", "mx.vn; dmarc=none")) == [forged]
    assert read(box, checked("mx.vn; spf=softfail", "mx.vn; dkim=pass")) == [("taken", "")]


def test_nobody_answers_for_a_guest_who_has_no_address(box: Mailbox, guests: list[Guest]) -> None:
    """A letter of two senders has none, and an attendee may have no address either: nothing equals nothing."""
    Guest.objects.filter(pk=guests[0].pk).update(email="")
    guests[0].refresh_from_db()
    for sender in ("a@xau.vn, b@xau.vn", "", "xau.vn"):
        nameless = letter(sender, event(guests[0]), Message_ID=f"<{len(sender)}@xau.vn>")
        assert read(box, nameless) == [("kept", "Người trả lời không có trong danh sách mời.")]
    assert Reply.objects.count() == 0


def test_strangers_and_what_is_no_answer_are_kept(box: Mailbox, guests: list[Guest]) -> None:
    first, second = guests
    stranger = event(first).replace("KHACH-1@BAN.VN", "la@thu.vn")
    elsewhere = event(first).replace(first.conference.uid, "khac@thu.vn")
    Guest.objects.filter(pk=second.pk).update(removed_at=AT)
    assert [reason for _, reason in read(
        box,
        letter("la@thu.vn", stranger),
        letter(first.email, elsewhere),
        letter(second.email, event(second)),
        letter(first.email, text="Tôi sẽ dự."),
        letter(first.email, event(first, "TENTATIVE")),
        letter(first.email, event(first, method="REQUEST")),
        letter(first.email, event(first), Auto_Submitted="auto-replied"),
        letter(first.email, event(first, hours=5000)),
    )] == [
        "Người trả lời không có trong danh sách mời.",
        "Trả lời một lịch họp không phải của đơn vị.",
        "Người trả lời không có trong danh sách mời.",
        "Trả lời bằng lời, không có phần trả lời của lịch.",
        "Khách chưa dứt khoát (trả lời “có thể dự”).",
        "Trả lời bằng lời, không có phần trả lời của lịch.",
        "Thư trả lời tự động.",
        "Ngày giờ ghi trong trả lời không đúng.",
    ]  # fmt: skip
    assert Reply.objects.count() == 0


BROKEN = [
    "",
    "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n",
    "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "không phải lịch",
]


@pytest.mark.parametrize("calendar", BROKEN)
def test_a_broken_part_is_kept_and_keeps_no_other_waiting(box: Mailbox, guests: list[Guest], calendar: str) -> None:
    broken = letter(guests[0].email, calendar or "x")
    (outcome, reason), whole = read(box, broken, letter(guests[1].email, event(guests[1])))
    assert (outcome, reason) == ("kept", "Phần trả lời của lịch hỏng hoặc không đúng chuẩn.")
    assert whole == ("taken", "")


def test_two_answers_in_one_letter_are_not_chosen_between(box: Mailbox, guests: list[Guest]) -> None:
    message = EmailMessage()
    message["From"] = guests[0].email
    message.set_content("x")
    for standing in ("ACCEPTED", "DECLINED"):
        message.add_attachment(event(guests[0], standing).encode(), "text", "calendar")
    assert read(box, message.as_bytes()) == [("kept", "Phần trả lời của lịch hỏng hoặc không đúng chuẩn.")]


def test_a_letter_that_could_not_be_delivered_is_shown_with_its_guest(box: Mailbox, guests: list[Guest]) -> None:
    report = EmailMessage()
    report["From"] = "mailer-daemon@thu.vn"
    report["In-Reply-To"] = f"<{guests[1].letters.get().message_id}>"
    report["Content-Type"] = 'multipart/report; report-type=delivery-status; boundary="b"'
    report.set_payload("--b\r\nContent-Type: text/plain\r\n\r\nNo such user\r\n--b--\r\n")
    assert read(box, report.as_bytes()) == [("kept", "Máy chủ thư báo thư của ta không phát được.")]
    assert IncomingMail.objects.get().guest == guests[1]


def test_after_the_conference_no_answer_is_taken(box: Mailbox, guests: list[Guest]) -> None:
    late = datetime(2023, 6, 23, 8, tzinfo=UTC)
    stamped = event(guests[0], hours=24 * 17)
    assert read(box, letter(guests[0].email, stamped), at=late) == [
        ("kept", "Hội nghị đã bắt đầu nên không nhận trả lời nữa. Xin gọi điện cho nơi mời.")
    ]


def test_a_kept_letter_is_settled_by_a_person_once(box: Mailbox, commune: Commune, guests: list[Guest]) -> None:
    read(box, letter(guests[0].email))
    mail = IncomingMail.objects.get()
    settle_mail(mail=mail, by=commune.clerk, at=LATER)
    settle_mail(mail=mail, by=commune.organiser, at=LATER)
    mail.refresh_from_db()
    assert mail.settled_by == commune.clerk


def test_a_mailbox_that_is_away_is_told_and_nothing_is_lost(box: Mailbox, guests: list[Guest], settings: Any) -> None:
    settings.MAILBOX_URL = "imap://x:y@127.0.0.1:1/INBOX"
    with pytest.raises(MailboxAway, match="Không đọc được hộp thư"):
        read_mailbox(LATER)


def test_without_a_mailbox_or_on_a_day_of_practice_no_mail_is_read(settings: Any) -> None:
    assert read_mailbox(LATER) == 0
    settings.MAILBOX_URL, settings.PRACTICE_DAY = "imap://x:y@127.0.0.1:1/INBOX", AT.date()
    assert read_mailbox(LATER) == 0


@given(st.binary(max_size=400))
def test_whatever_arrives_is_read_without_a_fault(data: bytes) -> None:
    found = read_letter(data)
    assert found.reply is None
    assert "\0" not in found.subject + found.text


@given(st.binary(max_size=300))
def test_whatever_stands_in_a_calendar_part_is_no_answer_or_trouble(data: bytes) -> None:
    message = EmailMessage()
    message.set_content(data, "text", "calendar")
    found = read_letter(message.as_bytes())
    assert found.reply is None
