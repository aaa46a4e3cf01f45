"""Forms of a file of dossiers: the file itself, and what its columns mean."""

from __future__ import annotations

from typing import Any

from django import forms

from cchc.figures.dossiers.model import COLUMN_NAMES, REQUIRED, Column, Mapping, Sheet
from cchc.lib.errors import ActionRefused
from cchc.targets.models import OneStopFile
from cchc.web.fields import DayField, UploadField

MEGABYTES = 95  # Some half a million dossiers; a larger body never reaches the form.
ORDERS = (("1", "ngày/tháng/năm: 05/06/2023 là ngày 5 tháng 6"), ("0", "tháng/ngày/năm: 05/06/2023 là ngày 6 tháng 5"))


class DossierFileForm(forms.Form):
    file = UploadField(
        label="Tệp hồ sơ",
        accept=".xlsx,.csv,.txt",
        help_text=f"Danh sách hồ sơ xuất từ hệ thống một cửa: Excel (.xlsx) hoặc .csv, không quá {MEGABYTES} MB.",
        missing="Chọn tệp hồ sơ trước.",
        instead="xuất riêng hồ sơ của kỳ này rồi nạp",
        megabytes=MEGABYTES,
    )


class ColumnsForm(forms.Form):
    """A choice of the file's columns for each thing a column may tell, and the days that are counted."""

    def __init__(self, sheet: Sheet, file: OneStopFile, mapping: Mapping, data: Any = None) -> None:
        super().__init__(data)
        self.width = len(sheet.headers)
        names = [(str(place), header or f"(cột {place + 1})") for place, header in enumerate(sheet.headers)]
        for column in Column:
            self.fields[column] = forms.ChoiceField(
                label=COLUMN_NAMES[column],
                choices=[("", "không có trong tệp"), *names],
                required=False,
                initial=str(mapping.columns.get(column, "")),
                help_text="Bắt buộc." if column in REQUIRED else "",
                error_messages={"invalid_choice": "Chọn lại: cột này không có trong tệp."},
            )
        order = "1" if mapping.day_first else "0"
        self.fields["order"] = forms.ChoiceField(label="Ngày viết kiểu số theo thứ tự", choices=ORDERS, initial=order)
        self.fields["starts_on"] = DayField(label="Số liệu từ ngày", initial=file.starts_on)
        self.fields["ends_on"] = DayField(label="Số liệu đến ngày", initial=file.ends_on)

    @property
    def mapping(self) -> Mapping:
        chosen = {column: self.cleaned_data.get(column, "") for column in Column}
        columns = {column: int(place) for column, place in chosen.items() if place}
        return Mapping(columns, self.cleaned_data.get("order") != "0")

    @property
    def facts(self) -> dict[str, Any]:
        days = {name: self.cleaned_data[name] for name in ("starts_on", "ends_on")}
        return {"mapping": self.mapping, **days}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors:
            try:
                self.mapping.check(self.width)
            except ActionRefused as refused:
                raise forms.ValidationError(str(refused)) from refused
        return cleaned
