"""The committee's choice in one form, and each decision as it was taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_safe

from cchc.lib.errors import ActionRefused
from cchc.talks.access import call_for, call_to_choose
from cchc.talks.actions import Chosen, decide_talks
from cchc.talks.enums import TO_DECIDE, TO_SPEAK, TalkState, Verdict
from cchc.talks.models import Call
from cchc.talks.queries.earlier import Spoken, earlier_than
from cchc.talks.queries.standing import Row, talks_with_advice
from cchc.web.fields import DayField
from cchc.web.forms import refusals_in, sent
from cchc.web.request import now, officer_of, today
from cchc.web.talks.frame import number_in, show


class DecideForm(forms.Form):
    """What the decision says as a whole; the talks stand in fields of their own."""

    on = DayField(label="Ngày quyết định", error_messages={"required": "Ghi ngày quyết định."})
    reason = forms.CharField(
        label="Lý do, căn cứ chọn",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Ghi lý do, căn cứ chọn."},
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A talk with what stands in its fields, and what its speaker gave before."""

    row: Row
    verdict: str
    rank: str
    minutes: str
    reason: str
    before: list[Spoken]


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    call = call_to_choose(officer_of(request), pk, today())
    form = DecideForm(sent(request), initial={"on": today()})
    if form.is_valid():
        with refusals_in(form):
            number = decided(request, call, form)
            messages.success(request, "Đã ghi quyết định chọn tham luận.")
            return redirect("talks_decision", pk=pk, number=number)
    standing = talks_with_advice(call, today())
    earlier = earlier_than(call.cycle)
    rows = [row for row in standing.rows if row.state in TO_DECIDE]
    each = call.minutes // max(call.wanted, 1)
    lines = [line_of(row, request.POST, each, earlier.of(row.talk)) for row in rows]
    facts = {"call": call, "form": form, "lines": lines, "standing": standing, "verdicts": Verdict.choices}
    return show(request, "talks/choose.html", call.cycle, bad=bool(form.errors), **facts)


def decided(request: HttpRequest, call: Call, form: DecideForm) -> int:
    on: date = form.cleaned_data["on"]
    decision = decide_talks(
        call=call,
        chosen=chosen_in(request.POST),
        on=on,
        reason=form.cleaned_data["reason"],
        revision=number_in(request.POST.get("revision", "")) or 0,
        by=officer_of(request),
        at=now(),
    )
    return decision.number


def line_of(row: Row, sent: QueryDict, each: int, before: list[Spoken]) -> Line:
    talk, state = row.talk, row.state
    verdict = "chosen" if state in TO_SPEAK else state.value if state in KNOWN else ""
    return Line(
        row,
        sent.get(f"chon-{talk.pk}", verdict),
        sent.get(f"du-bi-{talk.pk}", str(talk.rank or "")),
        sent.get(f"phut-{talk.pk}", str(talk.minutes or each)),
        sent.get(f"ly-do-{talk.pk}", ""),
        before,
    )


KNOWN = frozenset({TalkState.RESERVE, TalkState.NOT_CHOSEN})


def chosen_in(sent: QueryDict) -> dict[int, Chosen]:
    found = {}
    for name, value in sent.items():
        pk = number_in(name.removeprefix("chon-")) if name.startswith("chon-") else None
        if pk is None:
            continue
        if value not in Verdict.values:
            raise ActionRefused("Còn tham luận chưa có ý kiến.", "Chọn, xếp dự bị hoặc không chọn từng tham luận.")
        rank, minutes = number_in(sent.get(f"du-bi-{pk}", "")), number_in(sent.get(f"phut-{pk}", ""))
        found[pk] = Chosen(Verdict(value), rank, minutes, str(sent.get(f"ly-do-{pk}", "")))
    return found


@require_safe
def decision(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A decision as it was taken; a later one does not change it."""
    call = call_for(officer_of(request), pk, today())
    row = get_object_or_404(call.decisions.select_related("by"), number=number)
    choices = sorted(row.choices.select_related("talk"), key=lambda one: (ORDER[Verdict(one.verdict)], one.rank or 0))
    facts: dict[str, Any] = {"call": call, "decision": row, "choices": choices, "last": call.decisions.count()}
    facts["reasons"] = any(one.reason for one in choices)
    return show(request, "talks/decision.html", call.cycle, **facts)


ORDER = {Verdict.CHOSEN: 0, Verdict.RESERVE: 1, Verdict.NOT_CHOSEN: 2}
