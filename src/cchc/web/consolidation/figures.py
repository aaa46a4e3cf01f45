"""The figures of the consolidated report: targets, annex, charts, shortcomings that come back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cchc.paper.charts import SCREEN
from cchc.reports.papers.annex import on_screen
from cchc.reports.queries.figures import TargetRow, target_rows
from cchc.reports.queries.repeated import repeated
from cchc.reports.queries.statistics import FigureRow, on_time_rate, statistics
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


FORM_COLUMNS = (
    Column[FigureRow]("bieu", "Biểu", lambda row: row.form),
    Column[FigureRow]("ma", "Mã", lambda row: row.row.printed_code),
    Column[FigureRow]("noi-dung", "Nội dung", lambda row: row.row.asked_name),
    Column[FigureRow]("so-lieu", "Số liệu", lambda row: row.shown),
    Column[FigureRow]("nguon", "Nguồn", lambda row: row.source),
    Column[FigureRow]("ghi-chu", "Ghi chú", lambda row: row.note, shown=False),
)
FORM_FACETS = (Facet[FigureRow]("bieu-mau", "Biểu", lambda row: row.form),)


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    frame = frame_for(request, pk)
    rows = target_rows(frame.sources)
    shown = listing(request, rows, COLUMNS, FACETS, name="bang-chi-tieu", title="Chỉ tiêu so với kế hoạch")
    rate = on_time_rate(frame.cycle)
    bars, line = on_screen(rows, rate, frame.law, SCREEN)
    facts = {"bars": bars, "line": line, "repeated": repeated(frame.sources)}
    return list_page(request, "consolidation/figures.html", shown, context(frame, "figures", **facts))


@require_safe
def annex(request: HttpRequest, pk: int) -> HttpResponse:
    """The statistical annex by official form, each figure with its source."""
    frame = frame_for(request, pk)
    rows = statistics(frame.cycle, frame.sources)
    shown = listing(request, rows, FORM_COLUMNS, FORM_FACETS, name="so-lieu-thong-ke", title="Số liệu thống kê")
    return list_page(request, "consolidation/annex.html", shown, context(frame, "figures"))
