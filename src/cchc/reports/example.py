"""The example's field reports, each in a state of its own, as its file tells; loaded as often as asked."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.utils import timezone

from cchc.org.enums import Role
from cchc.org.models import Officer, Unit
from cchc.org.queries.posts import holder_on, holders_of
from cchc.reports.actions import (
    Typed,
    accept_report,
    add_finding,
    carry_finding,
    hand_in,
    open_reports,
    return_report,
    save_words,
)
from cchc.reports.enums import Part
from cchc.reports.models import FieldReport, Finding
from cchc.reports.queries.advice import advice_for
from cchc.reports.queries.carried import offered
from cchc.reports.queries.words import Place
from cchc.review.actions import PlanAlreadyLoaded, load_plan
from cchc.review.models import Cycle

FILE = "bao-cao-linh-vuc.toml"
FIELDS = {"owner": "owner_text", "due": "due_text"}
MORNING, AFTERNOON = time(8, 15), time(15, 40)


def load_reports(unit: Unit, folder: Path, at: datetime) -> None:
    """Load the reviews that the file names, oldest first, and write their reports; a report once begun stays."""
    file = tomllib.loads((folder / FILE).read_text("utf-8"))
    for review in file["review"]:
        cycle = cycle_of(unit, folder / review["plan"], at)
        open_reports(cycle=cycle, by=organiser(unit, timezone.localdate(at)), at=at)
        for facts in review["report"]:
            report = FieldReport.objects.filter(cycle=cycle, post__code=facts["post"]).first()
            if report and not report.version and not report.revisions.exists():
                tell(report, facts)


def cycle_of(unit: Unit, plan: Path, at: datetime) -> Cycle:
    """The review of a plan, loaded now unless it was before."""
    by = organiser(unit, timezone.localdate(at))
    try:
        return load_plan(data=plan.read_bytes(), name=plan.name, by=by, at=at)
    except PlanAlreadyLoaded as known:
        return known.cycle


def organiser(unit: Unit, day: date) -> Officer:
    return holders_of(unit, Role.ORGANISER, day)[0]


def tell(report: FieldReport, facts: dict[str, Any]) -> None:
    """Write a report and take it as far as the file says, by the people of that day."""
    day, state = facts["on"], facts["state"]
    writer = holder_on(report.post, day)
    if writer is None:
        return
    morning, afternoon = moment(day, MORNING), moment(day, AFTERNOON)
    save_words(report=report, typed=list(words(report, facts)), by=writer, at=morning)
    for start in facts.get("carried", ()):
        for row in offered(report):
            if row.shortcoming.startswith(start):
                carry_finding(report=report, finding=row.pk, by=writer, at=morning)
    for finding in facts.get("finding", ()):
        row = add_finding(report=report, area=finding["area"], by=writer, at=morning)
        save_words(report=report, typed=list(chain(row, finding)), by=writer, at=morning)
    if state == "writing":
        return
    reason = facts.get("overruled", "Nội dung còn trống không phát sinh trong kỳ.") if advice_for(report) else ""
    hand_in(report=report, by=writer, at=afternoon, overruled=reason)
    judge(report, state, facts.get("reason", ""), afternoon, writer)


def judge(report: FieldReport, state: str, reason: str, at: datetime, writer: Officer) -> None:
    """Accept or return it: by the organiser, or by the chairman where the report is the organiser's own."""
    day = timezone.localdate(at)
    first = organiser(report.commune, day)
    by = first if first != writer else holders_of(report.commune, Role.CHAIRMAN, day)[0]
    report.refresh_from_db()
    if state == "accepted":
        accept_report(report=report, version=report.version, by=by, at=at)
    elif state == "returned":
        return_report(report=report, version=report.version, reason=reason, by=by, at=at)


def words(report: FieldReport, facts: dict[str, Any]) -> Iterator[Typed]:
    """The prose, each text under the heading that the file begins to name."""
    said = {Part.DIRECTION: facts.get("direction", ""), Part.PROPOSAL: facts.get("proposal", "")}
    for row in report.passages.all():
        found = (text for name, text in facts["words"].items() if f"{row.area}: {row.heading}".startswith(name))
        text = said[Part(row.part)] if Part(row.part) in said else next(found, "")
        if text:
            yield Typed(Place("passage", row.pk, "text"), text, 0)


def chain(row: Finding, facts: dict[str, str]) -> Iterator[Typed]:
    for name in ("shortcoming", "cause", "remedy", "owner", "due"):
        if text := facts.get(name, ""):
            yield Typed(Place("finding", row.pk, FIELDS.get(name, name)), text, 0)


def moment(day: date, clock: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, clock))
