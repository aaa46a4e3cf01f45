"""One guest: what they answered and when, the answer to note or correct, the chair's word, and their link."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.conference.access import guest_to_change
from cchc.conference.actions import record_reply
from cchc.conference.enums import Answer
from cchc.conference.links import full_link_for
from cchc.conference.models import Guest
from cchc.conference.queries.hours import over_at
from cchc.conference.queries.replies import Standing, history_of
from cchc.lib.errors import ActionRefused
from cchc.web.page import of_conference
from cchc.web.replies.answers import HEARD, heard_by
from cchc.web.replies.forms import YesForm, forms_for
from cchc.web.request import now, officer_of, today


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    guest = guest_to_change(officer, pk, today())
    if request.method != "POST":
        return show(request, guest, forms_for())
    chosen = request.POST.get("tra-loi", "")
    if chosen not in Answer.values:
        return show(request, guest, forms_for(), "Chọn một câu trả lời.", 422)
    forms = forms_for(request.POST, Answer(chosen))
    form = forms[chosen]
    if not form.is_valid():
        return show(request, guest, forms, status=422)
    facts = {"answer": Answer(chosen), "via": heard_by(request), "by": officer, "at": now(), **form.said()}
    try:
        record_reply(guest=guest, **facts)
    except ActionRefused as refused:
        return show(request, guest, forms, str(refused), 422)
    messages.success(request, f"Đã ghi trả lời của {guest.name}.")
    return redirect("guest_answer", pk=pk)


def show(
    request: HttpRequest, guest: Guest, forms: dict[str, YesForm], refused: str = "", status: int = 200
) -> HttpResponse:
    conference = guest.conference
    history = history_of(guest)
    page = of_conference(
        conference,
        guest=guest,
        row=Standing(guest, history[0] if history else None),
        history=history,
        forms=forms,
        refused=refused,
        heard=HEARD,
        via=heard_by(request),
        link=full_link_for(guest),
        open=not guest.removed_at
        and not guest.presides
        and conference.cancelled_at is None
        and now() < over_at(conference),
    )
    return render(request, "replies/guest.html", page, status=status)
