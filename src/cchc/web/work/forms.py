"""Forms of the steps of the work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from cchc.core.uploads import MOST_BYTES
from cchc.review.actions import MOST_FILES, File
from cchc.web.fields import DayField

WORDS = forms.Textarea(attrs={"rows": 3})


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Files of evidence; too many, too large or empty ones are told before they are read."""

    def __init__(self, **facts: Any) -> None:
        size = f"Tối đa {MOST_FILES} tệp, mỗi tệp không quá {MOST_BYTES >> 20} MB. Không gửi tài liệu mật."
        super().__init__(widget=ManyFiles(), required=False, help_text=size, **facts)

    def clean(self, data: Any, initial: Any = None) -> Any:
        sent = data if isinstance(data, Sequence) else [data] if data else []
        files: list[UploadedFile[Any]] = [super(FilesField, self).clean(one, initial) for one in sent]
        if len(files) > MOST_FILES:
            raise forms.ValidationError(f"Mỗi lần gửi được tối đa {MOST_FILES} tệp; bỏ bớt hoặc gửi làm nhiều lần.")
        for file in files:
            if (file.size or 0) > MOST_BYTES:
                raise forms.ValidationError(f"Tệp {file.name} lớn hơn {MOST_BYTES >> 20} MB; nén hoặc chia nhỏ tệp.")
        return files


class WithFiles(forms.Form):
    def files_sent(self) -> list[File]:
        return [File(file.name or "tep", file.read()) for file in self.cleaned_data["evidence"]]


class ProgressForm(WithFiles):
    text = forms.CharField(
        label="Đã làm đến đâu", max_length=4000, widget=WORDS, error_messages={"required": "Ghi đã làm đến đâu."}
    )
    percent = forms.IntegerField(
        label="Tiến độ (%)",
        min_value=0,
        max_value=100,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 5}),
        error_messages={"invalid": "Ghi một số từ 0 đến 100."},
    )
    evidence = FilesField(label="Minh chứng")


class HandInForm(WithFiles):
    text = forms.CharField(label="Kết quả", max_length=4000, required=False, widget=WORDS)
    evidence = FilesField(label="Tệp kết quả, minh chứng")


class ExtensionForm(forms.Form):
    until = DayField(label="Xin gia hạn đến ngày", error_messages={"required": "Ghi ngày xin gia hạn đến."})
    reason = forms.CharField(
        label="Lý do", max_length=2000, widget=WORDS, error_messages={"required": "Ghi lý do xin gia hạn."}
    )


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label="Lý do", max_length=2000, widget=WORDS, error_messages={"required": "Ghi lý do để người làm biết."}
    )


class DecideForm(forms.Form):
    reason = forms.CharField(
        label="Ý kiến", max_length=2000, required=False, widget=WORDS, help_text="Không cho gia hạn thì cần lý do."
    )
    grant = forms.ChoiceField(choices=[("1", "Cho gia hạn"), ("0", "Không cho")], widget=forms.HiddenInput)


class FinishForm(forms.Form):
    text = forms.CharField(label="Nhận xét", max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2}))
