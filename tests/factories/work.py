"""Parts of the work of the seed plan, given to people of the cast."""

from __future__ import annotations

from datetime import UTC, date, datetime

from cchc.org.models import Post
from cchc.review.actions import set_owner
from cchc.review.models import Cycle, Duty
from tests.people import AT, Commune


def on(day: date, hour: int = 2) -> datetime:
    """A moment of the working day, 09:00 in Vietnam."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def post_of(commune: Commune, part: str) -> Post:
    return Post.objects.get(commune=commune.unit, code=part)


def appraisal(cycle: Cycle) -> Duty:
    """The seed plan's one duty of a post the cast has: finance appraises the estimate by 13/06/2023."""
    return Duty.objects.get(assignment__plan=cycle.plan, assignment__kind="appraise")


def decision(cycle: Cycle) -> Duty:
    """The chairman's own: the plan lets the committee approve the estimate, by 15/06/2023."""
    return Duty.objects.get(assignment__plan=cycle.plan, assignment__kind="approve")


def given(commune: Commune, cycle: Cycle, kind: str, part: str) -> Duty:
    """The first work of a kind, given to a part of the cast by the chairman."""
    work = cycle.plan.assignments.filter(kind=kind).first()
    assert work
    return set_owner(assignment=work, post=post_of(commune, part), by=commune.chairman, at=AT)
