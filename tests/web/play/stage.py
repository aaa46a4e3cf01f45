"""A stage for the play: each person has a screen of their own, and every page they come to is looked at."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Download, Locator, Page

from tests.web.browser import complaints, opened, width_of

# Where the pictures go; ``make pictures`` sets the guide's own folder.
FOLDER = os.environ.get("CCHC_PICTURES", "")
TO_TOP = "element => element.scrollIntoView({block: 'start', behavior: 'instant'})"


@dataclass
class Stage:
    """``review`` is the address of the review and ``screens`` are by the name that people sign in with.

    ``found`` is what is wrong with a page, by the name of its picture.
    """

    browser: Browser
    live_server: Any
    settings: Any
    size: dict[str, int]
    view: str
    folder: Path
    password: str
    review: str
    screens: dict[str, Page] = field(default_factory=dict)
    found: dict[str, list[str]] = field(default_factory=dict)

    def on(self, day: date) -> None:
        """The day of the next scene."""
        self.settings.PRACTICE_DAY = day

    def of(self, username: str) -> Page:
        """The screen of a person, who signs in the first time."""
        if username not in self.screens:
            page = opened(self.browser, self.live_server, viewport=self.size, accept_downloads=True).new_page()
            page.goto("/")
            page.get_by_label("Tên đăng nhập").fill(username)
            page.get_by_label("Mật khẩu").fill(self.password)
            page.get_by_role("button", name="Đăng nhập").click()
            page.wait_for_load_state("load")
            self.screens[username] = page
        return self.screens[username]

    def look(self, page: Page, name: str, place: Locator | None = None) -> None:
        """Look at a page as a person would: a picture of it, what axe says, and whether anything sticks out.

        The picture begins at the head of the page, or at ``place``.
        """
        page.wait_for_load_state("networkidle")
        wrong = complaints(page)
        if width_of(page) > self.size["width"]:
            wrong.append(f"{width_of(page)} px wide")
        if wrong:
            self.found[name] = wrong
        (place or page.locator("body")).evaluate(TO_TOP)
        page.screenshot(path=self.folder / f"{name}-{self.view}.png", animations="disabled")

    def download(self, page: Page, take: Callable[[], None]) -> Download:
        with page.expect_download() as file:
            take()
        return file.value
