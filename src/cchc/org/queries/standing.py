"""In whose posts an officer acts on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cchc.org.access import holdings_of, rights_of
from cchc.org.enums import Right, Role
from cchc.org.models import Officer, Post, PostHolding


def posts_acted_for(officer: Officer, day: date) -> list[Post]:
    """The posts the officer holds on ``day`` and those they stand in for, their own first, each once."""
    return list(dict.fromkeys(holding.post for holding in holdings_of(officer, day)))


def acting_for(officer: Officer, day: date, *, right: Right | None = None, posts: Iterable[Post] = ()) -> str:
    """Whom the officer acts for in a step, as ``log.append`` takes it: name and posts of the absent person.

    ``right`` or ``posts`` is what lets the officer take the step; empty when it is theirs by their own posts.
    """
    wanted = {post.pk for post in posts}
    holdings = holdings_of(officer, day)
    allowing = with_right(holdings, right) if right else set()
    found = [held for held in holdings if held.post_id in wanted | allowing]
    if not found or found[0].officer_id == officer.pk:
        return ""
    return found[0].officer.named_on(day)


def with_right(holdings: Iterable[PostHolding], right: Right) -> set[int]:
    """The posts among ``holdings`` that give ``right``."""
    roles = ((held.post_id, row.role) for held in holdings for row in held.post.roles.all())
    return {post for post, role in roles if role in Role.values and right in rights_of([Role(role)])}
