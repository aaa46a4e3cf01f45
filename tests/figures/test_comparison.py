"""Results held against targets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from cchc.figures.answers import NO_DATA, NONE_ARISEN, Answer, valued
from cchc.figures.comparison import COMPARE_NAMES, VERDICT_NAMES, Compare, Verdict, judge

JUNE, DECEMBER = date(2026, 6, 14), date(2026, 12, 31)


@pytest.mark.parametrize(
    ("compare", "target", "result", "reached"),
    [
        (Compare.AT_LEAST, "98", "98", True),
        (Compare.AT_LEAST, "98", "97.99", False),
        (Compare.MORE_THAN, "95", "95", False),
        (Compare.MORE_THAN, "95", "95.01", True),
        (Compare.EXACTLY, "100", "99.81", False),
        (Compare.EXACTLY, "0", "0", True),
        (Compare.AT_MOST, "22", "22", True),
        (Compare.AT_MOST, "22", "23", False),
        (Compare.LESS_THAN, "2", "2", False),
        (Compare.REDUCE, "10", "12", True),
        (Compare.REDUCE, "10", "-3", False),
    ],
)
def test_a_result_reaches_its_target_or_misses_it(compare: Compare, target: str, result: str, reached: bool) -> None:
    verdict = judge(compare, Decimal(target), valued(result), due=None, on=JUNE)
    assert verdict is (Verdict.REACHED if reached else Verdict.MISSED)


@pytest.mark.parametrize(("answer", "verdict"), [(NONE_ARISEN, Verdict.NONE_ARISEN), (NO_DATA, Verdict.UNKNOWN)])
def test_nothing_arisen_and_no_figure_are_neither_reached_nor_missed(answer: Answer, verdict: Verdict) -> None:
    assert judge(Compare.AT_LEAST, Decimal(98), answer, due=None, on=JUNE) is verdict


def test_a_target_without_a_value_cannot_be_judged() -> None:
    assert judge(Compare.AT_MOST, None, valued(21), due=None, on=JUNE) is Verdict.UNKNOWN


def test_what_is_not_done_is_underway_until_its_day_has_passed() -> None:
    assert judge(Compare.BY_DATE, None, valued(0), due=JUNE, on=JUNE) is Verdict.UNDERWAY
    assert judge(Compare.BY_DATE, None, valued(0), due=JUNE, on=DECEMBER) is Verdict.MISSED
    assert judge(Compare.BY_DATE, None, valued(1), due=JUNE, on=DECEMBER) is Verdict.REACHED
    assert judge(Compare.YES_NO, None, valued(0), due=None, on=DECEMBER) is Verdict.UNDERWAY


def test_a_figure_that_has_time_until_a_day_is_underway_before_it() -> None:
    assert judge(Compare.AT_LEAST, Decimal(95), valued("38.2"), due=DECEMBER, on=JUNE) is Verdict.UNDERWAY
    assert judge(Compare.AT_LEAST, Decimal(95), valued("96"), due=DECEMBER, on=JUNE) is Verdict.REACHED
    assert judge(Compare.AT_LEAST, Decimal(50), valued("38.2"), due=JUNE, on=DECEMBER) is Verdict.MISSED


def test_every_comparison_and_verdict_has_its_words() -> None:
    assert set(COMPARE_NAMES) == set(Compare)
    assert set(VERDICT_NAMES) == set(Verdict)
