"""The reports of a review: who has handed in, who is late."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from cchc.org.queries.standing import posts_acted_for
from cchc.reports.actions import open_reports
from cchc.reports.models import FieldReport
from cchc.reports.queries.owed import unopened
from cchc.reports.queries.progress import Progress, progress
from cchc.review.access import cycle_for
from cchc.review.models import Cycle
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.page import of_cycle
from cchc.web.request import now, officer_of, today
from cchc.web.review.next import after_report

COLUMNS: tuple[Column[Progress], ...] = (
    Column("chuc-danh", "Chức danh", lambda row: row.report.post.name),
    Column("nguoi", "Người báo cáo", lambda row: row.holder, shown=False),
    Column("linh-vuc", "Lĩnh vực", lambda row: "; ".join(row.areas)),
    Column("ket-qua", "Kết quả chính", lambda row: row.main_result),
    Column("ton-tai", "Tồn tại", lambda row: row.findings if row.version else None),
    Column("han", "Hạn nộp", lambda row: row.due),
    Column("ngay-nop", "Ngày nộp", lambda row: row.handed_in_on, shown=False),
    Column("tre", "Số ngày trễ", lambda row: row.late_days, shown=False),
    Column("trang-thai", "Trạng thái", lambda row: row.state),
)
FACETS: tuple[Facet[Progress], ...] = (
    Facet("tt", "Trạng thái", lambda row: row.state),
    Facet("dung-han", "Hạn", lambda row: "trễ hạn" if row.late_days else "trong hạn"),
)


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The reports of a review; those not opened yet are opened with the first visit."""
    officer = officer_of(request)
    cycle = cycle_for(officer, pk, today())
    open_missing(request, cycle)
    rows = progress(cycle, today())
    shown = listing(request, rows, COLUMNS, FACETS, name=f"bao-cao-linh-vuc-{cycle.pk}", title="Báo cáo lĩnh vực")
    posts = {post.pk for post in posts_acted_for(officer, today())}
    mine = next((row for row in rows if row.report.post_id in posts), None)
    facts = {
        "arrived": sum(row.arrived for row in rows),
        "late": sum(bool(row.late_days) and not row.arrived for row in rows),
        "mine": mine,
        "thing": None if mine and mine.report.is_editable else after_report(cycle, officer, today()),
    }
    return list_page(request, "reports/list.html", shown, of_cycle(cycle, **facts))


@require_safe
def mine(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead an officer to the report they owe in this review."""
    officer = officer_of(request)
    cycle = cycle_for(officer, pk, today())
    open_missing(request, cycle)
    posts = posts_acted_for(officer, today())
    report = FieldReport.objects.filter(cycle=cycle, post__in=posts).first()
    if report:
        return redirect("report", pk=report.pk)
    messages.info(request, "Kỳ này bạn không phải nộp báo cáo lĩnh vực.")
    return redirect("reports", pk=cycle.pk)


def open_missing(request: HttpRequest, cycle: Cycle) -> None:
    if unopened(cycle):
        open_reports(cycle=cycle, by=officer_of(request), at=now())
