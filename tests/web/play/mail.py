"""The folder of letters, opened as a guest opens their box: the link in the words, the day in the calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

from django.conf import settings
from icalendar import Calendar

from tests.web.play.people import Guest

LINK = re.compile(r"https?://[^/\s]+(/tl/\S+)")
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass(frozen=True)
class Letter:
    """A letter as its reader finds it; ``hour`` is when the calendar says that the conference begins."""

    at: float
    link: str
    method: str
    hour: str
    sequence: int
    papers: tuple[str, ...]


def letters_to(guest: Guest) -> list[Letter]:
    """The letters that a guest got, in the order in which they came."""
    found = [
        opened(file) for file in Path(settings.MAIL_DIR).rglob("*.eml") if guest.email.encode() in file.read_bytes()
    ]
    return sorted(found, key=lambda letter: letter.at)


def opened(file: Path) -> Letter:
    message = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain",))
    link = LINK.search(str(body.get_content())) if body else None
    parts = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    calendar = Calendar.from_ical(cast(bytes, parts[0].get_payload(decode=True)))
    event = next(iter(calendar.walk("VEVENT")))
    start = cast(datetime, event.decoded("DTSTART"))
    names = tuple(name for part in message.iter_attachments() if (name := part.get_filename()))
    hour = start.astimezone(ZONE).strftime("%H:%M")
    at = file.stat().st_mtime_ns
    return Letter(at, link[1] if link else "", str(calendar["METHOD"]), hour, int(str(event["SEQUENCE"])), names)
