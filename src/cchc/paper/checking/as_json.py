"""The report as JSON."""

from __future__ import annotations

from typing import Any

from cchc.paper.checking.findings import Finding
from cchc.paper.checking.report import Outcome, Report


def report_json(report: Report) -> dict[str, Any]:
    """One object: rule set, day, counts, findings, and each rule with its result."""
    return {
        "rule_set": report.rule_set,
        "day": report.day.isoformat(),
        "dated": report.dated,
        "source": report.source,
        "exit_code": report.exit_code,
        "counts": {level.value: count for level, count in report.counts.items()},
        "results": {result.value: count for result, count in report.results.items()},
        "findings": [_finding(found) for found in report.findings],
        "rules": [_outcome(outcome) for outcome in report.outcomes],
    }


def _finding(found: Finding) -> dict[str, Any]:
    return {
        "rule": found.rule,
        "level": found.level,
        "message": found.message,
        "remedy": found.remedy,
        "citation": found.citation,
        "at": {"section": found.at.section, "line": found.at.line, "text": found.at.text},
        "page": found.page,
        "times": found.times,
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "rule": outcome.rule,
        "level": outcome.level,
        "title": outcome.title,
        "citation": outcome.citation,
        "result": outcome.result,
        "findings": len(outcome.findings),
        "reason": outcome.reason,
    }
