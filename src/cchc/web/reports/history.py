"""What was written when, and how one handed-in version differs from another."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cchc.reports.access import report_for, report_to_discuss
from cchc.reports.models import ReportVersion
from cchc.reports.queries.history import sittings
from cchc.reports.queries.versions import between
from cchc.web.page import of_cycle
from cchc.web.reports.typed import number_in
from cchc.web.request import officer_of, today


@require_safe
def revisions(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_to_discuss(officer_of(request), pk, today())
    rows = Paginator(sittings(report), 30).get_page(request.GET.get("trang"))
    return render(request, "reports/revisions.html", of_cycle(report.cycle, report=report, rows=rows))


@require_safe
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_for(officer_of(request), pk, today())
    rows = list(report.versions.select_related("by").order_by("-number"))
    new = chosen(rows, request.GET.get("den", ""), report.version)
    old = chosen(rows, request.GET.get("tu", ""), report.version - 1)
    found = between(old.content, new.content) if old and new else None
    page = of_cycle(report.cycle, report=report, rows=rows, old=old, new=new, differences=found)
    return render(request, "reports/versions.html", page)


def chosen(rows: list[ReportVersion], asked: str, otherwise: int) -> ReportVersion | None:
    """The version that the address names, else the usual one; None where there is none."""
    number = number_in(asked) or otherwise
    return next((row for row in rows if row.number == number), None)
