"""The only doors to field reports and to the consolidated report."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from cchc.core.scoping import Scoped
from cchc.org.access import require, row_for
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import posts_acted_for
from cchc.reports.models import Consolidation, FieldReport, Line
from cchc.review.models import Cycle

WITH_CYCLE = ("commune", "cycle__plan__document", "cycle__commune", "post", "duty__assignment")
WHOLE = ("commune", "plan__document")


def report_for(officer: Officer, pk: int, on: date) -> FieldReport:
    """A field report, to read."""
    return row_for(officer, Right.READ, on, FieldReport.objects.select_related(*WITH_CYCLE), pk=pk)


def report_to_write(officer: Officer, pk: int, on: date) -> FieldReport:
    """A field report, to write and hand in: by whoever has its post on the day, or stands in for them."""
    report = report_for(officer, pk, on)
    if not may_write(officer, report, on):
        raise PermissionDenied(f"Báo cáo này do người giữ chức danh {report.post} viết.")
    return report


def report_to_judge(officer: Officer, pk: int, on: date) -> FieldReport:
    """A field report, to accept or return (nghiệm thu): never one's own."""
    rows = FieldReport.objects.select_related(*WITH_CYCLE)
    report = row_for(officer, Right.ACCEPT_WORK, on, rows, pk=pk)
    if may_write(officer, report, on):
        raise PermissionDenied("Không ai tự nhận báo cáo của mình; việc này do Chủ tịch hoặc Phó Chủ tịch UBND làm.")
    return report


def report_to_discuss(officer: Officer, pk: int, on: date) -> FieldReport:
    """A field report with what only those see who write or accept it: comments and revisions."""
    report = report_for(officer, pk, on)
    if not may_write(officer, report, on):
        require(officer, Right.ACCEPT_WORK, on)
    return report


def may_write(officer: Officer, report: FieldReport, on: date) -> bool:
    return report.post_id in {post.pk for post in posts_acted_for(officer, on)}


def cycle_to_consolidate(officer: Officer, pk: int, on: date) -> Cycle:
    """A review, to open its consolidated report or to add to it (lập báo cáo tổng hợp)."""
    return row_for(officer, Right.CONSOLIDATE, on, Cycle.objects.select_related(*WHOLE), pk=pk)


def consolidation_to_edit(officer: Officer, cycle: int, on: date) -> Consolidation:
    """The consolidated report of a review, to change it."""
    return row_for(officer, Right.CONSOLIDATE, on, consolidations(), cycle_id=cycle)


def consolidation_to_issue(officer: Officer, cycle: int, on: date) -> Consolidation:
    """The consolidated report of a review, to issue it (ban hành)."""
    return row_for(officer, Right.ISSUE, on, consolidations(), cycle_id=cycle)


def line_to_edit(officer: Officer, cycle: int, pk: int, on: date) -> Line:
    """A line of the consolidated report of a review, to change it."""
    consolidation = consolidation_to_edit(officer, cycle, on)
    line: Line = get_object_or_404(Line.objects.select_related("edited_by"), consolidation=consolidation, pk=pk)
    line.consolidation = consolidation
    return line


def consolidations() -> Scoped[Consolidation]:
    rows: Scoped[Consolidation] = Consolidation.objects.select_related(
        "commune", "cycle__commune", "cycle__plan__document", "document__register"
    )
    return rows
