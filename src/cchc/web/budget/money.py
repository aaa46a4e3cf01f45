"""Norms of province and commune and the year's money, each with its basis and its day."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from cchc.budget.actions import NormFacts, set_allotment, set_norm
from cchc.budget.enums import NORMED, Level
from cchc.budget.models import Allotment
from cchc.budget.queries.money import left_by_file, norms_shown, purse
from cchc.org.access import require
from cchc.org.enums import Right
from cchc.web.budget.forms import WholeField
from cchc.web.fields import DayField
from cchc.web.forms import form_page, sent, taken
from cchc.web.request import now, officer_of, today

BASIS = {"required": "Ghi căn cứ."}


class NormForm(forms.Form):
    """An amount with its basis and its first day."""

    amount = WholeField(label="Mức (đồng)", error_messages={"required": "Ghi mức chi."})
    basis = forms.CharField(
        label="Căn cứ",
        max_length=300,
        help_text="Điều khoản của nghị quyết HĐND tỉnh hoặc quy chế chi tiêu nội bộ.",
        error_messages=BASIS,
    )
    since = DayField(label="Có hiệu lực từ ngày", error_messages={"required": "Ghi ngày có hiệu lực."})
    verified = forms.BooleanField(
        label="Đã đối chiếu với văn bản",
        required=False,
        help_text="Khi đã đối chiếu, mức của tỉnh là mức trần: dự toán vượt mức này thì không trình được.",
    )
    half_day = forms.BooleanField(label="Áp dụng cả khi họp nửa ngày", required=False)

    def __init__(self, item: str, level: Level, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if level is not Level.PROVINCE:
            del self.fields["verified"]
        if item != "meal":
            del self.fields["half_day"]

    def facts(self) -> NormFacts:
        typed = self.cleaned_data
        ticks = {name: typed.get(name, False) for name in ("verified", "half_day")}
        return NormFacts(typed["amount"], typed["basis"], **ticks)


class AllotmentForm(forms.Form):
    """The money given for a year."""

    amount = WholeField(label="Kinh phí được giao (đồng)", error_messages={"required": "Ghi kinh phí được giao."})
    basis = forms.CharField(
        label="Căn cứ", max_length=300, help_text="Quyết định giao dự toán, thông báo bổ sung.", error_messages=BASIS
    )


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.READ, today())
    year = today().year
    held = purse(officer.commune, year)
    notes = Allotment.objects.filter(commune=officer.commune, year=year).select_related("set_by").order_by("-pk")
    shown = {"here": "org", "rows": norms_shown(officer.commune, today()), "year": year, "purse": held, "notes": notes}
    left = None if held else left_by_file(officer.commune, today())
    return render(request, "budget/money.html", {**shown, "left": left})


@require_http_methods(["GET", "HEAD", "POST"])
def norm(request: HttpRequest, item: str, level: str) -> HttpResponse:
    officer = officer_of(request)
    if item not in NORMED or level not in Level.values:
        raise Http404
    require(officer, Right.CHANGE_SETTINGS, today())
    kind = Level(level)
    form = NormForm(item, kind, sent(request), initial={"since": today()})

    def set_it() -> None:
        facts = {"unit": officer.commune, "item": item, "level": kind, "since": form.cleaned_data["since"]}
        set_norm(**facts, facts=form.facts(), by=officer, at=now())

    if taken(form, set_it):
        messages.success(request, "Đã lưu mức chi.")
        return redirect("budget_money")
    lead = f"Mức do {kind.label} đặt. Mức cũ vẫn dùng cho những ngày trước đó."
    back = reverse("budget_money")
    return form_page(request, form, title=NORMED[item], button="Lưu mức chi", back=back, lead=lead)


@require_http_methods(["GET", "HEAD", "POST"])
def allotment(request: HttpRequest, year: int) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.CHANGE_SETTINGS, today())
    form = AllotmentForm(sent(request))

    def set_it() -> None:
        set_allotment(unit=officer.commune, year=year, **form.cleaned_data, by=officer, at=now())

    if taken(form, set_it):
        messages.success(request, "Đã ghi kinh phí được giao.")
        return redirect("budget_money")
    title, back = f"Kinh phí được giao năm {year}", reverse("budget_money")
    lead = "Dự toán đã phê duyệt trong năm được trừ dần vào số này."
    return form_page(request, form, title=title, button="Lưu kinh phí", back=back, lead=lead)
