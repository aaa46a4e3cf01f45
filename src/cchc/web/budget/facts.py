"""What the estimate is made for: half days, copies on paper, speakers from outside."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.budget.access import estimate_to_write
from cchc.budget.actions import RoundFacts, set_facts
from cchc.budget.models import Round
from cchc.web.budget.forms import WholeField
from cchc.web.budget.frame import context, frame_of
from cchc.web.forms import sent, taken
from cchc.web.request import now, officer_of, today


class FactsForm(forms.Form):
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    sessions = WholeField(
        label="Số buổi",
        help_text="Nửa ngày là một buổi. Chưa sửa thì theo số buổi của hội nghị.",
        error_messages={"required": "Ghi số buổi."},
    )
    copies = WholeField(
        label="Số bản tài liệu giấy",
        required=False,
        help_text="Để trống: mỗi đại biểu một bản. Ai dùng bản điện tử thì trừ ra; 0 là không in.",
    )
    speakers = WholeField(
        label="Số báo cáo viên mời ngoài cơ quan",
        required=False,
        help_text="Công chức đọc tham luận theo nhiệm vụ không được chi thù lao; không mời ai thì để 0.",
    )
    speaker_sessions = WholeField(
        label="Mỗi báo cáo viên mấy buổi", required=False, help_text="Mức thù lao tính theo buổi."
    )
    speaker_rule = forms.CharField(
        label="Quy định cho phép chi thù lao",
        max_length=300,
        required=False,
        help_text="Số, ngày nghị quyết của HĐND tỉnh hoặc quy chế chi tiêu nội bộ; chỉ cần khi mời báo cáo viên.",
    )

    @property
    def facts(self) -> RoundFacts:
        typed = self.cleaned_data
        return RoundFacts(
            sessions=typed["sessions"],
            copies=typed["copies"],
            speakers=typed["speakers"] or 0,
            speaker_sessions=typed["speaker_sessions"] or 0,
            speaker_rule=typed["speaker_rule"],
        )


def known(round: Round) -> dict[str, Any]:
    """The round as the form shows it first."""
    names = ("revision", "sessions", "copies", "speakers", "speaker_sessions", "speaker_rule")
    return {name: getattr(round, name) for name in names}


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    frame = frame_of(request, estimate_to_write(officer, pk, today()))
    if not frame.round.is_draft:
        return redirect("budget", pk=pk)
    form = FactsForm(sent(request), initial=known(frame.round))

    def step() -> None:
        revision = form.cleaned_data["revision"] or 0
        set_facts(estimate=frame.estimate, facts=form.facts, revision=revision, by=officer, at=now())

    if taken(form, step, frame.round):
        messages.success(request, "Đã lưu; các dòng tính sẵn đã theo số mới, dòng sửa tay giữ nguyên.")
        return redirect("budget", pk=pk)
    return render(request, "budget/facts.html", context(frame, "lines", form=form), status=422 if form.errors else 200)
