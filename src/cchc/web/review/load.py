"""Load a plan from a file."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.lib.errors import CchcError
from cchc.org.access import require
from cchc.org.enums import Right
from cchc.review.actions import PlanAlreadyLoaded, load_plan
from cchc.web.request import now, officer_of, today
from cchc.web.review.forms import LoadForm


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.LOAD_PLAN, today())
    form = LoadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            cycle = load_plan(data=file.read(), name=file.name, by=officer, at=now())
        except PlanAlreadyLoaded as known:
            messages.info(request, "Tệp này đã được nạp trước đó; đây là kỳ sơ kết đã có.")
            return redirect("cycle", pk=known.cycle.pk)
        except CchcError as refused:
            form.add_error("file", str(refused))
        else:
            messages.success(request, f"Đã đọc kế hoạch: {cycle.plan.assignments.count()} việc được giao.")
            return redirect("cycle", pk=cycle.pk)
    status = 422 if form.errors else 200
    return render(request, "review/load.html", {"here": "cycles", "form": form}, status=status)
