"""The steps of one talk: each address takes one step and shows the talk again."""

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

from cchc.org.models import Officer
from cchc.talks import actions
from cchc.talks.access import talk_for, talk_to_advise, talk_to_change, talk_to_give, talk_to_manage
from cchc.talks.enums import TalkStepKind
from cchc.talks.models import Talk
from cchc.web.forms import just_taken, refusals_in
from cchc.web.request import now, officer_of, today
from cchc.web.talks import talk as talk_page
from cchc.web.talks.forms import PersonForm
from cchc.web.talks.frame import number_in

Door = Callable[[Officer, int, int, date], Talk]


@dataclass(frozen=True, slots=True)
class Step:
    """A step: who may take it, the action that takes it, its mark in the history, the good news."""

    door: Door
    action: Callable[..., Any]
    kind: TalkStepKind
    done: str


K = TalkStepKind
STEPS: dict[str, Step] = {
    "xac-nhan": Step(talk_to_give, actions.confirm_talk, K.CONFIRMED, "Đã nhận tham luận."),
    "nguoi-khac": Step(talk_to_give, actions.name_another, K.OTHER_NAMED, "Đã gửi đề nghị thay người."),
    "tu-choi": Step(talk_to_give, actions.decline_talk, K.REFUSED, "Đã ghi không nhận tham luận, kèm lý do."),
    "thay-nguoi": Step(talk_to_manage, actions.take_other, K.OTHER_TAKEN, "Đã thay người; người mới cần xác nhận."),
    "giu-nguoi": Step(talk_to_manage, actions.keep_speaker, K.OTHER_NOT_TAKEN, "Đã giữ người trình bày, kèm lý do."),
    "vao-thay": Step(talk_to_manage, actions.step_in, K.STEPPED_IN, "Đã mời dự bị vào thay; người ấy cần xác nhận."),
    "tra-lai": Step(talk_to_manage, actions.return_text, K.RETURNED, "Đã trả lại bài, kèm điều cần sửa."),
    "duyet": Step(talk_to_manage, actions.approve_text, K.APPROVED, "Đã duyệt bài."),
    "y-kien": Step(talk_to_advise, actions.advise_on_talk, K.ADVISED, "Đã ghi ý kiến tham mưu."),
    "rut": Step(talk_to_change, actions.withdraw_proposal, K.WITHDRAWN, "Đã rút đề xuất."),
}


@require_http_methods(["GET", "HEAD", "POST"])
def take(request: HttpRequest, pk: int, talk: int, step: str) -> HttpResponse:
    """Take the step; a second click finds it taken and shows the talk, and what was typed is never lost."""
    if step not in STEPS:
        raise Http404
    wanted, officer = STEPS[step], officer_of(request)
    row = wanted.door(officer, pk, talk, today())
    if request.method != "POST":
        return redirect("talk", pk=pk, talk=talk)
    form = talk_page.fresh(step, row, request.POST)
    if form.is_valid():
        with refusals_in(form):
            revision = number_in(request.POST.get("revision", "")) or 0
            wanted.action(talk=row, revision=revision, by=officer, at=now(), **typed(form))
            messages.success(request, wanted.done)
            return redirect("talk", pk=pk, talk=talk)
        if just_taken(row.steps, {wanted.kind}, officer):
            return redirect("talk", pk=pk, talk=talk)
    return talk_page.show(request, talk_for(officer, pk, talk, today()), {step: form})


def typed(form: forms.Form) -> dict[str, Any]:
    """What was typed as the action takes it."""
    if isinstance(form, PersonForm):
        return {"person": form.person(), "reason": form.cleaned_data["reason"]}
    return dict(form.cleaned_data)
