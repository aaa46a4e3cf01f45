"""The way of every letter out of the office: claimed, sent, and recorded with what became of it.

A letter is marked as on its way before it is handed over. What a dead process left so is settled by asking the box,
or shown as unclear where nobody can say; it is never sent again by itself.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TypeVar

from django.db import transaction

from cchc.core import log
from cchc.core.actor import Actor, Machine
from cchc.core.enums import LETTER_MOVES, LetterState
from cchc.core.locking import locked
from cchc.core.models import Outgoing
from cchc.core.models.outgoing import new_message_id
from cchc.lib.errors import ActionRefused

Row = TypeVar("Row", bound=Outgoing)

# A sender gives up long before; what is older was left by a process that died.
LOST_AFTER = timedelta(minutes=5)


@transaction.atomic
def claim(row: Row, at: datetime) -> Row | None:
    """Take a queued letter for sending; None when another has it."""
    row = locked(row)
    return taken(row, at) if row.state == LetterState.QUEUED else None


def taken(row: Row, at: datetime) -> Row:
    """Mark a letter, queued and held under its lock, as on its way."""
    row.state, row.sending_at, row.error = LetterState.SENDING, at, ""
    row.attempts = min(row.attempts + 1, 30_000)
    row.save()
    return row


@transaction.atomic
def record(row: Row, state: LetterState, at: datetime, error: str = "", *, action: str) -> Row:
    """Write what became of a letter: sent, failed, unclear, or queued again where it surely did not go out.

    A letter that waits for the next try is not told in the log each time: nothing has become of it.
    """
    row = locked(row)
    if state not in LETTER_MOVES[LetterState(row.state)]:
        return row
    row.state, row.error = state, error[:500]
    row.sent_at = at if state == LetterState.SENT else None
    row.save()
    if state != LetterState.QUEUED:
        facts = {"state": state, "error": row.error}
        log.append(by=Machine(row.commune_id), action=action, obj=row, at=at, data=facts)
    return row


@transaction.atomic
def queue_again(row: Row, by: Actor, at: datetime, *, action: str, acting_for: str) -> Row:
    """A person has a letter sent again that failed, came back, or of which nobody knows."""
    row = locked(row)
    refuse_settled(row, at)
    put_back(row)
    row.save()
    log.append(by=by, action=action, obj=row, at=at, acting_for=acting_for)
    return row


def put_back(row: Outgoing) -> None:
    """Queue a letter once more, held under its lock; one that had gone out gets a new Message-ID.

    A server may say twice that a letter came back: the second report must not meet the letter sent anew.
    """
    if row.state in {LetterState.SENT, LetterState.RETURNED}:
        row.message_id = new_message_id()
    row.state, row.error, row.sent_at, row.attempts = LetterState.QUEUED, "", None, 0


@transaction.atomic
def confirm(row: Row, by: Actor, at: datetime, *, action: str, acting_for: str) -> Row:
    """A person found that a letter of which nobody knew had come."""
    row = locked(row)
    refuse_settled(row, at)
    row.state, row.sent_at, row.error = LetterState.SENT, at, ""
    row.save()
    log.append(by=by, action=action, obj=row, at=at, acting_for=acting_for)
    return row


def refuse_settled(row: Outgoing, at: datetime) -> None:
    """Only what failed, came back, is unclear or was lost on its way is for people to decide."""
    if is_undecided(row, at):
        return
    raise ActionRefused(f"Tin này {LetterState(row.state).label}.", "Xem trạng thái hiện nay của tin.")


def is_undecided(row: Outgoing, at: datetime) -> bool:
    return row.state in {LetterState.FAILED, LetterState.RETURNED, LetterState.UNCLEAR} or is_lost(row, at)


def is_lost(row: Outgoing, at: datetime) -> bool:
    """Whether the process that was sending it must be dead."""
    started = row.sending_at
    return row.state == LetterState.SENDING and started is not None and at - started > LOST_AFTER
