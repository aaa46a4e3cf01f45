"""Who may be told of the talks today: those the plan names of the call, speakers of what they owe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from cchc.org.models import Officer, StandIn
from cchc.review.models import Message
from cchc.talks.models import Call
from cchc.talks.queries.clause import named_officers
from cchc.talks.queries.standing import Row, Standing


@dataclass(slots=True)
class ToTell:
    """A person with what they owe; of the call alone when nothing. ``message`` is what they got today."""

    officer: Officer
    rows: list[Row] = field(default_factory=list)
    message: Message | None = None


def to_remind(standing: Standing, today: date) -> list[ToTell]:
    """Speakers who owe something, or who stands in for them."""
    deputies = {row.absent_id: row.deputy for row in stand_ins(standing.call, today)}
    people: dict[int, ToTell] = {}
    for row in standing.owing:
        officer = row.talk.officer and deputies.get(row.talk.officer_id or 0, row.talk.officer)
        if officer and officer.is_active:
            people.setdefault(officer.pk, ToTell(officer)).rows.append(row)
    return with_messages(standing.call, list(people.values()), today)


def to_call(call: Call, today: date) -> list[ToTell]:
    """Those whom the plan gives work, and those it names to advise."""
    return with_messages(call, [ToTell(officer) for officer in named_officers(call.cycle.plan, today)], today)


def stand_ins(call: Call, today: date) -> list[StandIn]:
    rows = StandIn.objects.on(today).filter(commune=call.commune_id, deputy__is_active=True)
    return list(rows.select_related("deputy"))


def with_messages(call: Call, people: Sequence[ToTell], today: date) -> list[ToTell]:
    found = {row.officer_id: row for row in Message.objects.filter(day=today, topic=topic_of(call))}
    for one in people:
        one.message = found.get(one.officer.pk)
    return list(people)


def topic_of(call: Call) -> str:
    """Under which a message tells of these talks."""
    return f"talks-{call.pk}"
