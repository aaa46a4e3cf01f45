"""Rooms of the commune, who has booked them, and whether the hall of a conference still fits."""

from __future__ import annotations

from datetime import date, time

import pytest

from cchc.conference.actions import RoomFacts, RoomTaken, book_hall, give_up_room, open_room, revise_room
from cchc.conference.models import Booking, Conference, Guest, Room
from cchc.conference.queries.headcount import headcount
from cchc.conference.queries.rooms import hall_of, in_the_way, rooms_meant, standing_of_hall
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from tests.factories.hall import booked, moment, room, seed_conference, span
from tests.people import AT, Commune

HALL = "Nhà Văn hoá Trung tâm xã"


def test_a_room_is_opened_and_logged(commune: Commune) -> None:
    made = room(commune)
    assert (made.name, made.seats, made.equipment_names, made.in_use) == (HALL, 120, ["âm thanh"], True)
    assert LogEntry.objects.latest("pk").action == "conference.open_room"


def test_a_room_of_the_same_name_is_refused(commune: Commune, other_commune: Commune) -> None:
    room(commune)
    room(other_commune)
    with pytest.raises(ActionRefused, match="Xã đã có phòng tên"):
        room(commune, "nhà văn hoá trung tâm")
    assert Room.objects.count() == 2


def test_a_room_without_a_name_is_refused(commune: Commune) -> None:
    with pytest.raises(ActionRefused, match="Chưa ghi tên phòng"):
        open_room(commune=commune.unit, facts=RoomFacts(" xã ", "hall"), by=commune.clerk, at=AT)


def test_a_room_is_revised_by_who_saw_its_last_words(commune: Commune) -> None:
    made = room(commune)
    facts = RoomFacts(HALL, "culture", seats=90)
    assert revise_room(room=made, facts=facts, revision=1, by=commune.clerk, at=AT).revision == 2
    with pytest.raises(ActionRefused, match="Người khác vừa sửa"):
        revise_room(room=made, facts=facts, revision=1, by=commune.clerk, at=AT)


def test_a_booking_in_the_way_is_told_and_stays(commune: Commune) -> None:
    hall = room(commune)
    theirs = booked(commune, hall, span(7, 11))
    with pytest.raises(RoomTaken) as refused:
        booked(commune, hall, span(10, 12), "Họp thôn")
    assert refused.value.bookings == [theirs]
    assert str(refused.value) == (
        "Phòng đã có người giữ: Đại hội Hội Phụ nữ xã, ngày 23/06/2023 từ 07:00 đến 11:00 (Hoàng Thị Mai). "
        "Chọn giờ hoặc phòng khác, hoặc bàn với người đã giữ."
    )
    assert list(Booking.objects.all()) == [theirs]


def test_one_may_begin_as_the_other_ends(commune: Commune) -> None:
    hall = room(commune)
    booked(commune, hall, span(7, 11))
    booked(commune, hall, span(11, 12), "Họp thôn")
    booked(commune, room(commune, "Phòng họp số 1", kind="room"), span(7, 11))
    assert [one.purpose for one in in_the_way(hall, moment(7), moment(12))] == ["Đại hội Hội Phụ nữ xã", "Họp thôn"]


def test_a_booking_that_was_given_up_is_in_nobodys_way(commune: Commune) -> None:
    hall = room(commune)
    first = booked(commune, hall, span(7, 11))
    for _ in range(2):
        give_up_room(booking=first, by=commune.organiser, at=AT)
    booked(commune, hall, span(8, 9), "Họp thôn")
    assert LogEntry.objects.filter(action="conference.give_up_room").count() == 1


@pytest.mark.parametrize(("first", "last"), [(9, 9), (10, 9)])
def test_a_booking_ends_after_it_begins(commune: Commune, first: int, last: int) -> None:
    with pytest.raises(ActionRefused, match="Giờ kết thúc phải sau giờ bắt đầu"):
        booked(commune, room(commune), span(first, last))


def test_a_room_out_of_use_is_not_booked(commune: Commune) -> None:
    with pytest.raises(ActionRefused, match="hiện không sử dụng"):
        booked(commune, room(commune, in_use=False), span(7, 9))


def test_the_plan_names_its_hall_and_in_doubt_nobody_guesses(commune: Commune) -> None:
    hall, meeting = room(commune), room(commune, "Phòng họp UBND xã", kind="room")
    village = room(commune, "Nhà văn hóa thôn")
    rooms = [hall, meeting, village]
    assert rooms_meant("tại Nhà Văn hóa trung tâm xã (trực tiếp)", rooms) == [hall]
    assert rooms_meant("Phòng họp UBND, kết nối tới 06 nhà văn hóa thôn", rooms) in ([meeting], [village])
    assert rooms_meant("Hội trường Đảng ủy", rooms) == []
    assert rooms_meant("", rooms) == []


def test_the_hall_moves_and_the_one_before_is_given_up(commune: Commune) -> None:
    conference = seed_conference(commune)
    hall, other = room(commune), room(commune, "Hội trường UBND", kind="hall")
    book_hall(conference=conference, room=hall, span=span(6, 12), by=commune.clerk, at=AT)
    book_hall(conference=conference, room=hall, span=span(6, 12), by=commune.clerk, at=AT)
    book_hall(conference=conference, room=other, span=span(6, 12), by=commune.clerk, at=AT)
    assert hall_of(conference).room == other
    assert Booking.objects.filter(removed_at__isnull=True).count() == 1
    booked(commune, hall, span(6, 12))


def test_moving_within_ones_own_time_is_in_nobodys_way(commune: Commune) -> None:
    conference, hall = seed_conference(commune), room(commune)
    book_hall(conference=conference, room=hall, span=span(6, 12), by=commune.clerk, at=AT)
    book_hall(conference=conference, room=hall, span=span(7, 13), by=commune.clerk, at=AT)
    assert [one.starts_at for one in in_the_way(hall, moment(0), moment(23))] == [moment(7)]


def test_a_hall_that_another_has_leaves_the_conference_with_its_own(commune: Commune) -> None:
    conference = seed_conference(commune)
    hall, other = room(commune), room(commune, "Hội trường UBND", kind="hall")
    book_hall(conference=conference, room=hall, span=span(6, 12), by=commune.clerk, at=AT)
    booked(commune, other, span(9, 10))
    with pytest.raises(RoomTaken):
        book_hall(conference=conference, room=other, span=span(6, 12), by=commune.clerk, at=AT)
    assert hall_of(conference).room == hall


def standing(conference: Conference) -> tuple[bool, tuple[str, ...]]:
    conference.refresh_from_db()
    found = standing_of_hall(conference, headcount(conference))
    return found.fits, found.misfits


def test_a_hall_that_no_longer_fits_says_why(commune: Commune) -> None:
    conference, hall = seed_conference(commune), room(commune)
    assert standing_of_hall(conference, headcount(conference)).words == "chưa giữ hội trường"
    book_hall(conference=conference, room=hall, span=span(7, 12), by=commune.clerk, at=AT)
    assert standing(conference) == (True, ())
    change = Conference.objects.filter(pk=conference.pk).update
    change(starts_at=time(13, 30))
    assert standing(conference) == (False, ("hội trường giữ từ 07:00 đến 12:00, họp từ 13:30 đến 17:30",))
    change(starts_at=time(7, 30), ends_at=time(11))
    assert standing(conference) == (True, ())
    change(held_on=date(2023, 6, 26))
    assert standing(conference) == (False, ("hội trường giữ cho ngày 23/06/2023, không phải ngày họp",))
    other = room(commune, "Hội trường UBND xã", kind="hall")
    change(held_on=date(2023, 6, 23), venue="Hội trường UBND xã")
    assert standing(conference) == (False, (f"địa điểm họp là {other}, phòng đã giữ là {hall}",))


def test_a_hall_with_too_few_seats_or_out_of_use_says_so(commune: Commune) -> None:
    conference, hall = seed_conference(commune), room(commune, seats=1)
    book_hall(conference=conference, room=hall, span=span(7, 12), by=commune.clerk, at=AT)
    for number in range(2):
        facts = {"commune": commune.unit, "conference": conference, "source": "hand", "key": str(number)}
        Guest.objects.create(name=f"Khách {number}", **facts)
    assert standing(conference) == (False, (f"{hall} có 1 chỗ, dự kiến 2 người",))
    Guest.objects.filter(key="1").update(answer="no", answered_at=AT)
    assert standing(conference) == (True, ())
    Room.objects.update(in_use=False)
    assert standing(conference) == (False, (f"{hall} hiện không sử dụng",))
