"""Who may judge a part of the work."""

from __future__ import annotations

from datetime import date

from cchc.org.enums import RIGHTS, Right
from cchc.org.models import PostHolding
from cchc.review.models import Duty

JUDGING = [role for role, rights in RIGHTS.items() if Right.ACCEPT_WORK in rights]


def judges_of(duty: Duty, day: date) -> list[str]:
    """The names of those who may accept the work on ``day``, without whoever holds its own post."""
    held = PostHolding.objects.on(day).filter(post__commune_id=duty.commune_id, post__roles__role__in=JUDGING)
    holdings = held.filter(officer__is_active=True).select_related("officer", "post").order_by("post_id", "pk")
    own = set(PostHolding.objects.on(day).filter(post_id=duty.post_id).values_list("officer_id", flat=True))
    fit = [row.officer.full_name for row in holdings if row.post.holds_on(day) and row.officer_id not in own]
    return list(dict.fromkeys(fit))
