"""The duties of the plan follow the estimate: handed in, returned and done with it, so that nobody reports twice."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from cchc.budget.models import Estimate
from cchc.budget.queries.duties import duties_of
from cchc.org.models import Officer
from cchc.reading.model import WorkKind
from cchc.review.actions import finish_duty, hand_in_duty
from cchc.review.actions.follow import conclude, hold, reaching, take_back
from cchc.review.enums import WorkState
from cchc.review.queries.standing import is_own_work


def hold_duties(estimate: Estimate, *kinds: WorkKind) -> None:
    hold(duties_of(estimate.cycle_id, *kinds))


def hand_in_with(estimate: Estimate, kind: WorkKind, by: Officer, at: datetime, text: str) -> None:
    for duty in reaching(duties_of(estimate.cycle_id, kind), WorkState.HANDED_IN):
        hand_in_duty(duty=duty, by=by, at=at, text=text)


def return_with(estimate: Estimate, kind: WorkKind, by: Officer, at: datetime, reason: str) -> None:
    for duty in reaching(duties_of(estimate.cycle_id, kind), WorkState.RETURNED):
        take_back(duty, reason=reason, by=by, at=at)


def finish_with(estimate: Estimate, kind: WorkKind, by: Officer, at: datetime, text: str) -> None:
    """Done with the approval; what is the approver's own stays with whoever accepts it."""
    for duty in reaching(duties_of(estimate.cycle_id, kind), WorkState.DONE):
        if not is_own_work(duty, by, timezone.localdate(at)):
            finish_duty(duty=duty, by=by, at=at, text=text)


def decided_with(estimate: Estimate, by: Officer, at: datetime, text: str) -> None:
    """The approval that the plan asks for is done when the decision is taken."""
    for duty in duties_of(estimate.cycle_id, WorkKind.APPROVE):
        if duty.state != WorkState.DONE:
            conclude(duty, text=text, by=by, at=at)
