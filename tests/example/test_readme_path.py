"""The rows of README, played on the example of 2026 by the words of the pages, end with “Đã sẵn sàng”."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from cchc.cli.setup import EXAMPLE_DAY
from cchc.conference.tasks import send_letters
from cchc.example import load
from cchc.web.request import now
from tests.example.hand import Hand, words

WHY = "Số liệu đã đối chiếu; phần còn trống kỳ này không phát sinh."
TALK = "Từ tháng 4, lịch đo đạc cố định thứ Ba và thứ Năm; hồ sơ trễ hạn giảm từ 61 còn 32."


MORNING = datetime(2026, 6, 18, 2, 30, tzinfo=UTC)  # 09:30 in Vietnam, on the day that stands for today.


@pytest.fixture
def seen(db: None, settings: Any) -> set[str]:
    """The example as ``make run`` loads it; the words of all pages met."""
    settings.PRACTICE_DAY = EXAMPLE_DAY
    load(at=MORNING)
    return set()


@pytest.mark.slow
def test_the_rows_of_the_readme_lead_to_ready(seen: set[str]) -> None:
    for part in (reports, consolidated, talks, budget, guests, hall, rest):
        part(seen)
    ready = Hand("luongthihien", seen).review().follow("Đã sẵn sàng chưa?")
    assert words_of(ready, "h1") == "Đã sẵn sàng"
    assert [name for name in named_in_readme() if not any(name in page for page in seen)] == []


def reports(seen: set[str]) -> None:
    """Rows 1 to 5."""
    clerk = Hand("lovanpao", seen).step("Phân công").follow("Đôn đốc…")
    clerk.press("Lập dự thảo công văn")
    clerk.step("Phân công").follow("Đôn đốc…").press("Gửi tin nhắc").follow("Mọi tin")
    finance = Hand("nguyenthecuong", seen).step("Báo cáo lĩnh vực").follow("Sửa báo cáo")
    finance.press("Xem lại và nộp…", remedy="Vận động các hộ còn lại bàn giao mặt bằng.").press("Vẫn nộp", ly__do=WHY)
    culture = accept(Hand("vangachu", seen)).follow("Mở báo cáo của tôi").press("Thêm tồn tại, hạn chế")
    culture.press("Xem lại và nộp…", shortcoming="Hồ sơ trực tuyến chưa đạt.").press("Vẫn nộp", ly__do=WHY)
    centre = accept(Hand("quangvantien", seen)).press("Ghi tiến độ", text="Còn số liệu tháng 6.", percent="70")
    centre.follow("Số liệu", "Nhập số liệu").press("Lưu số liệu", **{"so-BM3.3.2.2": "4.500"})
    assert "nhiều hơn “Tổng số hồ sơ TTHC đã giải quyết xong”" in centre.text
    centre.press("Lưu số liệu", **{"so-BM3.3.2.2": "3.889"})
    organiser = Hand("hoangthimai", seen).step("Báo cáo lĩnh vực")
    for _ in range(3):
        organiser.follow("Xem báo cáo").press("Nhận báo cáo")


def accept(hand: Hand) -> Hand:
    """The first work on the own page, taken on."""
    return hand.follow("Việc của tôi", "Mở và nhận việc").press("Nhận việc")


def consolidated(seen: set[str]) -> None:
    """Rows 6 to 8."""
    organiser = Hand("hoangthimai", seen).step("Báo cáo tổng hợp").press("Lập từ 4 báo cáo đã nhận")
    organiser.step("Báo cáo lĩnh vực").follow("Trưởng phòng Kinh tế", "Mở lại báo cáo…")
    organiser.press("Mở lại báo cáo", ly__do="Cập nhật số thu.")
    finance = Hand("nguyenthecuong", seen).step("Báo cáo lĩnh vực").follow("Trưởng phòng Kinh tế")
    finance.press("Xem lại và nộp…", shortcoming="Giải ngân chậm ở hai công trình.").press("Vẫn nộp", ly__do=WHY)
    organiser.step("Báo cáo lĩnh vực").follow("Trưởng phòng Kinh tế").press("Nhận báo cáo")
    organiser.step("Báo cáo tổng hợp").follow("Nguồn đã đổi").press("Cập nhật")
    clerk = Hand("lovanpao", seen).step("Báo cáo tổng hợp").follow("Văn bản xem trước, ban hành", "Ban hành…")
    assert "Đã ban hành báo cáo số 01/BC-UBND" in clerk.press("Ban hành").text


def talks(seen: set[str]) -> None:
    """Rows 9 to 11."""
    finance = Hand("nguyenthecuong", seen).review().follow("Mở và xác nhận").press("Xác nhận")
    finance.follow("Nộp bài").press("Nộp bài", text=TALK)
    organiser = Hand("hoangthimai", seen).step("Tham luận")
    organiser.follow("Sửa và nộp lại").press("Nộp bài", text=f"{TALK} Số văn bản trễ hạn giảm từng tháng.")
    village = "Hướng dẫn người dân nộp hồ sơ trực tuyến ở thôn Nà Sàng"
    organiser.step("Tham luận").follow(village, "Nộp bài").press("Nộp bài", text=f"Ở Nà Sàng: {TALK}")
    for _ in range(2):
        organiser.step("Tham luận").follow("Đọc và duyệt").press("Duyệt bài")
    Hand("luongthihien", seen).step("Tham luận").follow("Đọc và duyệt").press("Duyệt bài")
    assert "xong ngày 18/06/2026" in organiser.step("Tham luận").press("Xong phần tham luận").text


def budget(seen: set[str]) -> None:
    """Rows 12 to 14."""
    organiser = Hand("hoangthimai", seen).step("Dự toán").press("Lập dự toán").follow("Trình…")
    organiser.press("Trình dự toán", overruled="Chờ báo giá in ấn.")
    finance = Hand("nguyenthecuong", seen).step("Dự toán").follow("Thẩm định…")
    meals, papers, banner = finance.names("allowed_")[1:4]
    reason = {banner.replace("allowed", "reason"): "Dùng lại khung cũ."}
    finance.press("Kết thúc thẩm định", **{meals: "0", papers: "0", banner: "650.000"}, **reason)
    Hand("luongthihien", seen).step("Dự toán").follow("Xem và phê duyệt…").press("Phê duyệt")
    clerk = Hand("lovanpao", seen).step("Dự toán")
    for paper in ("Tờ trình", "Phiếu thẩm định", "Quyết định"):
        clerk.follow(paper).press("Ban hành").follow("Về dự toán")


def guests(seen: set[str]) -> None:
    """Rows 15 to 17."""
    clerk = Hand("lovanpao", seen).step("Khách mời").follow("Giấy mời", "Xem và ban hành…").press("Ban hành")
    clerk.follow("Gửi qua thư điện tử…").press("Gửi cho cả").press("Cho gửi thư ra ngoài")
    send_letters(now())
    for name in ("Lò Thị Inh", "Lường Văn Pâng", "Lò Văn Chựa"):
        clerk.step("Trả lời").press(f"Dự họp: {name}")
    clerk.step("Trả lời").follow("Quàng Văn Hịa").press("Chủ trì đồng ý")
    clerk.step("Khách mời").follow("Sửa ngày, giờ, địa điểm…")
    clerk.press("Lưu", starts_at="08:00", reason="Chờ đại biểu các thôn xa.")
    clerk.follow("Gửi thư", "Báo thay đổi").press("Gửi cho cả")
    send_letters(now())
    clerk.step("Khách mời").follow("Giấy mời").press("Báo xong việc mời")


def hall(seen: set[str]) -> None:
    """Row 18."""
    culture = Hand("vangachu", seen).step("Hội trường")
    while culture.found("button", "Xong") is not None:
        culture.press("Xong")


def rest(seen: set[str]) -> None:
    """Rows 19 and 20."""
    organiser = Hand("hoangthimai", seen).follow("Việc của tôi").press("Xong")
    accept(organiser).press("Nộp kết quả", text="Bốn báo cáo đã nhận đủ.")
    assert "Giao 1 việc chưa có người làm" in organiser.review().text
    post = "Trưởng phòng Văn hóa - Xã hội"
    organiser.follow("Giao…").choose("Giao việc", "post", post)
    Hand("quangvantien", seen).follow("Việc của tôi", "Làm tiếp").press("Nộp kết quả", text="Đã gửi số liệu.")
    accept(Hand("vangachu", seen)).press("Nộp kết quả", text="Đã lấy ý kiến.")
    for _ in range(2):
        accept(Hand("cavanthuan", seen)).press("Nộp kết quả", text="Phương án đã xong.")


def words_of(hand: Hand, tag: str) -> str:
    found = hand.found(tag, "")
    return "" if found is None else words(found)


def named_in_readme() -> list[str]:
    """What the rows set in bold or in italics: words that a reader looks for on the pages."""
    rows = [line for line in Path("README.md").read_text(encoding="utf-8").splitlines() if re.match(r"\| \d+ \|", line)]
    assert len(rows) == 42  # Twenty-one, in two languages.
    found = [name for line in rows for name in re.findall(r"\*{1,2}([^*]+)\*{1,2}", line)]
    return sorted({name.removesuffix(" …") for name in found})
