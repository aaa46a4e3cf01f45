"""Files of dossiers for the tests: real bytes on a real disk."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cchc.figures.dossiers.columns import suggest
from cchc.figures.dossiers.model import Mapping, Period, Sheet
from cchc.figures.dossiers.reading import read_sheet

HEADERS = (
    *("Mã hồ sơ", "Lĩnh vực", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày trả kết quả"),
    *("Hình thức nộp", "Số hóa", "Thanh toán trực tuyến", "Trạng thái"),
)
PERIOD = Period(date(2022, 12, 15), date(2023, 6, 14))
Rows = Sequence[Sequence[str]]


def csv_bytes(rows: Rows, headers: Sequence[str] = HEADERS, delimiter: str = ",") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows([headers, *rows])
    return out.getvalue().encode()


def sheet_of(folder: Path, data: bytes, name: str = "ho-so.csv") -> Sheet:
    path = folder / name
    path.write_bytes(data)
    return read_sheet(path, folder / "normal.csv")


def loaded(folder: Path, rows: Rows, headers: Sequence[str] = HEADERS) -> tuple[Sheet, Mapping]:
    sheet = sheet_of(folder, csv_bytes(rows, headers))
    return sheet, suggest(sheet)
