"""Call for talks, or change the call."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from cchc.review.models import Cycle
from cchc.talks.access import cycle_to_call
from cchc.talks.actions import change_call, open_call
from cchc.talks.models import Call
from cchc.talks.queries.clause import clauses, suggested
from cchc.web.request import now, officer_of, today
from cchc.web.talks.forms import CallForm
from cchc.web.talks.frame import show, taken


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    cycle = cycle_to_call(officer, pk, today())
    call = Call.objects.filter(cycle=cycle).select_related("cycle__plan", "commune").first()
    form = CallForm(request.POST or None, initial=known(cycle, call))

    def act() -> object:
        typed = form.typed()
        if call is None:
            return open_call(cycle=cycle, wanted=typed, by=officer, at=now())
        revision = form.cleaned_data["revision"] or 0
        return change_call(call=call, wanted=typed, revision=revision, by=officer, at=now())

    if taken(request, form, act, "Đã lưu đề nghị đăng ký." if call else "Đã mở đăng ký tham luận."):
        return redirect("talks", pk=pk) if call else redirect("talks_tell", pk=pk)
    facts = {"form": form, "call": call, "clauses": clauses(cycle.plan, today())}
    return show(request, "talks/call.html", cycle, bad=bool(form.errors), **facts)


def known(cycle: Cycle, call: Call | None) -> dict[str, Any]:
    if call is None:
        found = asdict(suggested(cycle, today()))
        return {**found, "topics": "\n".join(found["topics"])}
    names = ("revision", "wanted", "minutes", "propose_by", "texts_by", "words")
    return {**{name: getattr(call, name) for name in names}, "topics": "\n".join(call.topics)}
