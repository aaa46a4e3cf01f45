"""Files of dossiers as a one-stop system gives them, made up: the ordinary ones and, one in fifty, unclear ones."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from pathlib import Path

HEADERS = (
    *("Mã hồ sơ", "Lĩnh vực", "Thủ tục hành chính", "Ngày tiếp nhận", "Ngày hẹn trả"),
    *("Ngày trả kết quả", "Hình thức nộp", "Số hóa", "Thanh toán trực tuyến", "Trạng thái"),
)
FIELDS = (
    *("Hộ tịch", "Chứng thực", "Đất đai", "Bảo trợ xã hội", "Người có công", "Hộ kinh doanh"),
    *("Xây dựng", "Văn hóa", "Giáo dục", "Nông nghiệp", "Lao động", "Y tế"),
)
CHANNELS = ("Trực tuyến", "Trực tiếp", "Bưu chính công ích")
FIRST = datetime(2022, 10, 1, 7, 30)
FORM = "%d/%m/%Y %H:%M"


def write(path: Path, count: int) -> None:
    """``count`` dossiers received from October 2022 to October 2023, the same on every run."""
    chance = random.Random(7)
    with path.open("w", encoding="utf-8") as file:
        file.write(",".join(HEADERS) + "\n")
        for number in range(count):
            file.write(",".join(dossier(number, chance)) + "\n")


def dossier(number: int, chance: random.Random) -> list[str]:
    """The cells of one dossier."""
    received = FIRST + timedelta(minutes=chance.randrange(365 * 24 * 60))
    due = received + timedelta(days=chance.randrange(1, 30))
    finished = received + timedelta(minutes=chance.randrange(35 * 24 * 60))
    is_done = chance.random() < 0.9
    cells = [
        *(f"000.00.15.H27-{number:08d}", chance.choice(FIELDS), f"Thủ tục số {number % 211}"),
        *(received.strftime(FORM), due.strftime(FORM), finished.strftime(FORM) if is_done else ""),
        *(chance.choice(CHANNELS), chance.choice(("Có", "Không")), chance.choice(("Có", "Không", ""))),
        "Đã trả kết quả" if is_done else "Đang xử lý",
    ]
    return _spoilt(cells, chance) if number % 50 == 49 else cells


def _spoilt(cells: list[str], chance: random.Random) -> list[str]:
    """One of the faults that files of one-stop systems have."""
    fault = chance.randrange(6)
    place = (0, 1, 3, 4, 5, 6)[fault]
    cells[place] = ("000.00.15.H27-00000001", "", "31/02/2023 08:00", "", "2023-05-04 08:30:00", "Khác")[fault]
    return cells
