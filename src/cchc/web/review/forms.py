"""Forms of a review: a plan's file, and what its text did not say."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from cchc.org.models import Unit
from cchc.paper.model import Paper
from cchc.review.actions import Completion
from cchc.review.models import ReviewPlan
from cchc.review.queries.letterhead import letterhead_lines, suggested
from cchc.web.fields import DayField, HourField, UploadField
from cchc.web.request import today


class LoadForm(forms.Form):
    file = UploadField(
        label="Tệp kế hoạch",
        accept=".docx,.odt,.pdf,.txt",
        help_text="Word (.docx), OpenDocument (.odt), PDF có lớp chữ hoặc văn bản thuần (.txt), không quá 30 MB. "
        "Không nạp tài liệu mật.",
        missing="Chọn tệp kế hoạch trước.",
        instead="lưu lại bản nhỏ hơn, chỉ gồm kế hoạch, rồi nạp",
    )


class CompleteForm(forms.Form):
    """What the text did not say; letterhead lines are typed one a line, as they are printed."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    issuer_lines = forms.CharField(
        label="Cơ quan ban hành", max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    symbol = forms.CharField(
        label="Ký hiệu", max_length=60, required=False, help_text="Ví dụ KH-UBND. Số lấy từ sổ khi ban hành."
    )
    place = forms.CharField(label="Địa danh", max_length=100, required=False, help_text="Ghi trước ngày, tháng, năm.")
    held_on = DayField(label="Ngày hội nghị", required=False)
    starts_at = HourField(
        label="Giờ bắt đầu",
        required=False,
        help_text="Ví dụ 07:30. Dùng cho giấy mời, chương trình; lời văn của kế hoạch giữ nguyên.",
    )
    venue = forms.CharField(label="Địa điểm", max_length=500, required=False)
    chair = forms.CharField(label="Người chủ trì", max_length=300, required=False)

    def letterhead(self) -> dict[str, Any]:
        """What of the typed facts stands on the paper itself."""
        typed = self.cleaned_data
        lines = letterhead_lines(typed["issuer_lines"])
        return {"issuer_lines": lines, "symbol": typed["symbol"] or None, "place": typed["place"] or None}

    def completion(self) -> Completion:
        """What was typed; an empty day or hour leaves the fact as it is."""
        typed = self.cleaned_data
        return Completion(
            issuer_lines=letterhead_lines(typed["issuer_lines"]),
            symbol=typed["symbol"].strip() or None,
            place=typed["place"].strip() or None,
            held_on=typed["held_on"],
            starts_at=typed["starts_at"],
            venue=typed["venue"].strip(),
            chair=typed["chair"].strip(),
        )


def complete_form(plan: ReviewPlan, paper: Paper, data: Any = None) -> CompleteForm:
    """The form with what is known, and the commune's own letterhead suggested where the text has none."""
    known: dict[str, Any] = {name: getattr(plan, name) for name in ("held_on", "starts_at", "venue", "chair")}
    known |= letterhead_of(paper, plan.commune, plan.held_on or today())
    form = CompleteForm(data, initial={"revision": plan.document.revision, **known})
    for name, place in plan.places.items():
        if name in form.fields and place.get("line"):
            form.fields[name].help_text = f"Kế hoạch ghi ở dòng {place['line']}."
    return form


def letterhead_of(paper: Paper, commune: Unit, day: date) -> dict[str, str]:
    ours = suggested(commune, paper.kind, day)
    return {
        "issuer_lines": "\n".join(paper.issuer_lines or ours.issuer_lines),
        "symbol": paper.symbol or ours.symbol,
        "place": paper.place or ours.place,
    }
