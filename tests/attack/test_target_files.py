"""Files of targets made to be heavy, or to hold what no figure is."""

from __future__ import annotations

import io
import re
import resource
import zipfile

import pytest
from openpyxl import Workbook

from cchc.figures.dossiers import limits
from cchc.figures.sheets import rows_of_file

HEAD = "Chỉ tiêu,Giá trị\n"


@pytest.mark.timeout(10)
def test_a_figure_with_an_endless_exponent_stays_the_words_it_is() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    rows = rows_of_file(f"{HEAD}Hồ sơ,1.00000e99999999\n".encode(), "chi-tieu.csv")
    assert rows[1] == ["Hồ sơ", "1.00000e99999999"]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024


def test_the_noise_of_binary_fractions_is_still_rounded_away() -> None:
    rows = rows_of_file(f"{HEAD}Đúng hạn,98.38000000000001\nTrễ,9.313225746154785e-10\n".encode(), "chi-tieu.csv")
    assert [row[1] for row in rows[1:]] == ["98,38", "0"]


def test_a_null_in_a_cell_goes_and_the_words_stay() -> None:
    assert rows_of_file(f"{HEAD}Đúng\0 hạn,98\n".encode(), "chi-tieu.csv")[1] == ["Đúng hạn", "98"]


@pytest.mark.timeout(10)
def test_a_row_of_three_million_columns_is_cut_where_no_table_reaches() -> None:
    rows = rows_of_file(b"," * 3_000_000, "chi-tieu.csv")
    assert [len(row) for row in rows] == [limits.MAX_COLUMNS]


@pytest.mark.timeout(10)
def test_two_hundred_thousand_merged_cells_below_the_rows_cost_nothing() -> None:
    ranges = b"".join(b'<mergeCell ref="A%d:XFD%d"/>' % (row, row + 1000) for row in range(3, 200_000))
    rows = rows_of_file(with_merged(ranges), "chi-tieu.xlsx")
    assert rows == [["Chỉ tiêu", "Giá trị"], ["Đúng hạn", "98"]]


def with_merged(ranges: bytes) -> bytes:
    """A workbook of two rows whose sheet claims these merged cells."""
    book, plain, made = Workbook(), io.BytesIO(), io.BytesIO()
    for row in (("Chỉ tiêu", "Giá trị"), ("Đúng hạn", 98)):
        book.active.append(row)
    book.save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            merged = b"</sheetData><mergeCells>" + ranges + b"</mergeCells>"
            target.writestr(name, re.sub(b"</sheetData>", merged, source.read(name)))
    return made.getvalue()
