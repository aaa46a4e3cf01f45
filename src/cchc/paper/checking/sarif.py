"""The report as a SARIF 2.1.0 log, which code review tools and editors show at the line."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from cchc import __version__
from cchc.paper.checking.findings import Finding, Level
from cchc.paper.checking.report import Outcome, Report

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTICE: "note"}


def report_sarif(report: Report, file_name: str) -> dict[str, Any]:
    """One run whose tool lists every rule and whose results are the findings."""
    rules = [_descriptor(outcome) for outcome in report.outcomes] + [_note_descriptor(found) for found in report.notes]
    index = {descriptor["id"]: number for number, descriptor in enumerate(rules)}
    driver = {"name": "cchc", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(found, index, file_name) for found in report.findings],
        "properties": {"ruleSet": report.rule_set, "day": report.day.isoformat(), "unanswered": _unanswered(report)},
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _unanswered(report: Report) -> dict[str, str]:
    return {outcome.rule: outcome.reason for outcome in report.outcomes if outcome.result == "not_evaluated"}


def _descriptor(outcome: Outcome) -> dict[str, Any]:
    return {
        "id": outcome.rule,
        "shortDescription": {"text": outcome.title},
        "help": {"text": outcome.citation},
        "defaultConfiguration": {"level": LEVELS[outcome.level]},
    }


def _note_descriptor(found: Finding) -> dict[str, Any]:
    return {"id": found.rule, "shortDescription": {"text": found.message}, "defaultConfiguration": {"level": "note"}}


def _result(found: Finding, index: dict[str, int], file_name: str) -> dict[str, Any]:
    return {
        "ruleId": found.rule,
        "ruleIndex": index[found.rule],
        "level": LEVELS[found.level or Level.NOTICE],
        "message": {"text": " ".join(filter(None, (found.message, found.remedy, f"({found.citation})")))},
        "locations": [_location(found, file_name)],
    }


def _location(found: Finding, file_name: str) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(file_name)}}
    if found.at.line:
        physical["region"] = {"startLine": found.at.line, "snippet": {"text": found.at.text}}
    location: dict[str, Any] = {"physicalLocation": physical}
    if found.at.section:
        location["logicalLocations"] = [{"name": found.at.section, "kind": "section"}]
    return location
