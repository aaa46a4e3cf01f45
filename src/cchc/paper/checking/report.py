"""The report of a check: for each rule whether it holds, what was found, or why nobody can say."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from cchc.paper.checking.findings import Finding, Level


class Result(StrEnum):
    """How a rule came out (kết quả)."""

    PASSED = "passed"
    FOUND = "found"
    NOT_EVALUATED = "not_evaluated"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One rule's result. ``reason`` says in Vietnamese why it, or a part of it, was not evaluated."""

    rule: str
    level: Level
    title: str
    citation: str
    result: Result
    findings: tuple[Finding, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A paper held against the layout law of its day.

    ``rule_set`` names the law and the day from which it holds, None where none held on ``day``. ``dated``
    says that ``day`` stands in the paper. ``notes`` are findings about the scope of the law, not of one rule.
    """

    rule_set: str | None
    day: date
    dated: bool
    source: str
    outcomes: tuple[Outcome, ...]
    notes: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, the notes first, then by rule."""
        return self.notes + tuple(found for outcome in self.outcomes for found in outcome.findings)

    @property
    def counts(self) -> dict[Level, int]:
        """Findings at each level."""
        found = Counter(finding.level for finding in self.findings)
        return {level: found[level] for level in Level}

    @property
    def results(self) -> dict[Result, int]:
        """Rules with each result."""
        found = Counter(outcome.result for outcome in self.outcomes)
        return {result: found[result] for result in Result}

    @property
    def exit_code(self) -> int:
        """0 where nothing is at error level, else 1."""
        return 1 if self.counts[Level.ERROR] else 0

    def of(self, rule: str) -> Outcome:
        """The outcome of one rule. Raises ``KeyError``."""
        for outcome in self.outcomes:
            if outcome.rule == rule:
                return outcome
        raise KeyError(rule)

    def as_json(self) -> dict[str, Any]:
        """The report as plain JSON values."""
        from cchc.paper.checking.as_json import report_json

        return report_json(self)

    def as_text(self) -> str:
        """The report as a page for a terminal, in Vietnamese."""
        from cchc.paper.checking.as_text import report_text

        return report_text(self)

    def as_sarif(self, file_name: str) -> dict[str, Any]:
        """The report as a SARIF 2.1.0 log, with ``file_name`` as the place of every result."""
        from cchc.paper.checking.sarif import report_sarif

        return report_sarif(self, file_name)
