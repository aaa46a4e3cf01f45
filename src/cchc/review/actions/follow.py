"""The duties of the plan follow the work of other packages, so that nobody reports twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from cchc.core.locking import locked
from cchc.org.models import Officer
from cchc.review.actions.judge_work import reopen_duty, return_duty
from cchc.review.enums import WORK_MOVES, WorkState
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
