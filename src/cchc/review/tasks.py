"""Background doors: the daily reminders and the sending of messages."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date, datetime

from cchc.core.enums import LetterState
from cchc.core.letter import Letter
from cchc.core.sending import Outbox, send_waiting
from cchc.org.enums import UnitKind
from cchc.org.models import Unit
from cchc.review.actions.message import ToldAlready, claim_message, compose_message, record_sending
from cchc.review.actions.remind_run import record_run
from cchc.review.models import Message
from cchc.review.queries.notices import Extras, ForOne, notices_on, with_extras

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Run:
    """What a run did in one commune; ``trouble`` is empty when nothing failed."""

    commune: str
    told: int
    trouble: str


def remind(day: date, at: datetime, *tellers: Extras) -> list[Run]:
    """Remind everyone of every commune, as often as asked; a failure stays with the one it befell.

    ``tellers`` are other parts of a review that tell in the same message.
    """
    return [
        remind_commune(unit, day, at, *tellers) for unit in Unit.objects.filter(kind=UnitKind.COMMUNE).order_by("pk")
    ]


def remind_commune(commune: Unit, day: date, at: datetime, *tellers: Extras) -> Run:
    """Whatever is wrong with one commune's rows, the next commune's people are still reminded."""
    told, troubles = 0, []
    try:
        extras = [extra for teller in tellers for extra in teller(commune, day)]
        for one in with_extras(notices_on(commune, day), extras, day):
            if one.to_tell:
                trouble = tell(one, day, at)
                told += not trouble
                troubles += [trouble] if trouble else []
    except Exception as error:
        troubles.append(failed(commune, "Không lập được danh sách nhắc", error))
    try:
        send_queued(commune, at)
    except Exception as error:
        troubles.append(failed(commune, "Không gửi hết được tin", error))
    trouble = "\n".join(troubles)
    try:
        record_run(commune=commune, day=day, at=at, told=told, trouble=trouble)
    except Exception as error:
        trouble = failed(commune, "Không ghi được lượt nhắc", error)
    return Run(commune.name, told, trouble)


def failed(commune: Unit, what: str, error: Exception) -> str:
    """A fault in words for the organiser, and whole for the engineer."""
    logger.exception("Reminders of %s", commune)
    return f"{what} ({type(error).__name__})."


def tell(one: ForOne, day: date, at: datetime) -> str:
    """Compose a person's message; what went wrong in words, empty when nothing did."""
    try:
        compose_message(officer=one.officer, notices=one.new, extras=one.extras, day=day, at=at)
    except ToldAlready:
        return ""
    except Exception as error:
        logger.exception("Reminder of %s", one.officer)
        return f"{one.officer}: không soạn được tin ({type(error).__name__})."
    return ""


def send_queued(commune: Unit, at: datetime) -> int:
    """Send what waits in a commune, after settling what a dead process left on its way; how many went out."""
    waiting = Message.objects.filter(commune=commune)
    return send_waiting(Outbox(waiting, claim, record, lambda batch: letter_of), at)


def claim(message: Message, at: datetime) -> Message | None:
    return claim_message(message=message, at=at)


def record(message: Message, state: LetterState, at: datetime, error: str) -> Message:
    return record_sending(message=message, state=state, at=at, error=error)


def letter_of(message: Message, at: datetime) -> Letter:
    person = message.officer
    return Letter(message.message_id, person.full_name, person.email, message.subject, message.body, at)
