"""The rows of a workbook or CSV file as text, bounded in time and memory."""

from __future__ import annotations

import csv
import re
import tempfile
from decimal import Decimal
from itertools import islice
from pathlib import Path

from cchc.figures.dossiers import limits
from cchc.lib.errors import UnusableFile
from cchc.lib.vietnamese import nfc

MOST_ROWS = 5_000
_NOISE = re.compile(r"-?\d+\.\d{5,}(?:e-?\d{1,2})?")


def is_workbook(data: bytes, name: str) -> bool:
    """Whether the file is a spreadsheet: told from the content of a package, from the name of a text."""
    if data.startswith(b"PK"):
        return b"xl/workbook" in data or name.lower().endswith(".xlsx")
    return name.lower().endswith(".csv")


def rows_of_file(data: bytes, name: str, most: int = MOST_ROWS) -> list[list[str]]:
    """The rows of the fullest sheet, the first row first. Formulas are the values they were saved with.

    A merged cell's words stand in each row it spans. Raises ``UnusableFile`` for what is no spreadsheet, and for one
    of more than ``most`` rows, by default as many as are typed by hand.
    """
    if not data:
        raise UnusableFile("Tệp này rỗng.", "Hãy chọn tệp khác.")
    rows = list(islice(records(data, name, most), most + 1))
    if len(rows) > most:
        raise UnusableFile(f"Bảng tính có quá {most} dòng.", "Hãy giữ lại trang có số liệu cần nạp.")
    return [without_spread([cell_text(cell) for cell in row[: limits.MAX_COLUMNS]]) for row in rows]


def without_spread(row: list[str]) -> list[str]:
    """A title merged across the sheet once, in its first cell: said in each column it would pass for the heads."""
    is_title = len(row) > 2 and bool(row[0]) and len(set(row)) == 1
    return [row[0], *([""] * (len(row) - 1))] if is_title else row


def records(data: bytes, name: str, most: int) -> list[list[str]]:
    from cchc.figures.dossiers.workbook import write_as_text

    if not is_workbook(data, name):
        raise UnusableFile("Tệp không phải bảng tính Excel (.xlsx) hay CSV.", "Hãy lưu lại thành .xlsx rồi nạp.")
    if not data.startswith(b"PK"):
        return from_csv(decoded(data), most)
    with tempfile.TemporaryDirectory() as folder:
        source, text = Path(folder) / "bang.xlsx", Path(folder) / "bang.csv"
        source.write_bytes(data)
        write_as_text(source, text)
        return from_csv(text.read_text("utf-8"), most)


def decoded(data: bytes) -> str:
    try:
        return nfc(data.decode("utf-8-sig")).replace("\0", "")
    except UnicodeDecodeError as error:
        raise UnusableFile(
            "Không đọc được bảng mã của tệp CSV.", "Hãy mở bằng Excel rồi lưu lại thành .xlsx hoặc “CSV UTF-8”."
        ) from error


def from_csv(text: str, most: int) -> list[list[str]]:
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        return list(islice(csv.reader(text.splitlines(), delimiter=delimiter), most + 1))
    except csv.Error as error:
        raise UnusableFile("Không tách được các cột của tệp.", "Hãy lưu lại thành .xlsx rồi nạp.") from error


def cell_text(cell: str) -> str:
    """The words of a cell; the noise of binary fractions (``98.38000000000001``) is rounded away."""
    words = " ".join(nfc(cell).split())
    if not _NOISE.fullmatch(words):
        return words
    rounded = f"{Decimal(words):.4f}".rstrip("0").rstrip(".")
    return rounded.replace(".", ",")
