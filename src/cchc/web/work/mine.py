"""My work: what I owe, what I wait for, what waits for me."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cchc.conference.queries.checklist import checks_of
from cchc.org.access import require
from cchc.org.enums import Right
from cchc.review.queries.my_work import MyWork, my_work
from cchc.web.request import now, officer_of, today


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.READ, today())
    return show(request, my_work(officer, today()))


def show(request: HttpRequest, mine: MyWork) -> HttpResponse:
    return render(
        request, "work/mine.html", {"here": "my_work", "mine": mine, "checks": checks_of(officer_of(request), now())}
    )
