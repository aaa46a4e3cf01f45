"""The database itself lets no two bookings of one room cross, whoever writes them and in whatever way."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from cchc.conference.models import Booking, Room
from tests.factories.hall import booked, moment, room, span
from tests.factories.races import all_at_once
from tests.people import AT, Commune


@pytest.fixture
def hall(commune: Commune) -> Room:
    return room(commune)


def row(commune: Commune, hall: Room, first: int, last: int, **facts: Any) -> Booking:
    """A booking as nobody's action writes it."""
    known = {"starts_at": moment(first), "ends_at": moment(last), "booked_by": commune.clerk, "booked_at": AT}
    return Booking(commune=commune.unit, room=hall, purpose=f"{first} giờ", **{**known, **facts})


@pytest.mark.parametrize(("first", "last"), [(7, 9), (8, 11), (9, 10), (11, 13), (7, 13), (8, 12)])
def test_what_crosses_is_refused_and_what_was_there_stays(commune: Commune, hall: Room, first: int, last: int) -> None:
    standing = booked(commune, hall, span(8, 12))
    with pytest.raises(IntegrityError, match="booking_does_not_cross"), transaction.atomic():
        row(commune, hall, first, last).save()
    assert list(Booking.objects.all()) == [standing]


def test_one_may_begin_as_the_other_ends_or_be_in_another_room(commune: Commune, hall: Room) -> None:
    booked(commune, hall, span(8, 12))
    elsewhere = room(commune, "Hội trường UBND", kind="hall")
    Booking.objects.bulk_create([row(commune, hall, 7, 8), row(commune, hall, 12, 13), row(commune, elsewhere, 8, 12)])
    assert Booking.objects.count() == 4


def test_what_was_given_up_is_in_nobodys_way_and_does_not_come_back_over_another(commune: Commune, hall: Room) -> None:
    former = booked(commune, hall, span(8, 12))
    former.take_out(AT)
    booked(commune, hall, span(9, 10))
    with pytest.raises(IntegrityError, match="booking_does_not_cross"), transaction.atomic():
        Booking.objects.filter(pk=former.pk).update(removed_at=None)
    Booking.objects.filter(pk=former.pk).update(purpose="khác")


def test_no_statement_moves_a_booking_over_another(commune: Commune, hall: Room) -> None:
    first, second = booked(commune, hall, span(7, 8)), booked(commune, hall, span(9, 10))
    with pytest.raises(IntegrityError, match="booking_does_not_cross"), transaction.atomic():
        Booking.objects.filter(pk=first.pk).update(ends_at=moment(10))
    with pytest.raises(IntegrityError, match="booking_does_not_cross"), transaction.atomic():
        Booking.objects.bulk_create([row(commune, hall, 12, 14), row(commune, hall, 13, 15)])
    with pytest.raises(IntegrityError, match="booking_does_not_cross"), transaction.atomic(), connection.cursor() as at:
        at.execute(
            "UPDATE conference_booking SET starts_at = (SELECT starts_at FROM conference_booking WHERE id = %s)"
            " WHERE id = %s",
            [first.pk, second.pk],
        )
    Booking.objects.filter(pk=first.pk).update(ends_at=moment(9))


@pytest.mark.django_db(transaction=True)
def test_of_four_that_are_written_at_once_past_every_action_one_stands(commune: Commune, hall: Room) -> None:
    steps = [partial(row(commune, hall, 7 + number, 12).save) for number in range(4)]
    raised = all_at_once(steps)
    assert [type(error) for error in raised] == [IntegrityError] * 3
    assert Booking.objects.count() == 1
