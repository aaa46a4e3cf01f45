"""What is known of a file of dossiers before it is counted: its sheet, the meaning of its columns, the period."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from cchc.lib.errors import ActionRefused
from cchc.lib.vietnamese import fold


class Column(StrEnum):
    """What a column of the file may tell of a dossier."""

    CODE = "code"
    FIELD = "field"
    PROCEDURE = "procedure"
    RECEIVED = "received"
    DUE = "due"
    FINISHED = "finished"
    CHANNEL = "channel"
    DIGITISED = "digitised"
    PAID = "paid"
    STATE = "state"


COLUMN_NAMES: dict[Column, str] = {
    Column.CODE: "Mã hồ sơ",
    Column.FIELD: "Lĩnh vực",
    Column.PROCEDURE: "Thủ tục hành chính",
    Column.RECEIVED: "Ngày tiếp nhận",
    Column.DUE: "Ngày hẹn trả",
    Column.FINISHED: "Ngày trả kết quả",
    Column.CHANNEL: "Hình thức nộp",
    Column.DIGITISED: "Số hóa hồ sơ",
    Column.PAID: "Thanh toán trực tuyến",
    Column.STATE: "Trạng thái",
}
DATES = (Column.RECEIVED, Column.DUE, Column.FINISHED)
REQUIRED = (*DATES,)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The normal form of a file: UTF-8 text, one record a row, and where the rows of dossiers begin.

    ``path`` is the file to count from: the stranger's own when it is in that form already. ``first_row`` is the
    number, from 1, of the first record below the headers, as a spreadsheet would number it, and ``offset`` its place
    in bytes. ``sample`` holds the first rows as text.
    """

    path: Path
    delimiter: str
    headers: tuple[str, ...]
    first_row: int
    offset: int
    sample: tuple[tuple[str, ...], ...]

    @property
    def signature(self) -> str:
        """A name for this set of headers, under which the meaning of its columns is remembered."""
        return signature(self.headers)


def signature(headers: tuple[str, ...]) -> str:
    """SHA-256 of the headers in their order, without marks, case or spacing."""
    plain = "\x1f".join(" ".join(fold(header).split()) for header in headers)
    return hashlib.sha256(plain.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which column (from 0) tells what, as the user decided; ``day_first`` reads 05/06/2023 as 5 June."""

    columns: dict[Column, int]
    day_first: bool = True

    def as_json(self) -> dict[str, Any]:
        """Plain data, in which a mapping is remembered."""
        return {"columns": {str(name): place for name, place in self.columns.items()}, "day_first": self.day_first}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Mapping:
        """The mapping of ``as_json``. Raises ``ValueError`` for names that are not columns."""
        columns = {Column(name): int(place) for name, place in data["columns"].items()}
        return cls(columns, bool(data.get("day_first", True)))

    def check(self, width: int) -> None:
        """Raise ``ActionRefused`` when a date has no column, a column is not in the file, or one has two meanings."""
        missing = [COLUMN_NAMES[name].lower() for name in REQUIRED if name not in self.columns]
        if missing:
            raise ActionRefused(
                f"Chưa chọn cột {', '.join(missing)}.", "Hãy chọn cột của tệp cho từng mục bắt buộc rồi xem lại."
            )
        if any(not 0 <= place < width for place in self.columns.values()):
            raise ActionRefused("Có cột được chọn không có trong tệp.", "Hãy mở lại trang và chọn lại cột.")
        if len(set(self.columns.values())) < len(self.columns):
            raise ActionRefused("Một cột của tệp được chọn cho hai mục.", "Mỗi mục hãy chọn một cột riêng.")


@dataclass(frozen=True, slots=True)
class Period:
    """The days counted, both included; NĐ 09/2019/NĐ-CP, Điều 12 sets 15/12 to 14/6 for six months."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ActionRefused("Kỳ số liệu kết thúc trước khi bắt đầu.", "Hãy kiểm tra lại ngày chốt số liệu.")
