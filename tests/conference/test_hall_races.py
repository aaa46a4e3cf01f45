"""Two who want one room, or tick the last two items, at once."""

from __future__ import annotations

from functools import partial

import pytest

from cchc.conference.actions import RoomTaken, book_hall, book_room, open_checklist, tick_check
from cchc.conference.enums import CheckState
from cchc.conference.models import Booking, CheckItem, CheckStep
from cchc.core.log import verify_chain
from cchc.review.enums import WorkState
from cchc.review.models import Duty
from tests.factories.hall import checklist, room, seed_conference, span
from tests.factories.races import all_at_once
from tests.factories.work import given
from tests.people import AT, Commune

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_four_who_book_one_room_at_once_one_gets_it(commune: Commune) -> None:
    hall = room(commune)
    steps = [
        partial(book_room, room=hall, span=span(7 + n, 12), purpose=f"Việc {n}", by=commune.clerk, at=AT)
        for n in range(4)
    ]
    raised = all_at_once(steps)
    assert [type(error) for error in raised] == [RoomTaken] * 3
    assert Booking.objects.count() == 1
    assert verify_chain(commune.unit.pk).intact


def test_a_conference_and_a_guest_of_the_hall_do_not_both_get_it(commune: Commune) -> None:
    hall, conference = room(commune), seed_conference(commune)
    ours = partial(book_hall, conference=conference, room=hall, span=span(7, 12), by=commune.clerk, at=AT)
    theirs = partial(book_room, room=hall, span=span(9, 10), purpose="Họp thôn", by=commune.organiser, at=AT)
    raised = all_at_once([ours, theirs])
    assert [type(error) for error in raised] == [RoomTaken]
    assert Booking.objects.filter(removed_at__isnull=True).count() == 1


def test_a_conference_that_books_two_halls_at_once_has_one(commune: Commune) -> None:
    halls = [room(commune), room(commune, "Hội trường UBND", kind="hall")]
    conference = seed_conference(commune)
    facts = {"conference": conference, "span": span(7, 12), "by": commune.clerk, "at": AT}
    assert all_at_once([partial(book_hall, room=hall, **facts) for hall in halls]) == []
    assert Booking.objects.filter(removed_at__isnull=True).count() == 1


def test_a_checklist_opened_three_times_at_once_is_one(commune: Commune) -> None:
    conference = seed_conference(commune)
    assert all_at_once([partial(open_checklist, conference=conference, by=commune.clerk, at=AT)] * 3) == []
    assert CheckItem.objects.count() == 17


def test_an_item_ticked_three_times_at_once_is_ticked_once(commune: Commune) -> None:
    one = checklist(commune)[0]
    assert all_at_once([partial(tick_check, item=one, by=commune.clerk, at=AT)] * 3) == []
    assert CheckStep.objects.filter(item=one).count() == 1


def test_the_last_two_ticked_at_once_hand_the_work_in(commune: Commune) -> None:
    conference = seed_conference(commune)
    given(commune, conference.cycle, "venue", "clerk")
    last = checklist(commune, conference)
    for one in last[:-2]:
        tick_check(item=one, by=commune.clerk, at=AT)
    assert all_at_once([partial(tick_check, item=one, by=commune.clerk, at=AT) for one in last[-2:]]) == []
    assert Duty.objects.get(assignment__kind="venue").state == WorkState.HANDED_IN
    assert CheckItem.objects.exclude(state=CheckState.DONE).count() == 0
