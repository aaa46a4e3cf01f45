"""The source of every line (nguồn của từng câu), for Excel too, and a version of a field report as it was handed in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cchc.reports.models import Line, LineSource, ReportVersion
from cchc.reports.queries.sources import Sources, last_seen
from cchc.web.consolidation.frame import context, frame_for
from cchc.web.listing import Column, Facet, list_page, listing


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A line with one of its sources; an own line of the editor has none."""

    number: int
    place: str
    line: Line
    source: LineSource | None
    flagged: bool

    @property
    def origin(self) -> str:
        return str(self.source.version.report.post) if self.source else "người tổng hợp viết"

    @property
    def who(self) -> str:
        by = self.source.version.by if self.source else self.line.edited_by
        return by.full_name if by else ""


COLUMNS = (
    Column[SourceRow]("so", "TT", lambda row: row.number),
    Column[SourceRow]("muc", "Mục", lambda row: row.place),
    Column[SourceRow]("dong", "Dòng của báo cáo", lambda row: row.line.text),
    Column[SourceRow]("nguon", "Báo cáo của", lambda row: row.origin),
    Column[SourceRow]("nguoi", "Người viết", lambda row: row.who, shown=False),
    Column[SourceRow]("lan", "Lần nộp", lambda row: row.source.version.number if row.source else None),
    Column[SourceRow](
        "ngay", "Nộp ngày", lambda row: timezone.localdate(row.source.version.at) if row.source else None, shown=False
    ),
    Column[SourceRow]("loi", "Lời trong báo cáo lĩnh vực", lambda row: row.source.text if row.source else ""),
    Column[SourceRow]("sua", "Đã sửa", lambda row: str(row.line.edited_by or ""), shown=False),
    Column[SourceRow]("doi", "Nguồn đã đổi", lambda row: "có" if row.flagged else "", shown=False),
)
FACETS = (
    Facet[SourceRow]("bao-cao", "Báo cáo của", lambda row: row.origin),
    Facet[SourceRow]("thay-doi", "Nguồn", lambda row: "đã đổi" if row.flagged else "như khi dùng"),
)


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    frame = frame_for(request, pk)
    rows = list(rows_of(frame.sources))
    shown = listing(request, rows, COLUMNS, FACETS, name="nguon-cua-tung-cau", title="Nguồn của từng câu")
    return list_page(request, "consolidation/sources.html", shown, context(frame, "sources"))


def rows_of(sources: Sources) -> Iterator[SourceRow]:
    changed = {flag.source.pk for flag in sources.flags}
    for number, line in enumerate(sources.lines, 1):
        place = sources.outline.place(line.section).name if line.section in sources.outline else line.section
        seen: list[LineSource | None] = [*last_seen(line)] or [None]
        for source in seen:
            yield SourceRow(number, place, line, source, source is not None and source.pk in changed)


@require_safe
def version(request: HttpRequest, pk: int, version: int) -> HttpResponse:
    """A version as it was handed in, each item under an address of its own (``#finding-3``)."""
    frame = frame_for(request, pk)
    rows = ReportVersion.objects.select_related("report__post", "by")
    found = get_object_or_404(rows, pk=version, report__cycle=frame.cycle)
    items = found.content.items
    return render(request, "consolidation/version.html", context(frame, "sources", version=found, items=items))
