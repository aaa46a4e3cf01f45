"""Each guest is written to once an occasion, with their event and their paper, and nothing goes out in a draft."""

from __future__ import annotations

import email
from datetime import timedelta
from email import policy
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from cchc.conference.actions import close_mail, open_mail, queue_letters, send_letter_again
from cchc.conference.enums import LetterKind
from cchc.conference.links import full_link_for
from cchc.conference.models import Conference, Guest, GuestLetter
from cchc.conference.tasks import letters_wait, send_letters
from cchc.core.enums import LetterState
from cchc.core.log import verify_chain
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from tests.factories.letters import announced, mailed_guests
from tests.factories.races import all_at_once
from tests.factories.smtp import mail_server
from tests.people import AT, Commune


@pytest.fixture
def conference(commune: Commune) -> Conference:
    return announced(commune)


def invite(conference: Conference, commune: Commune, *guests: Guest) -> int:
    chosen = [guest.pk for guest in guests or Guest.objects.filter(conference=conference)]
    return queue_letters(conference=conference, kind=LetterKind.INVITATION, guests=chosen, by=commune.clerk, at=AT)


def posted(settings: Any) -> list[Any]:
    files = sorted(Path(settings.MAIL_DIR).glob("*.eml"))
    letters = [email.message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]
    return sorted(letters, key=lambda letter: str(letter["To"]))


def test_each_guest_gets_one_letter_with_their_event_and_the_paper(
    commune: Commune, conference: Conference, settings: Any
) -> None:
    mailed_guests(conference, 2)
    assert invite(conference, commune) == 2
    assert invite(conference, commune) == 0
    assert (send_letters(AT), send_letters(AT), letters_wait()) == (2, 0, False)
    first, second = posted(settings)
    assert [str(one["To"]) for one in (first, second)] == [
        "Lò Văn Phanh 1 <khach-1@ban.vn>", "Lò Văn Phanh 2 <khach-2@ban.vn>"
    ]  # fmt: skip
    assert first["Subject"] == "Giấy mời dự Hội nghị sơ kết công tác Cải cách hành chính 6 tháng đầu năm 2023"
    body = first.get_body(("plain",)).get_content()
    assert "kính mời ông Lò Văn Phanh 1, Trưởng bản số 1 tới dự Hội nghị sơ kết" in body
    assert "Thời gian: 07 giờ 30 phút, thứ Sáu, ngày 23 tháng 6 năm 2023" in body
    assert "trước ngày 20/06/2023" in body
    link = full_link_for(Guest.objects.get(position=1))
    assert link in body
    assert link.rsplit("/", 1)[1] not in GuestLetter.objects.get(guest__position=1).body
    names = [part.get_filename() for part in first.iter_attachments()]
    assert names == ["lich-hop.ics", "giay-moi.pdf"]
    paper = next(part for part in first.iter_attachments() if part.get_filename() == "giay-moi.pdf")
    words = " ".join(pypdfium2.PdfDocument(paper.get_content())[0].get_textpage().get_text_bounded().split())
    assert "trân trọng kính mời: ông Lò Văn Phanh 1, Trưởng bản số 1." in words
    event = next(part for part in first.walk() if part.get_content_type() == "text/calendar")
    assert event["Content-Type"].params["method"] == "REQUEST"
    text = event.get_payload(decode=True).decode().replace("\r\n ", "")
    assert "mailto:khach-1@ban.vn" in text
    assert "khach-2" not in text


def test_the_log_tells_who_queued_how_many_and_what_became_of_each(commune: Commune, conference: Conference) -> None:
    mailed_guests(conference, 2)
    invite(conference, commune)
    send_letters(AT)
    entries = LogEntry.objects.filter(action__startswith="conference.").order_by("position")
    steps = [(entry.action, entry.data.get("letters") or entry.data.get("state")) for entry in entries]
    sent = ("conference.record_letter", "sent")
    assert steps[-3:] == [("conference.queue_letters", 2), sent, sent]
    assert verify_chain(commune.unit.pk).intact


def test_in_a_draft_everything_is_queued_and_nothing_goes_out(commune: Commune, settings: Any) -> None:
    conference = announced(commune, mail=False)
    mailed_guests(conference, 2)
    assert invite(conference, commune) == 2
    assert (letters_wait(), send_letters(AT), posted(settings)) == (False, 0, [])
    open_mail(conference=conference, by=commune.clerk, at=AT)
    assert (letters_wait(), send_letters(AT), len(posted(settings))) == (True, 2, 2)


def test_mail_that_is_closed_while_it_goes_keeps_the_rest(
    commune: Commune, conference: Conference, monkeypatch: pytest.MonkeyPatch
) -> None:
    mailed_guests(conference, 3)
    invite(conference, commune)
    with mail_server() as post:
        monkeypatch.setattr("django.conf.settings.SMTP_URL", f"smtp://127.0.0.1:{post.port}")
        first = GuestLetter.objects.order_by("pk")[0]
        GuestLetter.objects.exclude(pk=first.pk).update(state=LetterState.DROPPED)
        assert send_letters(AT) == 1
        GuestLetter.objects.exclude(pk=first.pk).update(state=LetterState.QUEUED)
        close_mail(conference=conference, by=commune.clerk, at=AT)
        assert send_letters(AT) == 0
    assert len(post.letters) == 1


def test_a_letter_tells_what_holds_when_it_goes(commune: Commune, conference: Conference, settings: Any) -> None:
    mailed_guests(conference, 1)
    invite(conference, commune)
    Conference.objects.filter(pk=conference.pk).update(venue="Nhà văn hóa bản Nậm Pục", sequence=1)
    send_letters(AT)
    assert "Địa điểm: Nhà văn hóa bản Nậm Pục" in posted(settings)[0].get_body(("plain",)).get_content()
    assert GuestLetter.objects.get().sequence == 1


def test_what_nobody_needs_any_more_is_dropped_and_can_be_queued_again(
    commune: Commune, conference: Conference, settings: Any
) -> None:
    [guest] = mailed_guests(conference, 1)
    invite(conference, commune)
    Guest.objects.filter(pk=guest.pk).update(removed_at=AT)
    assert send_letters(AT) == 0
    letter = GuestLetter.objects.get()
    assert (letter.state, letter.error) == ("dropped", "Khách đã bỏ khỏi danh sách mời.")
    Guest.objects.filter(pk=guest.pk).update(removed_at=None)
    assert (invite(conference, commune), send_letters(AT), len(posted(settings))) == (1, 1, 1)


def test_guests_of_paper_and_guests_without_address_are_not_written_to(
    commune: Commune, conference: Conference
) -> None:
    paper, unknown, _ = mailed_guests(conference, 3)
    Guest.objects.filter(pk=paper.pk).update(delivery="paper")
    Guest.objects.filter(pk=unknown.pk).update(email="")
    assert invite(conference, commune) == 1


def test_a_guest_of_another_conference_is_not_written_to(
    commune: Commune, other_commune: Commune, conference: Conference
) -> None:
    [stranger] = mailed_guests(announced(other_commune), 1)
    assert invite(conference, commune, stranger) == 0


def test_without_an_issued_invitation_nothing_is_queued(commune: Commune, conference: Conference) -> None:
    mailed_guests(conference, 1)
    Conference.objects.filter(pk=conference.pk).update(invitation=None)
    with pytest.raises(ActionRefused, match="Giấy mời chưa ban hành"):
        invite(conference, commune)


def test_an_address_that_is_none_keeps_no_other_waiting_and_is_sent_to_once_it_is_mended(
    commune: Commune, conference: Conference, settings: Any
) -> None:
    wrong, _ = mailed_guests(conference, 2)
    Guest.objects.filter(pk=wrong.pk).update(email="khach@bản.vn")
    invite(conference, commune)
    assert send_letters(AT) == 1
    letter = GuestLetter.objects.get(guest=wrong)
    assert (letter.state, letter.error[:18]) == (LetterState.FAILED, "Địa chỉ thư điện t")
    Guest.objects.filter(pk=wrong.pk).update(email="khach@ban.vn")
    send_letter_again(letter=letter, by=commune.clerk, at=AT)
    assert (send_letters(AT), len(posted(settings))) == (1, 2)


def test_a_guest_whom_the_server_puts_off_is_tried_again_and_given_up_in_the_end(
    commune: Commune, conference: Conference, settings: Any
) -> None:
    mailed_guests(conference, 2)
    invite(conference, commune)
    with mail_server(puts_off=frozenset({"khach-1@ban.vn"})) as post:
        settings.SMTP_URL = f"smtp://127.0.0.1:{post.port}"
        for run in range(13):
            assert send_letters(AT + timedelta(minutes=run)) == (1 if run == 0 else 0)
        assert states_by_address() == {"khach-1@ban.vn": "queued", "khach-2@ban.vn": "sent"}
        send_letters(AT + timedelta(days=1))
    assert states_by_address() == {"khach-1@ban.vn": "failed", "khach-2@ban.vn": "sent"}
    assert GuestLetter.objects.get(state="failed").error == "Máy chủ thư không nhận: 451 try again later"


def test_a_letter_that_a_person_sends_again_is_given_time_again(
    commune: Commune, conference: Conference, settings: Any
) -> None:
    """It was queued before the mail was opened, so that the day it may wait is long past."""
    mailed_guests(conference, 1)
    invite(conference, commune)
    with mail_server(puts_off=frozenset({"khach-1@ban.vn"})) as post:
        settings.SMTP_URL = f"smtp://127.0.0.1:{post.port}"
        for run in range(12):
            send_letters(AT + timedelta(days=2, minutes=run))
        assert states_by_address() == {"khach-1@ban.vn": "failed"}
        send_letter_again(letter=GuestLetter.objects.get(), by=commune.clerk, at=AT + timedelta(days=3))
        send_letters(AT + timedelta(days=3))
    assert states_by_address() == {"khach-1@ban.vn": "queued"}


def states_by_address() -> dict[str, str]:
    return dict(GuestLetter.objects.values_list("guest__email", "state"))


@pytest.mark.django_db(transaction=True)
def test_of_two_who_queue_at_once_each_guest_is_queued_once(commune: Commune) -> None:
    conference = announced(commune)
    mailed_guests(conference, 20)
    assert all_at_once([lambda: invite(conference, commune)] * 2) == []
    assert GuestLetter.objects.count() == 20
    entries = LogEntry.objects.filter(action="conference.queue_letters")
    assert [entry.data["letters"] for entry in entries] == [20]


@pytest.mark.django_db(transaction=True)
def test_two_senders_at_once_send_each_letter_once(commune: Commune, settings: Any) -> None:
    conference = announced(commune)
    mailed_guests(conference, 20)
    invite(conference, commune)
    with mail_server() as post:
        settings.SMTP_URL = f"smtp://127.0.0.1:{post.port}"
        assert all_at_once([lambda: send_letters(AT)] * 2) == []
    assert len(post.letters) == 20
    assert set(GuestLetter.objects.values_list("state", flat=True)) == {"sent"}
