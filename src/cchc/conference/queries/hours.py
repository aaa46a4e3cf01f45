"""Until when answers are taken, and until when a guest's link leads anywhere."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.utils import timezone

from cchc.conference.models import Conference


def over_at(conference: Conference) -> datetime:
    """The midnight after the day of the conference: its links end, and nothing more is noted."""
    return timezone.make_aware(datetime.combine(conference.held_on + timedelta(days=1), time.min))


def begins_at(conference: Conference) -> datetime:
    """When the conference begins, which ends the answers by link; the end of its day while no hour is set."""
    if conference.starts_at is None:
        return over_at(conference)
    return timezone.make_aware(datetime.combine(conference.held_on, conference.starts_at))
