"""Text that stays text in a workbook, and names that Excel takes."""

from __future__ import annotations

import pytest
from openpyxl import Workbook

from cchc.lib.sheets import column_width, printable, put_text, sheet_title


@pytest.mark.parametrize("text", ["=1+1", "+84", "-5", "@sum", "\t=1", "\x00=1+1"])
def test_a_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    cell = Workbook().active["A1"]
    put_text(cell, text)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (printable(text), "s", True)


@pytest.mark.parametrize("text", ["", "Nước uống", "1.000", "'=1"])
def test_any_other_text_needs_no_mark(text: str) -> None:
    cell = Workbook().active["A1"]
    put_text(cell, text)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", False)


@pytest.mark.parametrize(
    ("title", "name"), [("Dự toán 6/2026", "Dự toán 6 2026"), ("x" * 40, "x" * 31), ("[]", "Bảng"), ("a\x00b", "ab")]
)
def test_a_sheet_has_a_name_that_excel_takes(title: str, name: str) -> None:
    assert sheet_title(title) == name


def test_a_column_is_as_wide_as_its_longest_text_up_to_a_bound() -> None:
    assert [column_width(["a", "abc"]), column_width(["a" * 99], 40), column_width([])] == [5, 40, 2]
