"""Who has handed in and who has not: "X/Y đã nộp"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from cchc.figures.comparison import Verdict
from cchc.org.queries.posts import holder_on
from cchc.reports.content import Content
from cchc.reports.enums import ItemKind, ReportState
from cchc.reports.models import FieldReport, ReportVersion
from cchc.reports.queries.outline import area_name
from cchc.reports.queries.period import day_of, law_under
from cchc.review.models import Cycle

ARRIVED = (ReportState.HANDED_IN, ReportState.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Progress:
    """A report in the list of a review; ``version`` is what was handed in last, None before that."""

    report: FieldReport
    holder: str
    areas: tuple[str, ...]
    due: date | None
    late_days: int
    version: ReportVersion | None
    reached: int
    judged: int
    findings: int

    @property
    def arrived(self) -> bool:
        return self.report.state in ARRIVED

    @property
    def state(self) -> str:
        return self.report.get_state_display()

    @property
    def main_result(self) -> str:
        return f"{self.reached}/{self.judged} chỉ tiêu đạt" if self.judged else ""

    @property
    def handed_in_on(self) -> date | None:
        return timezone.localdate(self.version.at) if self.version else None


def progress(cycle: Cycle, today: date) -> list[Progress]:
    """Every report of a review, the late first, then what is still awaited by its day, then what has arrived."""
    rows = FieldReport.objects.filter(cycle=cycle).select_related("post", "duty__assignment", "cycle__plan")
    reports = list(rows.prefetch_related("post__holdings__officer"))
    versions = last_versions(reports)
    law = law_under(cycle)
    names = {code: area_name(code, law) for report in reports for code in report.areas}
    found = [one(report, versions.get(report.pk), names, day_of(cycle), today) for report in reports]
    return sorted(found, key=order)


def order(row: Progress) -> tuple[bool, int, date, int]:
    return (row.arrived, -row.late_days, row.due or date.max, row.report.pk)


def last_versions(reports: list[FieldReport]) -> dict[int, ReportVersion]:
    """What each report handed in last, its content with it."""
    wanted = {report.pk: report.version for report in reports}
    rows = ReportVersion.objects.filter(report__in=reports).select_related("by")
    return {row.report_id: row for row in rows if row.number == wanted[row.report_id]}


def one(report: FieldReport, version: ReportVersion | None, names: dict[str, str], day: date, today: date) -> Progress:
    due = report.duty.due if report.duty else None
    holder = holder_on(report.post, day)
    content = version.content if version else None
    verdicts = verdicts_of(content)
    return Progress(
        report=report,
        holder=holder.full_name if holder else "chưa có người",
        areas=tuple(names[code] for code in report.areas),
        due=due,
        late_days=late_days(report, version, due, today),
        version=version,
        reached=verdicts.count(Verdict.REACHED),
        judged=sum(verdict in (Verdict.REACHED, Verdict.MISSED) for verdict in verdicts),
        findings=sum(item.kind is ItemKind.FINDING for item in content.items) if content else 0,
    )


def verdicts_of(content: Content | None) -> list[str]:
    if content is None:
        return []
    return [str(item.facts.get("verdict")) for item in content.items if item.kind is ItemKind.TARGET]


def late_days(report: FieldReport, version: ReportVersion | None, due: date | None, today: date) -> int:
    """Days late when it was handed in; while it is awaited, days late today."""
    if version and report.state in ARRIVED:
        return version.late_days
    return max(0, (today - due).days) if due else 0
