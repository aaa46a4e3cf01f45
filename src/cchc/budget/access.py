"""The only doors to estimates, their lines, files and papers, and to the commune's norms and money."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from cchc.budget.models import Estimate, EstimateLine, LineFile
from cchc.org.access import require, rights_on, row_for
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.review.access import cycle_for
from cchc.review.models import Cycle

WHOLE = ("commune", "cycle__plan__document", "cycle__plan__commune", "cycle__commune")


def estimate_for(officer: Officer, cycle: int, on: date) -> Estimate:
    """The estimate of a review, to read."""
    return row_for(officer, Right.READ, on, Estimate.objects.select_related(*WHOLE), cycle_id=cycle)


def cycle_to_estimate(officer: Officer, pk: int, on: date) -> Cycle:
    """A review, to begin its estimate (lập dự toán)."""
    cycle = cycle_for(officer, pk, on)
    require(officer, Right.ESTIMATE, on)
    return cycle


def estimate_to_write(officer: Officer, cycle: int, on: date) -> Estimate:
    """An estimate, to change its lines, to submit it or to take it back (lập dự toán)."""
    return row_for(officer, Right.ESTIMATE, on, Estimate.objects.select_related(*WHOLE), cycle_id=cycle)


def estimate_to_appraise(officer: Officer, cycle: int, on: date) -> Estimate:
    """An estimate, to judge its lines (thẩm định)."""
    return row_for(officer, Right.APPRAISE, on, Estimate.objects.select_related(*WHOLE), cycle_id=cycle)


def estimate_to_approve(officer: Officer, cycle: int, on: date) -> Estimate:
    """An estimate, to decide on it (phê duyệt)."""
    return row_for(officer, Right.APPROVE_BUDGET, on, Estimate.objects.select_related(*WHOLE), cycle_id=cycle)


def estimate_to_return(officer: Officer, cycle: int, on: date) -> Estimate:
    """An estimate, to send it back (trả lại): by finance or by a leader."""
    return one_of(officer, cycle, on, Right.APPRAISE, Right.APPROVE_BUDGET)


def estimate_to_reopen(officer: Officer, cycle: int, on: date) -> Estimate:
    """An estimate, to open it again (mở lại): by who writes it or by a leader."""
    return one_of(officer, cycle, on, Right.ESTIMATE, Right.APPROVE_BUDGET)


def estimate_to_issue(officer: Officer, cycle: int, on: date) -> Estimate:
    """An estimate, to issue its papers (ban hành)."""
    return row_for(officer, Right.ISSUE, on, Estimate.objects.select_related(*WHOLE), cycle_id=cycle)


def line_to_write(officer: Officer, cycle: int, pk: int, on: date) -> EstimateLine:
    """A line of the estimate, to change it."""
    estimate = estimate_to_write(officer, cycle, on)
    line: EstimateLine = get_object_or_404(EstimateLine, round__estimate=estimate, pk=pk)
    line.round.estimate = estimate
    return line


def file_for(officer: Officer, cycle: int, pk: int, on: date) -> LineFile:
    """A quotation or contract, to read."""
    estimate = estimate_for(officer, cycle, on)
    file: LineFile = get_object_or_404(LineFile.objects.select_related("blob"), line__round__estimate=estimate, pk=pk)
    return file


def one_of(officer: Officer, cycle: int, on: date, first: Right, second: Right) -> Estimate:
    estimate = estimate_for(officer, cycle, on)
    if not rights_on(officer, on) & {first, second}:
        raise PermissionDenied(f"Bạn chưa được giao quyền {first} hoặc {second}.")
    return estimate
