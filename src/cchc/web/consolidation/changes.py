"""What accepted reports say otherwise since their words were used: old beside new, take or keep."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.reports.access import line_to_edit
from cchc.reports.actions.changes import keep_line, take_change
from cchc.web.consolidation.frame import context, frame_for
from cchc.web.request import key_in, now, officer_of, today


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """A flag is told to every reader, also after issue; the words that a refused form held are shown again."""
    refused, typed = "", {}
    if request.method == "POST":
        try:
            take_step(request, pk, officer_of(request))
        except ActionRefused as error:
            refused, typed = str(error), request.POST.dict()
        else:
            return redirect("consolidation_changes", pk=pk)
    page = context(frame_for(request, pk), "changes", refused=refused, typed=typed)
    return render(request, "consolidation/changes.html", page, status=422 if refused else 200)


def take_step(request: HttpRequest, pk: int, by: Officer) -> None:
    asked = request.POST
    line = line_to_edit(by, pk, key_in(asked.get("line", "")) or 0, today())
    step: dict[str, Any] = {"line": line, "report": key_in(asked.get("report", "")) or 0}
    step |= {"item_key": asked.get("item", "")[:60], "by": by, "at": now()}
    if "keep" in asked:
        keep_line(**step)
        messages.success(request, "Đã giữ nguyên dòng và ghi nhận bản mới.")
    else:
        revision = key_in(asked.get("revision", "")) or 0
        take_change(**step, text=asked.get("text"), revision=revision)
        messages.success(request, "Đã cập nhật dòng theo bản mới.")
