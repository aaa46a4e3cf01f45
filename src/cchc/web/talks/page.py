"""The talks of a review on one page: who speaks and what they owe; their order; and the end of the work."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from cchc.conference.queries.conference import conference_of
from cchc.lib.errors import ActionRefused, CchcError
from cchc.org.access import rights_on
from cchc.org.models import Officer
from cchc.review.access import cycle_for
from cchc.review.models import Cycle
from cchc.talks.access import call_to_manage
from cchc.talks.actions import arrange_talks, finish_talks
from cchc.talks.models import Call, TalksNotice
from cchc.talks.queries.clause import clauses
from cchc.talks.queries.earlier import Earlier, earlier_than, with_posts
from cchc.talks.queries.standing import talks_standing
from cchc.web.request import now, officer_of, today
from cchc.web.talks.asks import first_ask, may_call
from cchc.web.talks.frame import number_in, show


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    return shown(request, cycle_for(officer_of(request), pk, today()))


def shown(
    request: HttpRequest, cycle: Cycle, *, refused: str = "", typed: dict[str, str] | None = None
) -> HttpResponse:
    officer = officer_of(request)
    rights = rights_on(officer, today())
    call = Call.objects.filter(cycle=cycle).select_related("opened_by").first()
    conference = conference_of(cycle)
    ask = first_ask(cycle, conference, officer, rights, today()) or may_call(cycle, conference, rights, today())
    facts: dict[str, Any] = {"ask": ask, "call": call, "clauses": clauses(cycle.plan, today()), "refused": refused}
    facts |= before(officer, earlier_than(cycle))
    if call:
        facts |= of_call(call, typed or {})
    return show(request, "talks/page.html", cycle, bad=bool(refused), **facts)


def of_call(call: Call, typed: dict[str, str]) -> dict[str, Any]:
    standing = talks_standing(call, today())
    notice = TalksNotice.objects.filter(decision__call=call).select_related("document", "decision").first()
    places = [
        (
            row,
            typed.get(f"cho-{row.talk.pk}", str(row.talk.position or "")),
            typed.get(f"phut-{row.talk.pk}", str(row.talk.minutes or "")),
        )
        for row in standing.speaking
    ]
    return {
        "standing": standing,
        "places": places,
        "decisions": list(call.decisions.select_related("by")),
        "notice": notice,
        "open": today() <= call.propose_by or not standing.speaking,
    }


def before(officer: Officer, earlier: Earlier) -> dict[str, Any]:
    """Who spoke at earlier conferences, and who of those with an area never did."""
    return {"earlier": earlier.people(), "never": earlier.never(with_posts(officer.commune_id, today()))}


@require_http_methods(["GET", "HEAD", "POST"])
def order(request: HttpRequest, pk: int) -> HttpResponse:
    """The order of speaking and the minutes, as typed."""
    officer = officer_of(request)
    call = call_to_manage(officer, pk, today())
    if request.method != "POST":
        return redirect("talks", pk=pk)
    sent = {name: str(value) for name, value in request.POST.items()}
    try:
        revision = number_in(sent.get("revision", "")) or 0
        arrange_talks(call=call, places=places_in(sent), revision=revision, by=officer, at=now())
    except CchcError as refused:
        return shown(request, call.cycle, refused=str(refused), typed=sent)
    messages.success(request, "Đã xếp thứ tự trình bày.")
    return redirect("talks", pk=pk)


def places_in(sent: dict[str, str]) -> dict[int, tuple[int, int]]:
    found = {}
    for name, value in sent.items():
        key = number_in(name.removeprefix("cho-")) if name.startswith("cho-") else None
        if key is None:
            continue
        place, minutes = number_in(value), number_in(sent.get(f"phut-{key}", ""))
        if not place or not minutes:
            raise ActionRefused("Thứ tự và số phút là số nguyên từ 1.", "Ghi lại ô còn trống hoặc chưa đúng.")
        found[key] = (place, minutes)
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def finish(request: HttpRequest, pk: int) -> HttpResponse:
    """A second click finds it done."""
    officer = officer_of(request)
    call = call_to_manage(officer, pk, today())
    if request.method == "POST":
        finish_talks(call=call, by=officer, at=now())
        messages.success(request, "Đã xong phần tham luận; phần việc của kế hoạch đã nộp kết quả.")
    return redirect("talks", pk=pk)
