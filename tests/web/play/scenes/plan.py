"""Kế hoạch, chỉ tiêu, số liệu: the plan is issued, the targets of the year are loaded, the half is counted."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import FilePayload, Page, expect

from tests.web.play.dossiers import one_stop_file
from tests.web.play.people import CLERK, ORGANISER
from tests.web.play.stage import Stage
from tests.web.play.verbs import follow, press

YEAR_PLAN = Path("examples/ke-hoach-cchc-2023.txt")
FIGURES = {"BM3.3.2.1": "2.098", "BM3.3.2.2": "2.047", "BM3.3.3.1": "14", "BM3.3.3.2": "14"}


def the_plan_is_issued(stage: Stage) -> None:
    """Kế hoạch: completed by the organiser, issued by the clerk."""
    organiser, clerk = stage.of(ORGANISER), stage.of(CLERK)
    organiser.goto(stage.review)
    stage.look(organiser, "ky-so-ket")
    organiser.get_by_label("Giờ bắt đầu").fill("7 giờ 30")
    organiser.get_by_label("Người chủ trì").fill("Chủ tịch UBND xã")
    stage.look(organiser, "bo-sung")
    press(organiser, "Lưu phần bổ sung")
    clerk.goto(stage.review)
    follow(clerk, "Ban hành…")
    stage.look(clerk, "ban-hanh")
    press(clerk, "Ban hành")
    expect(clerk.get_by_text("ĐÃ BAN HÀNH", exact=True)).to_be_visible()
    stage.look(clerk, "van-ban")
    follow(clerk, "Xem trong sổ")
    stage.look(clerk, "so-van-ban-di")


def the_targets_are_loaded(stage: Stage) -> None:
    """Chỉ tiêu của năm: read from the year's plan, taken after a look; the figures of the half are entered."""
    organiser, clerk = stage.of(ORGANISER), stage.of(CLERK)
    organiser.goto("/chi-tieu/2023/nap/")
    organiser.locator("input[type=file]").set_input_files(YEAR_PLAN)
    press(organiser, "Đọc và xem trước")
    stage.look(organiser, "nap-chi-tieu")
    press(organiser, "Nhận các chỉ tiêu này")
    organiser.goto("/chi-tieu/2023/")
    stage.look(organiser, "chi-tieu")
    clerk.goto("/so-lieu/2023/1/linh-vuc/TT/")
    for code, value in FIGURES.items():
        row = clerk.locator("tr", has=clerk.locator("small", has_text=re.compile(rf"^{code},")))
        row.locator("input[name^=so-]").fill(value)
    stage.look(clerk, "nhap-so-lieu")
    press(clerk, "Lưu số liệu")
    clerk.goto("/so-lieu/2023/1/")
    stage.look(clerk, "so-lieu")
    the_dossiers_are_counted(stage, clerk)


def the_dossiers_are_counted(stage: Stage, clerk: Page) -> None:
    """Hồ sơ một cửa: the columns are matched once, and the settlement table comes of the file."""
    clerk.goto("/so-lieu/2023/1/ho-so/")
    file = FilePayload(name="ho-so-6-thang-2023.csv", mimeType="text/csv", buffer=one_stop_file())
    clerk.locator("input[type=file]").set_input_files(file)
    press(clerk, "Nạp tệp")
    stage.look(clerk, "ghep-cot")
    press(clerk, "Tính bảng")
    stage.look(clerk, "ho-so-mot-cua")
