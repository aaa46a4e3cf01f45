"""Whose hand lay on a round, and who is left for the next one."""

from __future__ import annotations

from datetime import date

from cchc.budget.enums import HandKind
from cchc.budget.models import Hand, Round
from cchc.org.enums import RIGHTS, Right
from cchc.org.models import Officer, PostHolding

RIGHT_OF: dict[HandKind, Right] = {
    HandKind.AUTHOR: Right.ESTIMATE,
    HandKind.APPRAISER: Right.APPRAISE,
    HandKind.APPROVER: Right.APPROVE_BUDGET,
}


def hand_of(round: Round, officer: Officer) -> Hand | None:
    """The one hand an officer has in a round, None when they have not touched it."""
    found: Hand | None = round.hands.filter(officer=officer).first()
    return found


def is_barred(round: Round, officer: Officer, kind: HandKind) -> bool:
    """Whether another hand of the same officer keeps them from this one."""
    held = hand_of(round, officer)
    return held is not None and held.kind != kind


def fit_for(round: Round, kind: HandKind, day: date) -> list[str]:
    """The names of those who have the right to this hand on ``day`` and no other hand in the round."""
    roles = [role for role, rights in RIGHTS.items() if RIGHT_OF[kind] in rights]
    held = PostHolding.objects.on(day).filter(post__commune_id=round.commune_id, post__roles__role__in=roles)
    others = round.hands.exclude(kind=kind).values("officer")
    rows = held.filter(officer__is_active=True).exclude(officer__in=others).select_related("officer", "post")
    names = [row.officer.full_name for row in rows.order_by("post_id", "pk") if row.post.holds_on(day)]
    return list(dict.fromkeys(names))
