"""A file of the one-stop system for the play: three hundred dossiers of the half, a few late, a few unclear."""

from __future__ import annotations

import random
from datetime import date, timedelta

HEADERS = "Mã hồ sơ,Lĩnh vực,Ngày tiếp nhận,Ngày hẹn trả,Ngày trả kết quả,Hình thức nộp,Số hóa"
FIELDS = ("Hộ tịch", "Chứng thực", "Đất đai", "Bảo trợ xã hội", "Người có công", "Nông nghiệp")
FIRST, LAST, COUNT = date(2022, 12, 10), date(2023, 6, 14), 300


def one_stop_file() -> bytes:
    """The same file on every run."""
    chance = random.Random(2023)
    return "\n".join([HEADERS, *(row(number, chance) for number in range(1, COUNT + 1)), ""]).encode()


def row(number: int, chance: random.Random) -> str:
    received = FIRST + timedelta(days=chance.randrange((LAST - FIRST).days))
    due = received + timedelta(days=chance.choice((3, 5, 10, 15)))
    finished = due + timedelta(days=chance.choice((-2, -1, -1, 0, 0, 0)) if chance.random() < 0.97 else 2)
    field = "" if number % 97 == 0 else chance.choice(FIELDS)
    channel, digitised = chance.choice(("Trực tuyến", "Trực tuyến", "Trực tiếp")), chance.choice(("Có", "Có", "Không"))
    days = (shown(received), shown(due), shown(finished) if finished <= LAST else "")
    return ",".join((f"H27-{number:05d}", field, *days, channel, digitised))


def shown(day: date) -> str:
    return day.strftime("%d/%m/%Y")
