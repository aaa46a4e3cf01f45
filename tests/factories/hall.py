"""Rooms, bookings and the checklist of a conference for tests."""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from django.utils import timezone

from cchc.conference.actions import RoomFacts, Span, book_room, open_checklist, open_conference, open_room
from cchc.conference.models import Booking, CheckItem, Conference, Room
from cchc.review.models import Cycle
from tests.factories.reviews import seed_cycle
from tests.people import AT, Commune

DAY = date(2023, 6, 23)  # The seed's conference, a Friday.


def moment(hour: int, minute: int = 0, day: date = DAY) -> datetime:
    """An hour of a day in Vietnam."""
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


def span(first: int, last: int, day: date = DAY) -> Span:
    return Span(moment(first, day=day), moment(last, day=day))


def seed_conference(commune: Commune, cycle: Cycle | None = None, starts_at: time | None = time(7, 30)) -> Conference:
    """The conference of the seed plan, opened; its plan does not tell the hour."""
    conference = open_conference(cycle=cycle or seed_cycle(commune), by=commune.clerk, at=AT)
    Conference.objects.filter(pk=conference.pk).update(starts_at=starts_at)
    conference.refresh_from_db()
    return conference


def room(commune: Commune, name: str = "Nhà Văn hoá Trung tâm xã", **facts: Any) -> Room:
    known = {"kind": "culture", "seats": 120, "equipment": ["sound"], **facts}
    return open_room(commune=commune.unit, facts=RoomFacts(name, **known), by=commune.clerk, at=AT)


def booked(commune: Commune, where: Room, when: Span, purpose: str = "Đại hội Hội Phụ nữ xã") -> Booking:
    return book_room(room=where, span=when, purpose=purpose, by=commune.organiser, at=AT)


def checklist(commune: Commune, conference: Conference | None = None) -> list[CheckItem]:
    return open_checklist(conference=conference or seed_conference(commune), by=commune.clerk, at=AT)


def item(items: list[CheckItem], what: str) -> CheckItem:
    """The item whose words begin so, as it stands now."""
    [found] = [one for one in items if one.what.startswith(what)]
    return CheckItem.objects.get(pk=found.pk)


def photograph(colour: str = "red", kind: str = "JPEG") -> bytes:
    from PIL import Image

    out = BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, kind)
    return out.getvalue()
