"""Files as one-stop systems and people make them, and files that no reader should open."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from cchc.figures.dossiers import limits
from cchc.figures.dossiers.behind import rows_behind
from cchc.figures.dossiers.cells import Cell, Reason
from cchc.figures.dossiers.columns import suggest
from cchc.figures.dossiers.model import Column
from cchc.figures.dossiers.reading import read_sheet
from cchc.figures.dossiers.settlement import settle
from cchc.lib.errors import UnusableFile
from tests.bounded import within
from tests.figures.dossiers.files import HEADERS, PERIOD, csv_bytes, sheet_of

ROWS = (
    ("H1", "Hộ tịch", "02/03/2023 08:00", "09/03/2023", "08/03/2023", "Trực tuyến", "Có", "Có", ""),
    ("H2", "Đất đai", "3-3-2023 8:30:00", "2023-03-10", "2023-03-13 09:00", "Trực tiếp", "Không", "", ""),
)
TOTAL = {Cell.RECEIVED: 2, Cell.ONLINE: 1, Cell.DIRECT: 1, Cell.EARLY: 1, Cell.LATE: 1, Cell.PENDING: 0}


def counted(folder: Path, data: bytes) -> dict[Cell, int]:
    sheet = sheet_of(folder, data)
    total = settle(sheet, suggest(sheet), PERIOD).total
    return {cell: total[cell] for cell in TOTAL}


def workbook(fill: Callable[[Worksheet], None]) -> bytes:
    book, out = Workbook(), io.BytesIO()
    assert book.active is not None
    fill(book.active)
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258"])
def test_text_is_read_in_each_encoding_and_with_each_delimiter(tmp_path: Path, delimiter: str, encoding: str) -> None:
    text = csv_bytes(ROWS, delimiter=delimiter).decode()
    # windows-1258 writes some letters as a letter and a mark, as old machines did.
    data = _as_1258(text) if encoding == "cp1258" else text.encode(encoding)
    assert counted(tmp_path, data) == TOTAL


def _as_1258(text: str) -> bytes:
    import unicodedata

    out = b""
    for char in text:
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", char)
            tone = next(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
            base = unicodedata.normalize("NFC", "".join(part for part in parts if part != tone))
            out += base.encode("cp1258") + tone.encode("cp1258")
    return out


def test_a_workbook_below_titles_with_merged_headers_formulas_and_dates_of_every_kind(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B2"] = "ỦY BAN NHÂN DÂN XÃ ĐÔNG HÀ"
        sheet["B3"] = "DANH SÁCH HỒ SƠ MỘT CỬA 6 THÁNG ĐẦU NĂM 2023"
        sheet.merge_cells("B3:H3")
        for column, text in enumerate(("STT", "Mã hồ sơ", "Lĩnh vực", "Thời gian", "", "", "Hình thức nộp"), 2):
            sheet.cell(5, column, text)
        for column, text in zip("EFG", ("Ngày tiếp nhận", "Ngày hẹn trả", "Ngày trả kết quả"), strict=True):
            sheet[f"{column}6"] = text
        sheet.merge_cells("E5:G5")
        for column in "BCDH":
            sheet.merge_cells(f"{column}5:{column}6")
        for column in range(2, 9):
            sheet.cell(7, column, f"({column - 1})")
        sheet.append(["", 1, "H1", "Hộ tịch", datetime(2023, 3, 2, 8), "09/03/2023", 44993, "Trực tuyến"])
        sheet.append(["", 2, "H2", "", 44988.354166667, "2023-03-10 17:00", "5-6-2023 8:30:00", "Trực tiếp"])
        sheet.append(["", 3, "H3", "Đất đai", "02/03/2023", "09/03/2023", "=E10+1", "Bưu chính"])
        sheet.merge_cells("D8:D9")

    sheet = sheet_of(tmp_path, workbook(fill), "ho-so.xls")
    mapping = suggest(sheet)
    assert sheet.headers[3:6] == (
        "Thời gian - Ngày tiếp nhận",
        "Thời gian - Ngày hẹn trả",
        "Thời gian - Ngày trả kết quả",
    )
    assert set(mapping.columns) >= {Column.CODE, Column.FIELD, Column.RECEIVED, Column.DUE, Column.FINISHED}
    found = settle(sheet, mapping, PERIOD)
    # The merged field holds for both rows; the formula was never computed by a spreadsheet, so H3 has no result yet.
    assert {name: counts[Cell.RECEIVED] for name, counts in found.fields.items()} == {"Đất đai": 1, "Hộ tịch": 2}
    assert (found.total[Cell.EARLY], found.total[Cell.LATE], found.total[Cell.PENDING_OVERDUE]) == (1, 1, 1)
    late = rows_behind(sheet, mapping, PERIOD, what=Cell.LATE).rows
    assert [(row.number, row.cells[1]) for row in late] == [(9, "H2")]


def test_the_fullest_visible_sheet_is_read_and_true_and_false_are_yes_and_no(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Hướng dẫn"])
        assert sheet.parent is not None
        rows = sheet.parent.create_sheet("Hồ sơ")
        rows.append(list(HEADERS))
        for row, digitised in zip(ROWS, (True, False), strict=True):
            rows.append([*row[:6], digitised, *row[7:]])
        hidden = sheet.parent.create_sheet("Ẩn")
        hidden.sheet_state = "hidden"
        for _ in range(9):
            hidden.append(list(ROWS[0]))

    sheet = sheet_of(tmp_path, workbook(fill))
    total = settle(sheet, suggest(sheet), PERIOD).total
    assert (total[Cell.RECEIVED], total[Cell.DIGITISED], total[Cell.DIGITISED_SAID]) == (2, 1, 2)


def test_cells_with_line_breaks_and_quotation_marks_keep_their_rows_across_blocks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "BLOCK_BYTES", 300)
    rows = [(f"H{n}", 'Hộ\n"tịch"', *ROWS[0][2:]) for n in range(50)]
    sheet = sheet_of(tmp_path, csv_bytes(rows))
    found = settle(sheet, suggest(sheet), PERIOD)
    assert (found.records, found.total[Cell.EARLY]) == (50, 50)
    last = rows_behind(sheet, suggest(sheet), PERIOD, what=Cell.EARLY, offset=49).rows
    assert [(row.number, row.cells[0]) for row in last] == [(51, "H49")]


def test_what_is_counted_does_not_hang_on_where_blocks_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [(f"H{n % 90}", *ROWS[n % 2][1:]) for n in range(100)]
    whole = sheet_of(tmp_path, csv_bytes(rows))
    expected = settle(whole, suggest(whole), PERIOD)
    assert expected.unclear == {Reason.DOUBLE_CODE: 20}
    for size in (1, 97, 1000):
        monkeypatch.setattr(limits, "BLOCK_BYTES", size)
        assert settle(whole, suggest(whole), PERIOD) == expected


def test_dates_with_the_month_first_are_noticed(tmp_path: Path) -> None:
    rows = [(f"H{n}", "Hộ tịch", f"3/{n + 10}/2023", "4/20/2023", "4/18/2023", *ROWS[0][5:]) for n in range(9)]
    sheet = sheet_of(tmp_path, csv_bytes(rows))
    assert suggest(sheet).day_first is False
    assert settle(sheet, suggest(sheet), PERIOD).total[Cell.EARLY] == 9


def refusal(folder: Path, data: bytes) -> str:
    with pytest.raises(UnusableFile) as caught:
        sheet = sheet_of(folder, data)
        settle(sheet, suggest(sheet), PERIOD)
    assert caught.value.remedy
    return caught.value.message


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "rỗng"),
        (b"<html><table><tr><td>Ma ho so</td></tr></table></html>", "trang web"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "đời cũ"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n", "ảnh"),
        (bytes(range(256)) * 20, "không phải là bảng tính"),
        (zipped(xl__worksheets__sheet1=b"0" * 60_000_000), "giải nén lớn bất thường"),
        (zipped(word__document=b"<w/>"), "không phải bảng tính Excel"),
        (zipped(xl__workbook=b"<x/>"), "hỏng"),
        (workbook(lambda sheet: None), "không có trang tính nào có số liệu"),
        (b"a,b\n1,2\n", "dòng tiêu đề"),
        (csv_bytes([]), "không có hồ sơ nào"),
        (csv_bytes(ROWS) + b'"H3,Ho tich,02/03/2023\nH4\n', "ngoặc kép"),
        (csv_bytes(ROWS * 2000) + b"H9,\xff\xfe\xd0,02/03/2023,,,,,,\n", "ký tự lạ"),
    ],
)
def test_what_is_no_file_of_dossiers_is_refused_in_words(tmp_path: Path, data: bytes, words: str) -> None:
    assert words in refusal(tmp_path, data)


def test_a_file_of_200_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "lon.csv"
    with path.open("wb") as file:
        file.truncate(200 * limits.MEGABYTE)
    with within(1), pytest.raises(UnusableFile, match="lớn quá 160 MB"):
        read_sheet(path, tmp_path / "normal.csv")


def test_a_sheet_that_claims_the_whole_grid_falls_alone(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(list(HEADERS))
        sheet.append(list(ROWS[0]))
        sheet["XFD1048576"] = "x"

    assert "quá nặng" in refusal(tmp_path, workbook(fill))
