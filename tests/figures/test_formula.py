"""Formulas read from the words of the catalogue, and rows computed from them with real figures."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.figures.answers import NO_DATA, NONE_ARISEN, Answer, valued
from cchc.figures.catalogue import indicators
from cchc.figures.formula import AtLeastSum, Ratio, Sum, compute, formula, measured_by
from cchc.law.book import law_book

CATALOGUE = indicators(law_book().on(date(2026, 6, 14)))
RATIO = Ratio("dung_han", "da_giai_quyet")


def _rule(code: str) -> object:
    return next(formula(row.formula) for row in CATALOGUE if row.code == code)


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("BM1.2", Ratio("BM1.2.2", "BM1.2.1")),
        ("BM1.3.3", Ratio("BM1.3.3.2", "BM1.3.3.1")),
        ("BM1.4.1", AtLeastSum(("BM1.4.1.1", "BM1.4.1.2", "BM1.4.1.3"), "nhiệm vụ chưa hoàn thành, còn trong hạn")),
        ("BM2.1", Sum(("BM2.1.1", "BM2.1.2"))),
        ("BM3.1.4", Sum(("BM3.1.4.1", "BM3.1.4.2"))),
        ("BM3.3.2", Ratio("BM3.3.2.2", "BM3.3.2.1")),
        ("BM5.4", Sum(("BM5.4.1", "BM5.4.2", "BM5.4.3", "BM5.4.4"))),
        ("TTHC.tn_tong", Sum(("TTHC.tn_tructuyen", "TTHC.tn_tructiep", "TTHC.tn_kytruoc"))),
        ("TTHC.gq_tong", Sum(("TTHC.gq_truochan", "TTHC.gq_dunghan", "TTHC.gq_quahan"))),
        ("TTHC.dang_tong", Sum(("TTHC.dang_tronghan", "TTHC.dang_quahan"))),
        ("BS3.5a", None),
        ("BM4.1.2", None),
        ("BM4.3.4", None),
        ("BM7.3.2.2", None),
        ("BM1.1", None),
        ("CT.dung_han", None),
    ],
)
def test_the_words_of_the_catalogue_say_what_is_computed(code: str, rule: object) -> None:
    assert _rule(code) == rule


def test_every_row_a_formula_names_is_in_the_catalogue_and_none_is_its_own_part() -> None:
    codes = {row.code for row in CATALOGUE}
    for row in CATALOGUE:
        rule = formula(row.formula)
        assert rule is None or set(rule.codes) <= codes - {row.code}, row.code


def test_a_target_of_the_catalogue_names_the_row_that_measures_it() -> None:
    codes = {row.code: measured_by(row.formula) for row in CATALOGUE if row.set == "G"}
    assert codes["CT.dung_han"] == "BM3.3.2"
    assert codes["CT.xin_loi"] == "BC.xin_loi"
    assert codes["CT.eform"] == ""


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [
        (467565, 468463, "99.81"),
        (237412, 241331, "98.38"),
        (419218, 462814, "90.58"),
        (265456, 305194, "86.98"),
        (11, 49, "22.45"),
        (1, 8, "12.5"),
        (1, 800, "0.13"),  # 0.125 rounds up.
        (0, 12, "0"),
        (49, 49, "100"),
    ],
)
def test_a_share_has_two_decimals_rounded_half_up(part: int, whole: int, share: str) -> None:
    assert compute(RATIO, {"dung_han": valued(part), "da_giai_quyet": valued(whole)}) == valued(share)


@pytest.mark.parametrize(
    ("part", "whole", "answer"),
    [
        (valued(0), valued(0), NONE_ARISEN),
        (NO_DATA, valued(0), NONE_ARISEN),
        (NONE_ARISEN, NONE_ARISEN, NONE_ARISEN),
        (valued(3), NONE_ARISEN, NONE_ARISEN),
        (NONE_ARISEN, valued(12), valued("0")),
        (NO_DATA, valued(12), NO_DATA),
        (valued(3), NO_DATA, NO_DATA),
    ],
)
def test_a_share_of_nothing_did_not_arise_and_a_missing_part_leaves_no_figure(
    part: Answer, whole: Answer, answer: Answer
) -> None:
    assert compute(RATIO, {"dung_han": part, "da_giai_quyet": whole}) == answer


def test_the_procedures_of_two_levels_make_the_total() -> None:
    rule = Sum(("tinh", "xa"))
    assert compute(rule, {"tinh": valued(1946), "xa": valued(426)}) == valued(2372)
    assert compute(rule, {"tinh": valued(1865), "xa": valued(445)}) == valued(2310)
    assert compute(rule, {"tinh": NONE_ARISEN, "xa": valued(426)}) == valued(426)
    assert compute(rule, {"tinh": NONE_ARISEN, "xa": NONE_ARISEN}) == NONE_ARISEN
    assert compute(rule, {"xa": valued(426)}) == NO_DATA


def test_a_row_that_only_bounds_its_parts_is_not_computed() -> None:
    assert compute(AtLeastSum(("a", "b")), {"a": valued(1), "b": valued(2)}) is None
    assert compute(None, {}) is None
