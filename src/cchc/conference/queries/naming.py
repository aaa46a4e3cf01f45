"""When a conference is held and whom a letter speaks to, in the words of letters and calendars."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from cchc.conference.models import Conference, Guest
from cchc.lib import days

# Our own default for calendars, where nobody said when the conference ends: half a day a session.
HALF_DAY = timedelta(hours=4)
DAY_ENDS = time(17)


def time_words(conference: Conference) -> str:
    """``07 giờ 30 phút, thứ Sáu, ngày 23 tháng 6 năm 2023``; without the hour where none is set."""
    return moment_words(conference.held_on, conference.starts_at)


def moment_words(day: date, hour: time | None) -> str:
    clock = [days.clock(hour.hour, hour.minute)] if hour else []
    return ", ".join([*clock, days.weekday(day), days.long(day)])


def span(conference: Conference) -> tuple[datetime, datetime] | tuple[date, date]:
    """From when to when, for calendars; whole days where no hour is set, the last not counted."""
    last = conference.held_on + timedelta(days=(conference.sessions - 1) // 2)
    if conference.starts_at is None:
        return conference.held_on, last + timedelta(days=1)
    starts = at(conference.held_on, conference.starts_at)
    if conference.ends_at:
        return starts, at(last, conference.ends_at)
    half = at(last, conference.starts_at) + HALF_DAY
    whole = at(last, DAY_ENDS)
    return starts, half if conference.sessions % 2 or whole <= starts else whole


def at(day: date, hour: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, hour))


def greeting(guest: Guest) -> str:
    """``ông Nguyễn Văn An, Trưởng thôn Suối Mẫu``."""
    who = f"{(guest.honorific or 'ông (bà)').lower()} {guest.name}"
    return ", ".join(filter(None, [who, guest.post]))
