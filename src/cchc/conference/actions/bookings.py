"""Book a room and give it up; whoever has it already keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from cchc.conference.models import Booking, Conference, Room
from cchc.conference.queries.conference import name_of
from cchc.conference.queries.rooms import hall_of, hours, in_the_way
from cchc.core.locking import locked
from cchc.core.words import one_line
from cchc.lib.errors import ActionRefused
from cchc.org.actions.recording import record_step
from cchc.org.enums import Right
from cchc.org.models import Officer


class RoomTaken(ActionRefused):
    """The room is another's at that time; ``bookings`` are theirs."""

    def __init__(self, bookings: Sequence[Booking]) -> None:
        self.bookings = list(bookings)
        told = "; ".join(
            f"{one.purpose}, ngày {timezone.localdate(one.starts_at):%d/%m/%Y} {hours(one)} ({one.booked_by.full_name})"
            for one in bookings
        )
        super().__init__(f"Phòng đã có người giữ: {told}.", "Chọn giờ hoặc phòng khác, hoặc bàn với người đã giữ.")


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when, both aware; refused where it does not end after it starts."""

    starts_at: datetime
    ends_at: datetime

    def refuse_unfit(self) -> None:
        if self.ends_at <= self.starts_at:
            raise ActionRefused("Giờ kết thúc phải sau giờ bắt đầu.", "Ghi lại giờ giữ phòng.")


@transaction.atomic
def book_room(*, room: Room, span: Span, purpose: str, by: Officer, at: datetime, contact: str = "") -> Booking:
    """Giữ phòng for any purpose. The lock of the room settles who of two comes first; the other is told of them."""
    room = locked(room)
    words = one_line(purpose)
    if not words:
        raise ActionRefused("Chưa ghi giữ phòng để làm gì.", "Ghi ngắn gọn việc, ví dụ Đại hội Hội Phụ nữ xã.")
    return take(room, span, at, by, purpose=words, contact=one_line(contact))


@transaction.atomic
def book_hall(*, conference: Conference, room: Room, span: Span, by: Officer, at: datetime) -> Booking:
    """Giữ hội trường for a conference; a hall it had before is given up in the same step."""
    conference = locked(conference)
    room = locked(room)
    had = hall_of(conference)
    if had and (had.room_id, had.starts_at, had.ends_at) == (room.pk, span.starts_at, span.ends_at):
        return had
    refuse_taken(room, span, had)
    if had:
        had.take_out(at)
    return take(room, span, at, by, purpose=name_of(conference)[:300], conference=conference)


@transaction.atomic
def give_up_room(*, booking: Booking, by: Officer, at: datetime) -> Booking:
    """Thôi giữ phòng; given up twice it is given up once."""
    booking = locked(booking)
    if booking.take_out(at):
        record(booking, by, at, action="conference.give_up_room")
    return booking


def take(room: Room, span: Span, at: datetime, by: Officer, **facts: Any) -> Booking:
    """Write the booking; the caller holds the lock of the room."""
    refuse_taken(room, span)
    booking: Booking = Booking.objects.create(
        commune_id=room.commune_id,
        room=room,
        starts_at=span.starts_at,
        ends_at=span.ends_at,
        booked_by=by,
        booked_at=at,
        **facts,
    )
    name = "conference.book_hall" if booking.conference_id else "conference.book_room"
    record(booking, by, at, action=name)
    return booking


def refuse_taken(room: Room, span: Span, but: Booking | None = None) -> None:
    span.refuse_unfit()
    if not room.in_use:
        raise ActionRefused(f"{room} hiện không sử dụng.", "Chọn phòng khác, hoặc sửa lại tình trạng của phòng.")
    if taken := in_the_way(room, span.starts_at, span.ends_at, but):
        raise RoomTaken(taken)


def record(booking: Booking, by: Officer, at: datetime, *, action: str) -> None:
    data = {"day": timezone.localdate(booking.starts_at), "hours": hours(booking)}
    record_step(booking, Right.PREPARE_HALL, by, at, action=action, data=data)
