"""Targets are tied to a row of the catalogue only where their words leave no doubt."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.figures.comparison import Compare
from cchc.law.book import law_book
from cchc.reading.targets.indicators import indicator_of

LAW = law_book().on(date(2026, 1, 20))


@pytest.mark.parametrize(
    ("name", "unit", "code"),
    [
        ("Nhiệm vụ trong Kế hoạch được hoàn thành", "%", "BM1.2"),
        ("Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn và trước hạn", "%", "BM3.3.2"),
        ("Hồ sơ trễ hẹn có thư xin lỗi", "%", "BC.xin_loi"),
        ("Phản ánh, kiến nghị được xử lý, công khai", "%", "BM3.3.3"),
        ("Giải ngân vốn đầu tư công", "%", "BM6.1"),
        ("Kiến nghị sau thanh tra, kiểm toán được thực hiện", "%", "BC.kien_nghi_tt"),
        ("Hồ sơ trực tuyến toàn trình", "%", "BM7.4.3"),
        ("Hồ sơ trực tuyến một phần", "%", "BM7.4.4"),
        ("Thanh toán trực tuyến", "%", "BC.thanh_toan_tt"),
        ("Số hóa hồ sơ, kết quả", "%", "BS3.5a"),
        ("Khai thác, sử dụng lại dữ liệu số hóa", "%", "BS3.5b"),
        ("Văn bản đi được ký số", "%", "BC.ky_so"),
        ("Mức độ hài lòng của người dân, tổ chức", "%", "BC.hai_long"),
        ("Sáng kiến, mô hình mới về cải cách hành chính", "sáng kiến", "BC.sang_kien"),
        ("Số tin, bài, lượt phát thanh tuyên truyền CCHC", "tin, bài", "BC.tuyen_truyen"),
    ],
)
def test_a_target_whose_words_are_plain_is_tied_to_its_row(name: str, unit: str, code: str) -> None:
    assert indicator_of(name, unit, LAW, Compare.AT_LEAST) == code


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Nhiệm vụ UBND tỉnh giao hoàn thành đúng hạn", "%"),
        ("Báo cáo định kỳ gửi đúng hạn", "%"),
        ("Đơn thư khiếu nại, tố cáo được giải quyết đúng hạn", "%"),
        ("Hồ sơ đất đai giải quyết đúng hạn", "%"),
        ("Hài lòng của người dân về dịch vụ y tế, giáo dục", "%"),
        ("Phản ánh, kiến nghị được xử lý hài lòng", "%"),
        ("Giải ngân chương trình mục tiêu quốc gia", "%"),
        ("Thủ tục hành chính được công khai", "%"),
        ("Hồ sơ công việc được ký số, xử lý trên môi trường mạng", "%"),
        ("Số hóa hồ sơ hộ tịch lịch sử", "%"),
        ("Kiến nghị của cử tri được giải quyết", "%"),
        ("Công chức bố trí đúng vị trí việc làm", "%"),
        ("Hồ sơ giải quyết đúng hạn", "hồ sơ"),
        ("Văn bản quy phạm pháp luật được tự kiểm tra", "%"),
        ("Thanh toán không dùng tiền mặt", "%"),
    ],
)
def test_a_target_on_something_else_is_tied_to_no_row(name: str, unit: str) -> None:
    assert indicator_of(name, unit, LAW, Compare.AT_LEAST) == ""


def test_a_reduction_is_not_held_in_a_row_of_results() -> None:
    assert indicator_of("Giảm tỷ lệ hồ sơ trực tuyến nộp trễ", "%", LAW, Compare.REDUCE) == ""
