"""Writing a report in a real browser: boxes that save themselves, two writers, a lost line, no scripts at all."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from cchc.reports.models import FieldReport, Passage
from tests.factories.reports import passage_of, report_cycle, report_of
from tests.people import Commune
from tests.web.browser import IN_BROWSER, PHONE, browser, opened, signed_in

__all__ = ["browser"]
pytestmark = IN_BROWSER


@pytest.fixture
def report(commune: Commune) -> FieldReport:
    report_cycle(commune)
    return report_of(commune, "reform")


def page_of(browser: Browser, live_server: Any, commune: Commune, report: FieldReport, **facts: Any) -> Page:
    context = opened(browser, live_server, viewport=PHONE, **facts)
    signed_in(context, live_server, commune.reform)
    page = context.new_page()
    page.goto(f"/bao-cao/{report.pk}/")
    return page


def text_of(report: FieldReport) -> str:
    return Passage.objects.get(pk=passage_of(report).pk).text


def test_a_box_saves_itself_while_one_types(
    browser: Browser, live_server: Any, commune: Commune, report: FieldReport
) -> None:
    page, name = page_of(browser, live_server, commune, report), passage_of(report).name
    page.locator(f"#{name}").fill("Ban hành 05 văn bản.")
    expect(page.locator(f"#da-{name}")).to_contain_text("đã lưu")
    assert text_of(report) == "Ban hành 05 văn bản."
    page.locator(f"#{name}").fill("Ban hành 06 văn bản.")
    expect(page.locator(f"#da-{name} input")).to_have_value("2")
    assert text_of(report) == "Ban hành 06 văn bản."


def test_two_open_pages_lose_no_word_and_the_later_is_shown_both(
    browser: Browser, live_server: Any, commune: Commune, report: FieldReport
) -> None:
    name = passage_of(report).name
    one, other = (page_of(browser, live_server, commune, report) for _ in range(2))
    one.locator(f"#{name}").fill("Đã họp hai cuộc.")
    expect(one.locator(f"#da-{name}")).to_contain_text("đã lưu")
    other.locator(f"#{name}").fill("Đã kiểm tra ba thôn.")
    expect(other.locator(f"#da-{name}")).to_contain_text("cũng vừa sửa ô này")
    other.get_by_role("button", name="Hiện bản ghép trong ô").click()
    expect(other.locator(f"#{name}")).to_have_value("Đã kiểm tra ba thôn. Đã họp hai cuộc.")


def test_what_could_not_be_sent_stays_in_its_box_and_is_sent_again(
    browser: Browser, live_server: Any, commune: Commune, report: FieldReport
) -> None:
    page, name = page_of(browser, live_server, commune, report), passage_of(report).name
    page.context.set_offline(True)
    page.locator(f"#{name}").fill("Viết lúc mất mạng.")
    expect(page.locator(f"#da-{name}")).to_contain_text("chưa lưu được")
    page.context.set_offline(False)
    expect(page.locator(f"#da-{name}")).to_contain_text("đã lưu")
    assert text_of(report) == "Viết lúc mất mạng."


def test_a_report_is_written_without_scripts(
    browser: Browser, live_server: Any, commune: Commune, report: FieldReport
) -> None:
    page = page_of(browser, live_server, commune, report, java_script_enabled=False)
    page.locator(f"#{passage_of(report).name}").fill("Viết không có JavaScript.")
    page.get_by_role("button", name="Thêm tồn tại, hạn chế").click()
    page.get_by_label("Nguyên nhân").fill("Thiếu người.")
    page.get_by_role("button", name="Lưu", exact=True).click()
    assert page.get_by_text("Đã lưu báo cáo.").is_visible()
    assert page.get_by_label("Nguyên nhân").input_value() == "Thiếu người."
    assert text_of(report) == "Viết không có JavaScript."
