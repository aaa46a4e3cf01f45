"""Forms of the estimate: a line, a reason, and amounts typed as offices write them."""

from __future__ import annotations

import re
from typing import Any

from django import forms

from cchc.budget.enums import Basis
from cchc.budget.models import EstimateLine
from cchc.lib.money import Dong, dotted
from cchc.spending.items import ITEMS
from cchc.spending.model import BasisKind, CostLine
from cchc.web.fields import LongLine

LONGEST = 15  # digits; beyond them no amount can be written in words


class WholeField(forms.CharField):
    """A whole number from 0, typed with or without dots between thousands: ``20.000``, ``20 000``, ``20000``."""

    def __init__(self, **facts: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "numeric", "size": 16, "autocomplete": "off"})
        super().__init__(widget=widget, max_length=60, **facts)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        return number_in(text) if text else None

    def prepare_value(self, value: Any) -> Any:
        return dotted(value) if isinstance(value, int) else value


def number_in(text: str) -> int:
    """The number as typed. Raises ``ValidationError`` in words for what is none."""
    plain = re.sub(r"(?:đồng|đ|\s)+$", "", text.strip(), flags=re.IGNORECASE)
    if re.fullmatch(r"[-−–]\s*[\d.\s]+", plain):
        raise forms.ValidationError("Số không được âm.")
    if re.search(r"\d,\d", plain) or re.fullmatch(r"\d+\.\d{1,2}", plain):
        raise forms.ValidationError("Chỉ ghi số nguyên, không có phần lẻ.")
    if not re.fullmatch(r"\d{1,3}(?:[.\s]\d{3})+|\d+", plain, flags=re.ASCII):
        raise forms.ValidationError("Chỉ ghi chữ số, ví dụ 20.000.")
    digits = re.sub(r"\D", "", plain)
    if len(digits.lstrip("0")) > LONGEST:
        raise forms.ValidationError("Số quá lớn; kiểm tra lại số chữ số.")
    return int(digits)


class LineForm(forms.Form):
    """A line of the estimate."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    item = forms.ChoiceField(label="Mục chi", required=False, help_text="Mục có định mức thì kiểm tra được mức chi.")
    name = forms.CharField(label="Nội dung chi", max_length=300, error_messages={"required": "Ghi nội dung chi."})
    unit = forms.CharField(
        label="Đơn vị tính",
        max_length=30,
        help_text="người, bộ, chiếc…",
        widget=forms.TextInput(attrs={"size": 16}),
        error_messages={"required": "Ghi đơn vị tính."},
    )
    quantity = WholeField(label="Số lượng", error_messages={"required": "Ghi số lượng."})
    sessions = WholeField(
        label="Số buổi, ngày",
        help_text="Nửa ngày là một buổi; khoản không tính theo buổi thì ghi 1.",
        error_messages={"required": "Ghi số buổi hoặc số ngày."},
    )
    price = WholeField(label="Đơn giá (đồng)", required=False, help_text="Để trống khi chưa có mức hoặc báo giá.")
    basis_kind = forms.ChoiceField(label="Loại căn cứ", choices=Basis.choices)
    basis = LongLine(
        label="Căn cứ, ghi chú", max_length=500, required=False, help_text="Điều khoản, số báo giá, số hợp đồng."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["item"].choices = item_choices()  # type: ignore[attr-defined]

    @property
    def cost(self) -> CostLine:
        typed = self.cleaned_data
        price = typed["price"]
        return CostLine(
            item=typed["item"],
            name=typed["name"],
            unit=typed["unit"],
            quantity=typed["quantity"],
            sessions=typed["sessions"],
            price=None if price is None else Dong(price),
            basis_kind=BasisKind(typed["basis_kind"]),
            basis=typed["basis"],
        )


def item_choices() -> list[tuple[str, str]]:
    return [("", "chọn theo nội dung chi"), *((key, item.name) for key, item in ITEMS.items())]


def known(line: EstimateLine) -> dict[str, Any]:
    """A line as the form shows it first."""
    names = ("item", "name", "unit", "quantity", "sessions", "price", "basis_kind", "basis", "revision")
    return {name: getattr(line, name) for name in names}


class ReasonForm(forms.Form):
    """Why an estimate is sent back or opened again; ``number`` is the round that was read."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label="Lý do",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Ghi lý do."},
    )


class SubmitForm(forms.Form):
    """The submission; a word on what was only noted."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    overruled = forms.CharField(
        label="Vì sao vẫn trình",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Người thẩm định và người phê duyệt đọc lời này.",
    )


class JudgeForm(forms.Form):
    """What finance leaves of each line; fields are made for the lines there are."""

    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, lines: list[EstimateLine], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines = lines
        for line in lines:
            self.fields[f"allowed_{line.pk}"] = WholeField(required=False)
            self.fields[f"reason_{line.pk}"] = forms.CharField(
                required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3, "cols": 24})
            )
            for name, what in (("allowed", "Thẩm định"), ("reason", "Lý do")):
                # The column's head is the label that is seen; this one is heard.
                self.fields[f"{name}_{line.pk}"].widget.attrs["aria-label"] = f"{what}: {line.name}"

    def rows(self) -> list[tuple[EstimateLine, forms.BoundField, forms.BoundField]]:
        return [(line, self[f"allowed_{line.pk}"], self[f"reason_{line.pk}"]) for line in self.lines]
