"""Every address of the table is looked at: its weight over the wire, its width, and what axe says of it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.people import Commune
from tests.web.address_table import TABLE
from tests.web.browser import IN_BROWSER, PHONE, WIDE, browser, complaints, opened, signed_in, width_of
from tests.web.places import places
from tests.web.signed import client_of

__all__ = ["browser", "places"]
LARGEST = 60_000
PAGES = [address for address, (parts, answer) in TABLE.items() if parts and answer == 200 and address.endswith("/")]


def seen_by(address: str) -> str:
    """The first of the cast who gets the page."""
    return TABLE[address][0][0]


def test_every_page_is_under_60_kb_over_the_wire(commune: Commune, places: dict[str, int]) -> None:
    sizes = {}
    for address in PAGES:
        answer = client_of(commune.people[seen_by(address)]).get(
            address.format(**places), headers={"Accept-Encoding": "gzip"}
        )
        sizes[address] = len(answer.content)
    assert {address: size for address, size in sizes.items() if size > LARGEST} == {}


LOOKS = [(WIDE, "light"), (PHONE, "light"), (PHONE, "dark")]


@pytest.fixture(params=LOOKS, ids=["wide", "phone", "phone-dark"])
def screens(request: Any, browser: Browser, live_server: Any, commune: Commune) -> dict[str, Page]:
    """A screen of one size and light for each of the cast who sees a page first."""
    size, scheme = request.param
    found = {}
    for part in dict.fromkeys(map(seen_by, PAGES)):
        context = opened(browser, live_server, viewport=size, color_scheme=scheme)
        signed_in(context, live_server, commune.people[part])
        found[part] = context.new_page()
    return found


class TestInTheBrowser:
    pytestmark = IN_BROWSER

    def test_axe_finds_nothing_and_nothing_sticks_out(self, screens: dict[str, Page], places: dict[str, int]) -> None:
        found = {address: wrong_with(screens[seen_by(address)], address.format(**places)) for address in PAGES}
        assert {address: wrong for address, wrong in found.items() if wrong} == {}


def wrong_with(page: Page, path: str) -> list[str]:
    """What is wrong with a page; nothing where the address answers with a file or a piece of a page."""
    if not page.context.request.get(path).body().startswith(b"<!doctype html>"):
        return []
    page.goto(path)
    size = page.viewport_size
    wide = [f"{width_of(page)} px wide"] if size and width_of(page) > size["width"] else []
    return wide + complaints(page)
