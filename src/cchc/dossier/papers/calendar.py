"""Calendar files (.ics): the conference, and the deadlines of its preparation."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from cchc.dossier.case import Case
from cchc.dossier.item import Item
from cchc.lib.vietnamese import same_tone_marks

if TYPE_CHECKING:
    from icalendar import Event

VIETNAM = timezone(timedelta(hours=7))
HALF_DAY = timedelta(hours=4)


def items(case: Case) -> Iterator[Item]:
    """The two calendar files."""
    yield Item("lich-hoi-nghi", "Lịch hội nghị", text=conference(case), suffix="ics")
    yield Item("lich-thoi-han", "Lịch các thời hạn chuẩn bị", text=deadlines(case), suffix="ics")


def conference(case: Case) -> str:
    """The conference as an event: by the hour where it is known, else the whole day."""
    if case.starts_at is None:
        event = _event(case.name, case.held_on, case.held_on + timedelta(days=1), case)
    else:
        start = datetime.combine(case.held_on, case.starts_at, VIETNAM).astimezone(UTC)
        event = _event(case.name, start, start + HALF_DAY * case.commune.defaults.sessions, case)
    event.add("location", case.venue)
    return _calendar([event])


def deadlines(case: Case) -> str:
    """Each deadline as an event of one day, with the lead in its description."""
    events = []
    for item in case.deadlines:
        event = _event(same_tone_marks(f"Hạn: {item.assignment.what}"), item.due, item.due + timedelta(days=1), case)
        event.add("description", same_tone_marks(f"Chủ trì: {item.assignment.lead}. {item.standing}."))
        events.append(event)
    return _calendar(events)


def _event(summary: str, start: date, end: date, case: Case) -> Event:
    """An event whose id and stamp come from its content, so that the same plan gives the same file."""
    from icalendar import Event

    seed = f"{case.commune.name}|{summary}|{start.isoformat()}"
    event = Event()
    event.add("uid", f"{hashlib.sha256(seed.encode()).hexdigest()[:32]}@cchc")
    event.add("dtstamp", datetime.combine(case.law.day, datetime.min.time(), UTC))
    event.add("summary", summary)
    event.add("dtstart", start)
    event.add("dtend", end)
    return event


def _calendar(events: Iterable[Event]) -> str:
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//cchc//Ho so hoi nghi//VI")
    calendar.add("version", "2.0")
    for event in events:
        calendar.add_component(event)
    return str(calendar.to_ical().decode("utf-8"))
