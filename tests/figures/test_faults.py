"""Checks hold for all figures: what is computed by the program itself is never blamed."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cchc.figures.answers import NO_DATA, NONE_ARISEN, Answer, valued
from cchc.figures.catalogue import indicators
from cchc.figures.faults import Sheet, faults_of
from cchc.figures.faults.find import CHECKS
from cchc.figures.formula import compute, formula
from cchc.law.book import law_book

ROWS = {row.code: row for row in indicators(law_book().on(date(2026, 6, 14)))}
COUNTS = st.integers(0, 10**7)
ANSWERS = st.one_of(COUNTS.map(valued), st.just(NONE_ARISEN), st.just(NO_DATA))


@given(COUNTS, COUNTS)
def test_a_share_that_the_program_computed_has_no_fault(one: int, other: int) -> None:
    answers = {"BM3.3.2.2": valued(min(one, other)), "BM3.3.2.1": valued(max(one, other))}
    computed = compute(formula(ROWS["BM3.3.2"].formula), answers)
    assert computed is not None
    assert faults_of(Sheet(ROWS, {**answers, "BM3.3.2": computed})) == ()


@given(COUNTS, COUNTS, st.integers(1, 100))
def test_a_total_that_is_off_is_always_told(one: int, other: int, off: int) -> None:
    answers = {"BM2.1.1": valued(one), "BM2.1.2": valued(other), "BM2.1": valued(one + other + off)}
    assert [fault.code for fault in faults_of(Sheet(ROWS, answers))] == ["BM2.1"]


@given(st.dictionaries(st.sampled_from(sorted(ROWS)), ANSWERS, max_size=40))
def test_any_answers_can_be_judged_while_one_types(answers: dict[str, Answer]) -> None:
    for fault in faults_of(Sheet(ROWS, answers, answers, same_year=True)):
        assert fault.code in answers
        assert fault.message and fault.remedy


def test_nothing_answered_yet_is_no_fault() -> None:
    assert faults_of(Sheet(ROWS, {})) == ()


def test_every_check_stands_in_the_list_once() -> None:
    assert len(set(CHECKS)) == len(CHECKS) == 12


def test_a_commune_is_not_asked_for_the_part_of_the_province() -> None:
    """“Tổng số VBQPPL do địa phương ban hành” is of province and commune; a commune's sheet has its own part alone."""
    rows = {code: row for code, row in ROWS.items() if row.commune_use != "no"}
    assert faults_of(Sheet(rows, {"BM2.1": valued(3), "BM2.1.2": valued(2)})) == ()
    assert [fault.code for fault in faults_of(Sheet(rows, {"BM2.1": valued(1), "BM2.1.2": valued(2)}))] == ["BM2.1"]
