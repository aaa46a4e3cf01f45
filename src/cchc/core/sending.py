"""Send what waits in an outbox, through one open box, in batches; a kill at any moment loses and doubles nothing."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from django.db import models

from cchc.core import mail
from cchc.core.enums import LetterState
from cchc.core.letter import Letter, NotNow, NotSent, Unreachable
from cchc.core.models import Outgoing
from cchc.core.outbox import is_lost

logger = logging.getLogger(__name__)
Row = TypeVar("Row", bound=Outgoing)

BATCH = 50
# How often, and how long, a server may put a letter off before a person should look at it: one that takes thirty
# letters a minute puts most of three thousand off again and again for hours.
PATIENCE = 12
LONGEST_WAIT = timedelta(days=1)

Compose = Callable[[Row, datetime], Letter]


@dataclass(frozen=True)
class Outbox(Generic[Row]):
    """The letters of one kind that may go out now, and the steps of their way.

    ``composer`` is given a batch, so that what its letters share is made once; ``claim`` answers None for a letter
    that another has taken, or that nobody needs any more.
    """

    rows: models.QuerySet[Row]
    claim: Callable[[Row, datetime], Row | None]
    record: Callable[[Row, LetterState, datetime, str], Row]
    composer: Callable[[list[Row]], Compose[Row]]


@dataclass(frozen=True, slots=True)
class Watch:
    """The time of a run that may take long: the moment it was given, and what has passed since."""

    start: datetime
    began: float

    def now(self) -> datetime:
        return self.start + timedelta(seconds=int(time.monotonic() - self.began))


def send_waiting(outbox: Outbox[Row], at: datetime) -> int:
    """Send what waits, after settling what a dead process left on its way; how many went out.

    While the server does not answer the others wait for the next run, and not for a time-out each.
    """
    box, sent, watch = mail.box(), 0, Watch(at, time.monotonic())
    settle_lost(outbox, box, at)
    with box.open() as way:
        try:
            for batch in batches(outbox.rows):
                compose = outbox.composer(batch)
                for row in batch:
                    sent += send(outbox, row, compose, way, watch) == LetterState.SENT
        except Unreachable:
            logger.warning("The mail server does not answer; letters wait.")
    return sent


def batches(rows: models.QuerySet[Row]) -> Iterator[list[Row]]:
    """Queued letters in their order, each once in a run, those that are queued meanwhile among them."""
    last = 0
    while batch := list(rows.filter(state=LetterState.QUEUED, pk__gt=last).order_by("pk")[:BATCH]):
        yield batch
        last = batch[-1].pk


def settle_lost(outbox: Outbox[Row], box: mail.Box, at: datetime) -> None:
    """What was on its way when a process died: sent or queued where the box can say, unclear otherwise."""
    for row in outbox.rows.filter(state=LetterState.SENDING):
        if is_lost(row, at):
            gone = box.has(row.message_id)
            state = LetterState.UNCLEAR if gone is None else LetterState.SENT if gone else LetterState.QUEUED
            outbox.record(row, state, at, "")


def send(outbox: Outbox[Row], row: Row, compose: Compose[Row], way: mail.Delivering, watch: Watch) -> str | None:
    """Send one letter: marked as on its way before, and with what became of it after."""
    claimed = outbox.claim(row, watch.now())
    if claimed is None:
        return None
    try:
        state, error = attempt(claimed, compose, way, watch.now())
    except Unreachable as away:
        outbox.record(claimed, LetterState.QUEUED, watch.now(), str(away))
        raise
    return outbox.record(claimed, state, watch.now(), error).state


def attempt(row: Row, compose: Compose[Row], way: mail.Delivering, at: datetime) -> tuple[LetterState, str]:
    try:
        letter = compose(row, at)
    except NotSent as error:
        return LetterState.FAILED, str(error)
    except Exception as error:
        logger.exception("Letter %s", row.message_id)
        return LetterState.FAILED, f"Không soạn được thư ({type(error).__name__})."
    try:
        way.deliver(letter)
    except Unreachable:
        raise
    except NotNow as error:
        waits = row.attempts < PATIENCE or at - row.created_at < LONGEST_WAIT
        return (LetterState.QUEUED if waits else LetterState.FAILED), str(error)
    except NotSent as error:
        return LetterState.FAILED, str(error)
    except Exception as error:
        # Anything else may have struck after the letter was handed over, so a person decides.
        logger.exception("Letter %s", row.message_id)
        return LetterState.UNCLEAR, str(error)
    return LetterState.SENT, ""
