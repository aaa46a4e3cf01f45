"""The plan's work of inviting is handed in by one click, once the invitation is issued and has reached everybody."""

from __future__ import annotations

from functools import partial

import pytest

from cchc.conference.actions import claim_letter, finish_inviting, hand_over, queue_letters, record_letter
from cchc.conference.actions.finish_inviting import unreached
from cchc.conference.enums import Delivery, LetterKind
from cchc.conference.models import Conference, Guest, GuestLetter
from cchc.core.enums import LetterState
from cchc.core.log import verify_chain
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.review.enums import WorkState
from cchc.review.models import Duty, WorkStep
from tests.conference.test_invitation import issued, ready
from tests.factories.guests import added
from tests.factories.letters import announced, mailed_guests
from tests.factories.races import all_at_once
from tests.factories.work import given
from tests.people import AT, TODAY, Commune


def finish(conference: Conference, commune: Commune) -> int:
    return finish_inviting(conference=conference, by=commune.clerk, at=AT)


def hand(conference: Conference, commune: Commune, guests: list[Guest]) -> None:
    hand_over(conference=conference, guests=guests, on=TODAY, by=commune.clerk, at=AT)


def guests_of(conference: Conference) -> list[Guest]:
    return list(Guest.objects.filter(conference=conference))


def sent(conference: Conference, commune: Commune) -> None:
    """The invitation sent to all who are reached by mail."""
    guests = [guest.pk for guest in guests_of(conference)]
    queue_letters(conference=conference, kind=LetterKind.INVITATION, guests=guests, by=commune.clerk, at=AT)
    for letter in GuestLetter.objects.all():
        taken = claim_letter(letter=letter, at=AT)
        assert taken
        record_letter(letter=taken, state=LetterState.SENT, at=AT)


def test_the_work_is_handed_in_when_everybody_has_the_invitation(commune: Commune) -> None:
    conference = announced(commune)
    duty = given(commune, conference.cycle, "invite", "clerk")
    mailed_guests(conference, 2)
    paper = added(conference, commune, "Lò Văn A", title="Trưởng bản")
    with pytest.raises(ActionRefused, match="Còn 3 khách chưa nhận giấy mời"):
        finish(conference, commune)
    sent(conference, commune)
    with pytest.raises(ActionRefused, match="Còn 1 khách"):
        finish(conference, commune)
    hand(conference, commune, [paper])
    assert (finish(conference, commune), finish(conference, commune)) == (1, 0)
    assert Duty.objects.get(pk=duty.pk).state == WorkState.HANDED_IN
    step = WorkStep.objects.filter(duty=duty).latest("pk")
    assert step.text == "Đã ban hành giấy mời số 01/GM-UBND và gửi đến 3 khách mời."
    assert LogEntry.objects.filter(action="conference.finish_inviting").count() == 1
    assert verify_chain(commune.unit.pk).intact


def test_nothing_is_handed_in_before_the_invitation_is_issued(commune: Commune) -> None:
    conference = ready(commune)
    with pytest.raises(ActionRefused, match="chưa ban hành"):
        finish(conference, commune)


def test_the_chair_waits_for_no_invitation(commune: Commune) -> None:
    conference = ready(commune)
    issued(conference, commune)
    rows = Guest.objects.filter(conference=conference)
    rows.update(delivery=Delivery.PAPER)
    assert (rows.count(), unreached(conference, rows)) == (4, 3)


def test_a_letter_that_failed_reached_nobody(commune: Commune) -> None:
    conference = announced(commune)
    mailed_guests(conference, 1)
    sent(conference, commune)
    GuestLetter.objects.update(state=LetterState.FAILED)
    assert unreached(conference, Guest.objects.filter(conference=conference)) == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_click_at_once_one_hands_it_in(commune: Commune) -> None:
    conference = announced(commune)
    given(commune, conference.cycle, "invite", "clerk")
    hand(conference, commune, [added(conference, commune, "Lò Văn A", title="Trưởng bản")])
    assert all_at_once([partial(finish, conference, commune)] * 2) == []
    assert WorkStep.objects.filter(kind="handed_in").count() == 1
