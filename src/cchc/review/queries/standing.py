"""How an officer stands to a part of the work: whose it is, who may judge it, how often it may be extended."""

from __future__ import annotations

from datetime import date

from cchc.org.enums import RIGHTS, Right, SettingKey
from cchc.org.models import Officer, PostHolding
from cchc.org.queries.settings import setting
from cchc.org.queries.standing import posts_acted_for
from cchc.review.enums import StepKind
from cchc.review.models import Duty

JUDGING = [role for role, rights in RIGHTS.items() if Right.ACCEPT_WORK in rights]


def judges_of(duty: Duty, day: date) -> list[str]:
    """The names of those who may accept the work on ``day``, without whoever holds its own post."""
    held = PostHolding.objects.on(day).filter(post__commune_id=duty.commune_id, post__roles__role__in=JUDGING)
    holdings = held.filter(officer__is_active=True).select_related("officer", "post").order_by("post_id", "pk")
    own = set(PostHolding.objects.on(day).filter(post_id=duty.post_id).values_list("officer_id", flat=True))
    fit = [row.officer.full_name for row in holdings if row.post.holds_on(day) and row.officer_id not in own]
    return list(dict.fromkeys(fit))


def is_own_work(duty: Duty, officer: Officer, day: date) -> bool:
    """Whether the officer acts in its post on ``day``, or handed it in last."""
    handed_in = duty.steps.filter(kind=StepKind.HANDED_IN).order_by("-pk").values_list("by_id", flat=True).first()
    mine = {post.pk for post in posts_acted_for(officer, day)}
    return handed_in == officer.pk or duty.post_id in mine


def extensions_left(duty: Duty, day: date) -> int:
    """How often an extension may still be asked for, by the commune's setting on ``day``."""
    allowed = setting(duty.assignment.plan.commune, SettingKey.EXTENSIONS_ALLOWED, day).number
    asked: int = duty.steps.filter(kind=StepKind.EXTENSION_ASKED).count()
    return max(0, allowed - asked)
