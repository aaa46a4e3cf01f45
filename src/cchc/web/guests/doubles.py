"""People who may stand in the list twice, side by side, merged or kept apart by a click."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.conference.access import conference_to_invite
from cchc.conference.actions import merge_guests, tell_apart
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.doubles import alike
from cchc.conference.queries.guests import guests_of_conference
from cchc.web.forms import refusals_told
from cchc.web.page import of_cycle
from cchc.web.request import key_in, now, officer_of, today

PER_PAGE = 50


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    conference = conference_to_invite(officer_of(request), pk, today())
    if request.method == "POST":
        judge(request, conference)
        return redirect("doubles", pk=pk)
    pairs = alike(guests_of_conference(conference))
    rows = Paginator(pairs, PER_PAGE).get_page(request.GET.get("trang"))
    page = of_cycle(conference.cycle, rows=rows, total=len(pairs))
    return render(request, "guests/doubles.html", page)


def judge(request: HttpRequest, conference: Conference) -> None:
    """One pair: ``cap`` names both, ``viec`` says whether they are one person."""
    wanted = [key for text in request.POST.get("cap", "").split("-") if (key := key_in(text))]
    pair = list(Guest.objects.filter(conference=conference, pk__in=wanted))
    if len(pair) != 2:
        messages.warning(request, "Một trong hai người không còn trong danh sách.")
        return
    step = merge_guests if request.POST.get("viec") == "gop" else tell_apart
    with refusals_told(request):
        step(first=pair[0], second=pair[1], by=officer_of(request), at=now())
        done = "Đã gộp thành một người." if step is merge_guests else "Đã ghi là hai người khác nhau."
        messages.success(request, done)
