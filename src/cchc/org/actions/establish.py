"""Which posts a commune has: their names, the roles and areas they carry, and their days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import chain, count
from typing import Any

from django.db import transaction
from django.utils import timezone

from cchc.core import log
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.lib.vietnamese import slug
from cchc.org.actions.posts import leading_for, refuse_leaderless, refuse_own_gain
from cchc.org.enums import Role
from cchc.org.models import Officer, Post, PostRole, Unit


@dataclass(frozen=True, slots=True)
class PostFacts:
    """What a post is: its name, the roles and areas of reform it carries, the names plans give it, its days."""

    name: str
    short: str = ""
    roles: frozenset[Role] = frozenset()
    areas: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    sign: str = ""
    since: date | None = None
    until: date | None = None

    def columns(self) -> dict[str, Any]:
        """The facts as the row of the post holds them; roles have rows of their own."""
        facts = asdict(self)
        del facts["roles"]
        return facts | {"areas": list(self.areas), "aliases": list(self.aliases), "short": self.short or self.name}


@transaction.atomic
def open_post(*, unit: Unit, facts: PostFacts, by: Officer, at: datetime) -> Post:
    """Lập chức danh. A post of the same name on the same days is refused, so that a second click makes no second."""
    unit = locked(unit)
    refuse_days(facts)
    refuse_namesake(unit, facts, None)
    post: Post = Post.objects.create(commune=unit, code=free_code(unit, facts.name), **facts.columns())
    set_roles(post, facts.roles)
    log.append(by=by, action="org.open_post", obj=post, at=at, data=told(facts), acting_for=leading_for(by, at))
    return post


@transaction.atomic
def revise_post(*, post: Post, facts: PostFacts, by: Officer, at: datetime) -> Post:
    """Sửa chức danh: its name, roles, areas and days. Refused when nobody would be left to give posts."""
    unit = locked(post.commune)
    post = locked(post)
    refuse_days(facts)
    refuse_namesake(unit, facts, post)
    known = facts_of(post)
    if facts == known:
        return post
    if facts.roles - known.roles:
        refuse_own_gain(by, [holding.officer for holding in post.holdings.select_related("officer")], at)
    for name, value in facts.columns().items():
        setattr(post, name, value)
    post.save()
    set_roles(post, facts.roles)
    refuse_leaderless(unit, timezone.localdate(at))
    log.append(by=by, action="org.revise_post", obj=post, at=at, data=told(facts), acting_for=leading_for(by, at))
    return post


def facts_of(post: Post) -> PostFacts:
    """The facts of a post as its rows hold them."""
    return PostFacts(
        name=post.name,
        short=post.short or post.name,
        roles=frozenset(Role(row.role) for row in post.roles.all() if row.role in Role.values),
        areas=tuple(post.areas),
        aliases=tuple(post.aliases),
        sign=post.sign,
        since=post.since,
        until=post.until,
    )


def told(facts: PostFacts) -> dict[str, Any]:
    return {**facts.columns(), "roles": sorted(facts.roles)}


def set_roles(post: Post, roles: Iterable[Role]) -> None:
    post.roles.all().delete()
    PostRole.objects.bulk_create(PostRole(post=post, role=role) for role in sorted(roles))


def free_code(unit: Unit, name: str) -> str:
    plain = slug(name, 50) or "chuc-danh"
    taken = set(Post.objects.filter(commune=unit, code__startswith=plain).values_list("code", flat=True))
    return next(code for code in chain([plain], (f"{plain}-{n}" for n in count(2))) if code not in taken)


def refuse_days(facts: PostFacts) -> None:
    if facts.since and facts.until and facts.until < facts.since:
        raise ActionRefused("Ngày cuối của chức danh đứng trước ngày đầu.", "Chọn ngày cuối muộn hơn.")


def refuse_namesake(unit: Unit, facts: PostFacts, post: Post | None) -> None:
    """Two posts of one name on the same days would be mistaken for one another in a plan."""
    for other in Post.objects.filter(commune=unit, name=facts.name):
        if other == post or ends_before(other.until, facts.since) or ends_before(facts.until, other.since):
            continue
        raise ActionRefused(f"Đơn vị đã có chức danh {other}.", "Sửa chức danh đã có, hoặc đặt tên khác.")


def ends_before(until: date | None, since: date | None) -> bool:
    return until is not None and since is not None and until < since
