"""Which plans bind: issued here, or come with a number from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from cchc.review.models import ReviewPlan


def binds(plan: ReviewPlan) -> bool:
    """Whether the work the plan assigns is owed; that of a draft is not yet."""
    return plan.document.is_issued or plan.document.paper.number is not None


def standing_of(plan: ReviewPlan) -> str:
    """How the plan stands, in words: its number, issued elsewhere, or not yet issued."""
    if plan.document.is_issued:
        return f"số {plan.document.code}"
    return "ban hành ngoài hệ thống" if binds(plan) else "chưa ban hành"


def binding(plans: Iterable[ReviewPlan]) -> frozenset[int]:
    """The keys of those plans that bind, each judged once."""
    known = {plan.pk: plan for plan in plans}
    return frozenset(pk for pk, plan in known.items() if binds(plan))
