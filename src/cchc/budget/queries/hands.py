"""Whose hand lay on a round, and who is left for the next one."""

from __future__ import annotations

from datetime import date

from cchc.budget.enums import HandKind
from cchc.budget.models import Hand, Round
from cchc.lib.errors import ActionRefused
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


def bar_to(round: Round, officer: Officer, kind: HandKind, day: date) -> ActionRefused | None:
    """Why another hand of the officer keeps them from this one, and who is left; None where nothing does."""
    held = hand_of(round, officer)
    if held is None or held.kind == kind:
        return None
    wanted, others = kind.label, fit_for(round, kind, day)
    remedy = f"Đề nghị {' hoặc '.join(others)} {wanted}." if others else f"Cử người thay mặt để có người {wanted}."
    return ActionRefused(
        f"Bạn đã {held.get_kind_display()} dự toán này nên không {wanted}: "
        "người lập, người thẩm định và người phê duyệt là ba người.",
        remedy,
    )


def fit_for(round: Round, kind: HandKind, day: date) -> list[str]:
    """The names of those who have the right to this hand on ``day`` and no other hand in the round."""
    roles = [role for role, rights in RIGHTS.items() if RIGHT_OF[kind] in rights]
    held = PostHolding.objects.on(day).filter(post__commune_id=round.commune_id, post__roles__role__in=roles)
    others = round.hands.exclude(kind=kind).values("officer")
    rows = held.filter(officer__is_active=True).exclude(officer__in=others).select_related("officer", "post")
    names = [row.officer.full_name for row in rows.order_by("post_id", "pk") if row.post.holds_on(day)]
    return list(dict.fromkeys(names))
