"""A list of people in Excel is read whatever its layout."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook

from cchc.conference.papers.guest_sheet import SheetRead, column_of, read_people
from cchc.lib.errors import UnusableFile
from tests.bounded import within


def workbook(rows: list[list[Any]], *merged: str) -> bytes:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(row)
    for cells in merged:
        page.merge_cells(cells)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def read(rows: list[list[Any]], *merged: str) -> SheetRead:
    return read_people(workbook(rows, *merged), "khach.xlsx")


def facts(sheet: SheetRead) -> list[tuple[object, ...]]:
    people = [one.person for one in sheet.people]
    return [(one.name, one.title, one.organisation, one.email, one.phone, one.salaried, one.group) for one in people]


HEADS = ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Email", "Điện thoại", "Hưởng lương"]


def test_a_row_that_names_nobody_is_told_with_its_words() -> None:
    sheet = read([HEADS, [1, "Lò Văn Phanh"], [2, None, "Trưởng thôn", "Thôn Nà Sàng", "sai-thu", None, "Không"]])
    assert [one.person.name for one in sheet.people] == ["Lò Văn Phanh"]
    assert sheet.nameless == [(3, "Trưởng thôn, Thôn Nà Sàng, sai-thu, Không")]


def test_heads_tell_the_columns_below_a_title_in_merged_cells() -> None:
    sheet = read(
        [
            ["DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ"],
            ["(Kèm theo Kế hoạch số 87/KH-UBND)"],
            HEADS,
            [1, "Ông Lò Văn Phanh", "Trưởng thôn", "Thôn Nà Sàng", "phanh@suoi-mau.vn", 912345678, "Không"],
            [2, "Mùa Thị Dợ", "Phó Bí thư", "Đảng ủy xã", None, "0987 654 321", "x"],
        ],
        "A1:G1",
        "A2:G2",
    )
    assert facts(sheet) == [
        ("Lò Văn Phanh", "Trưởng thôn", "Thôn Nà Sàng", "phanh@suoi-mau.vn", "0912345678", False, ""),
        ("Mùa Thị Dợ", "Phó Bí thư", "Đảng ủy xã", "", "0987 654 321", True, ""),
    ]
    assert [one.row for one in sheet.people] == [4, 5]
    assert sheet.people[0].person.honorific == "Ông"


def test_family_and_given_name_in_two_columns_under_one_head() -> None:
    rows = [["TT", "Họ và tên", None, "Chức danh"], [None, "Họ đệm", "Tên", None], [1, "Lường Văn", "Hặc", "Bí thư"]]
    sheet = read(rows, "B1:C1", "A1:A2", "D1:D2")
    assert [(one.person.name, one.person.title) for one in sheet.people] == [("Lường Văn Hặc", "Bí thư")]
    assert [one.person.name for one in read([["Họ", "Tên", "Chức vụ"], ["Lò", "Inh", "PCT"]]).people] == ["Lò Inh"]


def test_rows_between_name_the_group_of_those_below() -> None:
    sheet = read(
        [
            HEADS[:4],
            ["I", "Đại biểu mời"],
            [1, "Lường Văn Hặc", "Bí thư"],
            ["Trưởng các thôn", None, None, None],
            [2, "Lò Văn Phanh", "Trưởng thôn"],
            [3, "Vì Thị Xôm"],
            [None, "Tổng cộng: 03 người"],
            [None, "NGƯỜI LẬP BIỂU"],
        ],
        "A4:D4",
    )
    assert [(one.person.name, one.person.group) for one in sheet.people] == [
        ("Lường Văn Hặc", "Đại biểu mời"),
        ("Lò Văn Phanh", "Trưởng các thôn"),
        ("Vì Thị Xôm", "Trưởng các thôn"),
    ]


def test_a_merged_organisation_stands_in_each_of_its_rows() -> None:
    rows = [["Họ và tên", "Cơ quan"], ["Lò A", "Hội Nông dân"], ["Lò B", None], ["Lò C", "Đoàn xã"]]
    assert [one.person.organisation for one in read(rows, "B2:B3").people] == [
        "Hội Nông dân",
        "Hội Nông dân",
        "Đoàn xã",
    ]


def test_text_in_decomposed_form_is_composed() -> None:
    rows = [
        [unicodedata.normalize("NFD", text) for text in row]
        for row in (["Họ và tên", "Chức vụ"], ["Lò Thị Thúy", "Ủy viên"])
    ]
    assert [(one.person.name, one.person.title) for one in read(rows).people] == [("Lò Thị Thúy", "Ủy viên")]


def test_an_address_that_is_none_is_told_and_left_out() -> None:
    rows = [["Họ và tên", "Thư điện tử"], ["Lò A", "a@b.vn; c@d.vn"], ["Lò B", "b(at)c"], ["Lò C", "-"]]
    sheet = read(rows)
    assert [one.person.email for one in sheet.people] == ["a@b.vn", "", ""]
    assert [len(one.doubts) for one in sheet.people] == [0, 1, 0]


def test_columns_that_are_not_known_are_named() -> None:
    assert read([["Họ và tên", "Chức vụ", "Ngày sinh"], ["Lò A", "x", "1980"]]).unknown == ("Ngày sinh",)


def test_who_is_on_no_payroll_may_have_a_column_of_their_own() -> None:
    rows = [["Họ và tên", "Hưởng lương", "Không hưởng lương"], ["Lò A", "x", ""], ["Lò B", "", "x"], ["Lò C", "", ""]]
    assert [one.person.salaried for one in read(rows).people] == [True, False, None]


def test_a_csv_file_is_read_too() -> None:
    data = "\ufeffHọ và tên;Chức vụ\nLò A;Trưởng thôn\n".encode()
    assert [one.person.title for one in read_people(data, "khach.csv").people] == ["Trưởng thôn"]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([["Lò A", "Lò B"], ["1", "2"]], "Không tìm thấy dòng tiêu đề"),
        ([["Chức vụ", "Đơn vị"], ["Trưởng thôn", "Nà Sàng"]], "Không có cột họ và tên"),
        ([["Họ và tên", "Chức vụ"], [None, None]], "không có người nào"),
    ],
)
def test_what_names_nobody_is_refused_with_the_way_out(rows: list[list[Any]], words: str) -> None:
    with pytest.raises(UnusableFile, match=words):
        read(rows)


@pytest.mark.parametrize(
    ("head", "column"),
    [
        ("Họ và tên đại biểu", "name"), ("HỌ TÊN", "name"), ("Số điện thoại", "phone"), ("Địa chỉ email", "email"),
        ("Cơ quan, đơn vị", "organisation"), ("Nơi công tác", "organisation"), ("Chức vụ/Chức danh", "title"),
        ("Hưởng lương từ NSNN", "salaried"), ("Không hưởng lương NSNN", "unsalaried"), ("Thành phần", "group"),
        ("Ghi chú", None), ("Ngày sinh", None),
    ],
)  # fmt: skip
def test_heads_as_offices_write_them(head: str, column: str | None) -> None:
    assert column_of(head) == column


def test_twenty_thousand_rows_are_read_in_bounded_time() -> None:
    rows = [
        HEADS,
        *([n, f"Lò Văn {n}", "Trưởng thôn", f"Thôn {n}", f"a{n}@b.vn", 912000000 + n, "x"] for n in range(20_000)),
    ]
    data = workbook(rows)
    with within(30):
        assert len(read_people(data, "khach.xlsx").people) == 20_000
