"""Fill in what the text of the plan did not say."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cchc.review.access import cycle_to_complete
from cchc.review.actions import complete_plan
from cchc.review.queries.missing import facts_of
from cchc.web.forms import sent, taken
from cchc.web.page import of_cycle
from cchc.web.request import now, officer_of, today
from cchc.web.review.forms import CompleteForm, complete_form


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    cycle = cycle_to_complete(officer, pk, today())
    plan, paper = cycle.plan, cycle.plan.document.paper
    form = complete_form(plan, paper, sent(request))

    def step() -> None:
        revision = form.cleaned_data["revision"]
        complete_plan(cycle=cycle, completion=form.completion(), revision=revision, by=officer, at=now())

    if taken(form, step, plan.document):
        messages.success(request, "Đã lưu phần bổ sung.")
        return redirect("cycle", pk=cycle.pk)
    typed = urlencode({field.html_name: field.value() or "" for field in form})
    page = of_cycle(cycle, form=form, facts=facts_of(plan, paper), typed=typed)
    return render(request, "review/complete.html", page, status=422 if form.errors else 200)


@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The fragment with the first page as it looks with what is being typed."""
    cycle = cycle_to_complete(officer_of(request), pk, today())
    typed = {name: value for name, value in request.GET.items() if name in CompleteForm.base_fields}
    return render(request, "review/_preview.html", {"cycle": cycle, "typed": urlencode(typed)})
