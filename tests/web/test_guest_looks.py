"""Pages of the guests that a browser reaches by sending something, wide and on a phone."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, FilePayload, Page

from cchc.conference.actions import add_contact, change_conference, draft_invitation, queue_letters, return_letter
from cchc.conference.actions.change import facts_of
from cchc.conference.enums import LetterKind
from cchc.conference.links import link_for
from cchc.conference.models import Conference, Guest, GuestLetter
from cchc.conference.queries.people import PersonFacts
from cchc.conference.tasks import send_letters
from tests.conference.test_guest_sheet import workbook
from tests.conference.test_invitation import ready
from tests.factories.guests import added
from tests.factories.letters import announced, mailed_guests
from tests.people import AT, TODAY, Commune
from tests.web.browser import IN_BROWSER, PHONE, WIDE, browser, complaints, opened, signed_in, width_of

__all__ = ["browser"]
pytestmark = IN_BROWSER
LATER = AT + timedelta(days=1)
HEADS = ["Họ và tên", "Chức vụ", "Đơn vị", "Email", "Ghi chú"]
PEOPLE = [
    ["Lò Văn Phanh", "Trưởng bản", "bản Nà Sàng", "sai", ""],
    ["Giàng A Páo", "Chủ tịch Hội Nông dân xã", "", "giang.a.pao.hoi-nong-dan@suoi-mau.vi-du.invalid", "x"],
    ["Vì Thị Xôm", "Bí thư chi bộ, Trưởng ban công tác mặt trận", "bản Nà Sàng", "", ""],
]
PLACES = ("", "danh-ba/", "danh-ba/them/", "trung/", "hoi-nghi/", "giay-moi/", "giay-moi/ban-hanh/")


@pytest.fixture(autouse=True)
def on_the_fifth_of_june(settings: Any) -> None:
    settings.PRACTICE_DAY = TODAY


@pytest.fixture
def conference(commune: Commune) -> Conference:
    """A drafted invitation, two who may be one, and a person of the directory."""
    conference = ready(commune)
    for title in ("Trưởng bản", "Bí thư chi bộ bản"):
        added(conference, commune, "Lò Văn Phanh", title=title, organisation="bản Nà Sàng", phone="0912 345 678")
    person = PersonFacts("Lò Văn Phanh", title="Trưởng bản", organisation="bản Nà Sàng")
    add_contact(commune=commune.unit, person=person, by=commune.clerk, at=AT)
    draft_invitation(conference=conference, by=commune.clerk, at=AT)
    return conference


def fits(page: Page, size: dict[str, int]) -> list[str]:
    """What is wrong with the page as it stands."""
    wide = width_of(page)
    return complaints(page) + ([f"{wide} wide"] if wide > size["width"] else [])


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_pages_of_guests_fit(
    browser: Browser, live_server: Any, commune: Commune, conference: Conference, size: dict[str, int]
) -> None:
    here, found = f"/ky-so-ket/{conference.cycle_id}/khach-moi/", {}
    sheet = FilePayload(name="khach.xlsx", mimeType="application/zip", buffer=workbook([HEADS, *PEOPLE]))
    with opened(browser, live_server, viewport=size) as context:
        signed_in(context, live_server, commune.clerk)
        page = context.new_page()
        for place in PLACES:
            page.goto(f"{here}{place}")
            found[place] = fits(page, size)
        for place in ("nap/", "danh-ba/nap/"):
            page.goto(f"{here}{place}")
            page.set_input_files("input[type=file]", files=sheet)
            page.get_by_role("button", name="Đọc và xem trước").click()
            page.get_by_role("heading", name="Người mới").wait_for()
            found[place] = fits(page, size)
    assert found == {place: [] for place in found}


def in_trouble(commune: Commune) -> list[str]:
    """The pages of one who presides, of a letter that came back, and of one that went to a former address."""
    conference = announced(commune)
    host, back, moved = mailed_guests(conference, 3)
    Guest.objects.filter(pk=host.pk).update(presides=True)
    facts: dict[str, Any] = {"conference": conference, "kind": LetterKind.INVITATION, "by": commune.clerk, "at": AT}
    queue_letters(guests=[back.pk, moved.pk], **facts)
    send_letters(AT)
    why = "Địa chỉ không có hoặc không còn dùng (550 5.1.1 <khach-2@ban.vn>: Recipient address rejected)"
    letter = return_letter(letter=GuestLetter.objects.get(guest=back), reason=why, at=AT)
    Guest.objects.filter(pk=back.pk).update(phone="0912 345 678")
    Guest.objects.filter(pk=moved.pk).update(email="khach.moi.cua.ban.nam-puc@ban-nam-puc.vi-du.invalid")
    now = replace(facts_of(conference), starts_at=time(14), venue="Nhà Văn hoá Trung tâm xã")
    change_conference(conference=conference, facts=now, revision=conference.revision, by=commune.clerk, at=LATER)
    here = f"/ky-so-ket/{conference.cycle_id}"
    guests = [f"{here}/khach-moi/", f"{here}/khach-moi/gui/", f"{here}/khach-moi/gui/danh-sach/", f"{here}/tra-loi/"]
    ones = [f"/tra-loi/{host.pk}/", f"/khach-moi/{back.pk}/", f"/khach-moi/{moved.pk}/", f"/thu-moi/{letter.pk}/"]
    return [*guests, f"{here}/khach-moi/giay-moi/", f"{here}/san-sang/", *ones, link_for(host), link_for(moved)]


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_pages_of_letters_that_went_wrong_fit(
    browser: Browser, live_server: Any, commune: Commune, size: dict[str, int]
) -> None:
    found = {}
    with opened(browser, live_server, viewport=size) as context:
        signed_in(context, live_server, commune.clerk)
        page = context.new_page()
        for place in in_trouble(commune):
            page.goto(place)
            found[place] = fits(page, size)
    assert found == {place: [] for place in found}
