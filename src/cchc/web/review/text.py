"""The plan's text as it came in, line by line, each line with an address of its own."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cchc.core import blobs
from cchc.review.access import cycle_for
from cchc.review.models import Cycle
from cchc.web.files import attachment
from cchc.web.page import of_cycle
from cchc.web.request import officer_of, today
from cchc.web.text import text_lines


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    cycle = cycle_for(officer_of(request), pk, today())
    lines = text_lines(cycle.plan.lines, marks(cycle))
    return render(request, "review/text.html", of_cycle(cycle, lines=lines))


@require_safe
def source(request: HttpRequest, pk: int) -> HttpResponse:
    """The file as it was loaded, always as a download: a stranger's file is never shown as a page."""
    cycle = cycle_for(officer_of(request), pk, today())
    return attachment(blobs.read(cycle.plan.source), cycle.plan.source.media_type, cycle.plan.source_name)


def marks(cycle: Cycle) -> dict[int | None, list[str]]:
    """What work each line hands on, and to whom."""
    found: dict[int | None, list[str]] = {}
    for row in cycle.plan.assignments.all():
        found.setdefault(row.at_line, []).append(f"{row.lead}: {row.kind_name}")
    return found
