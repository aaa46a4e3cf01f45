"""Whom the daily message tells of their talks: the silent, those near the day of the texts, and the late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from cchc.org.models import Officer, Unit
from cchc.review.queries.binding import binds
from cchc.review.queries.notices import Limits, limits_on
from cchc.talks.models import Call, TalkReminder
from cchc.talks.queries.standing import Row, talks_standing
from cchc.talks.queries.to_tell import to_remind


@dataclass(frozen=True, slots=True)
class Due:
    """A talk to remind its speaker of, with every occasion that has come."""

    row: Row
    occasions: tuple[str, ...]


def due_talks(commune: Unit, day: date) -> Iterator[tuple[Officer, list[Due]]]:
    """Each speaker, or who stands in for them, with what they have not been told of; nobody told by hand today.

    The days are the commune's own for work. A plan that does not bind, or whose conference is past, asks for nothing.
    """
    limits = limits_on(commune, day)
    calls = Call.objects.filter(commune=commune).select_related("commune", "cycle__plan__document")
    for call in calls:
        plan = call.cycle.plan
        if not binds(plan) or (plan.held_on and plan.held_on < day):
            continue
        for one in to_remind(talks_standing(call, day), day):
            told = told_to(one.officer)
            found = [due for row in one.rows if (due := due_of(row, limits, told))]
            if found and one.message is None:
                yield one.officer, found


def told_to(officer: Officer) -> frozenset[tuple[int, str]]:
    return frozenset(TalkReminder.objects.filter(officer=officer).values_list("talk_id", "occasion"))


def due_of(row: Row, limits: Limits, told: frozenset[tuple[int, str]]) -> Due | None:
    fresh = tuple(name for name in occasions(row, limits) if (row.talk.pk, name) not in told)
    return Due(row, fresh) if fresh else None


def occasions(row: Row, limits: Limits) -> Iterator[str]:
    """Why a speaker is told now. Of the days before the texts the last that has come, so that a day without a run
    loses none; a text that was returned, or a new day for the texts, is told anew."""
    by, left = row.call.texts_by, (row.call.texts_by - row.today).days
    near = min((days for days in limits.before if 0 <= left <= days), default=None)
    if row.late_days:
        yield f"late:{by}:{row.state}"
    elif near is not None:
        yield f"before-{near}:{by}:{row.state}"
    if (row.silent_days or 0) >= limits.unaccepted:
        yield f"silent:{timezone.localdate(row.talk.state_since)}"
