"""What an officer owes, waits for and has to decide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from cchc.org.access import rights_on
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import posts_acted_for
from cchc.review.enums import WorkState
from cchc.review.queries.parts import Part, duties_shown, parts

LAST_DONE = 10


@dataclass(frozen=True, slots=True)
class MyWork:
    """``owed`` is late first; ``planned`` is what draft plans are going to ask for."""

    owed: list[Part]
    waiting: list[Part]
    to_decide: list[Part]
    planned: list[Part]
    done: list[Part]

    @property
    def late(self) -> int:
        return sum(part.is_late for part in self.owed)

    @property
    def first(self) -> Part | None:
        """The one thing to do next."""
        return next(iter([*self.owed, *self.to_decide]), None)


def my_work(officer: Officer, today: date) -> MyWork:
    """The officer's own work on ``today``, that of posts they stand in for among it."""
    mine = {post.pk for post in posts_acted_for(officer, today)}
    judges = Right.ACCEPT_WORK in rights_on(officer, today)
    asked = Q(post__in=mine)
    if judges:
        asked |= Q(state=WorkState.HANDED_IN) | Q(asked_until__isnull=False)
    rows = duties_shown().filter(asked, assignment__plan__commune=officer.commune_id)
    found = parts(rows.exclude(state=WorkState.DONE), officer.commune, today)
    own = [part for part in found if part.duty and part.duty.post_id in mine]
    done = rows.filter(state=WorkState.DONE, post__in=mine).order_by("-done_at")[:LAST_DONE]
    return MyWork(
        owed=[part for part in own if part.is_open and part.binds],
        waiting=[part for part in own if waits(part)],
        to_decide=[part for part in found if judges and waits(part) and part not in own],
        planned=[part for part in own if part.is_open and not part.binds],
        done=parts(done, officer.commune, today),
    )


def waits(part: Part) -> bool:
    """Whether another has to decide: on what was handed in, or on an extension."""
    return part.duty is not None and (part.duty.state == WorkState.HANDED_IN or part.duty.asked_until is not None)
