"""What the text of a plan did not say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cchc.paper.model import At, Paper
from cchc.review.models import ReviewPlan

LABELS = {
    "issuer_lines": "cơ quan ban hành",
    "symbol": "ký hiệu",
    "number": "số",
    "place": "địa danh",
    "issued_on": "ngày ban hành",
    "held_on": "ngày hội nghị",
    "starts_at": "giờ bắt đầu",
    "venue": "địa điểm",
    "chair": "người chủ trì",
}
NEEDED_TO_ISSUE = ("issuer_lines", "symbol", "place")
GIVEN_BY_ISSUE = ("number", "issued_on")


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of the plan: its value if known, where the text says it, or who filled it in."""

    name: str
    label: str
    value: Any
    place: At | None = None
    filled: dict[str, str] | None = None

    @property
    def known(self) -> bool:
        return self.value not in (None, "", ())


def facts_of(plan: ReviewPlan, paper: Paper) -> list[Fact]:
    """Every fact that a complete plan has, in the order of ``LABELS``."""
    return [fact_of(plan, paper, name) for name in LABELS]


def fact_of(plan: ReviewPlan, paper: Paper, name: str) -> Fact:
    value = getattr(plan if hasattr(plan, name) else paper, name)
    return Fact(name, LABELS[name], value, plan.place_of(name), plan.filled.get(name))


def missing(plan: ReviewPlan, paper: Paper) -> list[Fact]:
    """The facts that neither the text nor a person has said."""
    return [fact for fact in facts_of(plan, paper) if not fact.known]


def missing_before_issue(plan: ReviewPlan) -> list[str]:
    """The labels of what a plan still lacks to go out; number and day come with the issue."""
    paper = plan.document.paper
    return [fact.label for fact in missing(plan, paper) if fact.name in NEEDED_TO_ISSUE]
