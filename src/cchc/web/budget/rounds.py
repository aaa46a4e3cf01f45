"""The rounds of an estimate: what was submitted, appraised and decided each time, as it was then."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from cchc.budget.papers.rounds import around
from cchc.budget.papers.sheet import sheet_of
from cchc.budget.queries.rounds import digest_of, lines_of, rounds_of, total_of
from cchc.lib.sheets import MEDIA_TYPE
from cchc.web.budget.frame import Shown, context, frame_for, is_doubtful
from cchc.web.files import attachment


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    frame = frame_for(request, pk)
    return render(request, "budget/rounds.html", context(frame, "rounds", rounds=rounds_of(frame.estimate)))


@require_safe
def one(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A round as it ended; ``intact`` says that its lines still are those that were submitted."""
    frame = frame_for(request, pk)
    found = get_object_or_404(rounds_of(frame.estimate), number=number)
    lines, here = lines_of(found), around(found)
    shown = context(
        frame,
        "rounds",
        shown=found,
        rows=[Shown(line, (), is_doubtful(line, here)) for line in lines],
        total=total_of(lines),
    )
    shown["judged"] = any(line.allowed is not None for line in lines)
    shown["intact"] = not found.sha256 or found.sha256 == digest_of(lines)
    return render(request, "budget/round.html", shown)


@require_safe
def excel(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    frame = frame_for(request, pk)
    found = get_object_or_404(rounds_of(frame.estimate), number=number)
    found.estimate = frame.estimate
    return attachment(sheet_of(found), MEDIA_TYPE, f"du-toan-{pk}-lan-{number}.xlsx")
