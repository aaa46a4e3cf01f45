"""The short list: each proposal on it or not, with why, in one form."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from cchc.lib.errors import CchcError
from cchc.talks.access import call_to_manage
from cchc.talks.actions import Placed, shortlist_talks
from cchc.talks.enums import TalkState
from cchc.talks.models import Talk
from cchc.talks.queries.earlier import Spoken, earlier_than
from cchc.talks.queries.standing import talks_with_advice
from cchc.web.request import now, officer_of, today
from cchc.web.talks.frame import number_in, show

ON = {TalkState.LISTED: "vao", TalkState.LEFT_OUT: "khong"}


@dataclass(frozen=True, slots=True)
class Line:
    """A proposal with what stands in its fields, and what its speaker gave before."""

    talk: Talk
    put: str
    reason: str
    before: list[Spoken]


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    call = call_to_manage(officer, pk, today())
    refused = ""
    if request.method == "POST":
        revision = number_in(request.POST.get("revision", "")) or 0
        try:
            shortlist_talks(call=call, placed=placed_in(request.POST), revision=revision, by=officer, at=now())
        except CchcError as error:
            refused = str(error)
        else:
            messages.success(request, "Đã lưu danh sách trình UBND.")
            return redirect("talks", pk=pk)
    rows = talks_with_advice(call, today()).undecided
    earlier = earlier_than(call.cycle)
    lines = [line_of(row.talk, request.POST, earlier.of(row.talk)) for row in rows]
    facts = {"call": call, "lines": lines, "refused": refused}
    return show(request, "talks/shortlist.html", call.cycle, bad=bool(refused), **facts)


def line_of(talk: Talk, sent: QueryDict, before: list[Spoken]) -> Line:
    put = sent.get(f"xet-{talk.pk}", ON.get(TalkState(talk.state), ""))
    return Line(talk, put, sent.get(f"ly-do-{talk.pk}", talk.list_reason), before)


def placed_in(sent: QueryDict) -> dict[int, Placed]:
    """The proposals that were judged; those left open stay as they are."""
    found = {}
    for name, put in sent.items():
        pk = number_in(name.removeprefix("xet-")) if name.startswith("xet-") else None
        if pk is not None and put in ON.values():
            found[pk] = Placed(put == "vao", str(sent.get(f"ly-do-{pk}", "")))
    return found
