"""Background doors: the sending of letters to guests, and the reading of what they answer by mail."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Max, QuerySet
from django.utils.timezone import localdate

from cchc.conference.actions.incoming import take_mail
from cchc.conference.actions.letters import OF_GUEST, claim_letter, record_letter
from cchc.conference.models import Guest, GuestLetter, IncomingMail
from cchc.conference.papers.calendar import event_for
from cchc.conference.papers.enclosed import WITH_PAPER, invitations
from cchc.conference.papers.letters import with_link
from cchc.core import mailbox
from cchc.core.enums import LetterState
from cchc.core.letter import CalendarPart, Letter, NotSent
from cchc.core.sending import Compose, Outbox, send_waiting
from cchc.lib.calendar_replies import IncomingLetter, read_letter
from cchc.lib.calendars import Somebody

logger = logging.getLogger(__name__)

REACH = timedelta(days=60)  # How far back a mailbox is read the first time.


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
    wanted = [one.guest_id for one in batch if one.kind in WITH_PAPER]
    papers = invitations(list(Guest.objects.filter(pk__in=wanted).select_related(*OF_GUEST)))

    def letter_of(letter: GuestLetter, at: datetime) -> Letter:
        guest = letter.guest
        method, event = event_for(guest, at)
        paper = papers.get(guest.pk)
        if not guest.email:
            raise NotSent(f"{guest.name} chưa có địa chỉ thư điện tử.", "Ghi địa chỉ rồi gửi lại.")
        if letter.kind in WITH_PAPER and paper is None:
            raise NotSent(f"Không lập được giấy mời của {guest.name}.", "Xem lại họ tên, chức vụ rồi gửi lại.")
        return Letter(
            letter.message_id,
            guest.name,
            guest.email,
            letter.subject,
            with_link(letter.body, guest),
            at,
            CalendarPart(method, event),
            (paper,) if paper else (),
        )

    return letter_of


def read_mailbox(at: datetime) -> int:
    """Take what has arrived in the mailbox of the office, if it has one; how many letters."""
    if not settings.MAILBOX_URL or settings.PRACTICE_DAY is not None:
        return 0
    taken = 0
    with mailbox.opened(settings.MAILBOX_URL) as box:
        seen = IncomingMail.objects.filter(mailbox=box.name, validity=box.validity).aggregate(last=Max("number"))
        for number in box.numbers_after(seen["last"] or 0, localdate(at) - REACH):
            take_one(box, number, at)
            taken += 1
    return taken


def take_one(box: mailbox.Mailbox, number: int, at: datetime) -> None:
    """Take one letter; one that the office stumbles over is kept for a person, and keeps no other waiting."""
    letter = read_letter(box.letter(number))
    try:
        take_mail(letter=letter, place=box.place(number), at=at)
    except Exception as error:
        logger.exception("Letter %s of the mailbox", number)
        trouble = f"Không xử lý được thư ({type(error).__name__})."
        kept = IncomingLetter(letter.message_id, Somebody("", ""), "", "", trouble=trouble)
        take_mail(letter=kept, place=box.place(number), at=at)
