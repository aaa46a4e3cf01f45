"""Hold a paper against the layout law of its day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from cchc.law.book import Law, NotInForce
from cchc.paper.checking import scope
from cchc.paper.checking.context import CheckContext
from cchc.paper.checking.findings import Finding, Inapplicable, Level, Unanswered
from cchc.paper.checking.registry import Rule, rules
from cchc.paper.checking.report import Outcome, Report, Result
from cchc.paper.checking.texts import citation_of
from cchc.paper.form import Form
from cchc.paper.model import Paper


def check(paper: Paper, form: Form, law: Law, preset: str | None = None, context: CheckContext | None = None) -> Report:
    """Hold ``paper`` as it looks in ``form`` against the rules of ``law``.

    ``preset`` (``A`` or ``B``) is the set of sizes that the office has chosen; without it either will do. A
    rule that the source cannot answer comes out as not evaluated, never as passed. Where no layout law holds
    on the day of ``law``, no rule applies and a note says so.
    """
    context = replace(context or CheckContext(), preset=preset or (context.preset if context else None))
    rule_set = _rule_set(law)
    applied = scope.scope_of(paper, form) if rule_set else scope.OUT_OF_TIME
    return Report(
        rule_set=rule_set,
        day=law.day,
        dated=paper.issued_on == law.day,
        source=form.source,
        outcomes=tuple(_outcome(each, applied, _Case(paper, form, law, context)) for each in rules()),
        notes=scope.notes(applied, law),
    )


class _Case(NamedTuple):
    """What every rule is asked about."""

    paper: Paper
    form: Form
    law: Law
    context: CheckContext


def _rule_set(law: Law) -> str | None:
    try:
        return law.rule_set
    except NotInForce:
        return None


def _outcome(rule: Rule, applied: scope.Scope, case: _Case) -> Outcome:
    value = case.law.get(f"paper.check.{rule.id}")
    title, citation = (value.name, citation_of(value)) if value else (rule.title, "")
    outcome = Outcome(rule.id, rule.level, title, citation, Result.NOT_APPLICABLE)
    if reason := scope.excludes(applied, rule, case.form):
        return replace(outcome, reason=reason)
    verdicts = list(rule.judge(*case))
    ceiling = scope.ceiling(applied)
    findings = _merged(_complete(found, outcome, ceiling) for found in verdicts if isinstance(found, Finding))
    unanswered = _reasons(verdict.reason for verdict in verdicts if isinstance(verdict, Unanswered))
    inapplicable = _reasons(verdict.reason for verdict in verdicts if isinstance(verdict, Inapplicable))
    if findings:
        return replace(outcome, result=Result.FOUND, findings=tuple(findings), reason=unanswered)
    if unanswered:
        return replace(outcome, result=Result.NOT_EVALUATED, reason=unanswered)
    return replace(outcome, result=Result.NOT_APPLICABLE if inapplicable else Result.PASSED, reason=inapplicable)


def _merged(findings: Iterable[Finding]) -> list[Finding]:
    """Findings with the same words as one, at the first place, with the number of places."""
    merged: dict[str, Finding] = {}
    for found in findings:
        before = merged.get(found.message)
        merged[found.message] = replace(before, times=before.times + found.times) if before else found
    return list(merged.values())


def _reasons(reasons: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(reasons))


def _complete(found: Finding, outcome: Outcome, ceiling: Level) -> Finding:
    level = max(found.level or outcome.level, ceiling, key=list(Level).index)
    return replace(found, rule=outcome.rule, level=level, citation=outcome.citation)
