"""The work of a review that is over, done by those who held the posts and accepted by those who judge."""

from __future__ import annotations

from datetime import date, timedelta

from cchc.example.part import Example
from cchc.org.enums import Role
from cchc.org.models import Officer
from cchc.org.queries.posts import holder_on, holders_of
from cchc.reading.model import WorkKind
from cchc.review.actions import accept_duty, finish_duty, hand_in_duty
from cchc.review.enums import UNDER_WAY, WorkState
from cchc.review.models import Duty

# Nobody of the present review should meet the work of the one before as late.
OVER = ("ke-hoach-so-ket-cchc-cuoi-nam-2025.txt",)


def load_finished_work(example: Example) -> None:
    """Finish all but the reports, which finish their own part when they are accepted."""
    work = Duty.objects.filter(assignment__plan__commune=example.unit, assignment__plan__source_name__in=OVER)
    for duty in (
        work.filter(state__in=UNDER_WAY)
        .exclude(assignment__kind=WorkKind.REPORT)
        .select_related("assignment__plan", "post")
    ):
        if day := duty.due or duty.assignment.plan.held_on:
            finish(example, duty, day)


def finish(example: Example, duty: Duty, day: date) -> None:
    """Taken on two days before ``day``, handed in on it, accepted the day after."""
    taken, handed_in, judged = (example.moment(day + timedelta(days=days)) for days in (-2, 0, 1))
    doer = holder_on(duty.post, day)
    if doer is None:
        return
    if duty.state == WorkState.ASSIGNED:
        accept_duty(duty=duty, by=doer, at=taken)
    hand_in_duty(duty=duty, by=doer, at=handed_in)
    finish_duty(duty=duty, by=judge(example, doer, day), at=judged)


def judge(example: Example, doer: Officer, day: date) -> Officer:
    """The organiser, and the chairman for the organiser's own work."""
    organiser = example.organiser(example.moment(day))
    return organiser if organiser != doer else holders_of(example.unit, Role.CHAIRMAN, day)[0]
