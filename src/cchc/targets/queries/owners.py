"""Which post answers for an area of reform, or is named in a plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cchc.dossier.people import posts_meant
from cchc.lib.days import half_year
from cchc.org.models import Post, Unit
from cchc.org.queries.commune import commune_of
from cchc.org.queries.posts import posts_on


def day_of_year(year: int, today: date) -> date:
    """The day on which posts are asked for: today in the year itself, else its last day or its first."""
    first, last = half_year(year, 1).start, half_year(year, 2).end
    return min(max(today, first), last)


def sole_owners(posts: Sequence[Post]) -> dict[str, Post]:
    """The one post that answers for an area; an area of none or of several has no entry."""
    found: dict[str, list[Post]] = {}
    for post in posts:
        for area in post.areas:
            found.setdefault(area, []).append(post)
    return {area: owners[0] for area, owners in found.items() if len(owners) == 1}


def posts_named(words: list[str], commune: Unit, day: date) -> dict[str, Post]:
    """The posts that a plan names so, each only where its words mean one post alone."""
    if not any(words):
        return {}
    file = commune_of(commune, day)
    meant = {said: posts_meant(said, file, day) for said in words if said}
    posts = {post.code: post for post in posts_on(commune, day)}
    return {said: posts[found[0].id] for said, found in meant.items() if len(found) == 1 and found[0].id in posts}
