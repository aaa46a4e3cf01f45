"""An event as calendars exchange it (iCalendar, RFC 5545; invitations and answers, RFC 5546)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from icalendar import Calendar, Timezone, TimezoneStandard, vCalAddress, vText
from icalendar import Event as EventPart

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
PRODUCT = "-//cchc//Hội nghị//VI"
PLAIN = {"C": "", "Z": " "}  # Signs of control are left out, and every space is a common one.


class Method(StrEnum):
    """What a calendar does with the file: ask for an answer, take the event out, or simply show it."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"
    PUBLISH = "PUBLISH"


class Standing(StrEnum):
    """What holds of someone's answer (PARTSTAT)."""

    SILENT = "NEEDS-ACTION"
    COMES = "ACCEPTED"
    STAYS_AWAY = "DECLINED"
    SENDS_ANOTHER = "DELEGATED"
    DOUBTS = "TENTATIVE"


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person of an event: who invites, or who is invited."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Event:
    """What a calendar shows. ``starts`` and ``ends`` are both moments, or both days of an event of whole days, of
    which the last does not count. ``sequence`` grows with each change that people must know of."""

    uid: str
    sequence: int
    stamp: datetime
    starts: datetime | date
    ends: datetime | date
    summary: str
    location: str = ""
    description: str = ""
    organizer: Somebody | None = None
    cancelled: bool = False


def calendar_file(
    event: Event,
    method: Method,
    guest: Somebody | None = None,
    standing: Standing = Standing.SILENT,
    *,
    asks: bool = True,
) -> bytes:
    """The .ics of an event for one guest, or for anybody; ``asks`` is whether an answer by calendar is heard."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", method)
    if isinstance(event.starts, datetime):
        calendar.add_component(vietnam_time())
    part = event_part(event)
    if method is not Method.PUBLISH and event.organizer:
        part.add("organizer", addressed(event.organizer))
    if method is not Method.PUBLISH and guest:
        part.add("attendee", invited(guest, standing, asks=asks))
    calendar.add_component(part)
    data: bytes = calendar.to_ical()
    return data


def event_part(event: Event) -> EventPart:
    part = EventPart()
    part.add("uid", event.uid)
    part.add("sequence", event.sequence)
    part.add("dtstamp", event.stamp.astimezone(UTC))
    part.add("dtstart", local(event.starts))
    part.add("dtend", local(event.ends))
    part.add("summary", clean(event.summary))
    for name, text in (("location", event.location), ("description", event.description)):
        if clean(text):
            part.add(name, clean(text))
    part.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    return part


def invited(guest: Somebody, standing: Standing, *, asks: bool) -> vCalAddress:
    address = addressed(guest)
    address.params["CUTYPE"] = vText("INDIVIDUAL")
    address.params["ROLE"] = vText("REQ-PARTICIPANT")
    address.params["PARTSTAT"] = vText(standing)
    if asks:
        address.params["RSVP"] = vText("TRUE")
    return address


def addressed(who: Somebody) -> vCalAddress:
    address = vCalAddress(f"mailto:{who.address}")
    # A parameter can hold no quotation mark (RFC 5545, 3.2).
    if name := " ".join(clean(who.name).replace('"', "'").split()):
        address.params["CN"] = vText(name)
    return address


def local(moment: datetime | date) -> datetime | date:
    return moment.astimezone(VIETNAM) if isinstance(moment, datetime) else moment


def clean(text: str) -> str:
    """The text without the signs that no line of a calendar may hold, and without backslashes, which some programs
    misread however they are escaped."""
    plain = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\\", "/")
    return "".join(sign if sign == "\n" else PLAIN.get(unicodedata.category(sign)[0], sign) for sign in plain)


def vietnam_time() -> Timezone:
    """The clock of Vietnam, which is never put forward or back."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", VIETNAM.key)
    standard.add("dtstart", datetime(1975, 6, 13))
    standard.add("tzname", "+07")
    standard.add("tzoffsetfrom", timedelta(hours=7))
    standard.add("tzoffsetto", timedelta(hours=7))
    zone.add_component(standard)
    return zone
