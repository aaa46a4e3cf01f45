"""Accept a report, return it with the reason, or open an accepted one again."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.lib.errors import ActionRefused, CchcError
from cchc.reports.access import report_to_judge
from cchc.reports.actions import accept_report, reopen_report, return_report
from cchc.reports.enums import ReportState
from cchc.reports.models import FieldReport
from cchc.web.page import of_cycle
from cchc.web.reports.typed import number_in
from cchc.web.request import now, officer_of, today


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_to_judge(officer_of(request), pk, today())
    refused = None
    if request.method == "POST":
        try:
            step(request, report)
            return redirect("report", pk=report.pk)
        except CchcError as error:
            refused = error
            report.refresh_from_db()
    version = report.versions.filter(number=report.version).select_related("by").first()
    page = of_cycle(report.cycle, report=report, version=version, refused=refused)
    page["reason"] = request.POST.get("ly-do", "")
    return render(request, "reports/judge.html", page, status=422 if refused else 200)


def step(request: HttpRequest, report: FieldReport) -> None:
    """What the button says; a second click on "nhận" finds the report accepted."""
    sent, by, at = request.POST, officer_of(request), now()
    version, reason, asked = number_in(sent.get("lan", "")), sent.get("ly-do", ""), sent.get("viec", "")
    if asked == "nhan" and report.state == ReportState.ACCEPTED and report.accepted == version:
        messages.info(request, "Báo cáo đã được nhận.")
    elif asked == "nhan":
        accept_report(report=report, version=version, by=by, at=at)
        messages.success(request, "Đã nhận báo cáo.")
    elif asked == "tra-lai":
        return_report(report=report, version=version, reason=reason, by=by, at=at)
        messages.success(request, "Đã trả lại báo cáo, kèm lý do.")
    elif asked == "mo-lai":
        reopen_report(report=report, reason=reason, by=by, at=at)
        messages.success(request, "Đã mở lại báo cáo; bản đã nhận vẫn dùng đến khi có bản mới được nhận.")
    else:
        raise ActionRefused("Chưa rõ bạn muốn nhận hay trả lại báo cáo.", "Bấm một trong hai nút.")
