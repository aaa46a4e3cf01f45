"""Phân công, đôn đốc: everyone takes what they owe, and the late are urged."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.web.play.people import CHAIRMAN, CLERK, CULTURE, FINANCE, OFFICERS, ORGANISER
from tests.web.play.scenes.reports import write_report
from tests.web.play.stage import Stage
from tests.web.play.verbs import card, follow, press, step


def the_work_is_taken(stage: Stage) -> None:
    """Phân công: everyone finds what they owe, takes it on, and asks for more time where it is needed."""
    for number, officer in enumerate((ORGANISER, *OFFICERS)):
        page = stage.of(officer)
        page.goto("/viec-cua-toi/")
        if number == 0:
            stage.look(page, "viec-cua-toi")
        follow(page, "Mở và nhận việc")
        press(page, "Nhận việc")
    finance = stage.of(FINANCE)
    finance.get_by_label("Xin gia hạn đến ngày").fill("14/6/2023")
    finance.get_by_label("Lý do", exact=True).fill("Chờ báo giá in ấn.")
    press(finance, "Gửi đề nghị")
    stage.look(finance, "viec")
    organiser = stage.of(ORGANISER)
    step(organiser, "Phân công")
    stage.look(organiser, "phan-cong")


def the_rest_is_handed_in(stage: Stage) -> None:
    """What no other page counts is handed in; the organiser accepts the clerk's, the chairman hers."""
    for officer in (CLERK, ORGANISER):
        hand_in_all(stage.of(officer))
    stage.look(stage.of(ORGANISER), "viec-da-nop")
    for officer in (ORGANISER, CHAIRMAN):
        accept_all(stage.of(officer))


def hand_in_all(page: Page) -> None:
    page.goto("/viec-cua-toi/")
    for url in duties_below(page, "Phải làm"):
        page.goto(url)
        if page.get_by_role("button", name="Nhận việc").is_visible():
            press(page, "Nhận việc")
        page.get_by_label("Kết quả", exact=True).fill("Đã làm xong, tài liệu ở trang của từng phần.")
        press(page, "Nộp kết quả")


def accept_all(page: Page) -> None:
    page.goto("/viec-cua-toi/")
    for url in duties_below(page, "Chờ tôi quyết định"):
        page.goto(url)
        press(page, "Nghiệm thu")


def duties_below(page: Page, heading: str) -> list[str]:
    """The addresses of the work in a card of “Việc của tôi”."""
    links = card(page, heading).locator("tbody a[href^='/viec/']").all()
    return list(dict.fromkeys(str(link.get_attribute("href")) for link in links))


def the_late_are_urged(stage: Stage) -> None:
    """Đôn đốc: one message each, and a letter about what is late."""
    clerk = stage.of(CLERK)
    clerk.goto(f"{stage.review}don-doc/")
    stage.look(clerk, "don-doc")
    press(clerk, "Gửi tin nhắc")
    clerk.goto("/thu-gui/")
    stage.look(clerk, "thu-gui")
    clerk.goto(f"{stage.review}don-doc/")
    press(clerk, "Lập dự thảo công văn")
    stage.look(clerk, "cong-van-don-doc")
    write_report(stage, CULTURE)
