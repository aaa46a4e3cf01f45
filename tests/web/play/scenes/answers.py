"""Trả lời: guests answer by the link in their letter, without an account; the clerk notes what is said by phone."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.web.browser import opened
from tests.web.play.mail import letters_to
from tests.web.play.people import CLERK, ORGANISER, Guest
from tests.web.play.scenes.guests import COUNCIL, ELDERS, FRONT, SECRETARY
from tests.web.play.stage import Stage
from tests.web.play.verbs import press


def at_home(stage: Stage, guest: Guest) -> Page:
    """The page of the newest link, in a browser that never signed in."""
    page = opened(stage.browser, stage.live_server, viewport=stage.size, accept_downloads=True).new_page()
    page.goto(letters_to(guest)[-1].link)
    return page


def the_guests_answer(stage: Stage) -> None:
    """One comes, one does not and says why, one sends another."""
    page = at_home(stage, SECRETARY)
    stage.look(page, "giay-moi-khach")
    press(page, "Tôi sẽ dự họp")
    stage.look(page, "giay-moi-khach-du")
    page = at_home(stage, COUNCIL)
    page.get_by_text("Tôi không dự được…").click()
    page.get_by_label("Lý do").fill("Họp HĐND huyện cùng ngày.")
    press(page, "Gửi: tôi không dự được")
    expect(page.get_by_text("không dự được.")).to_be_visible()
    page = at_home(stage, FRONT)
    page.get_by_text("Tôi cử người dự thay…").click()
    page.get_by_label("Họ và tên người dự thay").fill("Quàng Thị Biên")
    page.get_by_label("Chức vụ, đơn vị").fill("Phó Chủ tịch Ủy ban MTTQ Việt Nam xã")
    page.get_by_label("Hưởng lương").select_option(label="có")
    stage.look(page, "giay-moi-khach-thay")
    press(page, "Gửi: người này dự thay tôi")
    expect(page.get_by_text("Quàng Thị Biên").first).to_be_visible()


def the_clerk_notes_answers(stage: Stage) -> None:
    """The chair agrees to the substitute; one answers by phone and does not come."""
    clerk, organiser = stage.of(CLERK), stage.of(ORGANISER)
    clerk.goto(f"{stage.review}tra-loi/")
    stage.look(clerk, "tra-loi")
    clerk.get_by_role("main").get_by_role("link", name=FRONT.name).click()
    stage.look(clerk, "tra-loi-nguoi-thay")
    press(clerk, "Chủ trì đồng ý")
    clerk.goto(f"{stage.review}tra-loi/")
    press(clerk, f"Vắng mặt: {ELDERS}")
    stage.look(clerk, "tra-loi-da-ghi")
    organiser.goto(f"{stage.review}du-toan/")
    expect(organiser.get_by_text("Số đại biểu đã khác lúc lập dự toán.")).to_be_visible()
    stage.look(organiser, "du-toan-so-nguoi-doi")


def the_rest_is_asked(stage: Stage) -> None:
    """The clerk asks whoever is still silent; each answer is one click, and none is left open."""
    clerk = stage.of(CLERK)
    clerk.goto(f"{stage.review}tra-loi/")
    silent = clerk.locator("tr", has_text="chưa trả lời").get_by_role("button", name=re.compile("^Dự"))
    for _ in range(silent.count()):
        silent.first.click()
        clerk.wait_for_load_state("load")
    expect(silent).to_have_count(0)
    stage.look(clerk, "tra-loi-du")
