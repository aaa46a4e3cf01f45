"""No rule is without a paper that breaks it and a paper that keeps it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cchc.paper.checking import CheckContext, Registered, Result
from cchc.paper.checking.registry import rules
from cchc.paper.model import Annex, Paper, para
from tests.paper.checking import papers, test_rules_look, test_rules_text
from tests.paper.checking.breaking import form, report

BROKEN_IN_TESTS_OF_THEIR_OWN = {"BD-06", "CC-01", "DS-02", "DT-02", "KG-02", "NN-01", "NO-05", "TT-03"}


def test_every_rule_is_broken_by_some_paper() -> None:
    broken = {case[0] for case in (*test_rules_look.CASES, *test_rules_text.CASES)}

    assert broken | BROKEN_IN_TESTS_OF_THEIR_OWN == {rule.id for rule in rules()}


def test_every_rule_is_kept_by_some_paper() -> None:
    signed = Annex("BẢNG", (para("Một việc."),), separate=True, esign_text="Số: 87/KH-UBND; 02/6/2026; 16:04:21 +07:00")
    register = CheckContext(register=tuple(Registered(n, "KH-UBND", date(2026, 1, 5)) for n in range(1, 87)))
    ink = form(pictures=(test_rules_look.INK, test_rules_look.SEAL), signature_alone=False)
    reports = [
        report(papers.plan(), ink, context=register),
        report(papers.decision()),
        report(papers.letter()),
        report(papers.minutes()),
        report(papers.with_annexes(2)),
        report(replace(Paper(), annexes=(signed,))),
    ]
    kept = {each.rule for made in reports for each in made.outcomes if each.result is Result.PASSED}

    assert all(made.findings == () for made in reports)
    assert kept == {rule.id for rule in rules()}
