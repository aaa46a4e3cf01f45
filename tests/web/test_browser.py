"""The office in a real browser: without scripts, by keyboard, on a phone, in the dark, with an unsteady hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from cchc.records.models import Document, Register
from cchc.review.models import Cycle
from cchc.targets.models import OneStopFile
from tests.factories.dossiers import dossiers
from tests.factories.reviews import LETTERHEAD, SEED, complete, seed_cycle
from tests.people import PASSWORD, Commune
from tests.web.browser import IN_BROWSER, browser, opened

__all__ = ["browser"]
pytestmark = IN_BROWSER


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    for officer in commune.people.values():
        officer.set_password(PASSWORD)
        officer.save()
    return seed_cycle(commune)


def sign_in(page: Page, username: str = "clerk-suoi-mau") -> None:
    page.goto("/")
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url("**/")


def test_the_whole_way_works_without_scripts(browser: Browser, live_server: Any, cycle: Cycle) -> None:
    page = opened(browser, live_server, java_script_enabled=False).new_page()
    sign_in(page)
    page.get_by_label("Giờ bắt đầu").fill("7 giờ 30")
    page.get_by_role("button", name="Lưu phần bổ sung").click()
    assert page.get_by_text("Đã lưu phần bổ sung.").is_visible()
    page.get_by_role("link", name="Ban hành…").first.click()
    page.get_by_role("button", name="Ban hành").click()
    assert page.get_by_text("ĐÃ BAN HÀNH", exact=True).is_visible()
    with page.expect_download() as pdf:
        page.get_by_role("link", name="Tải PDF").click()
    assert pdf.value.suggested_filename.endswith(".pdf")


def test_a_plan_is_loaded_and_its_place_in_the_text_is_one_click_away(
    browser: Browser, live_server: Any, cycle: Cycle
) -> None:
    page = opened(browser, live_server).new_page()
    sign_in(page)
    page.get_by_role("link", name="Nạp kế hoạch khác").click()
    page.get_by_label("Tệp kế hoạch").set_input_files(SEED.parent / "synth_plan_commune_so_ket_cchc_6thang_2026.txt")
    page.get_by_role("button", name="Đọc kế hoạch").click()
    assert page.get_by_text("Đã đọc kế hoạch").is_visible()
    page.locator("table a.src").first.click()
    line = page.locator("li:target")
    assert line.is_visible()
    assert line.evaluate("node => getComputedStyle(node).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_a_double_click_issues_once(browser: Browser, live_server: Any, commune: Commune, cycle: Cycle) -> None:
    complete(commune, cycle, LETTERHEAD)
    page = opened(browser, live_server).new_page()
    sign_in(page)
    page.goto(f"/ky-so-ket/{cycle.pk}/ban-hanh/")
    page.get_by_role("button", name="Ban hành").dblclick()
    page.wait_for_url("**/van-ban/*/")
    assert Register.objects.get().last_number == 1
    assert Document.objects.get().is_issued


def test_the_first_page_follows_what_is_typed(browser: Browser, live_server: Any, cycle: Cycle) -> None:
    page = opened(browser, live_server).new_page()
    sign_in(page)
    page.goto(f"/ky-so-ket/{cycle.pk}/bo-sung/")
    page.get_by_label("Địa danh").fill("Bản Mới")
    with page.expect_response(lambda answer: "trang-dau.png?" in answer.url) as picture:
        page.keyboard.press("Tab")
    assert picture.value.status == 200
    assert "csrf" not in picture.value.url
    assert Document.objects.get().paper.place is None


def test_what_was_typed_outlives_a_lost_session(browser: Browser, live_server: Any, cycle: Cycle) -> None:
    context = opened(browser, live_server)
    page = context.new_page()
    sign_in(page)
    path = f"/ky-so-ket/{cycle.pk}/bo-sung/"
    page.goto(path)
    page.get_by_label("Người chủ trì").fill("Đồng chí Tấn Văn Duẩn")
    context.clear_cookies()
    page.get_by_role("button", name="Lưu phần bổ sung").click()
    sign_in(page)
    page.goto(path)
    assert page.get_by_label("Người chủ trì").input_value() == "Đồng chí Tấn Văn Duẩn"
    page.get_by_role("button", name="Lưu phần bổ sung").click()
    assert page.get_by_text("Đã lưu phần bổ sung.").is_visible()
    page.wait_for_load_state("load")
    assert page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('cchc:'))") == []


PAGES = ("/", "/ky-so-ket/", "/ky-so-ket/nap-ke-hoach/", "/ky-so-ket/{0}/ke-hoach/", "/ky-so-ket/{0}/bo-sung/",
         "/ky-so-ket/{0}/ban-hanh/", "/van-ban/", "/van-ban/{1}/", "/nhat-ky/", "/huong-dan/", "/huong-dan/ho-so/",
         "/tai-khoan/", "/tai-khoan/mat-khau/", "/khong-co/")  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_scrolls_sideways_or_breaks_its_policy(
    browser: Browser, live_server: Any, cycle: Cycle, width: int, scheme: Any
) -> None:
    context = opened(browser, live_server, viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    sign_in(page, "chairman-suoi-mau")
    for address in PAGES:
        page.goto(address.format(cycle.pk, cycle.plan.document_id))
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    assert [words for words in complaints if "404" not in words] == []


def test_the_keyboard_reaches_the_content_first_and_its_place_is_seen(
    browser: Browser, live_server: Any, cycle: Cycle
) -> None:
    page = opened(browser, live_server).new_page()
    sign_in(page)
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"


def test_an_error_takes_the_focus_to_what_must_be_mended(browser: Browser, live_server: Any, cycle: Cycle) -> None:
    page = opened(browser, live_server).new_page()
    sign_in(page)
    page.goto(f"/ky-so-ket/{cycle.pk}/bo-sung/")
    page.get_by_label("Giờ bắt đầu").fill("bảy rưỡi")
    page.get_by_role("button", name="Lưu phần bổ sung").click()
    assert page.evaluate("document.activeElement.name") == "starts_at"
    assert page.get_by_label("Giờ bắt đầu").input_value() == "bảy rưỡi"
    assert "Giờ chưa đúng" in page.locator(".error").inner_text()


def test_a_list_is_searched_by_keys_and_without_marks(browser: Browser, live_server: Any, cycle: Cycle) -> None:
    page = opened(browser, live_server).new_page()
    sign_in(page)
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("PHE duyet")
    rows = page.locator("tbody tr:visible")
    assert rows.count() == 3  # The clause names it for the three who hand the estimate on.
    assert all("phê duyệt" in row.lower() for row in rows.all_inner_texts())
    assert page.locator("output").inner_text() == "3 / 10"
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.name") == "starts_at"


def test_the_file_button_speaks_vietnamese_and_takes_the_keyboard(
    browser: Browser, live_server: Any, cycle: Cycle
) -> None:
    page = opened(browser, live_server).new_page()
    sign_in(page)
    page.goto("/ky-so-ket/nap-ke-hoach/")
    assert page.get_by_text("chưa chọn tệp").is_visible()
    with page.expect_file_chooser() as chooser:
        page.get_by_text("Chọn tệp…").click()
    chooser.value.set_files(SEED)
    assert page.get_by_text(SEED.name).is_visible()
    page.get_by_label("Tệp kế hoạch").focus()
    assert page.evaluate("getComputedStyle(document.querySelector('.file .btn')).outlineStyle") == "solid"


def test_a_large_file_tells_how_far_it_is_and_leads_on_when_it_is_read(
    browser: Browser, live_server: Any, cycle: Cycle, tmp_path: Path
) -> None:
    rows = [f"H{number},Hộ tịch,02/03/2023,09/03/2023,08/03/2023,Trực tuyến,Có" for number in range(40_000)]
    file = tmp_path / "ho-so.csv"
    file.write_bytes(dossiers(*rows))
    page = opened(browser, live_server).new_page()
    sign_in(page, "organiser-suoi-mau")
    page.goto("/so-lieu/2023/1/ho-so/")
    page.evaluate(NOTED)
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Nạp tệp").click()
    page.wait_for_url("**/ghep-cot/")
    said = page.evaluate("sessionStorage.getItem('said')")
    assert "Đang gửi tệp: 100 %" in said
    assert "Hệ thống đang đọc tệp: 0 giây…" in said
    assert OneStopFile.objects.get().blob.size == file.stat().st_size


# Keeps every sentence that the page says while it waits, beyond the page itself.
NOTED = """new MutationObserver(() => {
    const words = document.querySelector("form .note[role=status]")?.textContent;
    if (words) sessionStorage.setItem("said", (sessionStorage.getItem("said") || "") + words + "\\n");
}).observe(document.body, { childList: true, subtree: true, characterData: true })"""


def test_a_large_file_that_is_refused_says_why_on_its_page(
    browser: Browser, live_server: Any, cycle: Cycle, tmp_path: Path
) -> None:
    file = tmp_path / "anh.csv"
    file.write_bytes(bytes(2_000_000))
    page = opened(browser, live_server).new_page()
    sign_in(page, "organiser-suoi-mau")
    page.goto("/so-lieu/2023/1/ho-so/")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Nạp tệp").click()
    assert page.locator(".error").first.inner_text()
    assert page.get_by_role("button", name="Nạp tệp").is_enabled()
