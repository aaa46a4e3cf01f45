"""Tell a person of their work: compose one message a day, and record what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from cchc.core import log, outbox
from cchc.core.actor import Machine
from cchc.core.enums import LetterState
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for
from cchc.review.models import Message, Reminder
from cchc.review.papers import reminder
from cchc.review.queries.notices import Extra, Notice


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
    extras: Sequence[Extra] = (),
) -> Message:
    """Nhắc việc: one message of the day for a person, with every occasion it tells, ready to be sent.

    Of two who compose at once the database lets one through; the other gets ``ToldAlready``.
    """
    try:
        return written(officer, notices, day=day, at=at, by=by, opening=opening, extras=extras)
    except IntegrityError as twice:
        raise ToldAlready(
            f"{officer} đã được nhắc trong ngày {day:%d/%m/%Y}.", "Mỗi người mỗi ngày nhận một tin; xem ở Thư gửi."
        ) from twice


@transaction.atomic
def written(
    officer: Officer,
    notices: Sequence[Notice],
    *,
    day: date,
    at: datetime,
    by: Officer | None,
    opening: str,
    extras: Sequence[Extra],
) -> Message:
    message = Message.objects.create(
        commune=officer.commune,
        officer=officer,
        day=day,
        subject=reminder.subject(notices, day, extras),
        body=reminder.body(officer, notices, day, officer.commune, opening, extras=extras),
        by=by,
        created_at=at,
    )
    Reminder.objects.bulk_create(
        Reminder(duty=notice.part.duty, officer=officer, message=message, kind=notice.kind, occasion=notice.occasion)
        for notice in notices
    )
    for extra in extras:
        extra.keep(message)
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
def write_message(
    *, officer: Officer, topic: str, subject: str, body: str, day: date, by: Officer, at: datetime, acting_for: str
) -> Message | None:
    """Soạn tin về một phần của kỳ sơ kết; None when the person has theirs of the day. The caller's step is logged."""
    facts = {"subject": subject[:300], "body": body, "by": by, "created_at": at}
    message, made = Message.objects.get_or_create(
        officer=officer,
        day=day,
        topic=topic,
        defaults={"commune": officer.commune, **facts},
    )
    if not made:
        return None
    log.append(by=by, action="review.write_message", obj=message, at=at, acting_for=acting_for)
    return message


def claim_message(*, message: Message, at: datetime) -> Message | None:
    """Take a queued message for sending; None when another has it."""
    return outbox.claim(message, at)


def record_sending(*, message: Message, state: LetterState, at: datetime, error: str = "") -> Message:
    """Ghi kết quả gửi: sent, failed, unclear, or queued again where it surely did not go out."""
    return outbox.record(message, state, at, error, action="review.record_sending")


def send_again(*, message: Message, by: Officer, at: datetime) -> Message:
    """Gửi lại a message that failed, or of which nobody knows."""
    return outbox.queue_again(message, by, at, action="review.send_again", acting_for=urging_for(by, at))


def confirm_sent(*, message: Message, by: Officer, at: datetime) -> Message:
    """Ghi là đã gửi: a person found that the message of which nobody knew had come."""
    return outbox.confirm(message, by, at, action="review.confirm_sent", acting_for=urging_for(by, at))


def urging_for(by: Officer, at: datetime) -> str:
    return acting_for(by, timezone.localdate(at), right=Right.URGE)
