"""Comments on a report, each on the report or on one thing it says."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.lib.errors import CchcError
from cchc.reports.access import report_to_discuss
from cchc.reports.actions import comment
from cchc.web.page import of_cycle
from cchc.web.request import now, officer_of, today


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_to_discuss(officer_of(request), pk, today())
    version = report.versions.filter(number=report.version).first()
    key, text = (request.POST or request.GET).get("muc", "")[:60], request.POST.get("loi", "")
    refused = None
    if request.method == "POST":
        try:
            comment(report=report, item_key=key, text=text, by=officer_of(request), at=now())
        except CchcError as error:
            refused = error
        else:
            messages.success(request, "Đã gửi góp ý.")
            return redirect("discuss_report", pk=report.pk)
    item = version.content.item(key) if version else None
    comments = report.comments.select_related("by", "resolved_by").order_by("-pk")
    facts: dict[str, object] = {"report": report, "comments": comments, "item": item, "key": key, "text": text}
    page = of_cycle(report.cycle, version=version, refused=refused, **facts)
    return render(request, "reports/discuss.html", page, status=422 if refused else 200)
