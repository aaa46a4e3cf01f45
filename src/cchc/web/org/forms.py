"""Forms of the organisation: posts, who holds them, stand-ins, settings and accounts."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.db.models import QuerySet

from cchc.law.areas import area_names
from cchc.law.book import Law
from cchc.lib.vietnamese import slug
from cchc.org.actions import PostFacts
from cchc.org.enums import SHAPES, Role, SettingKey
from cchc.org.models import Officer, Unit
from cchc.org.queries.settings import InForce
from cchc.web.fields import DayField

# Roles that a commune gives itself; the level above keeps its own.
ROLES = [(role.value, role.label) for role in Role if role is not Role.SUPERIOR_READER]


def people_of(unit: Unit) -> QuerySet[Officer]:
    people: QuerySet[Officer] = Officer.objects.filter(commune=unit, is_active=True).order_by("full_name", "pk")
    return people


class AssignForm(forms.Form):
    """Who gets the post, and from which day."""

    officer = forms.ModelChoiceField(
        Officer.objects.none(),
        label="Người giữ",
        empty_label="Chọn người",
        error_messages={"required": "Chọn người giữ chức danh.", "invalid_choice": "Chọn người trong danh sách."},
    )
    since = DayField(label="Từ ngày", error_messages={"required": "Ghi ngày bắt đầu."})

    def __init__(self, unit: Unit, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["officer"].queryset = people_of(unit)  # type: ignore[attr-defined]


class EndForm(forms.Form):
    """The last day of a time in a post, or of a stand-in."""

    until = DayField(label="Ngày cuối", error_messages={"required": "Ghi ngày cuối."})


class PostForm(forms.Form):
    """A post: name, roles, areas and days."""

    name = forms.CharField(label="Tên chức danh", max_length=200, error_messages={"required": "Ghi tên chức danh."})
    short = forms.CharField(
        label="Tên ngắn", max_length=120, required=False, help_text="Dùng trong bảng; để trống thì dùng tên chức danh."
    )
    aliases = forms.CharField(
        label="Tên gọi khác trong kế hoạch",
        required=False,
        max_length=1000,
        help_text="Mỗi dòng một tên. Khi nạp kế hoạch, việc giao cho tên này về chức danh này.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    sign = forms.CharField(
        label="Chức vụ khi ký", max_length=120, required=False, help_text="In hoa như trên văn bản, ví dụ CHỦ TỊCH."
    )
    roles = forms.MultipleChoiceField(
        label="Vai trò",
        choices=ROLES,
        required=False,
        help_text="Quyền trong hệ thống đi theo vai trò.",
        widget=forms.CheckboxSelectMultiple,
    )
    areas = forms.MultipleChoiceField(
        label="Lĩnh vực cải cách phụ trách", required=False, widget=forms.CheckboxSelectMultiple
    )
    since = DayField(label="Chức danh có từ ngày", required=False, help_text="Để trống nếu có từ trước.")
    until = DayField(label="Đến hết ngày", required=False, help_text="Để trống nếu còn dùng.")

    def __init__(self, law: Law, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["areas"].choices = list(area_names(law).items())  # type: ignore[attr-defined]

    def facts(self) -> PostFacts:
        typed = self.cleaned_data
        lines = (" ".join(line.split()) for line in typed["aliases"].splitlines())
        return PostFacts(
            name=" ".join(typed["name"].split()),
            short=" ".join((typed["short"] or typed["name"]).split())[:120],
            roles=frozenset(map(Role, typed["roles"])),
            areas=tuple(typed["areas"]),
            aliases=tuple(line for line in lines if line),
            sign=typed["sign"],
            since=typed["since"],
            until=typed["until"],
        )


class StandInForm(forms.Form):
    """Who is away, who stands in, which days and why."""

    absent = forms.ModelChoiceField(
        Officer.objects.none(),
        label="Người vắng",
        empty_label="Chọn người",
        error_messages={"required": "Chọn người vắng.", "invalid_choice": "Bạn chỉ ghi được cho chính mình."},
    )
    deputy = forms.ModelChoiceField(
        Officer.objects.none(),
        label="Người thay mặt",
        empty_label="Chọn người",
        help_text="Trong những ngày này có việc và quyền của người vắng, ký tên mình.",
        error_messages={"required": "Chọn người thay mặt.", "invalid_choice": "Chọn người trong danh sách."},
    )
    since = DayField(label="Từ ngày", error_messages={"required": "Ghi ngày đầu."})
    until = DayField(label="Đến hết ngày", required=False, help_text="Để trống nếu chưa biết ngày về.")
    reason = forms.CharField(
        label="Lý do", max_length=300, help_text="Ví dụ: nghỉ phép, đi học.", error_messages={"required": "Ghi lý do."}
    )

    def __init__(self, officer: Officer, everyone: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = people_of(officer.commune)
        own = people.filter(pk=officer.pk)
        self.fields["absent"].queryset = people if everyone else own  # type: ignore[attr-defined]
        self.fields["deputy"].queryset = people  # type: ignore[attr-defined]


class SettingForm(forms.Form):
    """A value with its basis and its first day; several numbers are typed with commas."""

    value = forms.CharField(label="Mức", max_length=60, error_messages={"required": "Ghi mức."})
    basis = forms.CharField(
        label="Căn cứ",
        max_length=300,
        help_text="Văn bản hoặc kết luận mà xã dựa vào, ví dụ: Quy chế làm việc của UBND xã.",
        error_messages={"required": "Ghi căn cứ."},
    )
    since = DayField(label="Có hiệu lực từ ngày", error_messages={"required": "Ghi ngày có hiệu lực."})

    def __init__(self, found: InForce, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.key: SettingKey = found.key
        shape = SHAPES[found.key]
        how = "Một hoặc nhiều số, cách nhau dấu phẩy" if shape.many else "Một số"
        self.fields["value"].help_text = f"{how}, từ {shape.least} đến {shape.most}; đơn vị: {found.default.unit}."

    def clean_value(self) -> int | list[int]:
        words = re.split(r"[\s,;]+", self.cleaned_data["value"].strip())
        if not all(re.fullmatch(r"[0-9]{1,4}", word) for word in words):
            raise forms.ValidationError("Chỉ ghi số nguyên.")
        numbers = [int(word) for word in words]
        if SHAPES[self.key].many:
            return numbers
        if len(numbers) > 1:
            raise forms.ValidationError("Chỉ ghi một số.")
        return numbers[0]


class AccountForm(forms.Form):
    """A person's account; the username is made from the name when none is typed."""

    full_name = forms.CharField(label="Họ và tên", max_length=120, error_messages={"required": "Ghi họ và tên."})
    username = forms.CharField(
        label="Tên đăng nhập",
        max_length=60,
        required=False,
        help_text="Chữ thường không dấu, số, dấu chấm hoặc gạch ngang. Để trống thì lấy theo họ tên.",
    )
    email = forms.EmailField(
        label="Thư điện tử",
        required=False,
        max_length=254,
        help_text="Nơi nhận nhắc việc.",
        error_messages={"invalid": "Địa chỉ thư chưa đúng; ghi như ten@xa.gov.vn."},
    )

    def clean_full_name(self) -> str:
        return " ".join(str(self.cleaned_data["full_name"]).split())

    def clean_username(self) -> str:
        username = str(self.cleaned_data["username"]).strip()
        if username and not re.fullmatch(r"[a-z0-9][a-z0-9.-]{2,59}", username):
            raise forms.ValidationError(
                "Tên đăng nhập có ít nhất 3 ký tự: chữ thường không dấu, số, dấu chấm, gạch ngang."
            )
        return username

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean() or self.cleaned_data
        if not slug(typed.get("full_name", "")) and "full_name" in typed:
            self.add_error("full_name", "Họ và tên phải có chữ.")
        return typed


class AccountFactsForm(AccountForm):
    """Name and address of an account there is; the username stays."""

    username = None  # type: ignore[assignment]
