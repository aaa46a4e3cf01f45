"""``cchc remind``: remind everyone of the work that is due."""

from __future__ import annotations

import argparse
import os
import time
from datetime import date
from datetime import time as hour
from typing import TYPE_CHECKING

from cchc.cli.output import day
from cchc.cli.setup import office

if TYPE_CHECKING:
    from cchc.review.tasks import Run

OPENS = hour(7)
BETWEEN = 600  # seconds from one look to the next
WATCH = 2  # seconds within which the process ends after the one that started it


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", type=day, metavar="NGÀY", help="nhắc việc của ngày này (mặc định: hôm nay)")
    parser.add_argument(
        "--repeat",
        action="store_true",
        help="xem lại mười phút một lần, từ 7 giờ, đến khi chương trình gọi lệnh này dừng",
    )


def run(options: argparse.Namespace) -> int:
    office()
    if options.repeat:
        repeat(os.getppid())
        return 0
    runs = look(options.on)
    for one in runs:
        print(f"{one.commune}: nhắc {one.told} người." + (f" Trục trặc: {one.trouble}" if one.trouble else ""))
    return 1 if any(one.trouble for one in runs) else 0


def look(on: date | None) -> list[Run]:
    from cchc.core.clock import now, today
    from cchc.review.tasks import remind

    return remind(on or today(), now())


def repeat(parent: int) -> None:
    """Look again and again while ``parent`` lives."""
    from django.utils import timezone

    next_look = 0.0
    while os.getppid() == parent:
        if time.monotonic() >= next_look and timezone.localtime().time() >= OPENS:
            look(None)
            next_look = time.monotonic() + BETWEEN
        time.sleep(WATCH)
