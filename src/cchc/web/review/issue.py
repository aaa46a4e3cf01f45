"""Issue the plan, with its first page and what the decree says of it beside the button."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cchc.records.models import Document
from cchc.records.papers import trial
from cchc.records.queries import next_number
from cchc.review.access import cycle_for, cycle_to_issue
from cchc.review.actions import issue_plan
from cchc.review.models import Cycle
from cchc.review.queries.binding import binds
from cchc.review.queries.obstacles import obstacle_to_issue
from cchc.web.files import first_page
from cchc.web.forms import sent
from cchc.web.issuing import DraftForm, IssueForm, issued_now
from cchc.web.page import of_cycle
from cchc.web.request import now, officer_of, today
from cchc.web.review.forms import complete_form


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The page asks for the day of the paper; a second click finds the plan issued and shows it."""
    officer = officer_of(request)
    cycle = cycle_to_issue(officer, pk, today())
    if cycle.plan.document.is_issued:
        return redirect("document", pk=cycle.plan.document_id)
    draft = cycle.plan.document
    form = DraftForm(sent(request), initial={"on": today(), "revision": draft.revision})

    def issue(day: date) -> Document:
        return issue_plan(cycle=cycle, by=officer, at=now(), on=day, **form.facts)

    if document := issued_now(request, form, "kế hoạch", issue, lambda: issued_meanwhile(cycle), row=draft):
        return redirect("document", pk=document.pk)
    context = of_cycle(cycle, form=form, today=today(), **judged(cycle, form))
    return render(request, "review/issue.html", context, status=422 if form.errors else 200)


@require_safe
def judge(request: HttpRequest, pk: int) -> HttpResponse:
    """The fragment that tells what the decree says of the plan on another day."""
    cycle = cycle_to_issue(officer_of(request), pk, today())
    form = IssueForm(request.GET or None, initial={"on": today()})
    return render(request, "review/_judged.html", {"cycle": cycle, **judged(cycle, form)})


def judged(cycle: Cycle, form: IssueForm) -> dict[str, Any]:
    if refused := obstacle_to_issue(cycle.plan):
        return {"refused": refused}
    number = next_number(cycle.commune, form.day.year)
    return {"findings": trial(cycle.plan.document, form.day), "number": number, "day": form.day}


def issued_meanwhile(cycle: Cycle) -> Document | None:
    document = cycle.plan.document
    document.refresh_from_db()
    return document if document.is_issued else None


@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The first page of the plan as it would go out, with what is being typed; only a number from elsewhere stands."""
    cycle = cycle_for(officer_of(request), pk, today())
    document = cycle.plan.document
    paper = document.paper
    if not document.is_issued:
        form = complete_form(cycle.plan, paper, request.GET or None)
        typed = form.letterhead() if form.is_bound and form.is_valid() else {}
        blank = {} if binds(cycle.plan) else {"number": None, "number_text": None}
        paper = replace(paper, **{**blank, **typed})
    return first_page(request, paper, document.issued_on or today(), cycle.commune)
