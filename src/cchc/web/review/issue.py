"""Issue the plan, with its first page beside the button."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cchc.lib.errors import ActionRefused
from cchc.paper.checking import Finding
from cchc.records.actions import PaperRefused
from cchc.review.access import cycle_for, cycle_to_issue
from cchc.review.actions import issue_plan
from cchc.review.models import Cycle
from cchc.web.files import first_page
from cchc.web.request import now, officer_of, today
from cchc.web.review.forms import IssueForm


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The page asks for the day of the paper; a second click finds the plan issued and shows it."""
    officer = officer_of(request)
    cycle = cycle_to_issue(officer, pk, today())
    if cycle.plan.document.is_issued:
        return redirect("document", pk=cycle.plan.document_id)
    form = IssueForm(request.POST or None, initial={"on": cycle.plan.document.paper.issued_on or today()})
    findings: tuple[Finding, ...] = ()
    if request.method == "POST" and form.is_valid():
        try:
            document = issue_plan(cycle=cycle, by=officer, at=now(), on=form.cleaned_data["on"])
        except ActionRefused as refused:
            if issued_meanwhile(cycle):
                return redirect("document", pk=cycle.plan.document_id)
            findings = refused.findings if isinstance(refused, PaperRefused) else ()
            form.add_error(None, str(refused))
        else:
            messages.success(request, f"Đã ban hành kế hoạch số {document.code}.")
            return redirect("document", pk=document.pk)
    page = {"here": "cycles", "cycle": cycle, "form": form, "findings": findings, "today": today()}
    return render(request, "review/issue.html", page, status=422 if form.errors else 200)


def issued_meanwhile(cycle: Cycle) -> bool:
    cycle.plan.document.refresh_from_db()
    return cycle.plan.document.is_issued


@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The first page of the plan as it would go out, its number still blank."""
    cycle = cycle_for(officer_of(request), pk, today())
    document = cycle.plan.document
    paper = document.paper if document.is_issued else replace(document.paper, number=None, number_text=None)
    return first_page(request, paper, document.issued_on or today(), cycle.commune.code)
