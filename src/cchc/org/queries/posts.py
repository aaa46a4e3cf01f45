"""Who holds which post on a day."""

from __future__ import annotations

from datetime import date

from cchc.org.enums import Role
from cchc.org.models import Officer, Post, PostHolding, Unit


def posts_on(commune: Unit, day: date) -> list[Post]:
    """The posts of a commune on ``day``, holders fetched with them."""
    posts = Post.objects.filter(commune=commune).prefetch_related("holdings__officer", "roles").order_by("pk")
    return [post for post in posts if post.holds_on(day)]


def posts_with_areas(commune: Unit, day: date) -> list[Post]:
    """The posts of a commune on ``day`` that answer for an area of reform, holders fetched with them."""
    posts = Post.objects.filter(commune=commune).exclude(areas=[]).prefetch_related("holdings__officer", "roles")
    return [post for post in posts.order_by("pk") if post.holds_on(day)]


def holder_on(post: Post, day: date) -> Officer | None:
    """Who holds ``post`` on ``day``; of several the one who came last."""
    holdings = sorted(post.holdings.all(), key=lambda holding: (holding.since or date.min, holding.pk))
    return next((holding.officer for holding in reversed(holdings) if holding.holds_on(day)), None)


def holders_of(commune: Unit, role: Role, day: date) -> list[Officer]:
    """Every officer of a commune with ``role`` on ``day``."""
    held = PostHolding.objects.on(day).filter(post__commune=commune, post__roles__role=role)
    holdings = held.select_related("officer", "post").order_by("pk")
    return [holding.officer for holding in holdings if holding.post.holds_on(day)]
