"""A headless browser for tests, and what is asked of every page in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from cchc.org.models import Officer
from tests.web.signed import client_of

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or ""
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
AXE = Axe().axe_script
# WCAG 2.1 at the levels A and AA, and what axe holds to be good practice besides.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"], "resultTypes": ["violations"]}
IN_BROWSER = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not CHROMIUM, reason="No browser on this machine."),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # The browser's own loop runs in this thread, which Django takes for an asynchronous caller.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def opened(browser: Browser, live_server: Any, **facts: Any) -> BrowserContext:
    context = browser.new_context(base_url=live_server.url, locale="vi-VN", **facts)
    context.set_default_timeout(10_000)
    return context


def signed_in(context: BrowserContext, live_server: Any, officer: Officer) -> None:
    """Let the browser be the officer, as after signing in."""
    cookie = client_of(officer).cookies[settings.SESSION_COOKIE_NAME]
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie.value, "url": live_server.url}])


def complaints(page: Page) -> list[str]:
    """What axe finds wrong with the page: the rule and the place, a line each."""
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


def width_of(page: Page) -> int:
    """How wide the page is drawn: more than its window where something sticks out."""
    return int(page.evaluate("document.documentElement.scrollWidth"))
