"""The facts of a conference: changed, put off, and what was changed before."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.conference.access import conference_to_invite
from cchc.conference.actions import ConferenceFacts, cancel_conference, change_conference, resume_conference
from cchc.conference.models import Conference
from cchc.web.forms import refusals_told, sent, taken
from cchc.web.guests.forms import CancelForm, ConferenceForm
from cchc.web.page import of_conference
from cchc.web.request import now, officer_of, today

WAYS = ["GET", "HEAD", "POST"]


@require_http_methods(WAYS)
def page(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    conference = conference_to_invite(officer, pk, today())
    form = ConferenceForm(sent(request), initial=known_of(conference))

    def step() -> None:
        typed = form.cleaned_data
        change_conference(
            conference=conference,
            facts=form.facts(),
            revision=typed["revision"],
            reason=typed["reason"],
            by=officer,
            at=now(),
        )

    if taken(form, step, conference):
        messages.success(request, "Đã lưu thông tin hội nghị.")
        return redirect("guests", pk=pk)
    return show(request, conference, form, CancelForm())


@require_http_methods(WAYS)
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the conference off, or hold it after all."""
    officer = officer_of(request)
    conference = conference_to_invite(officer, pk, today())
    if request.method != "POST":
        return redirect("conference", pk=pk)
    if "thoi-hoan" in request.POST:
        resume_conference(conference=conference, by=officer, at=now())
        messages.success(request, "Hội nghị được giữ như đã định.")
        return redirect("guests", pk=pk)
    form = CancelForm(request.POST)
    if not form.is_valid():
        return show(request, conference, ConferenceForm(initial=known_of(conference)), form)
    with refusals_told(request):
        cancel_conference(conference=conference, reason=form.cleaned_data["reason"], by=officer, at=now())
        messages.success(request, "Đã hoãn hội nghị.")
    return redirect("guests", pk=pk)


def show(request: HttpRequest, conference: Conference, form: ConferenceForm, cancelling: CancelForm) -> HttpResponse:
    changes = list(conference.changes.select_related("by").order_by("-pk"))
    page = of_conference(
        conference,
        form=form,
        cancelling=cancelling,
        changes=[(change, told(change.before, change.after)) for change in changes],
    )
    return render(request, "guests/facts.html", page, status=422 if form.errors or cancelling.errors else 200)


def known_of(conference: Conference) -> dict[str, Any]:
    facts = ConferenceFacts.__dataclass_fields__
    return {**{fact: getattr(conference, fact) for fact in facts}, "revision": conference.revision}


def told(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """Each changed fact in words: ``Ngày họp: 26/06/2026 → 27/06/2026``."""
    if "cancelled" in after:
        return ["Hoãn hội nghị" if after["cancelled"] else "Thôi hoãn hội nghị"]
    names = {name: field.label for name, field in ConferenceForm.base_fields.items()}
    return [f"{names[fact]}: {as_words(before[fact])} → {as_words(after[fact])}" for fact in after]


def as_words(value: Any) -> str:
    text = str(value if value not in (None, "") else "để trống")
    if len(text) == 10 and text[4] == text[7] == "-":
        return "/".join(reversed(text.split("-")))
    return text[:5] if len(text) == 8 and text[2] == text[5] == ":" else text
