"""Hand a report in: first what makes it formal only, then the button."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.lib.errors import CchcError
from cchc.reports.access import report_to_write
from cchc.reports.actions import hand_in, withdraw
from cchc.reports.enums import ReportState
from cchc.reports.models import FieldReport
from cchc.reports.queries.advice import advice_for
from cchc.web.page import of_cycle
from cchc.web.request import now, officer_of, today


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_to_write(officer_of(request), pk, today())
    refused = None
    if request.method == "POST":
        try:
            step(request, report)
            return redirect("report", pk=report.pk)
        except CchcError as error:
            refused = error
            report.refresh_from_db()
    advice = advice_for(report) if report.is_editable else []
    version = report.versions.filter(number=report.version).select_related("read_by").first()
    page = of_cycle(report.cycle, report=report, version=version, advice=advice, refused=refused)
    page["reason"] = request.POST.get("ly-do", "")
    return render(request, "reports/hand_in.html", page, status=422 if refused else 200)


def step(request: HttpRequest, report: FieldReport) -> None:
    """Hand in, or take back what nobody has read; a second click finds it handed in."""
    if request.POST.get("viec") == "rut-lai":
        withdraw(report=report, by=officer_of(request), at=now())
        messages.success(request, "Đã rút báo cáo về để sửa; lần nộp trước vẫn được lưu.")
        return
    if report.state == ReportState.HANDED_IN:
        messages.info(request, "Báo cáo đã nộp.")
        return
    version = hand_in(report=report, by=officer_of(request), at=now(), overruled=request.POST.get("ly-do", ""))
    late = f" Trễ hạn {version.late_days} ngày." if version.late_days else ""
    messages.success(request, f"Đã nộp báo cáo, lần {version.number}.{late}")
