"""The steps of one part of the work: each address takes one step and shows the work again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.review import actions
from cchc.review.access import duty_for, duty_to_do, duty_to_judge
from cchc.review.enums import StepKind
from cchc.review.models import Duty
from cchc.web.forms import just_taken, refusals_in
from cchc.web.request import now, officer_of, today
from cchc.web.work import duty as duty_page
from cchc.web.work.forms import DecideForm, ExtensionForm, FinishForm, HandInForm, ProgressForm, ReasonForm, WithFiles

Door = Callable[[Officer, int, date], Duty]


@dataclass(frozen=True, slots=True)
class Step:
    """A step: who may take it, what is typed, the action that takes it, its marks in the history, the good news."""

    door: Door
    form: type[forms.Form]
    action: Callable[..., Any]
    kinds: tuple[StepKind, ...]
    done: str


STEPS: dict[str, Step] = {
    "nhan": Step(duty_to_do, forms.Form, actions.accept_duty, (StepKind.ACCEPTED,), "Đã nhận việc."),
    "tien-do": Step(duty_to_do, ProgressForm, actions.report_progress, (StepKind.PROGRESS,), "Đã ghi tiến độ."),
    "nop": Step(duty_to_do, HandInForm, actions.hand_in_duty, (StepKind.HANDED_IN,), "Đã nộp, đang chờ nghiệm thu."),
    "gia-han": Step(
        duty_to_do, ExtensionForm, actions.ask_extension, (StepKind.EXTENSION_ASKED,), "Đã gửi đề nghị gia hạn."
    ),
    "quyet-dinh": Step(
        duty_to_judge,
        DecideForm,
        actions.decide_extension,
        (StepKind.EXTENSION_GRANTED, StepKind.EXTENSION_REFUSED),
        "Đã quyết định về gia hạn.",
    ),
    "tra-lai": Step(duty_to_judge, ReasonForm, actions.return_duty, (StepKind.RETURNED,), "Đã trả lại."),
    "nghiem-thu": Step(duty_to_judge, FinishForm, actions.finish_duty, (StepKind.DONE,), "Đã nghiệm thu."),
    "mo-lai": Step(duty_to_judge, ReasonForm, actions.reopen_duty, (StepKind.REOPENED,), "Đã mở lại việc."),
}


@require_http_methods(["GET", "HEAD", "POST"])
def take(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """Take the step; a second click finds it taken and shows the work, and what was typed is never lost."""
    if step not in STEPS:
        raise Http404
    wanted, officer = STEPS[step], officer_of(request)
    duty = wanted.door(officer, pk, today())
    if request.method != "POST":
        return redirect("duty", pk=pk)
    form = wanted.form(request.POST, request.FILES, auto_id=f"id_{step}_%s")
    if form.is_valid():
        with refusals_in(form):
            refuse_elsewhere(duty, step)
            wanted.action(duty=duty, by=officer, at=now(), **typed(form))
            messages.success(request, wanted.done)
            return redirect("duty", pk=pk)
        if just_taken(duty.steps, wanted.kinds, officer):
            return redirect("duty", pk=pk)
    return duty_page.show(request, duty_for(officer, pk, today()), {step: form})


def typed(form: forms.Form) -> dict[str, Any]:
    """What was typed as the action takes it."""
    facts = dict(form.cleaned_data)
    if isinstance(form, WithFiles):
        del facts["evidence"]
        facts["files"] = form.files_sent()
    if "grant" in facts:
        facts["grant"] = facts["grant"] == "1"
    return facts


def refuse_elsewhere(duty: Duty, step: str) -> None:
    """Reports and estimates are handed in on their own pages, where they are checked; their duty follows."""
    if step == "nop" and duty_page.is_estimate(duty):
        raise ActionRefused("Phần việc này nộp bằng dự toán kinh phí.", "Mở dự toán của kỳ sơ kết này.")
    if step in {"nop", "tra-lai", "nghiem-thu", "mo-lai"} and duty_page.is_report(duty):
        raise ActionRefused(
            "Phần việc này nộp và nghiệm thu bằng báo cáo lĩnh vực.", "Mở báo cáo lĩnh vực của chức danh này."
        )
