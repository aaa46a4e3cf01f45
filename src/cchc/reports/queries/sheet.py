"""The writing page: areas one after another, in each its targets, its headings and its findings."""

from __future__ import annotations

from dataclasses import dataclass, field

from cchc.org.models import Post
from cchc.org.queries.posts import posts_on
from cchc.reports.enums import Part
from cchc.reports.models import Attachment, Comment, FieldReport, Finding, Passage
from cchc.reports.queries.carried import offered
from cchc.reports.queries.outline import area_name
from cchc.reports.queries.period import day_of, law_under
from cchc.reports.queries.results import Outcome, outcomes


@dataclass
class AreaSheet:
    """What is asked for one area; ``code`` is empty for what belongs to no area."""

    code: str
    name: str
    results: list[Outcome] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def written(self) -> int:
        return sum(bool(row.text) for row in self.passages)


@dataclass
class Sheet:
    """The whole report as it is being written, in a number of queries that does not grow with it."""

    report: FieldReport
    areas: list[AreaSheet]
    ahead: list[Passage]
    removed: list[Finding]
    offered: list[Finding]
    attachments: list[Attachment]
    posts: list[Post]
    comments: list[Comment]

    @property
    def standing(self) -> list[Attachment]:
        return [row for row in self.attachments if row.removed_at is None]

    @property
    def dropped(self) -> list[Attachment]:
        return [row for row in self.attachments if row.removed_at is not None]


def sheet_of(report: FieldReport) -> Sheet:
    law = law_under(report.cycle)
    findings = list(report.findings.select_related("target", "carried_from__report").order_by("position", "pk"))
    passages, results = list(report.passages.all()), outcomes(report)
    codes = list(dict.fromkeys([*report.areas, *(item.area for item in results), *(row.area for row in findings)]))
    areas = {code: AreaSheet(code, area_name(code, law) if code else "Việc chung") for code in codes}
    for item in results:
        areas[item.area].results.append(item)
    for row in passages:
        if row.part == Part.RESULT:
            areas.setdefault(row.area, AreaSheet(row.area, "Kết quả thực hiện")).passages.append(row)
    for finding in findings:
        if finding.removed_at is None:
            areas[finding.area].findings.append(finding)
    return Sheet(
        report=report,
        areas=list(areas.values()),
        ahead=[row for row in passages if row.part != Part.RESULT],
        removed=[row for row in findings if row.removed_at is not None],
        offered=offered(report),
        attachments=list(report.attachments.select_related("by")),
        posts=posts_on(report.cycle.commune, day_of(report.cycle)),
        comments=list(report.comments.filter(resolved_at=None).select_related("by")),
    )
