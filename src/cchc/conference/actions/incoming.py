"""Letters that arrive: take an answer that is sure, keep the rest for a person."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from cchc.conference.actions.inviting import inviting_for
from cchc.conference.actions.letters import return_letter
from cchc.conference.actions.reply import NOBODY, Substitute, record_reply
from cchc.conference.enums import Answer, MailOutcome, Via
from cchc.conference.models import IncomingMail
from cchc.conference.queries.answers import Judged, commune_of_letter, is_plausible, judged, returned_letter
from cchc.core import log
from cchc.core.actor import Machine
from cchc.core.locking import locked
from cchc.core.mailbox import Place
from cchc.lib.calendar_replies import CalendarReply, IncomingLetter
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer


@transaction.atomic
def take_mail(*, letter: IncomingLetter, place: Place, at: datetime) -> IncomingMail:
    """Nhận thư đến, once: of two who read one mailbox at the same time the second finds the letter taken.

    That a letter of ours came back is recorded with that letter, and needs nobody to read the report.
    """
    facts = {**asdict(place), **words_of(letter, at), "outcome": MailOutcome.KEPT, "read_at": at}
    mail, new = IncomingMail.objects.get_or_create(message_id=letter.message_id[:300], defaults=facts)
    if not new:
        return mail
    found = judged(letter, at)
    mail.guest, mail.commune = found.guest, commune_of_letter(letter, found.guest)
    if came_back(letter, at):
        mail.outcome, mail.reason = MailOutcome.BOUNCE, found.reason
    else:
        mail.reason = found.reason or recorded(found, letter.reply, at)
        mail.outcome = MailOutcome.KEPT if mail.reason else MailOutcome.TAKEN
    mail.save()
    if mail.commune_id:
        told = {"outcome": mail.outcome, "reason": mail.reason}
        log.append(by=Machine(mail.commune_id), action="conference.take_mail", obj=mail, at=at, data=told)
    return mail


def words_of(letter: IncomingLetter, at: datetime) -> dict[str, object]:
    sender = f"{letter.sender.name} <{letter.sender.address}>".strip() if letter.sender.address else ""
    stamp = letter.reply.stamp if letter.reply and is_plausible(letter.reply.stamp, at) else None
    return {"sender": sender[:300], "subject": letter.subject[:300], "text": letter.text, "stamp": stamp}


def came_back(letter: IncomingLetter, at: datetime) -> bool:
    """Record with our letter that it came back; only where the report surely is of one that went out so."""
    ours = returned_letter(letter)
    if ours is None or letter.bounce is None:
        return False
    try:
        with transaction.atomic():
            return_letter(letter=ours, reason=letter.bounce.why, at=at)
    except ActionRefused:
        return False
    return True


def recorded(found: Judged, reply: CalendarReply | None, at: datetime) -> str:
    """Record the answer; why it could not be, empty when it was."""
    if found.guest is None or found.answer is None or reply is None:
        return "Không rõ trả lời của ai."
    other = Substitute(name=reply.delegate.name) if reply.delegate else NOBODY
    try:
        with transaction.atomic():
            record_reply(
                guest=found.guest,
                answer=found.answer,
                via=Via.MAIL,
                at=at,
                reason="" if found.answer is Answer.YES else reply.comment,
                substitute=other if found.answer is Answer.SUBSTITUTE else NOBODY,
            )
    except ActionRefused as refused:
        return str(refused)[:300]
    return ""


@transaction.atomic
def settle_mail(*, mail: IncomingMail, by: Officer, at: datetime) -> IncomingMail:
    """Ghi là đã xem a letter that was kept for a person."""
    mail = locked(mail)
    if mail.settled_at is None:
        mail.settled_at, mail.settled_by = at, by
        mail.save(update_fields=["settled_at", "settled_by"])
        log.append(by=by, action="conference.settle_mail", obj=mail, at=at, acting_for=inviting_for(by, at))
    return mail
