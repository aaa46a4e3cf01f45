"""What is not in the report: items nobody used yet, items left out with the reason, lines removed, reports not in."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.reports.access import consolidation_to_edit
from cchc.reports.actions.assemble import use_item
from cchc.reports.actions.leave_out import leave_out, take_back
from cchc.web.consolidation.frame import context, frame_for
from cchc.web.request import key_in, now, officer_of, today


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """Lists for all readers; the buttons are for those who consolidate. A reason that was refused is shown again."""
    refused, reason = "", ""
    if request.method == "POST":
        try:
            take_step(request, pk, officer_of(request))
        except ActionRefused as error:
            refused, reason = str(error), request.POST.get("reason", "")
        else:
            return redirect("consolidation_items", pk=pk)
    frame = frame_for(request, pk)
    facts = {"refused": refused, "reason": reason, "asked": request.POST.get("item", "")}
    page = context(frame, "items", **facts)
    return render(request, "consolidation/items.html", page, status=422 if refused else 200)


def take_step(request: HttpRequest, pk: int, by: Officer) -> None:
    consolidation = consolidation_to_edit(by, pk, today())
    asked = request.POST
    item: dict[str, Any] = {"report": key_in(asked.get("report", "")) or 0, "item_key": asked.get("item", "")[:60]}
    if "use" in asked:
        use_item(consolidation=consolidation, **item, by=by, at=now())
        messages.success(request, "Đã đưa nội dung vào báo cáo.")
    elif "back" in asked:
        take_back(consolidation=consolidation, **item, by=by, at=now())
        messages.success(request, "Nội dung đã trở lại danh sách chưa dùng.")
    else:
        leave_out(consolidation=consolidation, **item, reason=asked.get("reason", ""), by=by, at=now())
        messages.success(request, "Đã để nội dung ngoài báo cáo.")
