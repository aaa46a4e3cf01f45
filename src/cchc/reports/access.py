"""The only doors to field reports and to the consolidated report."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied

from cchc.org.access import row_for
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import posts_acted_for
from cchc.reports.models import Consolidation, FieldReport

WITH_CYCLE = ("commune", "cycle__plan__document", "cycle__commune", "post", "duty__assignment")


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


def may_write(officer: Officer, report: FieldReport, on: date) -> bool:
    return report.post_id in {post.pk for post in posts_acted_for(officer, on)}


def consolidation_for(officer: Officer, cycle: int, on: date) -> Consolidation:
    """The consolidated report of a review, to read."""
    rows = Consolidation.objects.select_related("commune", "cycle__plan__document", "document__register")
    return row_for(officer, Right.READ, on, rows, cycle_id=cycle)
