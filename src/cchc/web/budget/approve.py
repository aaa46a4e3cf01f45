"""The approval: what finance leaves, the paper that goes out beside it, and one click."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.budget.access import estimate_to_approve
from cchc.budget.actions import approve_estimate
from cchc.budget.enums import HandKind, RoundState
from cchc.budget.queries.hands import bar_to
from cchc.web.budget.forms import ReasonForm
from cchc.web.budget.frame import context, frame_of
from cchc.web.forms import sent, taken
from cchc.web.request import now, officer_of, today


class ApproveForm(forms.Form):
    number = forms.IntegerField(widget=forms.HiddenInput)


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """A second click finds the estimate approved and shows it."""
    officer = officer_of(request)
    frame = frame_of(request, estimate_to_approve(officer, pk, today()))
    if frame.state != RoundState.APPRAISED:
        return redirect("budget", pk=pk)
    if barred := bar_to(frame.round, officer, HandKind.APPROVER, today()):
        messages.error(request, str(barred))
        return redirect("budget", pk=pk)
    form = ApproveForm(sent(request), initial={"number": frame.round.number})

    def step() -> None:
        approve_estimate(estimate=frame.estimate, number=form.cleaned_data["number"], by=officer, at=now())

    if taken(form, step):
        messages.success(request, "Đã phê duyệt dự toán.")
        return redirect("budget", pk=pk)
    reason = ReasonForm(initial={"number": frame.round.number}, auto_id="id_tra_%s")
    shown = context(frame, "approve", form=form, reason_form=reason)
    return render(request, "budget/approve.html", shown, status=422 if form.errors else 200)
