"""The figures of the consolidated report: targets, annex, charts, shortcomings that come back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cchc.reports.queries.figures import TargetRow, target_rows
from cchc.web.consolidation.frame import context, frame_for
from cchc.web.listing import Column, Facet, list_page, listing

COLUMNS = (
    Column[TargetRow]("chi-tieu", "Chỉ tiêu", lambda row: row.name),
    Column[TargetRow]("ke-hoach", "Kế hoạch", lambda row: row.planned),
    Column[TargetRow]("ket-qua", "Kết quả", lambda row: row.shown),
    Column[TargetRow]("so-sanh", "So sánh", lambda row: row.compared),
    Column[TargetRow]("danh-gia", "Đánh giá", lambda row: row.judged),
    Column[TargetRow]("nguon", "Nguồn", lambda row: f"{row.version.report.post}, lần {row.version.number}"),
)
FACETS = (Facet[TargetRow]("danh-gia", "Đánh giá", lambda row: row.judged),)


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    frame = frame_for(request, pk)
    shown = listing(
        request, target_rows(frame.sources), COLUMNS, FACETS, name="bang-chi-tieu", title="Chỉ tiêu so với kế hoạch"
    )
    return list_page(request, "consolidation/figures.html", shown, context(frame, "figures"))
