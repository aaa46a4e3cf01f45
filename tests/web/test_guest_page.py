"""The page of a guest's link in a browser: on the smallest phone, in the dark, without scripts, and light."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import Browser, Page

import cchc.web
from cchc.conference.actions import Substitute, record_reply
from cchc.conference.enums import Answer, Via
from cchc.conference.links import link_for
from cchc.conference.models import Guest
from tests.factories.conferences import conference_of_seed, guest_of
from tests.people import AT, TODAY, Commune
from tests.web.browser import IN_BROWSER, PHONE, WIDE, browser, complaints, opened, width_of

__all__ = ["browser"]
CSS = Path(cchc.web.__path__[0]) / "static/cchc/office.css"
LARGEST = 20_000
SMALL = {"width": 320, "height": 480}
LOOKS = [(WIDE, "light"), (PHONE, "light"), (PHONE, "dark"), (SMALL, "light")]


@pytest.fixture(autouse=True)
def on_the_fifth_of_june(settings: Any) -> None:
    settings.PRACTICE_DAY = TODAY
    cache.clear()


@pytest.fixture
def guests(commune: Commune) -> list[Guest]:
    """One who is silent, one who comes, one who does not, one who sends another, and one nobody invited."""
    conference = conference_of_seed(commune)
    conference.answer_by = TODAY
    conference.save()
    found = [guest_of(conference, f"Khách {number}") for number in range(4)]
    record_reply(guest=found[1], answer=Answer.YES, via=Via.LINK, at=AT)
    record_reply(guest=found[2], answer=Answer.NO, via=Via.LINK, reason="đi học ở tỉnh", at=AT)
    said = Substitute("Lò Thay", "Phó bản", "0988", False)
    record_reply(guest=found[3], answer=Answer.SUBSTITUTE, via=Via.LINK, substitute=said, at=AT)
    return found


def test_the_page_with_its_style_is_under_20_kb_over_the_wire(guests: list[Guest]) -> None:
    style = len(gzip.compress(CSS.read_bytes()))
    for guest in guests:
        page = Client().get(link_for(guest), headers={"Accept-Encoding": "gzip"})
        assert len(page.content) + style < LARGEST


@pytest.fixture(params=LOOKS, ids=["wide", "phone", "phone-dark", "small"])
def screen(request: Any, browser: Browser, live_server: Any) -> Page:
    size, scheme = request.param
    page: Page = opened(browser, live_server, viewport=size, color_scheme=scheme).new_page()
    return page


class TestInTheBrowser:
    pytestmark = IN_BROWSER

    def test_axe_finds_nothing_and_nothing_sticks_out(self, screen: Page, guests: list[Guest]) -> None:
        found = {path: wrong_with(screen, path) for path in [*map(link_for, guests), "/tl/x"]}
        assert {path: wrong for path, wrong in found.items() if wrong} == {}

    def test_a_guest_answers_without_scripts_and_changes_their_mind(
        self, browser: Browser, live_server: Any, guests: list[Guest]
    ) -> None:
        page = opened(browser, live_server, viewport=SMALL, java_script_enabled=False).new_page()
        page.goto(link_for(guests[0]).upper().replace("/TL/", "/tl/"))
        page.get_by_role("button", name="Tôi sẽ dự họp").click()
        assert "đã ghi: sẽ dự họp." in page.locator("[role=status]").inner_text()
        page.get_by_text("Tôi không dự được…").click()
        page.get_by_label("Lý do").fill("ốm")
        page.get_by_role("button", name="Gửi: tôi không dự được").click()
        assert "không dự được." in page.locator("[role=status]").inner_text()
        assert page.context.cookies() == []
        guests[0].refresh_from_db()
        assert (guests[0].answer, guests[0].replies.count()) == (Answer.NO, 2)


def wrong_with(page: Page, path: str) -> list[str]:
    page.goto(path)
    for fold in page.locator("summary").all():
        fold.click()
    size = page.viewport_size
    wide = [f"{width_of(page)} px wide"] if size and width_of(page) > size["width"] else []
    return wide + complaints(page)
