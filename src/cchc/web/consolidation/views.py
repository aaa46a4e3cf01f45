"""The consolidated report on one page: outline, lines, sources; and the button that assembles it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cchc.lib.numerals import to_roman
from cchc.reports.access import cycle_to_consolidate
from cchc.reports.actions.assemble import assemble
from cchc.reports.models import Line, LineSource
from cchc.reports.queries.places import Place
from cchc.reports.queries.sources import Sources, last_seen
from cchc.web.consolidation.frame import context, frame_for
from cchc.web.request import now, officer_of, today


@dataclass(frozen=True, slots=True)
class LineView:
    line: Line
    sources: list[LineSource]
    flagged: bool
    repeated: bool


@dataclass(frozen=True, slots=True)
class PlaceView:
    place: Place
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    numeral: str
    title: str
    places: tuple[PlaceView, ...]

    @property
    def count(self) -> int:
        return sum(len(one.lines) for one in self.places)


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    frame = frame_for(request, pk)
    parts = tuple(parts_of(frame.sources))
    return render(request, "consolidation/page.html", context(frame, "lines", parts=parts))


def parts_of(sources: Sources) -> Iterator[PartView]:
    """Every part with every section of the outline, the empty ones included: they ask to be written."""
    lines: dict[str, list[LineView]] = {}
    for line in sources.lines:
        lines.setdefault(line.section, []).append(view_of(line, sources))
    for number, title in enumerate(sources.outline.parts, 1):
        places = (place for place in sources.outline.places if place.part == number)
        yield PartView(
            to_roman(number), title, tuple(PlaceView(place, tuple(lines.get(place.key, ()))) for place in places)
        )


def view_of(line: Line, sources: Sources) -> LineView:
    seen = last_seen(line)
    repeated = any((source.version.report_id, source.item_key) in sources.told_before for source in seen)
    return LineView(line, seen, line.pk in sources.flagged, repeated)


@require_http_methods(["GET", "HEAD", "POST"])
def assemble_lines(request: HttpRequest, pk: int) -> HttpResponse:
    """A second click, or a reload of this address, finds nothing new and shows the report."""
    officer = officer_of(request)
    cycle = cycle_to_consolidate(officer, pk, today())
    if request.method == "POST":
        added = assemble(cycle=cycle, by=officer, at=now()).added
        told = f"Đã đưa thêm {added} dòng vào báo cáo." if added else "Không có nội dung mới để đưa vào."
        messages.success(request, told)
    return redirect("consolidation", pk=pk)
