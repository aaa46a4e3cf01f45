"""The review of the seed plan, played by its people from the plan to the issued consolidated report."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

from cchc.example import FOLDER as EXAMPLES
from cchc.example.organisation import PASSWORD
from cchc.example.organisation import opened as example_opened
from cchc.org.models import Officer
from cchc.review.actions import load_plan
from tests.web.browser import IN_BROWSER, PHONE, WIDE, browser
from tests.web.play.dossiers import one_stop_file
from tests.web.play.stage import FOLDER, Stage
from tests.web.play.words import prose_under

__all__ = ["browser"]
pytestmark = [*IN_BROWSER, pytest.mark.timeout(600)]

CHAIRMAN, ORGANISER, CLERK = "tanvanduan", "hoangthimai", "quangvantien"
JUSTICE, FINANCE, CULTURE, DISTRICT = "giangthisua", "nguyenthecuong", "vangachu", "luongthivan"
OFFICERS = (CLERK, JUSTICE, FINANCE, CULTURE)
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
PLANNED, WRITING, LATE, CLOSING = date(2023, 6, 5), date(2023, 6, 15), date(2023, 6, 19), date(2023, 6, 20)


@pytest.fixture(params=[(WIDE, "wide"), (PHONE, "phone")], ids=["wide", "phone"])
def stage(request: Any, browser: Browser, live_server: Any, settings: Any, tmp_path: Path) -> Stage:
    size, view = request.param
    folder = Path(FOLDER) if FOLDER else tmp_path
    settings.PRACTICE_DAY = PLANNED
    at = datetime(2023, 6, 5, 8, tzinfo=ZONE)
    example_opened(EXAMPLES, at)
    plan = EXAMPLES / "ke-hoach-so-ket-cchc-2023.txt"
    by = Officer.objects.get(username=ORGANISER)
    cycle = load_plan(data=plan.read_bytes(), name=plan.name, by=by, at=at)
    return Stage(browser, live_server, settings, size, view, folder, PASSWORD, f"/ky-so-ket/{cycle.pk}/")


def test_the_review_is_played_from_the_plan_to_the_issued_report(stage: Stage) -> None:
    the_plan_is_issued(stage)
    the_targets_are_loaded(stage)
    the_work_is_taken(stage)
    the_reports_are_written(stage)
    the_late_are_urged(stage)
    the_reports_are_judged(stage)
    the_one_report_is_made(stage)
    the_report_is_issued(stage)
    assert stage.found == {}


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()
    page.wait_for_load_state("load")


def follow(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("link", name=name, exact=True).first.click()
    page.wait_for_load_state("load")


def step(page: Page, name: str) -> None:
    """A step of the path across the top."""
    page.locator(".path").get_by_role("link", name=re.compile(name)).click()
    page.wait_for_load_state("load")


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
    file = {"name": "ho-so-6-thang-2023.csv", "mimeType": "text/csv", "buffer": one_stop_file()}
    clerk.locator("input[type=file]").set_input_files(files=[file])  # type: ignore[list-item]
    press(clerk, "Nạp tệp")
    stage.look(clerk, "ghep-cot")
    press(clerk, "Tính bảng")
    stage.look(clerk, "ho-so-mot-cua")


YEAR_PLAN = Path("examples/ke-hoach-cchc-2023.txt")
FIGURES = {"BM3.3.2.1": "2.098", "BM3.3.2.2": "2.047", "BM3.3.3.1": "14", "BM3.3.3.2": "14"}
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


def the_reports_are_written(stage: Stage) -> None:
    """Báo cáo lĩnh vực: four hand in, the fifth is late."""
    stage.on(WRITING)
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


FINDING = {
    "Tồn tại, hạn chế": "Một số hồ sơ đất đai trả kết quả chậm.",
    "Nguyên nhân": "Thiếu người trực ở bộ phận một cửa.",
    "Giải pháp": "Bố trí thêm một công chức trực buổi chiều.",
    "Người chịu trách nhiệm": "Công chức Văn phòng - Thống kê",
    "Hạn": "30/9/2023",
}


def the_late_are_urged(stage: Stage) -> None:
    """Đôn đốc: one message each, and a letter about what is late."""
    stage.on(LATE)
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


def the_one_report_is_made(stage: Stage) -> None:
    """Báo cáo tổng hợp: assembled, edited, its figures seen; a later change of a report raises a flag."""
    stage.on(CLOSING)
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
    expect(district.get_by_text("02/BC-UBND").first).to_be_visible()
