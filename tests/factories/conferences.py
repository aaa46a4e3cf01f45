"""A conference opened from the seed plan, with guests."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from cchc.conference.actions import open_conference
from cchc.conference.enums import Source
from cchc.conference.models import Conference, Guest
from cchc.lib.vietnamese import fold
from cchc.review.models import Cycle
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.people import AT, Commune

HELD_ON = date(2023, 6, 23)


def moment(day: date, hour: int = 9, minute: int = 0) -> datetime:
    """An hour of a day in Vietnam."""
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


def conference_of_seed(commune: Commune, cycle: Cycle | None = None) -> Conference:
    """The conference of the seed plan: 23/06/2023, 07:30."""
    if cycle is None:
        cycle = seed_cycle(commune)
        complete(commune, cycle, LETTERHEAD)
    conference = open_conference(cycle=cycle, by=commune.clerk, at=AT)
    conference.starts_at = time(7, 30)
    conference.save()
    return conference


def guest_of(conference: Conference, name: str = "Nguyễn Văn An", **facts: Any) -> Guest:
    facts = {"honorific": "Ông", "title": "Bí thư Chi bộ", "organisation": "bản Nậm Pục", **facts}
    found: Guest = Guest.objects.create(
        commune=conference.commune,
        conference=conference,
        position=conference.guests.count() + 1,
        source=facts.pop("source", Source.HAND),
        name=name,
        key=fold(name),
        **facts,
    )
    return found
