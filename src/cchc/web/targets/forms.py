"""Forms of targets: a file, and one target."""

from __future__ import annotations

from typing import Any

from django import forms

from cchc.figures.answers import valued
from cchc.figures.catalogue import Indicator
from cchc.figures.comparison import Compare
from cchc.figures.numbers import Unreadable, read_answer
from cchc.org.models import Post
from cchc.targets.actions import TargetFacts
from cchc.targets.enums import COMPARES
from cchc.targets.models import Target
from cchc.targets.queries.lines import typed_text
from cchc.web.fields import DayField, UploadField

NOT_LISTED = "Hãy chọn một mục trong danh sách."


class LoadTargetsForm(forms.Form):
    file = UploadField(
        label="Tệp kế hoạch năm, hoặc bảng chỉ tiêu",
        accept=".docx,.odt,.pdf,.txt,.xlsx,.csv",
        help_text="Kế hoạch: Word (.docx), OpenDocument (.odt), PDF có lớp chữ, văn bản thuần (.txt). "
        "Bảng chỉ tiêu: Excel (.xlsx) hoặc CSV. Không quá 30 MB. Không nạp tài liệu mật.",
        instead="lưu lại bản nhỏ hơn, chỉ gồm kế hoạch, rồi nạp",
    )


class SheetFileForm(forms.Form):
    file = UploadField(
        label="Bảng số liệu",
        accept=".xlsx,.csv",
        help_text="Excel (.xlsx) hoặc CSV, không quá 30 MB. Không nạp tài liệu mật.",
        instead="lưu lại bản chỉ gồm bảng số liệu rồi nạp",
    )


class TargetForm(forms.Form):
    """One target; the value is typed as offices write it, with a decimal comma."""

    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    name = forms.CharField(label="Chỉ tiêu", max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    area = forms.ChoiceField(label="Lĩnh vực")
    compare = forms.ChoiceField(label="So sánh", choices=COMPARES, error_messages={"invalid_choice": NOT_LISTED})
    value = forms.CharField(label="Giá trị", max_length=60, required=False, help_text="Ví dụ 98 hoặc 98,5.")
    unit = forms.CharField(label="Đơn vị tính", max_length=60, required=False, help_text="Ví dụ %, hồ sơ, văn bản.")
    due_on = DayField(label="Hạn", required=False, help_text="Khi chỉ tiêu phải đạt trước một ngày.")
    indicator = forms.ChoiceField(
        label="Dòng thống kê cho kết quả", required=False, help_text="Để trống thì kết quả được nhập riêng."
    )
    owner = forms.ChoiceField(
        label="Chức danh phụ trách", required=False, help_text="Để trống thì theo lĩnh vực của chức danh."
    )

    def __init__(
        self, data: Any, *, areas: dict[str, str], rows: dict[str, Indicator], posts: list[Post], **facts: Any
    ) -> None:
        super().__init__(data, **facts)
        self.posts = {str(post.pk): post for post in posts}
        self.choose("area", areas.items(), "chưa chọn")
        self.choose("indicator", ((code, f"{code}: {row.asked_name}"[:120]) for code, row in rows.items()), "không có")
        self.choose("owner", ((key, post.name) for key, post in self.posts.items()), "theo lĩnh vực")

    def choose(self, name: str, choices: Any, empty: str) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", empty), *choices]
        field.error_messages["invalid_choice"] = NOT_LISTED

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        try:
            typed["value"] = read_answer(typed.get("value", ""), typed.get("unit", "")).value
        except Unreadable as wrong:
            self.add_error("value", str(wrong))
        return typed

    def facts(self) -> TargetFacts:
        typed = self.cleaned_data
        return TargetFacts(
            area=typed["area"],
            name=" ".join(typed["name"].split()),
            compare=Compare(typed["compare"]),
            value=typed["value"],
            unit=typed["unit"],
            due_on=typed["due_on"],
            indicator=typed["indicator"],
            owner=self.posts.get(typed["owner"]),
        )


def initial_of(target: Target) -> dict[str, Any]:
    facts = ("revision", "name", "area", "compare", "unit", "due_on", "indicator")
    value = typed_text(valued(target.value), target.unit) if target.value is not None else ""
    return {**{fact: getattr(target, fact) for fact in facts}, "value": value, "owner": str(target.owner_id or "")}
