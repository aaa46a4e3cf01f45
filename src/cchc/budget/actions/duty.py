"""The duties of the plan follow the estimate: handed in, returned and done with it, so that nobody reports twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone

from cchc.budget.models import Estimate
from cchc.core.locking import locked
from cchc.org.models import Officer
from cchc.reading.model import WorkKind
from cchc.review.actions import finish_duty, hand_in_duty, reopen_duty, return_duty
from cchc.review.enums import WORK_MOVES, WorkState
from cchc.review.models import Duty
from cchc.review.queries.standing import is_own_work


def duties_of(estimate: Estimate, *kinds: WorkKind) -> Iterator[Duty]:
    """The plan's duties of these kinds in their order."""
    rows = Duty.objects.filter(
        assignment__plan__cycle_id=estimate.cycle_id, assignment__kind__in=[kind.value for kind in kinds]
    )
    yield from rows.select_related("assignment__plan", "post").order_by("pk")


def hold_duties(estimate: Estimate, *kinds: WorkKind) -> None:
    """Take the locks of the duties before a step of another package holds the chain of the log."""
    for duty in duties_of(estimate, *kinds):
        locked(duty)


def reaching(estimate: Estimate, kind: WorkKind, to: WorkState) -> Iterator[Duty]:
    """Those that can reach the state; one that was moved by hand already is left."""
    return (duty for duty in duties_of(estimate, kind) if to in WORK_MOVES[WorkState(duty.state)])


def hand_in_with(estimate: Estimate, kind: WorkKind, by: Officer, at: datetime, text: str) -> None:
    for duty in reaching(estimate, kind, WorkState.HANDED_IN):
        hand_in_duty(duty=duty, by=by, at=at, text=text)


def return_with(estimate: Estimate, kind: WorkKind, by: Officer, at: datetime, reason: str) -> None:
    for duty in reaching(estimate, kind, WorkState.RETURNED):
        step = reopen_duty if duty.state == WorkState.DONE else return_duty
        step(duty=duty, reason=reason, by=by, at=at)


def finish_with(estimate: Estimate, kind: WorkKind, by: Officer, at: datetime, text: str) -> None:
    """Done with the approval; what is the approver's own stays with whoever accepts it."""
    for duty in reaching(estimate, kind, WorkState.DONE):
        if not is_own_work(duty, by, timezone.localdate(at)):
            finish_duty(duty=duty, by=by, at=at, text=text)
