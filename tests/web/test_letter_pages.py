"""Who is written to is chosen on a page, the letter is seen before it goes, and how far the sending is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cchc.conference.actions import change_conference, take_mail
from cchc.conference.actions.change import facts_of
from cchc.conference.models import Conference, Guest, GuestLetter
from cchc.conference.tasks import send_letters
from cchc.core.mailbox import Place
from cchc.lib.calendar_replies import read_letter
from cchc.web.letters.asks import letters_due
from cchc.web.review.thing import Thing
from tests.factories.letters import announced, mailed_guests
from tests.people import AT, TODAY, Commune
from tests.web.signed import client_of


@pytest.fixture
def conference(commune: Commune, settings: Any) -> Conference:
    settings.PRACTICE_DAY = TODAY
    return announced(commune, mail=False)


def place(conference: Conference, more: str = "") -> str:
    return f"/ky-so-ket/{conference.cycle_id}/khach-moi/gui/{more}"


def page(commune: Commune, address: str) -> str:
    return re.sub(r"\s+", " ", client_of(commune.clerk).get(address).content.decode())


def send(commune: Commune, conference: Conference, **what: Any) -> str:
    form = {"loai": "giay-moi", **what}
    answer = client_of(commune.clerk).post(place(conference), form, follow=True)
    return answer.content.decode()


def test_everyone_who_has_no_invitation_is_queued_with_one_click(commune: Commune, conference: Conference) -> None:
    mailed_guests(conference, 130)
    assert "Gửi cho cả 130 người" in page(commune, place(conference))
    said = send(commune, conference, **{"tat-ca": "1"})
    assert "Đã xếp 130 thư. Đang soạn thử nên chưa thư nào ra ngoài." in said
    assert GuestLetter.objects.filter(state="queued").count() == 130
    assert "Thư mời của mọi khách nhận thư điện tử đã xếp hoặc đã gửi" in said


def test_one_group_or_some_are_queued(commune: Commune, conference: Conference) -> None:
    mailed_guests(conference, 2)
    mailed_guests(conference, 2, "Lãnh đạo UBND xã")
    assert "Chưa chọn ai" in send(commune, conference)
    send(commune, conference, **{"tat-ca": "1", "ve": "loai=giay-moi&nhom=Lãnh+đạo+UBND+xã"})
    assert sorted(GuestLetter.objects.values_list("guest__position", flat=True)) == [3, 4]
    send(commune, conference, khach=[Guest.objects.get(position=1).pk, "x", "99999999999999999999"])
    assert sorted(GuestLetter.objects.values_list("guest__position", flat=True)) == [1, 3, 4]


def test_the_letter_is_seen_before_it_goes(commune: Commune, conference: Conference) -> None:
    guest, _ = mailed_guests(conference, 2)
    shown = page(commune, place(conference))
    assert "Kính gửi ông Lò Văn Phanh 1, Trưởng bản số 1," in shown
    assert "lich-hop.ics, giay-moi.pdf" in shown
    one = page(commune, f"/khach-moi/{guest.pk}/thu/giay-moi/")
    assert "Lò Văn Phanh 1 &lt;khach-1@ban.vn&gt;" in one
    assert client_of(commune.clerk).get(f"/khach-moi/{guest.pk}/thu/khac/").status_code == 404


def test_a_draft_says_so_and_is_opened_by_a_step_of_the_log(commune: Commune, conference: Conference) -> None:
    mailed_guests(conference, 1)
    assert "Chưa thư nào ra ngoài" in page(commune, place(conference))
    client_of(commune.clerk).post(place(conference, "mo/"))
    assert "Chưa thư nào ra ngoài" not in page(commune, place(conference))
    client_of(commune.clerk).post(place(conference, "dong/"))
    assert "Chưa thư nào ra ngoài" in page(commune, place(conference))


def test_progress_is_told_in_numbers_and_asked_again_only_while_letters_go(
    commune: Commune, conference: Conference
) -> None:
    mailed_guests(conference, 3)
    client_of(commune.clerk).post(place(conference, "mo/"))
    send(commune, conference, **{"tat-ca": "1"})
    before = page(commune, place(conference, "tien-do/"))
    assert "0 / 3 đã gửi" in before
    assert "every 2s" in before
    send_letters(AT)
    GuestLetter.objects.filter(guest__position=1).update(state="unclear")
    after = page(commune, place(conference, "tien-do/"))
    assert "2 / 3 đã gửi" in after
    assert "1 không rõ đã gửi" in after
    assert "every 2s" not in after


def test_the_review_asks_to_tell_of_a_change_until_everyone_is_told(commune: Commune, conference: Conference) -> None:
    mailed_guests(conference, 2)
    client_of(commune.clerk).post(place(conference, "mo/"))
    send(commune, conference, **{"tat-ca": "1"})
    send_letters(AT)
    assert letters_due(conference, TODAY) is None
    facts = replace(facts_of(conference), venue="Nhà văn hóa bản Nậm Pục")
    change_conference(conference=conference, facts=facts, revision=1, by=commune.clerk, at=AT)
    changed = Conference.objects.select_related("invitation", "cycle").get(pk=conference.pk)
    assert letters_due(changed, TODAY) == Thing(
        "Báo thay đổi cho 2 khách mời",
        "Họ đang biết ngày, giờ hoặc địa điểm cũ.",
        place(conference, "?loai=thay-doi"),
        "Xem và gửi",
    )
    guests = f"/ky-so-ket/{conference.cycle_id}/khach-moi/"
    assert "Báo thay đổi cho 2 khách mời" in page(commune, guests)
    send(commune, conference, **{"loai": "thay-doi", "tat-ca": "1"})
    assert letters_due(changed, TODAY) is None
    assert "Báo thay đổi cho" not in page(commune, guests)


def test_each_kind_of_letter_tells_to_how_many_it_is_due(commune: Commune, conference: Conference) -> None:
    mailed_guests(conference, 3)
    client_of(commune.clerk).post(place(conference, "mo/"))
    send(commune, conference, **{"tat-ca": "1"})
    send_letters(AT)
    shown = page(commune, place(conference))
    assert re.findall(r"(Giấy mời|Nhắc trả lời|Báo thay đổi|Báo hoãn)<small>(\d+) người", shown) == [
        ("Giấy mời", "0"), ("Nhắc trả lời", "3"), ("Báo thay đổi", "0"), ("Báo hoãn", "0")
    ]  # fmt: skip
    assert "chưa nhận được trả lời" in page(commune, place(conference, "?loai=nhac"))
    assert "Đã xếp 3 thư" in send(commune, conference, **{"loai": "nhac", "tat-ca": "1", "ve": "loai=nhac"})
    assert "2 người" not in page(commune, place(conference, "?loai=nhac"))


def test_an_unclear_letter_waits_for_a_decision(commune: Commune, conference: Conference) -> None:
    mailed_guests(conference, 1)
    client_of(commune.clerk).post(place(conference, "mo/"))
    send(commune, conference, **{"tat-ca": "1"})
    send_letters(AT)
    GuestLetter.objects.update(state="unclear")
    address = f"/thu-moi/{GuestLetter.objects.get().pk}/"
    assert "Không rõ thư đã đến chưa" in page(commune, address)
    client_of(commune.clerk).post(address + "da-den/")
    assert GuestLetter.objects.get().state == "sent"
    assert "Không rõ thư đã đến chưa" not in page(commune, address)


def test_letters_that_wait_for_a_person_are_counted_read_and_settled(commune: Commune, conference: Conference) -> None:
    [guest] = mailed_guests(conference, 1)
    data = f"From: {guest.email}\nSubject: =?utf-8?q?Tr=E1=BA=A3_l=E1=BB=9Di?=\n\nXin <b>vang</b>".encode()
    mail = take_mail(letter=read_letter(data), place=Place("xa", 1, 1), at=AT)
    assert "1 chờ xem" in page(commune, place(conference))
    listed = page(commune, f"/ky-so-ket/{conference.cycle_id}/khach-moi/thu-den/")
    assert "Trả lời bằng lời, không có phần trả lời của lịch." in listed
    shown = page(commune, f"/thu-den/{mail.pk}/")
    assert "hãy ghi trả lời ở trang của khách" in shown
    assert "Xin &lt;b&gt;vang&lt;/b&gt;" in shown
    client_of(commune.clerk).post(f"/thu-den/{mail.pk}/da-xem/")
    assert "chờ xem</span>" not in page(commune, place(conference))
    assert "Vàng A Chứ đã xem" in page(commune, f"/thu-den/{mail.pk}/")


def test_the_pages_ask_the_same_number_of_questions_however_many_guests(
    commune: Commune, conference: Conference
) -> None:
    asked: dict[str, set[int]] = {"": set(), "danh-sach/": set(), "tien-do/": set()}
    for count in (1, 2, 297):
        mailed_guests(conference, count)
        GuestLetter.objects.bulk_create(
            GuestLetter(commune=commune.unit, guest=guest, kind="reminder", occasion="x", created_at=AT)
            for guest in Guest.objects.filter(letters=None)
        )
        for more, counts in asked.items():
            client = client_of(commune.clerk)
            client.get(place(conference, more))
            with CaptureQueriesContext(connection) as queries:
                client.get(place(conference, more))
            counts.add(len(queries))
    assert {more: len(counts) for more, counts in asked.items()} == {"": 1, "danh-sach/": 1, "tien-do/": 1}


def test_a_name_with_html_is_shown_as_it_is_typed(commune: Commune, conference: Conference) -> None:
    [guest] = mailed_guests(conference, 1)
    Guest.objects.update(name="<b>An</b>", title='"><script>alert(1)</script>')
    shown = page(commune, place(conference)) + page(commune, f"/khach-moi/{guest.pk}/thu/giay-moi/")
    assert "<script>alert" not in shown
    assert "&lt;b&gt;An&lt;/b&gt;" in shown
