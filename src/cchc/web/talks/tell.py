"""Announce the call and remind speakers: whom, of what, in which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from cchc.org.models import Officer
from cchc.review.models import Message
from cchc.review.tasks import send_queued
from cchc.talks.access import call_to_manage
from cchc.talks.actions import tell_people
from cchc.talks.models import Call
from cchc.talks.papers.letters import Letter, call_letter, reminder_letter
from cchc.talks.queries.standing import talks_standing
from cchc.talks.queries.to_tell import ToTell, to_call, to_remind, topic_of
from cchc.web.request import now, officer_of, today
from cchc.web.talks.frame import show


class TellForm(forms.Form):
    opening = forms.CharField(
        label="Lời mở đầu",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Để trống thì dùng lời thường lệ. Điều cần làm và hạn hệ thống tự ghi bên dưới.",
    )


@dataclass(frozen=True, slots=True)
class Line:
    one: ToTell
    ticked: bool


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """Of speakers while anybody owes something, of the call before; “Xem trước” shows each message."""
    officer = officer_of(request)
    call = call_to_manage(officer, pk, today())
    standing = talks_standing(call, today())
    people = to_remind(standing, today()) if standing.speaking else to_call(call, today())
    form = TellForm(request.POST or None)
    chosen = chosen_of(request, people)
    opening = form.cleaned_data["opening"] if form.is_bound and form.is_valid() else ""
    letters = [letter_of(call, one, opening) for one in chosen]
    if request.method == "POST" and form.is_valid() and "gui" in request.POST:
        if letters:
            return sent(request, call, letters, officer)
        form.add_error(None, "Chưa chọn ai. Chọn ít nhất một người chưa có tin hôm nay.")
    lines = [Line(one, one in chosen if form.is_bound else one.message is None) for one in people]
    facts: dict[str, Any] = {"form": form, "call": call, "lines": lines, "standing": standing, "latest": latest(call)}
    facts["left"] = form.errors or any(line.one.message is None for line in lines)
    previews = letters if "xem" in request.POST else []
    outside = [row for row in standing.owing if row.talk.officer_id is None]
    return show(
        request, "talks/tell.html", call.cycle, bad=bool(form.errors), previews=previews, outside=outside, **facts
    )


def chosen_of(request: HttpRequest, people: list[ToTell]) -> list[ToTell]:
    """Those ticked who got no message today; a forged one is passed over."""
    ticked = set(request.POST.getlist("nguoi"))
    return [one for one in people if str(one.officer.pk) in ticked and one.message is None]


def letter_of(call: Call, one: ToTell, opening: str) -> Letter:
    if one.rows:
        return reminder_letter(call, one.officer, one.rows, opening)
    return call_letter(call, one.officer, opening)


def sent(request: HttpRequest, call: Call, letters: list[Letter], by: Officer) -> HttpResponse:
    told = tell_people(call=call, letters=letters, by=by, at=now())
    send_queued(call.commune, now())
    messages.success(request, f"Đã soạn tin cho {len(told)} người; xem kết quả gửi bên dưới.")
    return redirect("talks_tell", pk=call.cycle_id)


def latest(call: Call) -> list[Message]:
    rows = Message.objects.filter(commune=call.commune_id, topic=topic_of(call))
    return list(rows.select_related("officer", "by").defer("body")[:20])
