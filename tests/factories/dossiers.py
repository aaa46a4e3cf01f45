"""Files of the one-stop system for the office's tests."""

from __future__ import annotations

from cchc.figures.dossiers.columns import suggest
from cchc.figures.half import Half
from cchc.targets.actions import load_one_stop_file, match_columns
from cchc.targets.models import OneStopFile
from cchc.targets.queries.one_stop import sheet_of
from tests.people import AT, Commune

HEADERS = "Mã hồ sơ,Lĩnh vực,Ngày tiếp nhận,Ngày hẹn trả,Ngày trả kết quả,Hình thức nộp,Số hóa"
ROWS = (
    "H1,Hộ tịch,02/03/2023,09/03/2023,08/03/2023,Trực tuyến,Có",
    "H2,Hộ tịch,02/03/2023,09/03/2023,09/03/2023,Trực tiếp,Không",
    "H3,Đất đai,02/03/2023,09/03/2023,10/03/2023,Trực tiếp,Có",
    "H4,Đất đai,01/12/2022,09/07/2023,,Trực tuyến,Có",
    "H5,,02/03/2023,09/03/2023,10/03/2023,Trực tiếp,Có",
    "H6,Đất đai,31/02/2023,09/03/2023,10/03/2023,Trực tiếp,Có",
)
HALF = Half(2023, 1)


def dossiers(*rows: str, headers: str = HEADERS) -> bytes:
    return "\n".join([headers, *(rows or ROWS), ""]).encode()


def loaded(commune: Commune, data: bytes | None = None, half: Half = HALF) -> OneStopFile:
    data = data if data is not None else dossiers()
    facts = {"commune": commune.unit, "half": half, "data": data, "name": "ho-so.csv"}
    return load_one_stop_file(**facts, by=commune.organiser, at=AT)


def matched(commune: Commune, data: bytes | None = None, half: Half = HALF) -> OneStopFile:
    file = loaded(commune, data, half)
    days = {"starts_on": file.starts_on, "ends_on": file.ends_on}
    return match_columns(file=file, mapping=suggest(sheet_of(file)), **days, by=commune.organiser, at=AT)
