"""What a line pays for, told from its words."""

from __future__ import annotations

from dataclasses import replace

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
        ("Tiền ăn đại biểu không thuộc đối tượng hưởng lương", "meal"),
        ("Tiền ăn khách mời không nằm trong danh sách hưởng lương", "meal"),
        ("Tiền ăn người không phải là cán bộ hưởng lương", "meal"),
        ("Tiền ăn đại biểu chưa được hưởng lương", "meal"),
        ("Tiền ăn đại biểu hưởng lương", "meal_salaried"),
        ("Tiền ăn đại biểu không hưởng lương và đại biểu hưởng lương", "meal_salaried"),
        ("Tiền ăn không quá 5 đại biểu có lương", "meal_salaried"),
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
        ("Mua trà và bánh", "water"),
        ("Bánh kẹo, chè", "water"),
        ("Thuê xe đưa đón đại biểu xã Trà Leng", "transport"),
        ("Khảo sát tại Trà My", ""),
        ("Hỗ trợ in tài liệu cho giảng viên", "documents"),
        ("Bồi dưỡng cho đồng chí báo cáo viên", "lecturer"),
        ("Hỗ trợ báo cáo viên", "lecturer"),
    ],
)
def test_the_words_tell_the_item(name: str, item: str) -> None:
    assert item_named(name) == item


@pytest.mark.parametrize("item", [item for item in ITEMS if item not in ("other", "assistant_lecturer")])
def test_the_usual_name_of_each_item_tells_it(item: str) -> None:
    assert item_named(ITEMS[item].name) == item


def test_an_item_that_says_nothing_gives_way_to_the_words() -> None:
    assert [item_of(replace(line("Maket"), item=item)) for item in ("", "other", "hall")] == [
        "decoration",
        "decoration",
        "hall",
    ]


@pytest.mark.parametrize("name", ["Nước khoáng", "Thù lao báo cáo viên", "Tiền ăn đại biểu hưởng lương"])
def test_what_may_not_be_paid_hides_under_no_other_item(name: str) -> None:
    found = [item_of(replace(line(name), item=item)) for item in ("documents", "decoration", "hall", "refreshment")]
    assert found == [*[item_named(name)] * 3, "refreshment"]
