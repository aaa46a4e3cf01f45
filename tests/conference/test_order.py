"""Guests are moved by hand in the order of the list, which is that of protocol."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.conference.actions import bring_back_guest, move_guests, remove_guests
from cchc.conference.actions.order import reordered
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.guests import guests_of_conference
from cchc.core.models import LogEntry
from tests.factories.guests import added
from tests.factories.races import all_at_once
from tests.people import AT, Commune


def filled(conference: Conference, commune: Commune, names: str = "ABCDE") -> dict[str, Guest]:
    return {name: added(conference, commune, f"Lò Văn {name}", title="Trưởng bản") for name in names}


def order(conference: Conference) -> str:
    return "".join(guest.name[-1] for guest in guests_of_conference(conference))


def move(conference: Conference, commune: Commune, guests: list[Guest], place: int) -> int:
    return move_guests(conference=conference, guests=guests, place=place, by=commune.clerk, at=AT)


@pytest.mark.parametrize(
    ("moved", "place", "after"),
    [
        ("D", 1, "DABCE"),
        ("A", 5, "BCDEA"),
        ("B", 99, "ACDEB"),
        ("DB", 2, "ABDCE"),
        ("C", 3, "ABCDE"),
        ("AE", 1, "AEBCD"),
    ],
)
def test_guests_take_the_place_they_are_given(
    conference: Conference, commune: Commune, moved: str, place: int, after: str
) -> None:
    guests = filled(conference, commune)
    move(conference, commune, [guests[name] for name in moved], place)
    assert order(conference) == after
    assert [guest.position for guest in guests_of_conference(conference)] == [1, 2, 3, 4, 5]


def test_who_stands_there_already_is_no_entry_of_the_log(conference: Conference, commune: Commune) -> None:
    guests = filled(conference, commune)
    before = LogEntry.objects.count()
    assert move(conference, commune, [guests["C"]], 3) == 0
    assert move(conference, commune, [], 1) == 0
    assert LogEntry.objects.count() == before


def test_who_was_taken_out_is_not_counted_and_comes_back(conference: Conference, commune: Commune) -> None:
    guests = filled(conference, commune)
    remove_guests(conference=conference, guests=[guests["A"]], by=commune.clerk, at=AT)
    move(conference, commune, [guests["E"]], 1)
    assert order(conference) == "EBCD"
    bring_back_guest(guest=guests["A"], by=commune.clerk, at=AT)
    assert sorted(order(conference)) == list("ABCDE")


@given(st.sets(st.sampled_from("ABCDE")), st.integers(1, 9))
def test_nobody_is_lost_and_both_groups_keep_their_order(moved: set[str], place: int) -> None:
    after = reordered("ABCDE", sorted(moved), place)
    assert sorted(after) == list("ABCDE")
    for group in (moved, set("ABCDE") - moved):
        assert [name for name in after if name in group] == sorted(group)
    assert not moved or after.index(min(moved)) == min(place, 6 - len(moved)) - 1


@pytest.mark.django_db(transaction=True)
def test_two_who_move_at_once_leave_one_order(conference: Conference, commune: Commune) -> None:
    guests = filled(conference, commune)
    steps = [partial(move, conference, commune, [guests[name]], 1) for name in "DE"]
    assert all_at_once(steps) == []
    assert order(conference) in ("DEABC", "EDABC")
    assert [guest.position for guest in guests_of_conference(conference)] == [1, 2, 3, 4, 5]
