"""What a person does on any page: press a button, follow a link, take a step of the path."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()
    page.wait_for_load_state("load")


def follow(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("link", name=name, exact=True).first.click()
    page.wait_for_load_state("load")


def step(page: Page, name: str) -> None:
    """A step of the path across the top."""
    page.locator(".path").get_by_role("link", name=re.compile(name)).click()
    page.wait_for_load_state("load")


def card(page: Page, heading: str) -> Locator:
    """The card below a heading."""
    return page.locator("section.card", has=page.get_by_role("heading", name=heading, exact=True))
