"""Rooms: who has booked them, which one a plan means, and whether the hall of a conference still fits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from cchc.conference.models import Booking, Conference, Room
from cchc.conference.queries.headcount import Headcount
from cchc.conference.queries.naming import DAY_ENDS, HALF_DAY, at, span
from cchc.dossier.people import plain
from cchc.org.models import Unit

OPENS = time(7)


def rooms_of(commune: Unit) -> QuerySet[Room]:
    """The rooms of a commune, those in use first."""
    return Room.objects.filter(commune=commune)


def standing_bookings(room: Room | None = None) -> QuerySet[Booking]:
    """Bookings that hold, in the order of the day."""
    rows = Booking.objects.filter(removed_at__isnull=True).select_related("room", "booked_by", "conference__cycle")
    return rows.filter(room=room) if room else rows


def rooms_with_bookings(commune: Unit, now: datetime) -> QuerySet[Room]:
    """The rooms of a commune, each with the bookings that are still to come (``upcoming_of``)."""
    coming = standing_bookings().filter(ends_at__gte=now)
    return rooms_of(commune).prefetch_related(Prefetch("bookings", coming, to_attr="upcoming"))


def upcoming_of(room: Room) -> list[Booking]:
    found: list[Booking] = getattr(room, "upcoming", [])
    return found


def in_the_way(room: Room, starts_at: datetime, ends_at: datetime, but: Booking | None = None) -> list[Booking]:
    """The bookings that take the room at any moment of the time."""
    rows = standing_bookings(room).filter(starts_at__lt=ends_at, ends_at__gt=starts_at)
    return list(rows.exclude(pk=but.pk) if but else rows)


def hall_of(conference: Conference) -> Booking | None:
    """The booking of the conference's hall."""
    return standing_bookings().filter(conference=conference).first()


def rooms_meant(words: str, rooms: Iterable[Room]) -> list[Room]:
    """The rooms in use whose name stands in the words, the longest name alone; in doubt several, or none."""
    said = f" {plain(words)} "
    found = [(len(plain(room.name)), room) for room in rooms if room.in_use and f" {plain(room.name)} " in said]
    longest = max((length for length, _ in found), default=0)
    return [room for length, room in found if length == longest]


def span_of(conference: Conference) -> tuple[datetime, datetime]:
    """From when to when the conference needs its hall on its (first) day; office hours while its own are unknown."""
    starts, ends = span(conference)
    closes = moment(conference, DAY_ENDS)
    if not (isinstance(starts, datetime) and isinstance(ends, datetime)):
        return moment(conference, OPENS), closes
    return starts, ends if ends.date() == starts.date() else max(closes, starts + HALF_DAY)


def moment(conference: Conference, hour: time) -> datetime:
    return at(conference.held_on, hour)


@dataclass(frozen=True, slots=True)
class Hall:
    """How the hall of a conference stands: its booking, and why that does not fit (any more)."""

    booking: Booking | None
    misfits: tuple[str, ...]
    seats: int | None
    expected: int

    @property
    def fits(self) -> bool:
        return self.booking is not None and not self.misfits

    @property
    def words(self) -> str:
        """In a few words, as the path and the chairman's page tell it."""
        if self.booking is None:
            return "chưa giữ hội trường"
        return self.misfits[0] if self.misfits else str(self.booking.room)


def hall_standing(conference: Conference, people: Headcount, booking: Booking | None, rooms: Iterable[Room]) -> Hall:
    """Hold the booking against the day, the hours, the place and the heads of the conference as they are now."""
    expected = people.expected
    if booking is None:
        return Hall(None, (), None, expected)
    return Hall(booking, tuple(misfits(conference, booking, rooms, expected)), booking.room.seats, expected)


def standing_of_hall(conference: Conference, people: Headcount) -> Hall:
    """``hall_standing`` of the rows as they are."""
    return hall_standing(conference, people, hall_of(conference), rooms_of(conference.commune))


def misfits(conference: Conference, booking: Booking, rooms: Iterable[Room], expected: int) -> Iterable[str]:
    starts, ends = span_of(conference)
    if timezone.localdate(booking.starts_at) != conference.held_on:
        yield f"hội trường giữ cho ngày {timezone.localdate(booking.starts_at):%d/%m/%Y}, không phải ngày họp"
    elif booking.starts_at > starts or booking.ends_at < ends:
        yield f"hội trường giữ {hours(booking)}, họp từ {clock(starts)} đến {clock(ends)}"
    meant = rooms_meant(conference.venue, rooms)
    if len(meant) == 1 and meant[0].pk != booking.room_id:
        yield f"địa điểm họp là {meant[0]}, phòng đã giữ là {booking.room}"
    if not booking.room.in_use:
        yield f"{booking.room} hiện không sử dụng"
    if booking.room.seats is not None and booking.room.seats < expected:
        yield f"{booking.room} có {booking.room.seats} chỗ, dự kiến {expected} người"


def hours(booking: Booking) -> str:
    return f"từ {clock(booking.starts_at)} đến {clock(booking.ends_at)}"


def clock(moment: datetime) -> str:
    return f"{timezone.localtime(moment):%H:%M}"
