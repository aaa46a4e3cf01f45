"""Filters of the pages of the estimate."""

from __future__ import annotations

from django import template

from cchc.budget.enums import RoundState
from cchc.lib.money import Dong, dotted

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
