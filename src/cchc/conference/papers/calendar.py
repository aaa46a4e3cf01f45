"""The conference as an event of a guest's calendar."""

from __future__ import annotations

from datetime import datetime
from email.utils import parseaddr

from django.conf import settings

from cchc.conference.enums import Answer
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.conference import name_of
from cchc.conference.queries.naming import span
from cchc.lib.calendars import Event, Method, Somebody, Standing, calendar_file

STANDINGS = {
    None: Standing.SILENT,
    Answer.YES: Standing.COMES,
    Answer.NO: Standing.STAYS_AWAY,
    Answer.SUBSTITUTE: Standing.SENDS_ANOTHER,
}


def event_of(conference: Conference, at: datetime, description: str = "") -> Event:
    """``at`` is when the file is made; the organizer is the address that answers by mail go to."""
    starts, ends = span(conference)
    return Event(
        uid=conference.uid,
        sequence=conference.sequence,
        stamp=at,
        starts=starts,
        ends=ends,
        summary=name_of(conference),
        location=conference.venue,
        description=description,
        organizer=Somebody(conference.commune.committee, parseaddr(settings.MAIL_FROM)[1]),
        cancelled=conference.cancelled_at is not None,
    )


def event_for(guest: Guest, at: datetime, description: str = "") -> tuple[Method, bytes]:
    """The event as it is mailed to a guest, and what their calendar does with it."""
    conference = guest.conference
    method = Method.CANCEL if conference.cancelled_at else Method.REQUEST
    who = Somebody(guest.name, guest.email)
    standing = STANDINGS[Answer(guest.answer) if guest.answer else None]
    asks = bool(settings.MAILBOX_URL) and method is Method.REQUEST
    return method, calendar_file(event_of(conference, at, description), method, who, standing, asks=asks)


def event_to_download(conference: Conference, at: datetime) -> bytes:
    """The event for anybody's calendar: it names nobody and asks for no answer."""
    return calendar_file(event_of(conference, at), Method.PUBLISH)
