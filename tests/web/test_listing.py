"""Lists filter without marks, sort as Vietnamese orders words, and go to Excel as what they say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from cchc.web.excel import sheet
from cchc.web.listing import Column, Facet, Listing, listing
from tests.people import Commune
from tests.web.signed import client_of


@dataclass(frozen=True)
class Work:
    who: str
    share: Decimal | None = None
    due: date | None = None


COLUMNS: tuple[Column[Work], ...] = (
    Column("ai", "Người", lambda work: work.who),
    Column("ty-le", "Tỷ lệ", lambda work: work.share),
    Column("han", "Hạn", lambda work: work.due, shown=False),
)
ROWS = [
    Work("Đặng Văn Én", Decimal("9.5"), date(2023, 6, 16)),
    Work("Dương Thị Ảnh", Decimal(100), date(2023, 6, 2)),
    Work("Ân Văn Ba", None, None),
    Work("An Thị Bốn", Decimal(50), date(2022, 12, 31)),
]
FACETS = (Facet[Work]("xong", "Mức", lambda work: "đủ" if work.share == 100 else "chưa đủ"),)


def shown(address: str, rows: list[Work] = ROWS) -> Listing[Work]:
    request = RequestFactory().get(address)
    return listing(request, rows, COLUMNS, FACETS, name="viec", title="Việc")


def names(address: str) -> list[str]:
    return [work.who for work in shown(address).rows]


@pytest.mark.parametrize(
    ("address", "order"),
    [
        ("/?xep=ai", ["An Thị Bốn", "Ân Văn Ba", "Dương Thị Ảnh", "Đặng Văn Én"]),
        ("/?xep=-ai", ["Đặng Văn Én", "Dương Thị Ảnh", "Ân Văn Ba", "An Thị Bốn"]),
        ("/?xep=ty-le", ["Đặng Văn Én", "An Thị Bốn", "Dương Thị Ảnh", "Ân Văn Ba"]),
        ("/?xep=-ty-le", ["Dương Thị Ảnh", "An Thị Bốn", "Đặng Văn Én", "Ân Văn Ba"]),
        ("/?xep=han", ["An Thị Bốn", "Dương Thị Ảnh", "Đặng Văn Én", "Ân Văn Ba"]),
        ("/?xep=mat-khau", [work.who for work in ROWS]),
    ],
)
def test_a_list_sorts_by_words_numbers_and_days_with_the_unknown_last(address: str, order: list[str]) -> None:
    assert names(address) == order


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/?tim=an+van", ["Đặng Văn Én", "Ân Văn Ba"]),
        ("/?tim=31/12/2022", ["An Thị Bốn"]),
        ("/?xong=%C4%91%E1%BB%A7", ["Dương Thị Ảnh"]),
        ("/?tim=dang&xong=%C4%91%E1%BB%A7", []),
        ("/?trang=99&xep=ai", ["An Thị Bốn", "Ân Văn Ba", "Dương Thị Ảnh", "Đặng Văn Én"]),
    ],
)
def test_a_list_is_searched_without_marks_and_chosen_from(address: str, found: list[str]) -> None:
    assert names(address) == found


def test_a_heading_keeps_the_search_and_turns_the_order_round() -> None:
    heads = shown("/?tim=van&xep=ai").heads
    assert [(head.url, head.sorted) for head in heads] == [
        ("?tim=van&xep=-ai", "ascending"),
        ("?tim=van&xep=ty-le", ""),
    ]


def test_the_choices_count_every_row_not_only_those_found() -> None:
    [facet] = shown("/?tim=dang").facets
    assert [choice.label for choice in facet.choices] == ["chưa đủ (3)", "đủ (1)"]


def cells(answer: HttpResponse) -> list[list[object]]:
    return [[cell.value for cell in row] for row in load_workbook(BytesIO(answer.content)).active.iter_rows()]


def test_the_excel_file_holds_what_was_found_with_hidden_columns_and_true_types() -> None:
    answer = shown("/?tim=van&xep=ai").excel()
    assert answer.headers["Content-Disposition"] == 'attachment; filename="viec.xlsx"'
    rows = cells(answer)
    assert rows[0] == ["Người", "Tỷ lệ", "Hạn"]
    assert [row[:2] for row in rows[1:]] == [["Ân Văn Ba", None], ["Đặng Văn Én", 9.5]]
    assert str(rows[2][2]) == "2023-06-16 00:00:00"


@given(st.text(max_size=60))
def test_no_text_becomes_a_formula(text: str) -> None:
    [cell] = next(load_workbook(BytesIO(sheet("Bảng", ["Lời"], [["x"], [f"={text}"]]))).active.iter_rows(min_row=3))
    assert cell.data_type == "s"
    assert cell.quotePrefix


@given(st.text(max_size=50))
def test_any_title_makes_a_sheet_that_opens(title: str) -> None:
    assert load_workbook(BytesIO(sheet(title, ["a"], [[1]]))).active["A2"].value == 1


def test_the_list_of_reviews_goes_to_excel(commune: Commune) -> None:
    answer = client_of(commune.chairman).get("/ky-so-ket/?tep=xlsx")
    assert cells(answer) == [["Kỳ sơ kết", "Hội nghị", "Kế hoạch"]]
