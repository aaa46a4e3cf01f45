"""How a result is held against a target (so sánh với chỉ tiêu)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from cchc.figures.answers import Answer, AnswerKind


class Compare(StrEnum):
    """Comparisons seen in yearly plans; ``REDUCE`` holds the reduction itself against its target."""

    AT_LEAST = "≥"
    MORE_THAN = ">"
    EXACTLY = "="
    AT_MOST = "≤"
    LESS_THAN = "<"
    REDUCE = "giảm"
    YES_NO = "có"
    BY_DATE = "hạn"


COMPARE_NAMES: dict[Compare, str] = {
    Compare.AT_LEAST: "ít nhất",
    Compare.MORE_THAN: "trên",
    Compare.EXACTLY: "bằng",
    Compare.AT_MOST: "không quá",
    Compare.LESS_THAN: "dưới",
    Compare.REDUCE: "giảm ít nhất",
    Compare.YES_NO: "có thực hiện",
    Compare.BY_DATE: "xong trước ngày",
}


class Verdict(StrEnum):
    """Đánh giá: what the comparison says; a target of the year may still be on its way at mid-year."""

    REACHED = "reached"
    MISSED = "missed"
    UNDERWAY = "underway"
    NONE_ARISEN = "none_arisen"
    UNKNOWN = "unknown"


VERDICT_NAMES: dict[Verdict, str] = {
    Verdict.REACHED: "đạt",
    Verdict.MISSED: "chưa đạt",
    Verdict.UNDERWAY: "đang thực hiện",
    Verdict.NONE_ARISEN: "không phát sinh",
    Verdict.UNKNOWN: "chưa có số liệu",
}


def judge(compare: Compare, target: Decimal | None, answer: Answer, *, due: date | None, on: date) -> Verdict:
    """Hold ``answer`` against ``target`` on a day.

    ``YES_NO`` and ``BY_DATE`` answer 1 for done and 0 for not done. What is not reached is ``UNDERWAY``, not
    ``MISSED``, while its ``due`` day has not passed; so is a not-done yes/no target, which has the whole year. Without
    a target value: ``UNKNOWN``.
    """
    if answer.kind is AnswerKind.NONE_ARISEN:
        return Verdict.NONE_ARISEN
    if answer.value is None:
        return Verdict.UNKNOWN
    done = compare in (Compare.YES_NO, Compare.BY_DATE)
    if not done and target is None:
        return Verdict.UNKNOWN
    if answer.value >= 1 if done or target is None else holds(compare, target, answer.value):
        return Verdict.REACHED
    has_time = compare is Compare.YES_NO if due is None else on <= due
    return Verdict.UNDERWAY if has_time else Verdict.MISSED


def holds(compare: Compare, target: Decimal, result: Decimal) -> bool:
    """Whether ``result compare target``; of a reduction at least the target must have been cut."""
    return {
        Compare.AT_LEAST: result >= target,
        Compare.REDUCE: result >= target,
        Compare.MORE_THAN: result > target,
        Compare.EXACTLY: result == target,
        Compare.AT_MOST: result <= target,
        Compare.LESS_THAN: result < target,
    }[compare]
