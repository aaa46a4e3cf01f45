"""Background doors: the sending of letters to guests."""

from __future__ import annotations

import logging
from datetime import datetime

from django.db.models import QuerySet

from cchc.conference.actions.letters import OF_GUEST, claim_letter, record_letter
from cchc.conference.models import Guest, GuestLetter
from cchc.conference.papers.calendar import event_for
from cchc.conference.papers.enclosed import invitations
from cchc.core.enums import LetterState
from cchc.core.letter import CalendarPart, Letter, NotSent
from cchc.core.sending import Compose, Outbox, send_waiting

logger = logging.getLogger(__name__)


def letters_wait() -> bool:
    """Whether any letter to a guest may go out now."""
    return may_go().filter(state=LetterState.QUEUED).exists()


def send_letters(at: datetime) -> int:
    """Send what waits for the guests of every conference whose mail is open; how many went out."""
    return send_waiting(Outbox(may_go(), claim, record, composer), at)


def may_go() -> QuerySet[GuestLetter]:
    return GuestLetter.objects.filter(guest__conference__mail_is_open=True)


def claim(letter: GuestLetter, at: datetime) -> GuestLetter | None:
    return claim_letter(letter=letter, at=at)


def record(letter: GuestLetter, state: LetterState, at: datetime, error: str) -> GuestLetter:
    return record_letter(letter=letter, state=state, at=at, error=error)


def composer(batch: list[GuestLetter]) -> Compose[GuestLetter]:
    """The papers of a batch are made once, before its first letter is taken."""
    guests = Guest.objects.filter(pk__in=[one.guest_id for one in batch]).select_related(*OF_GUEST)
    papers = invitations(guests)

    def letter_of(letter: GuestLetter, at: datetime) -> Letter:
        guest = letter.guest
        if not guest.email:
            raise NotSent(f"{guest.name} chưa có địa chỉ thư điện tử.", "Ghi địa chỉ rồi gửi lại.")
        method, event = event_for(guest, at)
        enclosed = papers.get(guest.pk)
        return Letter(
            letter.message_id,
            guest.name,
            guest.email,
            letter.subject,
            letter.body,
            at,
            CalendarPart(method, event),
            (enclosed,) if enclosed else (),
        )

    return letter_of
