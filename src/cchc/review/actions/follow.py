"""The duties of the plan follow the work of other packages, so that nobody reports twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db import transaction

from cchc.core.locking import locked
from cchc.org.models import Officer
from cchc.review.actions.judge_work import reopen_duty, return_duty
from cchc.review.actions.steps import Taken, as_judge, move, write_step
from cchc.review.actions.work import hand_in_duty
from cchc.review.enums import WORK_MOVES, StepKind, WorkState
from cchc.review.models import Duty


def reaching(duties: Iterable[Duty], to: WorkState) -> Iterator[Duty]:
    """Those that can reach the state; one that was moved by hand already is left."""
    return (duty for duty in duties if to in WORK_MOVES[WorkState(duty.state)])


def hold(duties: Iterable[Duty]) -> list[Duty]:
    """Take the locks of the duties before a step of another package holds the chain of the log."""
    return [locked(duty) for duty in duties]


def take_back(duty: Duty, *, reason: str, by: Officer, at: datetime) -> None:
    """Return the duty, or open it again where it is done."""
    step = reopen_duty if duty.state == WorkState.DONE else return_duty
    step(duty=duty, reason=reason, by=by, at=at)


@transaction.atomic
def conclude(duty: Duty, *, text: str, by: Officer, at: datetime) -> Duty:
    """Done with the decision that the work itself was: nobody stands above it who could accept it."""
    duty = locked(duty)
    if WorkState.HANDED_IN in WORK_MOVES[WorkState(duty.state)]:
        duty = hand_in_duty(duty=duty, by=by, at=at, text=text)
    move(duty, WorkState.DONE, at)
    duty.done_at = at
    taken = Taken(action="review.finish_duty", by=by, at=at, acting_for=as_judge(by, at))
    write_step(duty, StepKind.DONE, taken, text=text)
    return duty
