"""A report: the writing page for whoever writes it, the handed-in version for everybody else."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from cchc.org.access import rights_on
from cchc.org.enums import Right
from cchc.reports.access import may_write, report_for
from cchc.reports.actions import note_reading
from cchc.reports.enums import ReportState
from cchc.reports.models import FieldReport
from cchc.reports.queries.period import law_under
from cchc.web.page import of_cycle
from cchc.web.reports import write
from cchc.web.reports.sections import sections
from cchc.web.request import now, officer_of, today
from cchc.web.review.next import after_report


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    report = report_for(officer, pk, today())
    writer = may_write(officer, report, today())
    if request.method == "POST":
        return write.save(request, report.pk)
    if writer and report.is_editable:
        return write.show(request, report)
    judge = not writer and Right.ACCEPT_WORK in rights_on(officer, today())
    if judge and report.state == ReportState.HANDED_IN:
        note_reading(report=report, by=officer, at=now())
    facts = reading(report, writer=writer, judge=judge)
    if judge and report.state == ReportState.ACCEPTED:
        facts["thing"] = after_report(report.cycle, officer, today())
    return render(request, "reports/read.html", facts)


def reading(report: FieldReport, *, writer: bool, judge: bool) -> dict[str, object]:
    """The version that was handed in last, with its steps."""
    version = report.versions.filter(number=report.version).select_related("by", "read_by").first()
    steps = report.steps.select_related("by").order_by("-pk")
    law = law_under(report.cycle)
    read = sections(version.content, law) if version else []
    page: dict[str, object] = of_cycle(
        report.cycle,
        report=report,
        version=version,
        steps=steps,
    )
    page["comments"] = list(report.comments.select_related("by")) if writer or judge else []
    page["attachments"] = report.attachments.filter(removed_at=None) if version else []
    return {**page, "writer": writer, "judge": judge, "sections": read, "due": report.duty.due if report.duty else None}
