"""The estimate as a workbook: live formulas, text that stays text, and the same figures when recalculated."""

from __future__ import annotations

import csv
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cchc.lib.money import Dong
from cchc.spending.appraisal import Appraisal, AppraisedLine, suggested_appraisal
from cchc.spending.model import BasisKind, CostLine, total_of
from cchc.spending.workbook import Heading, workbook
from tests.spending.tables import DAY_2023, around, commune, line

HEADING = Heading("Hội nghị sơ kết", "ngân sách xã", "Số đại biểu: 20 người.")
THERE = around(DAY_2023, norms=(commune("refreshment", 20_000),))
LINES = (
    line("Giải khát giữa giờ", 20, 20_000, 2, BasisKind.NORM),
    line("Hỗ trợ tiền ăn", 10, 100_000, 1, BasisKind.NORM),
    line("Nước khoáng", 4, 10_000),
    line("Maket, băng rôn", 1, 800_000),
    line("Thuê loa", price=None, kind=BasisKind.NONE),
)


def opened(lines: tuple[CostLine, ...], appraisal: Appraisal | None = None, heading: Heading = HEADING) -> Any:
    return load_workbook(BytesIO(workbook(lines, heading, appraisal)))


def row(page: Any, number: int) -> list[Any]:
    return [cell.value for cell in page[number]]


def test_amounts_and_totals_are_formulas() -> None:
    page = opened(LINES)["Dự toán"]
    assert row(page, 4) == ["STT", "Nội dung chi", "ĐVT", "Số lượng", "Số buổi", "Đơn giá", "Thành tiền", "Căn cứ"]
    assert row(page, 5) == [1, "Giải khát giữa giờ", "người", 20, 2, 20_000, "=D5*E5*F5", "Nghị quyết"]
    assert row(page, 10) == ["Tổng cộng", None, None, None, None, None, "=SUM(G5:G9)", None]
    assert page["F9"].value is None
    below = [page[f"A{number}"].value for number in (11, 12, 13)]
    assert below == [
        "Bằng chữ: Hai triệu sáu trăm bốn mươi nghìn đồng./.",
        "Số đại biểu: 20 người.",
        "Nguồn kinh phí: ngân sách xã.",
    ]


def test_the_appraisal_takes_what_was_submitted_from_the_estimate() -> None:
    page = opened(LINES, suggested_appraisal(LINES, THERE))["Thẩm định"]
    said = "02 người hưởng lương, không thuộc đối tượng"
    assert row(page, 6) == [2, "Hỗ trợ tiền ăn", "='Dự toán'!G6", 800_000, '=IF(D6="","",D6-C6)', said]
    assert row(page, 10) == ["Tổng cộng", None, "=SUM(C5:C9)", "=SUM(D5:D9)", "=SUM(E5:E9)", None]
    assert page["A11"].value == "Bằng chữ: Hai triệu bốn trăm nghìn đồng./."


def test_without_an_appraisal_there_is_no_sheet_of_it() -> None:
    assert opened(LINES).sheetnames == ["Dự toán"]


def test_what_a_person_wrote_is_never_a_formula() -> None:
    evil = CostLine("", "=1+1", "+1", 1, 1, Dong(1), BasisKind.QUOTATION, "@SUM(A1)")
    book = opened((evil,), Appraisal((AppraisedLine(evil, Dong(0), "-2\x00"),)), Heading("=cmd()", "-1", "=2"))
    texts = [cell for page in book for cells in page.iter_rows() for cell in cells if isinstance(cell.value, str)]
    formulas = {cell.value for cell in texts if cell.data_type == "f"}
    expected = {"=D5*E5*F5", "=SUM(G5:G5)", "='Dự toán'!G5", '=IF(D5="","",D5-C5)'}
    assert formulas == {*expected, *(f"=SUM({column}5:{column}5)" for column in "CDE")}
    assert {cell.value for cell in texts if cell.quotePrefix} == {"=1+1", "+1", "@SUM(A1)", "-2", "=cmd()", "=2"}


def test_an_estimate_without_lines_adds_up_to_nothing() -> None:
    page = opened(())["Dự toán"]
    assert (page["A5"].value, page["G5"].value) == ("Tổng cộng", 0)
    assert page["A6"].value == "Bằng chữ: Không đồng./."


def test_a_total_too_large_for_words_has_none() -> None:
    page = opened((line("Maket", 9, 10**30),))["Dự toán"]
    assert (page["A7"].value, page["A8"].value) == (None, "Số đại biểu: 20 người.")


def test_it_prints_on_landscape_a4_with_its_heads_on_each_page() -> None:
    for page in opened(LINES, suggested_appraisal(LINES, THERE)):
        setup = page.page_setup
        assert (setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight) == ("landscape", 9, 1, 0)
        assert (page.print_title_rows, page.freeze_panes) == ("$4:$4", "A5")


def test_a_long_text_is_seen_whole() -> None:
    page = opened((line("Hỗ trợ đại biểu thôn bản vùng sâu, vùng xa " * 5),))["Dự toán"]
    assert page.column_dimensions["B"].width == 46
    assert page.row_dimensions[5].height >= 5 * 16


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("localc") is None, reason="LibreOffice Calc is not installed")
def test_a_spreadsheet_program_reckons_the_same_figures(tmp_path: Path) -> None:
    appraisal = suggested_appraisal(LINES, THERE)
    asked, judged = recalculated(workbook(LINES, HEADING, appraisal), tmp_path)
    assert [cells[6].strip() for cells in asked[4:9]] == [str(one.amount or "……") for one in LINES]
    assert asked[9][6].strip() == str(total_of(LINES)) == "2.640.000"
    shown = [[cell.strip() for cell in cells[2:5]] for cells in judged[4:10]]
    assert shown == [
        ["800.000", "800.000", "0"],
        ["1.000.000", "800.000", "-200.000"],
        ["40.000", "0", "-40.000"],
        ["800.000", "800.000", "0"],
        ["……", "", ""],
        [str(appraisal.submitted), str(appraisal.allowed), "-240.000"],
    ]


def recalculated(data: bytes, folder: Path) -> list[list[list[str]]]:
    """The cells of each sheet as LibreOffice shows them after it has reckoned the formulas."""
    source = folder / "bang.xlsx"
    source.write_bytes(data)
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"]
    subprocess.run([*command, "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=100)
    names = (folder / f"bang-{name}.csv" for name in ("Dự toán", "Thẩm định"))
    return [list(csv.reader(name.read_text("utf-8").splitlines())) for name in names]
