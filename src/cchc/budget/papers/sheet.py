"""The round as an Excel workbook whose figures are formulas."""

from __future__ import annotations

from dataclasses import replace

from cchc.budget.enums import RoundState
from cchc.budget.models import Round
from cchc.budget.papers.rounds import around, judged
from cchc.budget.queries.rounds import lines_of
from cchc.reports.papers.consolidated import case_of
from cchc.spending.norms import told_basis
from cchc.spending.workbook import Heading, workbook

SHOWN = frozenset({RoundState.APPRAISED, RoundState.APPROVED, RoundState.RETURNED, RoundState.REOPENED})


def sheet_of(round: Round) -> bytes:
    """The bytes of the workbook; the appraisal has its own sheet once finance is done."""
    lines = lines_of(round)
    people = f"{round.expected} người, trong đó {round.unsalaried} người không hưởng lương"
    heading = Heading(case_of(round.estimate.cycle).name, round.source, people)
    appraisal = judged(lines) if round.state in SHOWN and round.appraised_by_id else None
    here = around(round)
    costs = (replace(line.cost, basis=told_basis(line.cost, here)) for line in lines)
    return workbook(costs, heading, appraisal)
