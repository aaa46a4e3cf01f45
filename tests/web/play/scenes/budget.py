"""Dự toán: estimated by the organiser, appraised by finance, approved by the chairman; three people, three hands."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.web.play.people import CHAIRMAN, CLERK, FINANCE, ORGANISER
from tests.web.play.stage import Stage
from tests.web.play.verbs import follow, press, step


def the_estimate_is_submitted(stage: Stage) -> None:
    """The first lines come from head count and norms; what has no price gets its quotation."""
    organiser = stage.of(ORGANISER)
    organiser.goto(stage.review)
    step(organiser, "Dự toán")
    stage.look(organiser, "du-toan-bat-dau")
    press(organiser, "Lập dự toán")
    stage.look(organiser, "du-toan-cac-dong")
    follow(organiser, "Trình…")
    stage.look(organiser, "du-toan-trinh")
    press(organiser, "Trình dự toán")


def the_estimate_is_appraised(stage: Stage) -> None:
    """Finance takes a line down, with a reason."""
    finance = stage.of(FINANCE)
    finance.goto(stage.review)
    follow(finance, "Mở dự toán")
    follow(finance, "Thẩm định…")
    banner = finance.locator("tr", has_text="Maket")
    banner.locator("input[name^=allowed]").fill("600.000")
    banner.locator("[name^=reason]").fill("Dùng lại khung băng rôn năm 2022.")
    stage.look(finance, "du-toan-tham-dinh")
    press(finance, "Kết thúc thẩm định")


def the_estimate_is_approved(stage: Stage) -> None:
    """The chairman approves."""
    chairman = stage.of(CHAIRMAN)
    chairman.goto(stage.review)
    follow(chairman, "Mở dự toán")
    follow(chairman, "Xem và phê duyệt…")
    stage.look(chairman, "du-toan-phe-duyet")
    press(chairman, "Phê duyệt")
    stage.look(chairman, "du-toan")


def the_papers_are_issued(stage: Stage) -> None:
    """The clerk issues submission, appraisal and decision; the estimate goes out as a workbook."""
    clerk = stage.of(CLERK)
    clerk.goto(f"{stage.review}du-toan/")
    for name in ("Tờ trình", "Phiếu thẩm định", "Quyết định"):
        follow(clerk, name)
        if name == "Quyết định":
            stage.look(clerk, "du-toan-quyet-dinh")
        press(clerk, "Ban hành")
        clerk.goto(f"{stage.review}du-toan/")
        follow(clerk, name)
        expect(clerk.get_by_text("Đã ban hành", exact=True)).to_be_visible()
    clerk.goto(f"{stage.review}du-toan/")
    file = stage.download(clerk, clerk.get_by_role("link", name="Tải Excel").click)
    assert file.suggested_filename.endswith(".xlsx")
