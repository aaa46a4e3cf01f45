"""Dự toán: estimated by the organiser, appraised by finance, approved by the chairman; three people, three hands."""

from __future__ import annotations

from tests.web.play.people import CHAIRMAN, FINANCE, ORGANISER
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
