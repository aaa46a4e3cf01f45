"""The estimate at a glance: how it stands, what it costs, what is left, and who has it now."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cchc.budget.queries.rounds import estimate_of
from cchc.review.access import cycle_for
from cchc.web.budget.forms import ReasonForm
from cchc.web.budget.frame import context, frame_for
from cchc.web.page import of_cycle
from cchc.web.request import officer_of, today


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    cycle = cycle_for(officer_of(request), pk, today())
    if estimate_of(cycle) is None:
        return render(request, "budget/begin.html", of_cycle(cycle))
    frame = frame_for(request, pk)
    form = ReasonForm(initial={"number": frame.round.number})
    return render(request, "budget/page.html", context(frame, "lines", reason_form=form))
