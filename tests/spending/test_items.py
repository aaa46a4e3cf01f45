"""What a line pays for, told from its words."""

from __future__ import annotations

import pytest

from cchc.spending.items import ITEMS, item_named, item_of
from tests.spending.tables import line


@pytest.mark.parametrize(
    ("name", "item"),
    [
        ("Giải khát giữa giờ", "refreshment"),
        ("Nước uống, bánh kẹo giải khát giữa giờ", "refreshment"),
        ("Nước uống chủ tọa", "water"),
        ("NƯỚC KHOÁNG đóng chai", "water"),
        ("Trà, cà phê", "water"),
        ("Chè khô", "water"),
        ("Thanh toán tiền đi công tác nước ngoài", ""),
        ("Trả tiền điện", ""),
        ("Hỗ trợ tiền ăn đại biểu không hưởng lương (trưởng thôn, tổ CNSCĐ)", "meal"),
        ("Tiền ăn đại biểu không được hưởng lương", "meal"),
        ("Tiền ăn đại biểu hưởng lương", "meal_salaried"),
        ("Tổ chức ăn tập trung", "shared_meal"),
        ("Suất cơm trưa", "shared_meal"),
        ("In, phô tô tài liệu cho đại biểu thôn", "documents"),
        ("In tài liệu cho báo cáo viên", "documents"),
        ("In báo cáo tham luận", ""),
        ("Báo cáo viên", "lecturer"),
        ("Bồi dưỡng đồng chí đọc tham luận", "lecturer"),
        ("Thù lao giảng viên", "lecturer"),
        ("Maket, băng rôn", "decoration"),
        ("Thuê âm thanh bổ sung", "hall"),
        ("Thuê xe đưa đón đại biểu bản xa", "transport"),
        ("Pháo hoa", ""),
    ],
)
def test_the_words_tell_the_item(name: str, item: str) -> None:
    assert item_named(name) == item


@pytest.mark.parametrize("item", [item for item in ITEMS if item not in ("other", "assistant_lecturer")])
def test_the_usual_name_of_each_item_tells_it(item: str) -> None:
    assert item_named(ITEMS[item].name) == item


def test_an_item_that_says_nothing_gives_way_to_the_words() -> None:
    from dataclasses import replace

    water = line("Nước khoáng")
    assert [item_of(replace(water, item=item)) for item in ("", "other", "hall")] == ["water", "water", "hall"]
