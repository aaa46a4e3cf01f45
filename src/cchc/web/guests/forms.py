"""Forms of the conference and of one person."""

from __future__ import annotations

from typing import Any

from django import forms

from cchc.conference.actions import ConferenceFacts
from cchc.conference.enums import Delivery, Source
from cchc.conference.models import Person
from cchc.conference.queries.people import WIDTHS, PersonFacts, typed_person
from cchc.web.fields import DayField, HourField, LongLine

SALARIED = (("", "chưa rõ"), ("co", "có"), ("khong", "không"))
SALARIED_AS = {"co": True, "khong": False}


class ConferenceForm(forms.Form):
    """When, where and under whom."""

    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    held_on = DayField(label="Ngày họp", error_messages={"required": "Ghi ngày họp."})
    starts_at = HourField(label="Bắt đầu lúc", required=False)
    ends_at = HourField(label="Kết thúc lúc", required=False, help_text="Để trống khi chưa định.")
    sessions = forms.IntegerField(label="Số buổi", min_value=1, max_value=4)
    venue = LongLine(label="Địa điểm", max_length=500, required=False)
    chair = LongLine(label="Chủ trì", max_length=300, required=False)
    answer_by = DayField(label="Khách mời trả lời trước ngày", required=False)
    reason = forms.CharField(
        label="Lý do thay đổi",
        max_length=500,
        required=False,
        help_text="Khi đã gửi giấy mời, lý do được ghi trong thư báo thay đổi.",
    )

    def facts(self) -> ConferenceFacts:
        typed = {fact: self.cleaned_data[fact] for fact in ConferenceFacts.__dataclass_fields__}
        return ConferenceFacts(**typed)


class CancelForm(forms.Form):
    reason = forms.CharField(
        label="Lý do hoãn", max_length=500, error_messages={"required": "Ghi lý do hoãn; lý do được báo cho khách mời."}
    )


class ContactForm(forms.Form):
    """A person by the words of an invitation; ``groups`` are those of the plan, to choose from while typing."""

    name = forms.CharField(label="Họ và tên", max_length=120, error_messages={"required": "Ghi họ và tên."})
    honorific = forms.CharField(label="Danh xưng", max_length=20, required=False, help_text="Ông, Bà, Đồng chí.")
    title = forms.CharField(label="Chức vụ", max_length=200, required=False)
    organisation = forms.CharField(label="Đơn vị", max_length=200, required=False)
    group = forms.CharField(label="Thành phần", max_length=300, required=False, help_text="Nhóm ghi trong kế hoạch.")
    email = forms.EmailField(
        label="Thư điện tử",
        required=False,
        error_messages={"invalid": "Thư điện tử chưa đúng; ghi như ten@co-quan.vn."},
    )
    phone = forms.CharField(label="Điện thoại", max_length=30, required=False)
    salaried = forms.ChoiceField(label="Hưởng lương từ ngân sách nhà nước", choices=SALARIED, required=False)

    source = Source.HAND

    def __init__(self, *args: Any, groups: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].widget.attrs["list"] = "nhom"
        self.groups = groups

    def facts(self) -> PersonFacts:
        typed = self.cleaned_data
        return typed_person(
            {word: typed[word] for word in WIDTHS},
            salaried=SALARIED_AS.get(typed["salaried"]),
            source=self.source,
            delivery=Delivery(typed["delivery"]) if typed.get("delivery") else None,
        )


class GuestForm(ContactForm):
    delivery = forms.ChoiceField(
        label="Cách gửi giấy mời",
        choices=[("", "theo thư điện tử, nếu có"), *Delivery.choices],
        required=False,
    )
    apart = forms.BooleanField(
        label="Là người khác, dù trùng tên và chức vụ với người đã có trong danh sách", required=False
    )

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if typed.get("delivery") == Delivery.MAIL and not typed.get("email"):
            self.add_error("delivery", "Gửi qua thư thì ghi thư điện tử.")
        return typed


def known_of(person: Person) -> dict[str, Any]:
    """A person's facts as the form shows them."""
    said = {True: "co", False: "khong", None: ""}[person.salaried]
    return {**{word: getattr(person, word) for word in WIDTHS}, "salaried": said}
