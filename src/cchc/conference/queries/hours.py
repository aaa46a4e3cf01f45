"""Until when answers are taken, and until when a guest's link leads anywhere."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from cchc.conference.models import Conference
from cchc.conference.queries.naming import at


def over_at(conference: Conference) -> datetime:
    """The midnight after the last day of the conference: its links end, and nothing more is noted."""
    last = conference.held_on + timedelta(days=(conference.sessions - 1) // 2)
    return at(last + timedelta(days=1), time.min)


def begins_at(conference: Conference) -> datetime:
    """When the conference begins, which ends the answers by link; the end of its days while no hour is set."""
    if conference.starts_at is None:
        return over_at(conference)
    return at(conference.held_on, conference.starts_at)
