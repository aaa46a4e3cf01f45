"""The plan's text as it came in, line by line, each line with an address of its own."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cchc.core import blobs
from cchc.review.access import cycle_for
from cchc.review.models import Assignment, Cycle
from cchc.web.files import attachment
from cchc.web.request import officer_of, today


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of the source; ``anchor`` once for each number, ``work`` the assignments read from it."""

    number: int
    text: str
    anchor: bool
    work: tuple[Assignment, ...]


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    cycle = cycle_for(officer_of(request), pk, today())
    return render(request, "review/text.html", {"here": "cycles", "cycle": cycle, "lines": text_lines(cycle)})


@require_safe
def source(request: HttpRequest, pk: int) -> HttpResponse:
    """The file as it was loaded, always as a download: a stranger's file is never shown as a page."""
    cycle = cycle_for(officer_of(request), pk, today())
    return attachment(blobs.read(cycle.plan.source), cycle.plan.source.media_type, cycle.plan.source_name)


def text_lines(cycle: Cycle) -> list[TextLine]:
    work: dict[int | None, list[Assignment]] = {}
    for row in cycle.plan.assignments.all():
        work.setdefault(row.at_line, []).append(row)
    seen: set[int] = set()
    lines = []
    for number, text in cycle.plan.lines:
        first = number not in seen
        seen.add(number)
        lines.append(TextLine(number, text, first, tuple(work.get(number, ())) if first else ()))
    return lines
