"""Forms of rooms, bookings and the checklist."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils import timezone

from cchc.conference.actions import LineFacts, RoomFacts, Span
from cchc.conference.enums import CountedIn, Equipment, RoomKind
from cchc.conference.models import CheckItem, ListLine, Room
from cchc.core.photos import ACCEPTED
from cchc.org.models import Post
from cchc.web.fields import DayField, HourField, LongLine

WORDS = forms.Textarea(attrs={"rows": 2})
NUMBER = forms.TextInput(attrs={"inputmode": "numeric", "size": 6})
NOT_LISTED = "Hãy chọn một mục trong danh sách."


class RoomForm(forms.Form):
    revision = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    name = forms.CharField(label="Tên phòng", max_length=200, help_text="Như mọi người vẫn gọi: Hội trường UBND xã.")
    kind = forms.ChoiceField(label="Loại", choices=RoomKind.choices, error_messages={"invalid_choice": NOT_LISTED})
    seats = forms.IntegerField(
        label="Số chỗ ngồi", min_value=1, max_value=20000, required=False, widget=NUMBER,
        error_messages={"invalid": "Ghi một số.", "max_value": "Số chỗ tối đa 20.000."},
    )  # fmt: skip
    address = forms.CharField(label="Địa chỉ", max_length=300, required=False)
    note = forms.CharField(label="Ghi chú", max_length=500, required=False, widget=WORDS)
    equipment = forms.MultipleChoiceField(
        label="Thiết bị", choices=Equipment.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    in_use = forms.BooleanField(label="Đang sử dụng", required=False, initial=True)

    def facts(self) -> RoomFacts:
        typed = {name: value for name, value in self.cleaned_data.items() if name != "revision"}
        return RoomFacts(**{**typed, "name": " ".join(typed["name"].split())})


def initial_of_room(room: Room) -> dict[str, Any]:
    return {name: getattr(room, name) for name in RoomForm.base_fields}


class SpanForm(forms.Form):
    """A day with two hours."""

    day = DayField(label="Ngày", error_messages={"required": "Ghi ngày."})
    first = HourField(label="Từ giờ")
    last = HourField(label="Đến giờ")

    def __init__(self, *args: Any, **facts: Any) -> None:
        super().__init__(*args, **facts)
        for name in ("first", "last"):
            self.fields[name].error_messages["required"] = "Ghi giờ, như 07:30."

    def span(self) -> Span:
        typed = self.cleaned_data
        return Span(aware(typed["day"], typed["first"]), aware(typed["day"], typed["last"]))


def aware(day: date, hour: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, hour))


class BookForm(SpanForm):
    purpose = forms.CharField(
        label="Giữ để làm gì", max_length=300, error_messages={"required": "Ghi giữ phòng để làm gì."}
    )
    contact = forms.CharField(label="Người hỏi, điện thoại", max_length=200, required=False)


class HallForm(SpanForm):
    """The hall of a conference; the room is asked where the plan's words leave a doubt."""

    room = forms.ChoiceField(label="Phòng", error_messages={"required": NOT_LISTED, "invalid_choice": NOT_LISTED})

    field_order = ("room", "day", "first", "last")

    def __init__(self, data: Any, *, rooms: Iterable[Room], **facts: Any) -> None:
        super().__init__(data, **facts)
        self.rooms = {str(room.pk): room for room in rooms if room.in_use}
        field = self.fields["room"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "chọn phòng"), *((key, told(room)) for key, room in self.rooms.items())]

    def chosen(self) -> Room:
        return self.rooms[self.cleaned_data["room"]]


def told(room: Room) -> str:
    return f"{room.name} ({room.seats} chỗ)" if room.seats else room.name


class LineForm(forms.Form):
    """What must be ready and when: a line of the list, or an item of one conference."""

    revision = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    what = forms.CharField(label="Việc", max_length=200, error_messages={"required": "Ghi việc phải làm."})
    must = forms.CharField(
        label="Thế nào là xong", max_length=300, required=False, help_text="Ví dụ: thử 2 micro, mở được mọi tệp."
    )
    part = forms.CharField(label="Phần", max_length=60, required=False, help_text="Ví dụ: Âm thanh, Trang trí.")
    ahead = forms.IntegerField(
        label="Xong trước giờ khai mạc", min_value=0, max_value=365, widget=NUMBER,
        error_messages={"required": "Ghi một số, 0 là đúng giờ khai mạc.", "invalid": "Ghi một số từ 0 đến 365."},
    )  # fmt: skip
    unit = forms.ChoiceField(label="Tính theo", choices=CountedIn.choices)
    post = forms.ChoiceField(label="Chức danh phụ trách", required=False)

    def __init__(self, data: Any, *, posts: Iterable[Post], nobody: str, **facts: Any) -> None:
        super().__init__(data, **facts)
        self.posts = {str(post.pk): post for post in posts}
        field = self.fields["post"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", nobody), *((key, post.name) for key, post in self.posts.items())]
        field.error_messages["invalid_choice"] = NOT_LISTED

    def facts(self) -> LineFacts:
        typed = self.cleaned_data
        words = {name: " ".join(typed[name].split()) for name in ("what", "must", "part")}
        return LineFacts(**words, ahead=typed["ahead"], unit=typed["unit"], post=self.posts.get(typed["post"]))


def initial_of_line(line: ListLine | CheckItem) -> dict[str, Any]:
    facts = {name: getattr(line, name) for name in ("revision", "what", "must", "part", "ahead", "unit")}
    return {**facts, "post": str(line.post_id or "")}


class PhotoField(forms.FileField):
    """A photograph straight from the camera; on a phone it is made smaller before it is sent."""

    def __init__(self, **facts: Any) -> None:
        ways = {"accept": ",".join(ACCEPTED), "capture": "environment", "data-photo": "Chụp ảnh…"}
        super().__init__(label="Ảnh", required=False, widget=forms.FileInput(attrs=ways), **facts)


class WithPhoto(forms.Form):
    photo = PhotoField()

    def photos(self) -> list[tuple[str, bytes]]:
        file = self.cleaned_data["photo"]
        return [(file.name or "anh", file.read())] if file else []


class TickForm(WithPhoto):
    text = forms.CharField(label="Ghi thêm", max_length=500, required=False)
    field_order = ("text", "photo")


class TroubleForm(WithPhoto):
    trouble = LongLine(
        label="Trục trặc gì", max_length=500, error_messages={"required": "Ghi trục trặc gì."},
        help_text="Ví dụ: máy chiếu không lên hình.",
    )  # fmt: skip
    remedy = LongLine(
        label="Đang xử lý thế nào", max_length=500, required=False, help_text="Ví dụ: mượn máy của trường, chiều có."
    )
    field_order = ("trouble", "remedy", "photo")


class NoteForm(WithPhoto):
    text = forms.CharField(label="Ghi chú", max_length=500, required=False)
    field_order = ("text", "photo")


class ReopenForm(forms.Form):
    text = forms.CharField(label="Vì sao mở lại", max_length=500, required=False)
