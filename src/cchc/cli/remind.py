"""``cchc remind``: remind everyone of the work that is due, and send the letters to guests that wait."""

from __future__ import annotations

import argparse
import logging
import os
import time
from datetime import date
from datetime import time as hour
from typing import TYPE_CHECKING

from cchc.cli.output import day
from cchc.cli.setup import office

if TYPE_CHECKING:
    from cchc.review.tasks import Run

logger = logging.getLogger(__name__)

OPENS = hour(7)
BETWEEN = 600  # seconds from one look to the next
REST = 60  # seconds without letters to guests after a run in which some stayed behind
ANSWERS = 120  # seconds from one look into the mailbox to the next
WATCH = 2  # seconds within which the process ends after the one that started it


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", type=day, metavar="NGÀY", help="nhắc việc của ngày này (mặc định: hôm nay)")
    parser.add_argument(
        "--repeat",
        action="store_true",
        help="xem lại mười phút một lần, từ 7 giờ, gửi ngay thư cho khách mời, đến khi chương trình gọi lệnh này dừng",
    )


def run(options: argparse.Namespace) -> int:
    office()
    if options.repeat:
        repeat(os.getppid())
        return 0
    runs = look(options.on)
    for one in runs:
        print(f"{one.commune}: nhắc {one.told} người." + (f" Trục trặc: {one.trouble}" if one.trouble else ""))
    sent, behind = mail_guests()
    if sent or behind:
        print(f"Đã gửi {sent} thư cho khách mời." + (" Còn thư chưa gửi được." if behind else ""))
    trouble = read_answers()
    if trouble:
        print(trouble)
    return 1 if trouble or behind or any(one.trouble for one in runs) else 0


def look(on: date | None) -> list[Run]:
    from cchc.core.clock import now, today
    from cchc.review.tasks import remind
    from cchc.talks.tasks import talks_told

    return remind(on or today(), now(), talks_told)


def mail_guests() -> tuple[int, bool]:
    """Send the letters to guests that wait: how many went out, and whether some stayed behind."""
    from django.db import close_old_connections

    from cchc.conference.tasks import letters_wait, send_letters
    from cchc.core.clock import now

    try:
        return (send_letters(now()), letters_wait()) if letters_wait() else (0, False)
    except Exception:
        logger.exception("Letters to guests")
        close_old_connections()
        return 0, True


def read_answers() -> str:
    """Read what guests answer by mail; what went wrong in words, empty when nothing did."""
    from cchc.conference.tasks import read_mailbox
    from cchc.core.clock import now
    from cchc.lib.errors import CchcError

    try:
        read_mailbox(now())
    except CchcError as error:
        logger.warning("%s", error)
        return str(error)
    except Exception as error:
        logger.exception("The mailbox")
        return f"Không nhận được thư trả lời ({type(error).__name__})."
    return ""


def repeat(parent: int) -> None:
    """Look again and again while ``parent`` lives: letters to guests go out at once, reminders in their hour."""
    from django.utils import timezone

    next_look = next_letters = next_answers = 0.0
    while os.getppid() == parent:
        if time.monotonic() >= next_look and timezone.localtime().time() >= OPENS:
            look(None)
            next_look = time.monotonic() + BETWEEN
        if time.monotonic() >= next_letters:
            _, behind = mail_guests()
            next_letters = time.monotonic() + (REST if behind else 0)
        if time.monotonic() >= next_answers:
            read_answers()
            next_answers = time.monotonic() + ANSWERS
        time.sleep(WATCH)
