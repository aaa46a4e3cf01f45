"""Khách mời, giấy mời: the list of the plan's groups, one added by hand, one invitation issued for all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import FilePayload, Page, expect

from tests.web.play.people import CLERK, ORGANISER, Guest
from tests.web.play.stage import Stage
from tests.web.play.verbs import follow, press, step

# Whom mail reaches: three of the plan's groups, and one invited by hand.
SECRETARY = Guest("Lường Văn Hặc", "bithu@suoi-mau.example.test")
COUNCIL = Guest("Tòng Văn Ánh", "hdnd@suoi-mau.example.test")
FRONT = Guest("Lò Thị Inh", "mattran@suoi-mau.example.test")
SCHOOL = Guest("Đinh Thị Lụa", "thcs@suoi-mau.example.test")
ELDERS = "Lò Văn Phanh"


def the_guests_are_listed(stage: Stage) -> None:
    """The organiser opens the conference, takes the people of the plan, adds one, and notes who has an address."""
    organiser = stage.of(ORGANISER)
    organiser.goto(stage.review)
    step(organiser, "Khách mời")
    stage.look(organiser, "khach-moi-mo")
    press(organiser, "Mở phần chuẩn bị")
    press(organiser, "Lập danh sách")
    stage.look(organiser, "khach-moi-theo-ke-hoach")
    for guest in (SECRETARY, COUNCIL, FRONT):
        follow(organiser, f"Bà {guest.name}" if guest is FRONT else f"Ông {guest.name}")
        organiser.get_by_label("Thư điện tử").fill(guest.email)
        organiser.get_by_label("Cách gửi giấy mời").select_option(label="thư điện tử")
        press(organiser, "Lưu")
    follow(organiser, "Thêm tay…")
    organiser.get_by_label("Họ và tên").fill(SCHOOL.name)
    organiser.get_by_label("Danh xưng").fill("Bà")
    organiser.get_by_label("Chức vụ").fill("Hiệu trưởng")
    organiser.get_by_label("Đơn vị").fill("Trường THCS Suối Mẫu")
    organiser.get_by_label("Thư điện tử").fill(SCHOOL.email)
    organiser.get_by_label("Hưởng lương").select_option(label="có")
    stage.look(organiser, "khach-moi-them")
    press(organiser, "Thêm vào danh sách")
    more_come_from_excel(stage, organiser)
    follow(organiser, "Sửa ngày, giờ, địa điểm…")
    organiser.get_by_label("Kết thúc lúc").fill("11 giờ 30")
    organiser.get_by_label("Khách mời trả lời trước ngày").fill("20/6/2023")
    stage.look(organiser, "hoi-nghi")
    press(organiser, "Lưu")
    organiser.goto(f"{stage.review}khach-moi/")
    stage.look(organiser, "khach-moi")


def more_come_from_excel(stage: Stage, organiser: Page) -> None:
    """Heads of villages in a workbook; one guest stands there a second time, and the two are made one."""
    follow(organiser, "Nạp Excel…")
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    file = FilePayload(name="truong-ban.xlsx", mimeType=kind, buffer=workbook(VILLAGES))
    organiser.locator("input[type=file]").set_input_files(file)
    press(organiser, "Đọc và xem trước")
    stage.look(organiser, "khach-moi-nap-excel")
    press(organiser, "Nhận 3 khách mời")
    follow(organiser, "1 cặp có thể trùng")
    stage.look(organiser, "khach-moi-trung")
    organiser.get_by_role("button", name=re.compile("^Một người, gộp lại")).click()
    organiser.wait_for_load_state("load")
    expect(organiser.get_by_text("Không có ai có thể trùng.")).to_be_visible()
    organiser.goto(f"{stage.review}khach-moi/")


VILLAGES = (
    ("Họ và tên", "Chức vụ", "Điện thoại", "Hưởng lương"),
    ("Sùng A Tủa", "Trưởng bản Nà Pù", "0900 000 001", "không"),
    ("Vàng Thị Mỷ", "Trưởng bản Nà Sàng", "0900 000 002", "không"),
    ("ĐINH THỊ LỤA", "Hiệu trưởng THCS", "0900 000 003", "có"),
)


def workbook(rows: Iterable[tuple[str, ...]]) -> bytes:
    book, data = Workbook(), BytesIO()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(row)
    book.save(data)
    return data.getvalue()


def the_invitation_is_issued(stage: Stage) -> None:
    """Drafted by the organiser, issued by the clerk; each guest has a copy of it."""
    organiser, clerk = stage.of(ORGANISER), stage.of(CLERK)
    organiser.goto(f"{stage.review}khach-moi/")
    follow(organiser, "Giấy mời")
    press(organiser, "Lập giấy mời")
    stage.look(organiser, "giay-moi")
    clerk.goto(f"{stage.review}khach-moi/")
    follow(clerk, "Giấy mời")
    follow(clerk, "Xem và ban hành…")
    stage.look(clerk, "giay-moi-ban-hanh")
    press(clerk, "Ban hành")
    expect(clerk.get_by_text("Đã ban hành", exact=True)).to_be_visible()
    stage.look(clerk, "giay-moi-da-ban-hanh")
