"""Propose a talk and change the proposal."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from cchc.talks.access import call_for, talk_to_change
from cchc.talks.actions import change_proposal, propose_talk
from cchc.talks.models import Call, Talk
from cchc.talks.queries.earlier import earlier_than, with_posts
from cchc.web.request import now, officer_of, today
from cchc.web.talks.forms import ProposalForm
from cchc.web.talks.frame import show, taken


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    call = call_for(officer, pk, today())
    initial = {"officer": str(officer.pk)}
    form = ProposalForm(call.commune, today(), call.topics, request.POST or None, initial=initial)
    typed = lambda: propose_talk(call=call, proposed=form.typed(), by=officer, at=now())  # noqa: E731
    if taken(request, form, typed, "Đã gửi đề xuất tham luận."):
        return redirect("talks", pk=pk)
    return page(request, call, form)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, pk: int, talk: int) -> HttpResponse:
    officer = officer_of(request)
    row = talk_to_change(officer, pk, talk, today())
    form = ProposalForm(row.commune, today(), topics_with(row), request.POST or None, initial=known(row))

    def act() -> object:
        revision = form.cleaned_data["revision"] or 0
        return change_proposal(talk=row, proposed=form.typed(), revision=revision, by=officer, at=now())

    if taken(request, form, act, "Đã sửa đề xuất."):
        return redirect("talk", pk=pk, talk=talk)
    return page(request, row.call, form, row)


def page(request: HttpRequest, call: Call, form: ProposalForm, talk: Talk | None = None) -> HttpResponse:
    earlier = earlier_than(call.cycle)
    never = earlier.never(with_posts(call.commune_id, today()))
    facts = {"form": form, "call": call, "talk": talk, "earlier": earlier.people(), "never": never}
    return show(request, "talks/propose.html", call.cycle, bad=bool(form.errors), **facts)


def topics_with(talk: Talk) -> list[str]:
    """The topics of the call, and the talk's own where the call no longer has it."""
    own = [talk.topic] if talk.topic and talk.topic not in talk.call.topics else []
    return [*talk.call.topics, *own]


def known(talk: Talk) -> dict[str, object]:
    outside = {} if talk.officer_id else {"name": talk.speaker, "title": talk.speaker_title}
    names = ("area", "topic", "why", "experience", "revision")
    facts = {name: getattr(talk, name) for name in names}
    return {**facts, **outside, "talk": talk.title, "officer": str(talk.officer_id or "")}
