"""Urge by hand: who would be reminded today and why, whom to write to, in which words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.org.models import Officer, Unit
from cchc.review.access import cycle_to_urge
from cchc.review.actions import ToldAlready, compose_message
from cchc.review.models import Message, RemindRun
from cchc.review.papers import reminder
from cchc.review.queries.notices import ForOne, notices_on
from cchc.review.queries.parts import parts_of_plan
from cchc.review.tasks import send_queued
from cchc.web.page import of_cycle
from cchc.web.request import now, officer_of, today

LATEST = 20


class UrgeForm(forms.Form):
    opening = forms.CharField(
        label="Lời mở đầu",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Để trống thì dùng lời thường lệ. Danh sách việc của từng người hệ thống tự ghi bên dưới.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The page; “Xem trước” shows each message as it would go out, “Gửi” composes and sends them."""
    officer = officer_of(request)
    cycle = cycle_to_urge(officer, pk, today())
    people = notices_on(cycle.commune, today())
    form = UrgeForm(request.POST or None)
    chosen = chosen_of(request, people)
    opening = form.cleaned_data["opening"] if form.is_bound and form.is_valid() else ""
    if request.method == "POST" and form.is_valid() and "gui" in request.POST:
        if chosen:
            told = urge(chosen, opening, officer)
            send_queued(cycle.commune, now())
            messages.success(request, f"Đã soạn tin cho {told} người; xem kết quả gửi bên dưới.")
            return redirect("urge", pk=pk)
        form.add_error(None, "Chưa chọn ai để nhắc. Chọn ít nhất một người.")
    ticked = {one.officer.pk for one in (chosen if form.is_bound else people) if form.is_bound or one.to_tell}
    page = of_cycle(
        cycle,
        form=form,
        people=[(one, one.officer.pk in ticked) for one in people],
        to_tell=any(one.message is None for one in people),
        late=[part for part in parts_of_plan(cycle.plan, today()) if part.is_late and part.duty],
        previews=previews(chosen, opening, cycle.commune) if "xem" in request.POST else [],
        **history(cycle.commune),
    )
    return render(request, "work/urge.html", page, status=422 if form.errors else 200)


def chosen_of(request: HttpRequest, people: list[ForOne]) -> list[ForOne]:
    """Those ticked who may be written to today; a forged or told one is passed over."""
    ticked = set(request.POST.getlist("nguoi"))
    return [one for one in people if str(one.officer.pk) in ticked and one.message is None and one.by_hand(today())]


def urge(chosen: list[ForOne], opening: str, by: Officer) -> int:
    """A message for each; one who was told meanwhile keeps the message they have."""
    told = 0
    for one in chosen:
        try:
            notices = one.by_hand(today())
            compose_message(officer=one.officer, notices=notices, day=today(), at=now(), by=by, opening=opening)
        except ToldAlready:
            continue
        told += 1
    return told


def previews(chosen: list[ForOne], opening: str, commune: Unit) -> list[tuple[str, str, str]]:
    def text(one: ForOne) -> tuple[str, str, str]:
        notices = one.by_hand(today())
        body = reminder.body(one.officer, notices, today(), commune, opening)
        return one.officer.full_name, reminder.subject(notices, today()), body

    return [text(one) for one in chosen]


def history(commune: Unit) -> dict[str, Any]:
    """The last messages, and the last run with what failed in it."""
    latest = Message.objects.filter(commune=commune).select_related("officer", "by").defer("body")[:LATEST]
    return {"latest": list(latest), "run": RemindRun.objects.filter(commune=commune).first()}
