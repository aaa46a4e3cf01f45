"""Báo cáo lĩnh vực: written, handed in, returned and accepted."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from tests.web.play.people import CHAIRMAN, CLERK, FINANCE, JUSTICE, ORGANISER
from tests.web.play.stage import Stage
from tests.web.play.verbs import follow, press, step
from tests.web.play.words import prose_under

RESULTS = {
    "nhiệm vụ trong Kế hoạch": "53,85",
    "Sáng kiến": "1",
    "hài lòng": "94,1",
    "tự kiểm tra": "100",
    "đúng hạn": "97,57",
    "thư xin lỗi": "100",
    "biên chế": "21",
    "kỹ năng số": "82",
    "Giải ngân": "41",
    "thanh tra, kiểm toán": "100",
    "trực tuyến": "61,4",
    "ố hóa": "83,2",
    "ký số": "100",
}
FINDING = {
    "Tồn tại, hạn chế": "Một số hồ sơ đất đai trả kết quả chậm.",
    "Nguyên nhân": "Thiếu người trực ở bộ phận một cửa.",
    "Giải pháp": "Bố trí thêm một công chức trực buổi chiều.",
    "Người chịu trách nhiệm": "Công chức Văn phòng - Thống kê",
    "Hạn": "30/9/2023",
}


def the_reports_are_written(stage: Stage) -> None:
    """Báo cáo lĩnh vực: four hand in, the fifth is late."""
    for officer in (CLERK, JUSTICE, FINANCE, ORGANISER):
        write_report(stage, officer)


def write_report(stage: Stage, officer: str) -> None:
    page = stage.of(officer)
    page.goto(stage.review)
    step(page, "Báo cáo lĩnh vực")
    follow(page, "Viết báo cáo")
    for item in page.locator("div.item").all():
        name = item.locator("h3").inner_text()
        result = next(value for words, value in RESULTS.items() if words in name)
        item.get_by_label("Kết quả", exact=True).fill(result)
        if item.get_by_label("Vì sao chưa đạt").is_visible():
            item.get_by_label("Vì sao chưa đạt").fill("Hồ sơ đất đai và nguồn vốn về chậm trong quý I.")
    for box in page.locator("textarea.prose:visible").all():
        if not box.input_value():
            box.fill(prose_under(str(box.evaluate("box => box.labels[0].textContent"))))
    press(page, "Thêm tồn tại, hạn chế")
    for label, words in FINDING.items():
        page.get_by_label(label, exact=True).last.fill(words)
    press(page, "Lưu")
    if officer == CLERK:
        stage.look(page, "viet-bao-cao")
        stage.look(page, "neu-ton-tai", page.locator("fieldset.item").last)
    press(page, "Xem lại và nộp…")
    if officer == CLERK:
        stage.look(page, "nop-bao-cao")
    if page.get_by_label("Lý do vẫn nộp").is_visible():
        page.get_by_label("Lý do vẫn nộp").fill("Số liệu còn chờ cấp trên xác nhận.")
        press(page, "Vẫn nộp")
    else:
        press(page, "Nộp báo cáo")


def the_reports_are_judged(stage: Stage) -> None:
    """One goes back with a reason and comes again; nobody accepts their own."""
    organiser, chairman, justice = stage.of(ORGANISER), stage.of(CHAIRMAN), stage.of(JUSTICE)
    organiser.goto(f"{stage.review}bao-cao/")
    stage.look(organiser, "bao-cao-linh-vuc")
    open_report(organiser, "Tư pháp - Hộ tịch")
    stage.look(organiser, "doc-bao-cao")
    follow(organiser, "Trả lại…")
    organiser.get_by_label("Lý do trả lại").fill("Nêu rõ số văn bản đã tự kiểm tra.")
    press(organiser, "Trả lại")
    justice.goto(f"{stage.review}bao-cao/")
    follow(justice, "Sửa báo cáo")
    stage.look(justice, "bao-cao-tra-lai")
    justice.get_by_label("Kiểm tra, rà soát văn bản").fill("Đã tự kiểm tra 03/03 nghị quyết, rà soát 11 văn bản.")
    hand_in_again(justice)
    for name in ("HĐND và UBND", "Tư pháp - Hộ tịch", "Tài chính - Kế toán", "Văn hóa - Xã hội"):
        organiser.goto(f"{stage.review}bao-cao/")
        open_report(organiser, name)
        press(organiser, "Nhận báo cáo")
    chairman.goto(f"{stage.review}bao-cao/")
    open_report(chairman, "Đảng ủy - Nội vụ")
    press(chairman, "Nhận báo cáo")


def hand_in_again(page: Page) -> None:
    press(page, "Xem lại và nộp…")
    page.get_by_label("Lý do vẫn nộp").fill("Đã sửa theo góp ý.")
    press(page, "Vẫn nộp")


def open_report(page: Page, post: str) -> None:
    page.get_by_role("main").get_by_role("link", name=re.compile(re.escape(post))).first.click()
    page.wait_for_load_state("load")
