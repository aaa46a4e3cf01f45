"""The people of a commune on a day: who holds what since when, what is vacant, who answers for which area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from cchc.law.areas import area_names
from cchc.lib.vietnamese import sort_key
from cchc.org.models import Post, PostHolding, StandIn, Unit
from cchc.org.queries.law import law_at
from cchc.org.queries.posts import posts_on


@dataclass(frozen=True, slots=True)
class PostToday:
    """A post on a day with who holds it, and who stands in while the holder is away."""

    post: Post
    holding: PostHolding | None
    stand_in: StandIn | None
    areas: tuple[str, ...]

    @property
    def holder(self) -> str:
        return self.holding.officer.full_name if self.holding else ""

    @property
    def since(self) -> date | None:
        return self.holding.since if self.holding else None

    @property
    def roles(self) -> list[str]:
        return [role.get_role_display() for role in self.post.roles.all()]


@dataclass(frozen=True, slots=True)
class Area:
    """An area of reform and the posts that answer for it; ``vacant`` when nobody does."""

    code: str
    name: str
    posts: tuple[PostToday, ...]

    @property
    def vacant(self) -> bool:
        return not any(row.holding for row in self.posts)


def posts_today(unit: Unit, day: date) -> list[PostToday]:
    """The posts of a commune on ``day``, the vacant first, then as they were made."""
    away = {row.absent_id: row for row in StandIn.objects.on(day).filter(commune=unit).select_related("deputy")}
    names = area_names(law_at(unit, day))
    rows = [post_today(post, day, away, names) for post in posts_on(unit, day)]
    return sorted(rows, key=lambda row: row.holding is not None)


def post_today(post: Post, day: date, away: dict[int, StandIn], names: dict[str, str]) -> PostToday:
    holding = holding_on(post.holdings.all(), day)
    stand_in = away.get(holding.officer_id) if holding else None
    return PostToday(post, holding, stand_in, tuple(names.get(code, code) for code in post.areas))


def holding_on(holdings: Any, day: date) -> PostHolding | None:
    """Of those who hold a post on ``day`` the one who came last."""
    held = [holding for holding in holdings if holding.holds_on(day)]
    return max(held, key=lambda holding: (holding.since or date.min, holding.pk), default=None)


def areas_today(rows: Sequence[PostToday], unit: Unit, day: date) -> list[Area]:
    """Every area of reform with the posts that answer for it."""
    names = area_names(law_at(unit, day)).items()
    return [Area(code, name, tuple(row for row in rows if code in row.post.areas)) for code, name in names]


def load(rows: Sequence[PostToday]) -> list[tuple[str, int, int]]:
    """Who answers for areas of reform, with how many posts and areas each, the most laden first."""
    people: dict[str, list[PostToday]] = {}
    for row in rows:
        if row.holding and row.areas:
            people.setdefault(row.holder, []).append(row)
    counted = [(name, len(held), len({area for row in held for area in row.areas})) for name, held in people.items()]
    return sorted(counted, key=lambda person: (-person[2], -person[1], sort_key(person[0])))


def stand_ins_from(unit: Unit, day: date) -> list[StandIn]:
    """The stand-ins that hold on ``day`` or are to come, the nearest first."""
    rows = StandIn.objects.filter(Q(until__isnull=True) | Q(until__gte=day), commune=unit)
    return list(rows.select_related("absent", "deputy").order_by("since", "pk"))
