"""Forms of the talks."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from cchc.org.models import Officer, PostHolding, Unit
from cchc.org.queries.law import law_at
from cchc.talks.actions import Person, Proposed, Wanted
from cchc.web.fields import DayField

FEW = forms.Textarea(attrs={"rows": 3})
OUTSIDE = "— người không có tài khoản —"


def lines_of(text: str) -> tuple[str, ...]:
    return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())


class CallForm(forms.Form):
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    wanted = forms.IntegerField(label="Số tham luận cần chọn", min_value=1, max_value=30)
    minutes = forms.IntegerField(
        label="Tổng thời lượng (phút)",
        min_value=1,
        max_value=480,
        help_text="Dành cho mọi tham luận, theo chương trình hội nghị.",
    )
    propose_by = DayField(label="Hạn đăng ký", error_messages={"required": "Ghi hạn đăng ký."})
    texts_by = DayField(label="Hạn nộp bài", error_messages={"required": "Ghi hạn nộp bài."})
    topics = forms.CharField(
        label="Chủ đề gợi ý", required=False, max_length=4000, widget=FEW, help_text="Mỗi chủ đề một dòng."
    )
    words = forms.CharField(
        label="Yêu cầu đối với bài", required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def typed(self) -> Wanted:
        facts = {name: value for name, value in self.cleaned_data.items() if name != "revision"}
        return Wanted(**{**facts, "topics": lines_of(facts["topics"])})


def people_of(unit: Unit, day: date) -> list[tuple[str, str]]:
    """The officers with a post on the day, as a choice shows them."""
    rows = PostHolding.objects.on(day).filter(post__commune=unit, officer__is_active=True)
    found: dict[int, str] = {}
    for row in rows.select_related("officer", "post").order_by("post_id", "pk"):
        if row.post.holds_on(day):
            found.setdefault(row.officer_id, f"{row.officer.full_name}, {row.post.name}")
    return [(str(pk), name) for pk, name in found.items()]


class PersonForm(forms.Form):
    """Who speaks: chosen among the officers, or typed."""

    officer = forms.ChoiceField(label="Người trình bày", required=False)
    name = forms.CharField(
        label="Họ tên người không có tài khoản", required=False, max_length=120, help_text="Trưởng thôn, tổ trưởng…"
    )
    title = forms.CharField(label="Chức vụ, đơn vị của người ấy", required=False, max_length=300)

    def __init__(self, unit: Unit, day: date, *args: Any, **facts: Any) -> None:
        super().__init__(*args, **facts)
        field = self.fields["officer"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", OUTSIDE), *people_of(unit, day)]

    def clean(self) -> dict[str, Any]:
        facts: dict[str, Any] = super().clean() or self.cleaned_data
        if facts.get("officer") and facts.get("name", "").strip():
            self.add_error("officer", f"Đã ghi tên người không có tài khoản; chọn “{OUTSIDE}”, hoặc bỏ tên đã ghi.")
        if not facts.get("officer") and not facts.get("name", "").strip() and "officer" not in self.errors:
            self.add_error("officer", "Chọn người trình bày, hoặc ghi họ tên người không có tài khoản.")
        return facts

    def person(self) -> Person:
        facts = self.cleaned_data
        if facts["officer"]:
            return Person(Officer.objects.get(pk=facts["officer"]))
        return Person(None, " ".join(facts["name"].split()), " ".join(facts["title"].split()))


class ProposalForm(PersonForm):
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    talk = forms.CharField(label="Tên tham luận", max_length=300, error_messages={"required": "Ghi tên tham luận."})
    area = forms.ChoiceField(label="Lĩnh vực", required=False)
    topic = forms.ChoiceField(label="Chủ đề gợi ý", required=False)
    why = forms.CharField(
        label="Vì sao nên nghe",
        max_length=2000,
        widget=FEW,
        error_messages={"required": "Ghi vì sao nên nghe tham luận này."},
    )
    experience = forms.CharField(
        label="Kinh nghiệm mang đến",
        max_length=2000,
        required=False,
        widget=FEW,
        help_text="Cách làm, số liệu, điều đã vấp và đã sửa.",
    )
    field_order = ("revision", "talk", "officer", "name", "title", "area", "topic", "why", "experience")

    def __init__(self, unit: Unit, day: date, topics: list[str], *args: Any, **facts: Any) -> None:
        super().__init__(unit, day, *args, **facts)
        areas = law_at(unit, day).topic("area").items()
        self.choose("area", [(id.removeprefix("area."), area.name) for id, area in areas])
        self.choose("topic", [(topic, topic) for topic in topics])
        if not topics:
            del self.fields["topic"]

    def choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "— chọn —"), *choices]

    def typed(self) -> Proposed:
        facts = self.cleaned_data
        return Proposed(
            title=facts["talk"],
            person=self.person(),
            why=facts["why"],
            area=facts["area"],
            topic=facts.get("topic", ""),
            experience=facts["experience"],
        )


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label="Lý do",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Ghi lý do."},
    )


class RemarksForm(forms.Form):
    remarks = forms.CharField(
        label="Điều cần sửa", max_length=4000, widget=FEW, error_messages={"required": "Ghi điều cần sửa."}
    )


class AdviceForm(forms.Form):
    text = forms.CharField(
        label="Nên chọn hay không, vì sao",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Ghi ý kiến."},
    )


class OtherForm(PersonForm):
    reason = forms.CharField(
        label="Lý do thay người",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Ghi lý do thay người."},
    )
