"""The log (nhật ký) with the proof that nobody changed it."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cchc.core.log import verify_chain
from cchc.core.models import LogEntry
from cchc.org.access import require
from cchc.org.enums import Right
from cchc.web.request import officer_of, today


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.READ_LOG, today())
    entries = Paginator(LogEntry.objects.seen_by(officer).order_by("-position"), 50)
    shown = entries.get_page(request.GET.get("trang"))
    page = {"here": "log", "entries": shown, "state": verify_chain(officer.commune_id)}
    return render(request, "log/page.html", page)
