"""The steps of an estimate: begin, follow the head count, submit, take back, send back, open again."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.budget import actions
from cchc.budget.access import cycle_to_estimate, estimate_to_reopen, estimate_to_return, estimate_to_write
from cchc.budget.models import Estimate
from cchc.web.budget.forms import ReasonForm, SubmitForm
from cchc.web.budget.frame import Frame, context, frame_of
from cchc.web.forms import refusals_told, sent, taken
from cchc.web.request import now, officer_of, today


@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the estimate; a second click finds it begun and shows it."""
    officer = officer_of(request)
    cycle = cycle_to_estimate(officer, pk, today())
    if request.method == "POST":
        with refusals_told(request):
            actions.draft_estimate(cycle=cycle, by=officer, at=now())
    return redirect("budget", pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest, pk: int) -> HttpResponse:
    return plain(
        request,
        estimate_to_write(officer_of(request), pk, today()),
        actions.follow_headcount,
        "Đã sửa số lượng theo số đại biểu mới.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    return plain(
        request,
        estimate_to_write(officer_of(request), pk, today()),
        actions.withdraw_estimate,
        "Đã rút lại; sửa rồi trình lại.",
    )


def plain(request: HttpRequest, estimate: Estimate, action: Callable[..., object], done: str) -> HttpResponse:
    """A step with nothing typed."""
    if request.method == "POST":
        with refusals_told(request):
            action(estimate=estimate, by=officer_of(request), at=now())
            messages.success(request, done)
    return redirect("budget", pk=estimate.cycle_id)


@require_http_methods(["GET", "HEAD", "POST"])
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """What stops it and what is noted, then the button; a second click finds it submitted and shows it."""
    officer = officer_of(request)
    frame = frame_of(request, estimate_to_write(officer, pk, today()))
    if not frame.round.is_draft:
        return redirect("budget", pk=pk)
    form = SubmitForm(sent(request), initial={"revision": frame.round.revision})

    def step() -> None:
        actions.submit_estimate(estimate=frame.estimate, by=officer, at=now(), **form.cleaned_data)

    if taken(form, step, frame.round):
        messages.success(request, "Đã trình dự toán, đang chờ thẩm định.")
        return redirect("budget", pk=pk)
    page = context(frame, "submit", form=form)
    return render(request, "budget/submit.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    frame = frame_of(request, estimate_to_return(officer_of(request), pk, today()))
    return reasoned(request, frame, actions.return_estimate, "Trả lại dự toán", "Đã trả lại để người lập sửa.")


@require_http_methods(["GET", "HEAD", "POST"])
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    frame = frame_of(request, estimate_to_reopen(officer_of(request), pk, today()))
    done = "Đã mở lại; dự toán phải thẩm định và phê duyệt lại."
    return reasoned(request, frame, actions.reopen_estimate, "Mở lại dự toán", done)


def reasoned(request: HttpRequest, frame: Frame, action: Callable[..., object], title: str, done: str) -> HttpResponse:
    """A step that asks for a reason; what was typed is never lost."""
    form = ReasonForm(sent(request), initial={"number": frame.round.number})

    def step() -> None:
        action(estimate=frame.estimate, by=officer_of(request), at=now(), **form.cleaned_data)

    if taken(form, step):
        messages.success(request, done)
        return redirect("budget", pk=frame.cycle.pk)
    page = context(frame, "lines", form=form, title=title)
    return render(request, "budget/reason.html", page, status=422 if form.errors else 200)
