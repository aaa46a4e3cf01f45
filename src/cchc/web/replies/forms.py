"""What a guest, or an officer for them, says."""

from __future__ import annotations

from typing import Any

from django import forms

from cchc.conference.actions import Substitute
from cchc.conference.enums import Answer

SALARIED = (("", "chưa rõ"), ("1", "có"), ("0", "không"))


class YesForm(forms.Form):
    """Nothing more is asked of who comes."""

    use_required_attribute = False

    def said(self) -> dict[str, Any]:
        return {}


class NoForm(YesForm):
    reason = forms.CharField(
        label="Lý do", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2, "maxlength": None})
    )

    def said(self) -> dict[str, Any]:
        return {"reason": self.cleaned_data["reason"]}


class SubstituteForm(YesForm):
    name = forms.CharField(
        label="Họ và tên người dự thay", max_length=120, error_messages={"required": "Ghi họ và tên người dự thay."}
    )
    title = forms.CharField(label="Chức vụ, đơn vị", required=False, max_length=200)
    phone = forms.CharField(
        label="Điện thoại", required=False, max_length=30, widget=forms.TextInput(attrs={"inputmode": "tel"})
    )
    salaried = forms.ChoiceField(label="Hưởng lương từ ngân sách nhà nước", required=False, choices=SALARIED)

    def said(self) -> dict[str, Any]:
        typed = self.cleaned_data
        salaried = {"1": True, "0": False}.get(typed["salaried"])
        return {"substitute": Substitute(typed["name"], typed["title"], typed["phone"], salaried)}


FORMS: dict[Answer, type[YesForm]] = {Answer.YES: YesForm, Answer.NO: NoForm, Answer.SUBSTITUTE: SubstituteForm}


def forms_for(sent: Any = None, chosen: Answer | None = None) -> dict[str, YesForm]:
    """A form for each answer, by its name; the ``chosen`` one holds what was ``sent``."""
    return {
        answer.value: form(sent if answer == chosen else None, auto_id=f"id_{answer.value}_%s")
        for answer, form in FORMS.items()
    }
