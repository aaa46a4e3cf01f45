"""One line of the estimate: add, change, take out, bring back, move."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.budget import actions
from cchc.budget.access import estimate_to_write, line_to_write
from cchc.web.budget.files import FileForm
from cchc.web.budget.forms import LineForm, known
from cchc.web.budget.frame import Frame, context, frame_of
from cchc.web.forms import refusals_told, sent, taken
from cchc.web.request import now, officer_of, today

STEPS: dict[str, Callable[..., Any]] = {
    "bo": actions.remove_line,
    "lay-lai": actions.restore_line,
    "len": partial(actions.move_line, up=True),
    "xuong": partial(actions.move_line, up=False),
}


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    frame = frame_of(request, estimate_to_write(officer, pk, today()))
    if request.method != "POST" and not frame.round.is_draft:
        return redirect("budget", pk=pk)
    form = LineForm(sent(request), initial={"sessions": 1})
    if taken(form, lambda: actions.add_line(estimate=frame.estimate, cost=form.cost, by=officer, at=now())):
        messages.success(request, "Đã thêm dòng.")
        return redirect("budget", pk=pk)
    return show(request, frame, form, title="Thêm dòng dự toán")


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int, line: int) -> HttpResponse:
    officer = officer_of(request)
    row = line_to_write(officer, pk, line, today())
    frame = frame_of(request, row.round.estimate)
    if request.method != "POST" and (row.round_id != frame.round.pk or not frame.round.is_draft):
        return redirect("budget", pk=pk)
    form = LineForm(sent(request), initial=known(row))

    def step() -> None:
        revision = form.cleaned_data["revision"] or 0
        actions.edit_line(line=row, cost=form.cost, revision=revision, by=officer, at=now())

    if taken(form, step, row):
        messages.success(request, "Đã lưu dòng.")
        return redirect("budget", pk=pk)
    return show(request, frame, form, title="Sửa dòng dự toán", line=row)


def show(request: HttpRequest, frame: Frame, form: LineForm, **facts: Any) -> HttpResponse:
    if line := facts.get("line"):
        facts |= {"files": line.files.filter(removed_at=None).select_related("by"), "file_form": FileForm()}
    page = context(frame, "line", form=form, **facts)
    return render(request, "budget/line.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def take(request: HttpRequest, pk: int, line: int, step: str) -> HttpResponse:
    """A step with nothing typed."""
    officer = officer_of(request)
    row = line_to_write(officer, pk, line, today())
    if request.method == "POST":
        with refusals_told(request):
            STEPS[step](line=row, by=officer, at=now())
    return redirect("budget", pk=pk)
