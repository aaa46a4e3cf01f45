"""Fill in what the text of a plan did not say."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.utils import timezone

from cchc.core import log
from cchc.core.locking import locked
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for
from cchc.paper.model import Paper
from cchc.records.actions import revise_document
from cchc.review.actions.deadlines import set_deadlines
from cchc.review.models import Cycle, ReviewPlan

IN_PAPER = ("issuer_lines", "symbol", "place")
IN_PLAN = ("held_on", "starts_at", "venue", "chair")


@dataclass(frozen=True, slots=True)
class Completion:
    """What a person fills in; None leaves a fact as it is, an empty text or tuple takes it out."""

    issuer_lines: tuple[str, ...] | None = None
    symbol: str | None = None
    place: str | None = None
    held_on: date | None = None
    starts_at: time | None = None
    venue: str | None = None
    chair: str | None = None

    def facts(self) -> dict[str, Any]:
        return {name: value for name, value in asdict(self).items() if value is not None}


@transaction.atomic
def complete_plan(*, cycle: Cycle, completion: Completion, revision: int, by: Officer, at: datetime) -> ReviewPlan:
    """Bổ sung kế hoạch: the letterhead goes into the draft paper, day, hour, place and chair into the plan.

    ``revision`` is the draft's that the writer saw; a draft changed meanwhile, or issued, refuses. The plan
    remembers who filled in which fact.
    """
    plan = locked(cycle.plan)
    plan.document = locked(plan.document)
    paper = plan.document.paper
    changed = {name: value for name, value in completion.facts().items() if value != standing(plan, paper, name)}
    if not changed:
        return plan
    for name in IN_PLAN:
        if name in changed:
            setattr(plan, name, changed[name])
    signed = {"by": by.named_on(timezone.localdate(at)), "at": at.isoformat()}
    plan.filled = {**plan.filled, **dict.fromkeys(changed, signed)}
    plan.save()
    set_deadlines(plan)
    letterhead: dict[str, Any] = {name: value for name, value in changed.items() if name in IN_PAPER}
    signed_for = acting_for(by, timezone.localdate(at), right=Right.COMPLETE_PLAN)
    step: dict[str, Any] = {"by": by, "at": at, "acting_for": signed_for}
    plan.document = revise_document(
        document=plan.document, paper=replace(paper, **letterhead), revision=revision, **step
    )
    log.append(action="review.complete_plan", obj=plan, data={"facts": as_text(changed)}, **step)
    return plan


def standing(plan: ReviewPlan, paper: Paper, name: str) -> Any:
    return getattr(paper, name) if name in IN_PAPER else getattr(plan, name)


def as_text(facts: dict[str, Any]) -> dict[str, str]:
    return {name: " / ".join(value) if isinstance(value, tuple) else str(value) for name, value in facts.items()}
