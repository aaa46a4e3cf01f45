"""Filters of the pages of the estimate."""

from __future__ import annotations

from datetime import date

from django import template

from cchc.budget.enums import Basis, RoundState
from cchc.budget.models import EstimateLine
from cchc.dossier.compose import sentence
from cchc.lib.money import Dong, dotted
from cchc.lib.vietnamese import fold
from cchc.review.enums import UNDER_WAY
from cchc.review.models import Duty

register = template.Library()


@register.filter
def dong(amount: int | None) -> str:
    """``4.240.000``; a dash where no amount is known."""
    return "–" if amount is None else dotted(amount)


@register.filter
def change(amount: int | None) -> str:
    """``-400.000``, ``+50.000`` or ``0``; empty while unknown."""
    if amount is None:
        return ""
    return f"+{dotted(amount)}" if amount > 0 else dotted(amount)


@register.filter
def in_words(amount: int) -> str:
    """``Bốn triệu hai trăm bốn mươi nghìn đồng``."""
    return Dong(amount).words


@register.filter
def state_tag(state: str) -> str:
    """The colour of a round's state."""
    return {RoundState.APPROVED: "good", RoundState.RETURNED: "late", RoundState.REOPENED: "late"}.get(
        RoundState(state), "soon"
    )


@register.filter
def ground(line: EstimateLine) -> str:
    """On what the price stands, its kind said once: ``Báo giá ngày 08/6``, ``Định mức: khoản 2 Điều 10 …``."""
    kind = sentence(Basis(line.basis_kind).label)
    if line.basis_kind == Basis.NONE:
        return sentence(line.basis) or kind
    return line.basis if fold(line.basis).startswith(fold(kind)) else ": ".join(filter(None, (kind, line.basis)))


@register.filter
def is_overdue(duty: Duty, today: date) -> bool:
    """Whether somebody still has to do a part of the work whose day is past."""
    return duty.state in UNDER_WAY and duty.days_late(today) > 0


STEPS = {
    RoundState.SUBMITTED: "Trình",
    RoundState.APPRAISED: "Thẩm định xong",
    RoundState.APPROVED: "Phê duyệt",
    RoundState.RETURNED: "Trả lại",
    RoundState.WITHDRAWN: "Rút lại",
    RoundState.REOPENED: "Mở lại",
}


@register.filter
def step_name(state: str) -> str:
    """What was done when the round came into the state."""
    return STEPS[RoundState(state)]
