"""Fields that forms of every step share: a file, a long line, a day and an hour."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

FIRST_YEAR, LAST_YEAR = 1945, 2999


class UploadField(forms.FileField):
    """One file; an empty or too large one is told before it is read. ``instead`` is what to do with a large one."""

    def __init__(
        self, *, accept: str, instead: str, missing: str = "Chọn tệp trước.", megabytes: int = 30, **facts: Any
    ) -> None:
        self.instead, self.megabytes = instead, megabytes
        messages = {"required": missing, "empty": "Tệp này rỗng; chọn tệp khác."}
        super().__init__(error_messages=messages, widget=forms.FileInput(attrs={"accept": accept}), **facts)

    def clean(self, data: Any, initial: Any = None) -> UploadedFile[Any] | None:
        """The file; None where the form does without one."""
        file: UploadedFile[Any] | None = super().clean(data, initial)
        if file and (file.size or 0) > self.megabytes << 20:
            raise forms.ValidationError(f"Tệp lớn hơn {self.megabytes} MB; {self.instead}.")
        return file


class LongLine(forms.CharField):
    """One line that is often longer than its box: the box grows with it, and what is typed stays one line."""

    def __init__(self, **facts: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 1, "class": "oneline"}), **facts)

    def to_python(self, value: Any) -> str:
        return " ".join((super().to_python(value) or "").split())


class DayField(forms.DateField):
    """A day typed as offices write it, ``23/6/2023``, whatever the language of the browser."""

    def __init__(self, **facts: Any) -> None:
        widget = forms.DateInput(format="%d/%m/%Y", attrs={"inputmode": "numeric", "size": 12, "autocomplete": "off"})
        facts.setdefault("error_messages", {}).setdefault("invalid", "Ngày chưa đúng; ghi như 23/6/2023.")
        super().__init__(input_formats=["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"], widget=widget, **facts)

    def clean(self, value: Any) -> date | None:
        """A slip of the year (``0203``) is told while it is being typed, and not by the papers that come of it."""
        day: date | None = super().clean(value)
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise forms.ValidationError(f"Năm chưa đúng; ghi năm từ {FIRST_YEAR} đến {LAST_YEAR}.")
        return day


class HourField(forms.TimeField):
    """An hour typed as ``07:30``, ``7h30`` or ``7 giờ 30``."""

    def __init__(self, **facts: Any) -> None:
        widget = forms.TimeInput(format="%H:%M", attrs={"size": 12, "autocomplete": "off"})
        messages = {"invalid": "Giờ chưa đúng; ghi như 07:30 hoặc 7 giờ 30."}
        formats = ["%H:%M", "%H:%M:%S", "%Hh%M", "%H giờ %M", "%H giờ %M phút", "%Hh", "%H giờ"]
        super().__init__(input_formats=formats, widget=widget, error_messages=messages, **facts)
