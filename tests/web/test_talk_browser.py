"""The forms of the talks in a real browser: each box keeps its own tick."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser

from cchc.review.models import Message
from tests.factories.reviews import seed_cycle
from tests.factories.talks import call_of, chosen, proposed
from tests.people import Commune
from tests.web.browser import IN_BROWSER, browser, complaints, opened, signed_in

__all__ = ["browser"]
pytestmark = IN_BROWSER


def test_after_a_preview_each_person_ticked_gets_a_message(
    browser: Browser, live_server: Any, commune: Commune
) -> None:
    cycle = seed_cycle(commune)
    chosen(commune, cycle)
    context = opened(browser, live_server)
    signed_in(context, live_server, commune.organiser)
    page = context.new_page()
    page.goto(f"/ky-so-ket/{cycle.pk}/tham-luan/gui-tin/")
    page.get_by_role("button", name="Xem trước").click()
    page.get_by_role("button", name="Gửi tin").click()
    page.get_by_text("Đã soạn tin cho 2 người").wait_for()
    assert {message.officer for message in Message.objects.all()} == {commune.finance, commune.reform}


def test_what_was_judged_of_each_proposal_outlives_a_reload(
    browser: Browser, live_server: Any, commune: Commune
) -> None:
    cycle = seed_cycle(commune)
    call = call_of(commune, cycle)
    first, second = proposed(commune, call, "finance"), proposed(commune, call, "reform")
    context = opened(browser, live_server)
    signed_in(context, live_server, commune.organiser)
    page = context.new_page()
    page.goto(f"/ky-so-ket/{cycle.pk}/tham-luan/danh-sach/")
    page.locator(f"[name=xet-{first.pk}][value=vao]").check()
    page.locator(f"[name=xet-{second.pk}][value=khong]").check()
    page.locator(f"[name=ly-do-{second.pk}]").fill("Trùng báo cáo")
    page.reload()
    assert page.locator(f"[name=xet-{first.pk}]:checked").get_attribute("value") == "vao"
    assert page.locator(f"[name=xet-{second.pk}]:checked").get_attribute("value") == "khong"
    assert page.locator(f"[name=ly-do-{second.pk}]").input_value() == "Trùng báo cáo"
    assert complaints(page) == []
