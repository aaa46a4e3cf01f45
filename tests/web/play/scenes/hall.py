"""Hội trường: the room is booked when it is free, the checklist is ticked, what fails is told and mended."""

from __future__ import annotations

import re

from playwright.sync_api import FilePayload, Page, expect

from tests.web.play.people import CHAIRMAN, CLERK
from tests.web.play.stage import Stage
from tests.web.play.verbs import card, follow, press, step

TO_TICK = re.compile(r"^Xong\s?:")
ROOM, OTHER_USE = "Nhà Văn hóa Trung tâm xã", "Tập huấn phòng cháy, chữa cháy"


def the_room_is_booked(stage: Stage) -> None:
    """A booking stands in the way and is shown; its owner gives way, and the room is booked for the conference."""
    clerk = stage.of(CLERK)
    clerk.goto("/phong-hop/")
    follow(clerk, "Thêm phòng")
    clerk.get_by_label("Tên phòng").fill(ROOM)
    clerk.get_by_label("Số chỗ ngồi").fill("120")
    for one in clerk.get_by_role("group", name="Thiết bị").get_by_role("checkbox").all()[:3]:
        one.check()
    stage.look(clerk, "phong-hop-them")
    press(clerk, "Lưu phòng")
    hold_for_another(clerk)
    stage.look(clerk, "phong-hop")
    clerk.goto(stage.review)
    step(clerk, "Hội trường")
    press(clerk, "Lập bảng kiểm")
    press(clerk, "Giữ phòng")
    expect(clerk.get_by_text("Phòng đã có người giữ vào giờ đó.")).to_be_visible()
    stage.look(clerk, "hoi-truong-trung-gio")
    clerk.goto("/phong-hop/")
    follow(clerk, ROOM)
    press(clerk, f"Thôi giữ cho {OTHER_USE}")
    clerk.goto(stage.review)
    step(clerk, "Hội trường")
    press(clerk, "Giữ phòng")
    expect(card(clerk, "Phòng").get_by_text("đã giữ", exact=True)).to_be_visible()
    stage.look(clerk, "hoi-truong-da-giu")


def hold_for_another(page: Page) -> None:
    page.get_by_label("Ngày").fill("23/6/2023")
    page.get_by_label("Từ giờ").fill("8 giờ")
    page.get_by_label("Đến giờ").fill("10 giờ")
    page.get_by_label("Giữ để làm gì").fill(OTHER_USE)
    press(page, "Giữ phòng")


def the_hall_is_made_ready(stage: Stage) -> None:
    """On the phone: a tick with a photo, a trouble with what is done about it, and the trouble solved."""
    clerk = stage.of(CLERK)
    clerk.goto(f"{stage.review}hoi-truong/")
    stage.look(clerk, "hoi-truong")
    clerk.locator("li.check:not(.done) a.lead").first.click()
    photo = FilePayload(name="hoi-truong.jpg", mimeType="image/jpeg", buffer=clerk.screenshot(type="jpeg"))
    card(clerk, clerk.locator("#tiep").inner_text()).locator("input[type=file]").set_input_files(photo)
    press(clerk, "Đánh dấu xong")
    stage.look(clerk, "bang-kiem-anh")
    clerk.goto(f"{stage.review}hoi-truong/")
    clerk.locator("li.check:not(.done)", has_text="micro").locator("a.lead").first.click()
    clerk.get_by_label("Trục trặc gì").fill("Micro số 2 rè.")
    clerk.get_by_label("Đang xử lý thế nào").fill("Mượn micro của trường THCS.")
    press(clerk, "Báo trục trặc")
    stage.look(clerk, "bang-kiem-truc-trac")
    press(clerk, "Hết trục trặc")


def tick(page: Page, count: int) -> None:
    """One touch for each of the next items."""
    for _ in range(count):
        page.get_by_role("button", name=TO_TICK).first.click()
        page.wait_for_load_state("load")


def the_first_are_ticked(stage: Stage) -> None:
    """A week before: hall, power, sound."""
    clerk = stage.of(CLERK)
    clerk.goto(f"{stage.review}hoi-truong/")
    tick(clerk, 3)


def the_next_are_ticked(stage: Stage) -> None:
    """Three days before: banner, plan for rain, documents."""
    clerk = stage.of(CLERK)
    clerk.goto(f"{stage.review}hoi-truong/")
    tick(clerk, 3)


def the_last_is_ticked(stage: Stage) -> None:
    """On the morning: what was left."""
    clerk = stage.of(CLERK)
    clerk.goto(f"{stage.review}hoi-truong/")
    tick(clerk, clerk.get_by_role("button", name=TO_TICK).count())
    expect(clerk.get_by_text("17/17 xong")).to_be_visible()
    stage.look(clerk, "bang-kiem-xong")


def the_chairman_sees_that_all_is_ready(stage: Stage) -> None:
    """The morning of the conference: one page, and nothing on it that is not ready."""
    chairman = stage.of(CHAIRMAN)
    chairman.goto(stage.review)
    stage.look(chairman, "sang-hop")
    follow(chairman, "Đã sẵn sàng chưa?")
    stage.look(chairman, "san-sang")
    expect(chairman.get_by_role("heading", name="Đã sẵn sàng", exact=True)).to_be_visible()
