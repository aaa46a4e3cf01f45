"""The appraisal: submitted, appraised, more or less, and why, side by side."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.budget import actions
from cchc.budget.access import estimate_to_appraise
from cchc.budget.actions import Judgement
from cchc.budget.enums import HandKind, RoundState
from cchc.budget.models import EstimateLine
from cchc.budget.queries.faults import proposals
from cchc.budget.queries.hands import bar_to
from cchc.spending.appraisal import AppraisedLine
from cchc.web.budget.forms import JudgeForm, ReasonForm
from cchc.web.budget.frame import Frame, context, frame_of
from cchc.web.forms import sent, taken
from cchc.web.request import now, officer_of, today


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """Save what was judged, and finish where the second button was pressed."""
    officer = officer_of(request)
    frame = frame_of(request, estimate_to_appraise(officer, pk, today()))
    if frame.state != RoundState.SUBMITTED:
        return redirect("budget", pk=pk)
    if barred := bar_to(frame.round, officer, HandKind.APPRAISER, today()):
        messages.error(request, str(barred))
        return redirect("budget", pk=pk)
    form = JudgeForm(frame.lines, sent(request), initial=proposed(frame))
    if taken(form, lambda: judge(request, frame, form), frame.round):
        is_done = "xong" in request.POST
        done = "Đã thẩm định xong, đang chờ phê duyệt." if is_done else "Đã lưu kết quả thẩm định."
        messages.success(request, done)
        return redirect("budget" if is_done else "budget_appraise", pk=pk)
    return show(request, frame, form)


def judge(request: HttpRequest, frame: Frame, form: JudgeForm) -> None:
    officer, at = officer_of(request), now()
    typed = form.cleaned_data
    judgements = {line.pk: Judgement(typed[f"allowed_{line.pk}"], typed[f"reason_{line.pk}"]) for line in frame.lines}
    round = actions.appraise_lines(
        estimate=frame.estimate, judgements=judgements, revision=typed["revision"], by=officer, at=at
    )
    if "xong" in request.POST:
        actions.finish_appraisal(estimate=frame.estimate, revision=round.revision, by=officer, at=at)


def proposed(frame: Frame) -> dict[str, Any]:
    """What stands, and for lines not judged yet what the checks leave of them."""
    known: dict[str, Any] = {"revision": frame.round.revision}
    offered = proposals(frame.lines, frame.around)
    for line in frame.lines:
        allowed, reason = standing_of(line, offered[line.pk])
        known[f"allowed_{line.pk}"], known[f"reason_{line.pk}"] = allowed, reason
    return known


def standing_of(line: EstimateLine, offered: AppraisedLine) -> tuple[int | None, str]:
    return (line.allowed, line.reason) if line.allowed is not None else (offered.allowed, offered.reason)


def show(request: HttpRequest, frame: Frame, form: JudgeForm) -> HttpResponse:
    reason = ReasonForm(initial={"number": frame.round.number}, auto_id="id_tra_%s")
    told = {shown.line.pk: shown for shown in frame.shown}
    rows = [
        {"line": line, "allowed": allowed, "reason": why, "faults": told[line.pk].faults, "files": told[line.pk].files}
        for line, allowed, why in form.rows()
    ]
    page = context(frame, "appraise", form=form, reason_form=reason, rows=rows)
    return render(request, "budget/appraise.html", page, status=422 if form.errors else 200)
