"""The rounds of an estimate: the one that is worked on, and what each holds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from cchc.budget.enums import LIVE, PAPER_STEPS, PaperKind, RoundState
from cchc.budget.models import Estimate, EstimateLine, Round
from cchc.lib.money import Dong
from cchc.review.models import Cycle
from cchc.spending.model import CostLine

PEOPLE = ("submitted_by", "appraised_by", "approved_by")


def estimate_of(cycle: Cycle) -> Estimate | None:
    """The estimate of a review, None before somebody began it."""
    return Estimate.objects.filter(cycle=cycle).select_related("commune", "cycle__plan__document").first()


def live_round(estimate: Estimate) -> Round:
    """The round that is written, judged or approved; the database holds it to one."""
    found: Round = estimate.rounds.select_related("estimate", *PEOPLE).get(state__in=LIVE)
    return found


def state_of(cycle: Cycle) -> Round | None:
    """The live round of a review's estimate, for the path and for what is next; None before one was begun."""
    return Round.objects.filter(estimate__cycle=cycle, state__in=LIVE).select_related("estimate", *PEOPLE).first()


def told_on(round: Round, kind: PaperKind) -> date | None:
    """The day of the step that a paper of the round tells of; None while it was not taken."""
    step = round.steps.filter(state=PAPER_STEPS[kind]).order_by("-pk").first()
    return timezone.localdate(step.at) if step else None


def before(round: Round) -> Round | None:
    """The round that ended before this one: why this one is written."""
    return Round.objects.filter(estimate=round.estimate_id, number=round.number - 1).first()


def lines_of(round: Round) -> list[EstimateLine]:
    """The lines that stand, in their order."""
    return list(standing(round).select_related("edited_by").prefetch_related("files"))


def standing(round: Round) -> QuerySet[EstimateLine]:
    rows: QuerySet[EstimateLine] = round.lines.filter(removed_at=None).order_by("position", "pk")
    return rows


def rounds_of(estimate: Estimate) -> QuerySet[Round]:
    """Every round with its steps and papers, the last first."""
    rows: QuerySet[Round] = estimate.rounds.order_by("-number").select_related(*PEOPLE)
    return rows.prefetch_related("steps__by", "papers__document")


def digest_of(lines: Sequence[EstimateLine]) -> str:
    """SHA-256 over the one spelling of the lines."""
    told = json.dumps([facts_of(line.cost) for line in lines], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def facts_of(line: CostLine) -> dict[str, Any]:
    """A line of the library as the columns of its row."""
    return {
        "item": line.item,
        "name": line.name,
        "unit": line.unit,
        "quantity": line.quantity,
        "sessions": line.sessions,
        "price": None if line.price is None else int(line.price),
        "basis_kind": line.basis_kind.value,
        "basis": line.basis[:500],
    }


def total_of(lines: list[EstimateLine]) -> Dong:
    """What the lines with a price add up to."""
    return Dong(sum(line.amount or 0 for line in lines))


def allowed_of(lines: list[EstimateLine]) -> Dong:
    """What finance leaves of them."""
    return Dong(sum(line.allowed or 0 for line in lines))


def settled_total(round: Round, lines: list[EstimateLine]) -> Dong:
    """The total as it counts now: as submitted, or as appraised once finance is done."""
    return allowed_of(lines) if round.state in {RoundState.APPRAISED, RoundState.APPROVED} else total_of(lines)
