"""What an officer may do on a day, by the posts held on that day, and the frame of every door to a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.db import models
from django.shortcuts import get_object_or_404

from cchc.core.scoping import Scoped
from cchc.org.enums import RIGHTS, Right, Role
from cchc.org.models import Officer, Post, PostHolding, StandIn

Row = TypeVar("Row", bound=models.Model)


# What was asked already while nothing changes; None where something may.
_known: ContextVar[dict[tuple[int, date], list[PostHolding]] | None] = ContextVar("known", default=None)


@contextmanager
def asked_once() -> Iterator[None]:
    """Ask for an officer's posts once within the block: for a request that only reads."""
    token = _known.set({})
    try:
        yield
    finally:
        _known.reset(token)


def holdings_of(officer: Officer, day: date) -> list[PostHolding]:
    """The posts an officer acts in on ``day``, their own first: those held, and those of whom they stand in for.

    None for a closed account. A stand-in passes on the posts of the absent officer alone, never those the
    absent officer stands in for; who has a closed account or no post any more passes on nothing.
    """
    if not officer.is_active:
        return []
    known = _known.get()
    if known is None:
        return found_holdings(officer, day)
    key = (officer.pk, day)
    if key not in known:
        known[key] = found_holdings(officer, day)
    return known[key]


def found_holdings(officer: Officer, day: date) -> list[PostHolding]:
    """As ``holdings_of``, from the database. Days are compared here: every page asks this, and so it is plain SQL."""
    stand_ins = StandIn.objects.filter(deputy=officer, absent__is_active=True)
    absent = [row.absent_id for row in stand_ins if row.holds_on(day)]
    held = PostHolding.objects.filter(officer__in=[officer.pk, *absent], post__commune_id=officer.commune_id)
    found = held.select_related("post").prefetch_related("post__roles").order_by("pk")
    holdings = [holding for holding in found if holding.holds_on(day) and holding.post.holds_on(day)]
    return sorted(holdings, key=lambda holding: holding.officer_id != officer.pk)


def roles_on(officer: Officer, day: date) -> frozenset[Role]:
    """The roles of every post the officer acts in on ``day``; none for a closed account."""
    found = (row.role for holding in holdings_of(officer, day) for row in holding.post.roles.all())
    return frozenset(Role(role) for role in found if role in Role.values)


def rights_on(officer: Officer, day: date) -> frozenset[Right]:
    return rights_of(roles_on(officer, day))


def rights_of(roles: Iterable[Role]) -> frozenset[Right]:
    return frozenset().union(*(RIGHTS[role] for role in roles))


def require(officer: Officer, right: Right, day: date) -> None:
    """Refuse with the words a person needs: which right is missing and whose it is."""
    if right in rights_on(officer, day):
        return
    holders = ", ".join(role.label for role in Role if right in RIGHTS[role])
    raise PermissionDenied(f"Bạn chưa được giao quyền {right}. Quyền này thuộc: {holders}.")


def row_for(officer: Officer, right: Right, on: date, rows: Scoped[Row], **key: Any) -> Row:
    """The row with ``key`` for an officer who has ``right`` on the day: the frame of every door.

    A row of another commune answers 404 whatever the rights, as one that does not exist; only then is the
    right judged (403).
    """
    row = get_object_or_404(rows.seen_by(officer), **key)
    require(officer, right, on)
    return row


def post_for(officer: Officer, pk: int, on: date) -> Post:
    """A post, to read."""
    return row_for(officer, Right.READ, on, Post.objects.select_related("commune"), pk=pk)


def post_to_assign(officer: Officer, pk: int, on: date) -> Post:
    """A post, to change it, to give it to someone, or to end someone's time in it."""
    return row_for(officer, Right.ASSIGN_POSTS, on, Post.objects.select_related("commune"), pk=pk)


def stand_in_to_end(officer: Officer, pk: int, on: date) -> StandIn:
    """A stand-in, to end it: for the absent officer themself, or whoever gives posts."""
    found: StandIn = get_object_or_404(StandIn.objects.seen_by(officer).select_related("absent", "deputy"), pk=pk)
    if found.absent_id != officer.pk:
        require(officer, Right.ASSIGN_POSTS, on)
    return found


def account_for(officer: Officer, pk: int, on: date) -> Officer:
    """An account of the officer's commune, to keep it."""
    found: Officer = get_object_or_404(Officer.objects.select_related("commune"), commune=officer.commune_id, pk=pk)
    require(officer, Right.MANAGE_ACCOUNTS, on)
    return found
