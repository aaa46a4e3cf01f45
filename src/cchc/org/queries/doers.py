"""Who does the work of each post on a day."""

from __future__ import annotations

from datetime import date

from cchc.org.models import Officer, PostHolding, StandIn, Unit


def doers_on(commune: Unit, day: date) -> dict[int, tuple[Officer, ...]]:
    """The officers who act in each post on ``day``, by its key: the holder, or the deputy of one who is away.

    A post without an entry is vacant, or exists no more.
    """
    deputies = {
        row.absent_id: row.deputy
        for row in StandIn.objects.on(day).filter(commune=commune, deputy__is_active=True).select_related("deputy")
    }
    held = PostHolding.objects.on(day).filter(post__commune=commune, officer__is_active=True)
    found: dict[int, tuple[Officer, ...]] = {}
    for row in held.select_related("post", "officer").order_by("pk"):
        if row.post.holds_on(day):
            doer = deputies.get(row.officer_id, row.officer)
            found[row.post_id] = tuple(dict.fromkeys((*found.get(row.post_id, ()), doer)))
    return found
