"""Estimates of the cast, brought as far as a test needs them."""

from __future__ import annotations

from cchc.budget.actions import (
    Judgement,
    add_line,
    appraise_lines,
    approve_estimate,
    draft_estimate,
    finish_appraisal,
    submit_estimate,
)
from cchc.budget.models import Estimate, Round
from cchc.budget.queries.rounds import lines_of, live_round
from cchc.lib.money import Dong
from cchc.review.models import Cycle
from cchc.spending.model import BasisKind, CostLine
from tests.people import AT, Commune

BANNER = CostLine("decoration", "Maket, băng rôn", "bộ", 1, 1, Dong(800_000), BasisKind.QUOTATION, "Báo giá 08/6")
SOUND = CostLine("hall", "Thuê âm thanh", "buổi", 1, 1, Dong(500_000), BasisKind.CONTRACT, "Hợp đồng số 5")
CAR = CostLine("transport", "Thuê xe đón đại biểu", "chuyến", 1, 1, Dong(300_000), BasisKind.QUOTATION, "Báo giá 09/6")
WORD = "Kinh phí chưa giao, trình trước cho kịp"


def drafted(commune: Commune, cycle: Cycle) -> Estimate:
    """Two lines at cost, written by the organiser."""
    estimate = draft_estimate(cycle=cycle, by=commune.organiser, at=AT)
    for line in lines_of(live_round(estimate)):
        line.take_out(AT)
    for cost in (BANNER, SOUND):
        add_line(estimate=estimate, cost=cost, by=commune.organiser, at=AT)
    return estimate


def submitted(commune: Commune, cycle: Cycle) -> Estimate:
    estimate = drafted(commune, cycle)
    submit(estimate, commune)
    return estimate


def submit(estimate: Estimate, commune: Commune) -> Round:
    revision = live_round(estimate).revision
    return submit_estimate(estimate=estimate, revision=revision, overruled=WORD, by=commune.organiser, at=AT)


def appraise(estimate: Estimate, commune: Commune, **less: int) -> Round:
    """As submitted, and ``less`` by the name of the line's item."""
    round = live_round(estimate)
    judgements = {
        line.pk: Judgement((line.amount or 0) - less.get(line.item, 0), "Giảm" if less.get(line.item) else "")
        for line in lines_of(round)
    }
    facts = {"estimate": estimate, "by": commune.finance, "at": AT}
    round = appraise_lines(judgements=judgements, revision=round.revision, **facts)
    return finish_appraisal(revision=round.revision, **facts)


def appraised(commune: Commune, cycle: Cycle) -> Estimate:
    estimate = submitted(commune, cycle)
    appraise(estimate, commune)
    return estimate


def approved(commune: Commune, cycle: Cycle) -> Estimate:
    estimate = appraised(commune, cycle)
    approve(estimate, commune)
    return estimate


def approve(estimate: Estimate, commune: Commune) -> Round:
    return approve_estimate(estimate=estimate, number=live_round(estimate).number, by=commune.chairman, at=AT)
