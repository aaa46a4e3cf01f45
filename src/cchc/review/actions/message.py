"""Tell a person of their work: compose one message a day, and record what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import uuid4

from django.db import IntegrityError, transaction
from django.utils import timezone

from cchc.core import log
from cchc.core.actor import Machine
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for
from cchc.review.enums import MESSAGE_MOVES, MessageState
from cchc.review.models import Message, Reminder
from cchc.review.papers import reminder
from cchc.review.queries.notices import Notice

# A sender gives up long before; what is older was left by a process that died.
LOST_AFTER = timedelta(minutes=5)


class ToldAlready(ActionRefused):
    """The person has their message of the day."""


def compose_message(
    *,
    officer: Officer,
    notices: Sequence[Notice],
    day: date,
    at: datetime,
    by: Officer | None = None,
    opening: str = "",
) -> Message:
    """Nhắc việc: one message of the day for a person, with every occasion it tells, ready to be sent.

    Of two who compose at once the database lets one through; the other gets ``ToldAlready``.
    """
    try:
        return written(officer, notices, day=day, at=at, by=by, opening=opening)
    except IntegrityError as twice:
        raise ToldAlready(
            f"{officer} đã được nhắc trong ngày {day:%d/%m/%Y}.", "Mỗi người mỗi ngày nhận một tin; xem ở Thư gửi."
        ) from twice


@transaction.atomic
def written(
    officer: Officer, notices: Sequence[Notice], *, day: date, at: datetime, by: Officer | None, opening: str
) -> Message:
    message = Message.objects.create(
        commune=officer.commune,
        officer=officer,
        day=day,
        subject=reminder.subject(notices, day),
        body=reminder.body(officer, notices, day, officer.commune, opening),
        message_id=f"{uuid4().hex}@cchc",
        by=by,
        created_at=at,
    )
    Reminder.objects.bulk_create(
        Reminder(duty=notice.part.duty, officer=officer, message=message, kind=notice.kind, occasion=notice.occasion)
        for notice in notices
    )
    log.append(
        by=by or Machine(officer.commune_id),
        action="review.compose_message",
        obj=message,
        at=at,
        data={"duties": [notice.key[0] for notice in notices]},
        acting_for=acting_for(by, day, right=Right.URGE) if by else "",
    )
    return message


@transaction.atomic
def claim_message(*, message: Message, at: datetime) -> Message | None:
    """Take a queued message for sending; None when another has it."""
    message = locked(message)
    if message.state != MessageState.QUEUED:
        return None
    message.state, message.sending_at, message.error = MessageState.SENDING, at, ""
    message.attempts += 1
    message.save()
    return message


@transaction.atomic
def record_sending(*, message: Message, state: MessageState, at: datetime, error: str = "") -> Message:
    """Ghi kết quả gửi: sent, failed, unclear, or queued again where it surely did not go out.

    A message that waits for the next try is not told in the log each time: nothing has become of it.
    """
    message = locked(message)
    if state not in MESSAGE_MOVES[MessageState(message.state)]:
        return message
    message.state, message.error = state, error[:500]
    message.sent_at = at if state == MessageState.SENT else None
    message.save()
    if state != MessageState.QUEUED:
        facts = {"state": state, "error": message.error}
        log.append(by=Machine(message.commune_id), action="review.record_sending", obj=message, at=at, data=facts)
    return message


@transaction.atomic
def send_again(*, message: Message, by: Officer, at: datetime) -> Message:
    """Gửi lại a message that failed, or of which nobody knows."""
    message = locked(message)
    refuse_settled(message, at)
    message.state, message.error = MessageState.QUEUED, ""
    message.save()
    log.append(by=by, action="review.send_again", obj=message, at=at, acting_for=urging_for(by, at))
    return message


@transaction.atomic
def confirm_sent(*, message: Message, by: Officer, at: datetime) -> Message:
    """Ghi là đã gửi: a person found that the message of which nobody knew had come."""
    message = locked(message)
    refuse_settled(message, at)
    message.state, message.sent_at, message.error = MessageState.SENT, at, ""
    message.save()
    log.append(by=by, action="review.confirm_sent", obj=message, at=at, acting_for=urging_for(by, at))
    return message


def urging_for(by: Officer, at: datetime) -> str:
    return acting_for(by, timezone.localdate(at), right=Right.URGE)


def refuse_settled(message: Message, at: datetime) -> None:
    """Only what failed, is unclear or was lost on its way is for people to decide."""
    if message.state in {MessageState.FAILED, MessageState.UNCLEAR} or is_lost(message, at):
        return
    raise ActionRefused(f"Tin này {MessageState(message.state).label}.", "Xem trạng thái hiện nay của tin.")


def is_lost(message: Message, at: datetime) -> bool:
    """Whether the process that was sending it must be dead."""
    started = message.sending_at
    return message.state == MessageState.SENDING and started is not None and at - started > LOST_AFTER
