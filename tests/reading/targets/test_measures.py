"""Measures as plans write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cchc.figures.comparison import Compare
from cchc.reading.targets.clause import chosen
from cchc.reading.targets.measures import measures_in

GE, GT, EQ, LE, LT, CUT = (
    *(Compare.AT_LEAST, Compare.MORE_THAN, Compare.EXACTLY, Compare.AT_MOST, Compare.LESS_THAN, Compare.REDUCE),
)


@pytest.mark.parametrize(
    ("text", "compare", "value", "unit"),
    [
        ("tối thiểu 98% hồ sơ", GE, "98", "%"),
        ("hồ sơ đạt từ 90% trở lên", GE, "90", "%"),
        ("phấn đấu đạt từ 90 % trở lên", GE, "90", "%"),
        ("95% trở lên văn bản", GE, "95", "%"),
        ("không dưới 97,5%", GE, "97.5", "%"),
        ("tỷ lệ ≥ 80%", GE, "80", "%"),
        ("tỷ lệ >=80%", GE, "80", "%"),
        ("đạt trên 95% kế hoạch", GT, "95", "%"),
        ("đạt hơn 1.200 hồ sơ", GT, "1200", "hồ sơ"),
        ("100% nhiệm vụ", EQ, "100", "%"),
        ("không quá 05 ngày làm việc", LE, "5", "ngày làm việc"),
        ("không vượt 22 biên chế", LE, "22", "người"),
        ("tối đa 15 phút", LE, "15", "phút"),
        ("dưới 2% hồ sơ trễ hạn", LT, "2", "%"),
        ("giảm tỷ lệ hồ sơ trễ hạn xuống dưới 2%", LT, "2", "%"),
        ("giảm tỷ lệ hồ sơ trễ hạn xuống còn 2%", LE, "2", "%"),
        ("giảm 10% thời gian giải quyết so với năm 2022", CUT, "10", "%"),
        ("cắt giảm ít nhất 30% chi phí tuân thủ", CUT, "30", "%"),
        ("Giảm thời gian giải quyết tối thiểu 20%", CUT, "20", "%"),
        ("có ít nhất 01 sáng kiến", GE, "1", "sáng kiến"),
        ("có ít nhất một sáng kiến", GE, "1", "sáng kiến"),
        ("tổ chức 02 cuộc đối thoại", GE, "2", "cuộc"),
        ("đạt từ 60% đến 70%", GE, "60", "%"),
        ("đạt 80 - 85%", GE, "80", "%"),
        ("nâng tỷ lệ từ 70% lên 85%", GE, "85", "%"),
        ("đạt 80%", GE, "80", "%"),
        ("0 hồ sơ quá hạn", EQ, "0", "hồ sơ"),
        ("xếp hạng 15 trở lên", LE, "15", "hạng"),
        ("đứng trong nhóm 5 xã dẫn đầu", LE, "5", "hạng"),
        ("đạt từ 85 điểm trở lên", GE, "85", "điểm"),
        ("trong năm 2026, 100% (12/12) thôn", EQ, "100", "%"),
        ("theo Đề án 06 đạt trên 60%", GT, "60", "%"),
    ],
)
def test_a_measure_is_read_with_its_comparison(text: str, compare: Compare, value: str, unit: str) -> None:
    found = chosen(list(measures_in(text)))
    assert found is not None
    assert (found.compare, found.value, found.unit) == (compare, Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021",
        "giai đoạn 2021 - 2030",
        "trước ngày 30/6/2026",
        "dịch vụ công mức độ 4",
        "trực 24/7",
        "sơ kết 6 tháng đầu năm",
        "thực hiện Đề án 06",
        "cách mạng công nghiệp 4.0",
        "sáu lĩnh vực cải cách hành chính",
    ],
)
def test_days_years_and_numbers_of_papers_measure_nothing(text: str) -> None:
    assert list(measures_in(text)) == []


@pytest.mark.parametrize("text", ["hoạt động 08 giờ/ngày", "lúc 7 giờ 30 phút", "02 ngày hội"])
def test_hours_and_days_without_a_comparison_say_when_and_not_how_much(text: str) -> None:
    assert list(measures_in(text)) == []


def test_a_time_within_which_something_is_done_is_a_ceiling() -> None:
    found = chosen(list(measures_in("trả lời trong vòng 05 ngày làm việc")))
    assert found is not None
    assert (found.compare, found.value, found.unit) == (LE, Decimal(5), "ngày làm việc")
