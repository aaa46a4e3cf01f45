"""What pages show of an invitation that came back, or went to an address which is its guest's no more."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest

from cchc.conference.actions import cancel_conference, change_conference, queue_letters, return_letter
from cchc.conference.actions.change import facts_of
from cchc.conference.enums import LetterKind
from cchc.conference.links import link_for
from cchc.conference.models import Conference, Guest, GuestLetter
from cchc.conference.tasks import send_letters
from cchc.core.enums import LetterState
from cchc.org.enums import Right
from cchc.web.guests.asks import next_invitation
from tests.factories.letters import announced, mailed_guests
from tests.people import AT, TODAY, Commune
from tests.web.signed import client_of


@pytest.fixture
def conference(commune: Commune, settings: Any) -> Conference:
    settings.PRACTICE_DAY = TODAY
    return announced(commune)


@pytest.fixture
def letter(conference: Conference, commune: Commune) -> GuestLetter:
    """An invitation that went out; its guest has a telephone."""
    [guest] = mailed_guests(conference, 1)
    Guest.objects.filter(pk=guest.pk).update(phone="0912 345 678")
    facts: dict[str, Any] = {"conference": conference, "kind": LetterKind.INVITATION, "by": commune.clerk, "at": AT}
    queue_letters(guests=[guest.pk], **facts)
    send_letters(AT)
    return GuestLetter.objects.get()


@pytest.fixture
def came_back(letter: GuestLetter) -> GuestLetter:
    return return_letter(letter=letter, reason="Địa chỉ không có", at=AT)


def text(commune: Commune, address: str) -> str:
    return re.sub(r"\s+", " ", client_of(commune.clerk).get(address).content.decode())


def post(commune: Commune, address: str, **typed: Any) -> str:
    answer = client_of(commune.clerk).post(address, typed, follow=True)
    return re.sub(r"\s+", " ", answer.content.decode())


def test_every_page_that_counts_tells_of_it(commune: Commune, conference: Conference, came_back: GuestLetter) -> None:
    base = f"/ky-so-ket/{conference.cycle_id}"
    sending = text(commune, f"{base}/khach-moi/gui/")
    assert "Thư bị trả lại, khách chưa biết" in sending
    assert "1 bị trả lại</a>" in sending
    assert "<b>Giấy mời</b>: 0 / 1 đã gửi" in sending
    assert "bị trả lại" in text(commune, f"{base}/khach-moi/gui/danh-sach/?muc=bị+trả+lại")
    assert '<span class="tag late">thư bị trả lại</span>' in text(commune, f"{base}/khach-moi/")
    answers = text(commune, f"{base}/tra-loi/")
    assert "1 thư bị trả lại: gọi điện hoặc sửa địa chỉ" in answers
    assert '<span class="tag late">thư bị trả lại</span>' in answers
    assert "Địa chỉ không có" in answers
    assert "1 thư gửi khách bị trả lại: sửa địa chỉ hoặc gọi điện" in text(commune, f"{base}/san-sang/")
    asked = next_invitation(conference.cycle, conference, frozenset({Right.INVITE}), TODAY)
    assert asked is not None
    assert (asked.title, asked.url) == ("Xử lý 1 thư bị trả lại", f"{base}/khach-moi/gui/")


def test_its_own_page_names_the_next_step(commune: Commune, came_back: GuestLetter) -> None:
    page = text(commune, f"/thu-moi/{came_back.pk}/")
    assert '<span class="tag late">bị trả lại</span>' in page
    assert "Thư bị trả lại, Lò Văn Phanh 1 chưa biết" in page
    assert 'href="tel:0912345678"' in page
    assert f'href="/khach-moi/{came_back.guest_id}/"' in page
    assert "Gửi lại địa chỉ này" in page
    assert "Thư bị trả lại…" not in page


def test_a_person_notes_what_their_own_mailbox_got(commune: Commune, letter: GuestLetter) -> None:
    assert "Thư bị trả lại…" in text(commune, f"/thu-moi/{letter.pk}/")
    where = f"/thu-moi/{letter.pk}/bi-tra-lai/"
    assert "Chưa ghi thư bị trả lại vì sao" in post(commune, where, **{"ly-do": ""})
    assert "Đã ghi là thư bị trả lại." in post(commune, where, **{"ly-do": "hộp thư đầy"})
    letter.refresh_from_db()
    assert (letter.state, letter.error) == (LetterState.RETURNED, "hộp thư đầy")


@pytest.mark.parametrize("back", [True, False])
def test_saving_another_address_offers_to_send_there_at_once(commune: Commune, letter: GuestLetter, back: bool) -> None:
    if back:
        return_letter(letter=letter, reason="Địa chỉ không có", at=AT)
    where = f"/khach-moi/{letter.guest_id}/"
    typed = {"name": "Lò Văn Phanh 1", "title": "Trưởng bản số 1", "email": "moi@ban.vn", "delivery": "mail"}
    page = post(commune, where, **typed)
    assert "Gửi giấy mời tới địa chỉ mới" in page
    assert f"{'bị trả lại' if back else 'đã gửi'} ở địa chỉ cũ <b>" in page
    assert "Gửi tới moi@ban.vn</button>" in page
    assert "đã gửi tới địa chỉ cũ" in text(commune, f"/ky-so-ket/{letter.guest.conference.cycle_id}/khach-moi/gui/")
    assert send_letters(AT) == 0
    anew = f"/thu-moi/{letter.pk}/dia-chi-moi/"
    assert "Thư tới moi@ban.vn: chờ gửi." in post(commune, anew)
    assert "Thư tới moi@ban.vn: chờ gửi." in post(commune, anew)
    assert send_letters(AT) == 1
    assert "Thư tới moi@ban.vn: đã gửi." in post(commune, anew)
    assert send_letters(AT) == 0
    assert "địa chỉ mới" not in text(commune, where)


def test_saving_the_same_address_goes_back_to_the_list(commune: Commune, letter: GuestLetter) -> None:
    typed = {"name": "Lò Văn Phanh 1", "title": "Trưởng bản", "email": "khach-1@ban.vn", "delivery": "mail"}
    assert "<h1>Khách mời</h1>" in post(commune, f"/khach-moi/{letter.guest_id}/", **typed)


def test_beside_the_paper_as_issued_stands_what_holds_now(commune: Commune, letter: GuestLetter) -> None:
    conference = letter.guest.conference
    assert "Giấy mời ghi" not in text(commune, link_for(letter.guest))
    facts = replace(facts_of(conference), starts_at=time(14))
    at = AT + timedelta(days=1)
    change_conference(conference=conference, facts=facts, revision=conference.revision, by=commune.clerk, at=at)
    words = (
        "Giấy mời ghi thời gian 07 giờ 30 phút, thứ Sáu, ngày 23 tháng 6 năm 2023; nay là 14 giờ 00 phút, thứ Sáu, "
        "ngày 23 tháng 6 năm 2023, theo thông báo thay đổi ngày 06/06/2023."
    )
    page = text(commune, link_for(letter.guest))
    assert words in page
    assert "ghi thời gian, địa điểm trước khi thay đổi" in page
    assert words in text(commune, f"/ky-so-ket/{conference.cycle_id}/khach-moi/giay-moi/")
    cancel_conference(conference=conference, reason="mưa lũ", by=commune.clerk, at=at)
    assert words not in text(commune, link_for(letter.guest))
