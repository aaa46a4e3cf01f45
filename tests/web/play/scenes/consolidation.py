"""Báo cáo tổng hợp: assembled, edited, warned of a changed source, issued and read by the district."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.web.play.people import CLERK, DISTRICT, ORGANISER
from tests.web.play.scenes.reports import hand_in_again, open_report
from tests.web.play.stage import Stage
from tests.web.play.verbs import follow, press, step


def the_one_report_is_made(stage: Stage) -> None:
    """Báo cáo tổng hợp: assembled, edited, its figures seen; a later change of a report raises a flag."""
    organiser, clerk = stage.of(ORGANISER), stage.of(CLERK)
    organiser.goto(stage.review)
    stage.look(organiser, "ky-so-ket-du-bao-cao")
    step(organiser, "Báo cáo tổng hợp")
    press(organiser, "Lập từ 5 báo cáo đã nhận")
    stage.look(organiser, "tong-hop")
    organiser.get_by_role("main").get_by_role("link", name="Sửa", exact=True).first.click()
    stage.look(organiser, "tong-hop-sua-dong")
    organiser.get_by_label("Nội dung").fill(
        "Ủy ban nhân dân xã ban hành 12 văn bản chỉ đạo công tác cải cách hành chính."
    )
    press(organiser, "Lưu")
    for page, name in (("so-lieu", "tong-hop-so-lieu"), ("nguon", "tong-hop-nguon")):
        organiser.goto(f"{stage.review}tong-hop/{page}/")
        stage.look(organiser, name)
    a_report_changes(stage, organiser, clerk)
    organiser.goto(f"{stage.review}tong-hop/thay-doi/")
    stage.look(organiser, "tong-hop-nguon-da-doi")
    press(organiser, "Cập nhật")


def a_report_changes(stage: Stage, organiser: Page, clerk: Page) -> None:
    """The clerk's report is reopened, changed in one place and accepted again."""
    organiser.goto(f"{stage.review}bao-cao/")
    open_report(organiser, "HĐND và UBND")
    follow(organiser, "Mở lại báo cáo…")
    organiser.get_by_label("Lý do mở lại").fill("Số hồ sơ tiếp nhận ghi chưa đúng.")
    press(organiser, "Mở lại báo cáo")
    clerk.goto(f"{stage.review}bao-cao/")
    follow(clerk, "Viết báo cáo")
    clerk.get_by_label("Số lượng thủ tục hành chính").fill("Niêm yết công khai 138/138 thủ tục, thêm 02 thủ tục mới.")
    hand_in_again(clerk)
    organiser.goto(f"{stage.review}bao-cao/")
    open_report(organiser, "HĐND và UBND")
    press(organiser, "Nhận báo cáo")


def the_report_is_issued(stage: Stage) -> None:
    """The clerk issues; PDF and Word come in one click, and the district reads what was issued."""
    organiser, clerk, district = stage.of(ORGANISER), stage.of(CLERK), stage.of(DISTRICT)
    organiser.goto(f"{stage.review}tong-hop/du-thao/")
    stage.look(organiser, "tong-hop-van-ban")
    clerk.goto(f"{stage.review}tong-hop/du-thao/")
    follow(clerk, "Ban hành…")
    stage.look(clerk, "tong-hop-ban-hanh")
    press(clerk, "Ban hành")
    expect(clerk.get_by_text("ĐÃ BAN HÀNH", exact=True).first).to_be_visible()
    stage.look(clerk, "tong-hop-da-ban-hanh")
    for form in ("PDF", "Word"):
        file = stage.download(clerk, clerk.get_by_role("link", name=f"Tải {form}").first.click)
        assert Path(file.path()).stat().st_size > 10_000
    district.goto("/cap-duoi/")
    stage.look(district, "cap-duoi")
    expect(district.get_by_text(re.compile(r"^\d\d/BC-UBND$")).first).to_be_visible()
