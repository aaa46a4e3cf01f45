"""The commune's own list of what must be ready: taken over, added to, changed, taken out and brought back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cchc.conference.access import line_to_prepare
from cchc.conference.actions import add_line, adopt_list, remove_line, restore_line, revise_line
from cchc.conference.models import ListLine
from cchc.conference.queries.list_lines import ahead_of, has_own_list, lines_in_force
from cchc.dossier.checklist import Before, in_words
from cchc.org.access import require
from cchc.org.enums import Right
from cchc.org.models import Unit
from cchc.org.queries.law import law_at
from cchc.org.queries.posts import posts_on
from cchc.web.forms import sent, taken
from cchc.web.hall.forms import LineForm, initial_of_line
from cchc.web.request import now, officer_of, today

WAYS = ["GET", "HEAD", "POST"]
BY_PLAN = "theo phân công của kế hoạch"


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.READ, today())
    law = law_at(officer.commune, today())
    lines = [
        (line, in_words(ahead_of(line, law), Before(line.unit)), law[line.rule] if line.rule else None)
        for line in lines_in_force(officer.commune)
    ]
    facts = {"here": "org", "lines": lines, "own": has_own_list(officer.commune), "removed": removed(officer.commune)}
    return render(request, "hall/lines.html", facts)


def removed(commune: Unit) -> list[ListLine]:
    return list(ListLine.objects.filter(commune=commune, removed_at__isnull=False))


def form_for(commune: Unit, data: Any, **facts: Any) -> LineForm:
    return LineForm(data, posts=posts_on(commune, today()), nobody=BY_PLAN, **facts)


@require_http_methods(WAYS)
def adopt(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.PREPARE_HALL, today())
    if request.method == "POST":
        adopt_list(commune=officer.commune, by=officer, at=now())
        messages.success(request, "Đã lập danh sách mẫu của xã; sửa, thêm, bỏ từng dòng ở đây.")
    return redirect("list_lines")


@require_http_methods(WAYS)
def add(request: HttpRequest) -> HttpResponse:
    """Add a line; the default list becomes the commune's own with it, so that nothing else is lost."""
    officer = officer_of(request)
    require(officer, Right.PREPARE_HALL, today())
    form = form_for(officer.commune, sent(request), initial={"unit": "days"})

    def step() -> None:
        adopt_list(commune=officer.commune, by=officer, at=now())
        add_line(commune=officer.commune, facts=form.facts(), by=officer, at=now())

    if taken(form, step):
        messages.success(request, "Đã thêm dòng.")
        return redirect("list_lines")
    return show(request, form)


def show(request: HttpRequest, form: LineForm, line: ListLine | None = None) -> HttpResponse:
    facts = {"here": "org", "form": form, "line": line}
    return render(request, "hall/line.html", facts, status=422 if form.errors else 200)


@require_http_methods(WAYS)
def change(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    line = line_to_prepare(officer, pk, today())
    form = form_for(officer.commune, sent(request), initial=initial(line))

    def step() -> None:
        revise_line(line=line, facts=form.facts(), revision=form.cleaned_data["revision"], by=officer, at=now())

    if taken(form, step, line):
        messages.success(request, "Đã lưu dòng.")
        return redirect("list_lines")
    return show(request, form, line)


def initial(line: ListLine) -> dict[str, Any]:
    """What stands in the form: the book's figure where the line has none of its own."""
    return {**initial_of_line(line), "ahead": ahead_of(line, law_at(line.commune, today()))}


@require_http_methods(WAYS)
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    line = line_to_prepare(officer, pk, today())
    if request.method == "POST":
        remove_line(line=line, by=officer, at=now())
        messages.success(request, f"Đã bỏ “{line.what}”. Lấy lại được ở cuối trang.")
    return redirect("list_lines")


@require_http_methods(WAYS)
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    line = line_to_prepare(officer, pk, today())
    if request.method == "POST":
        restore_line(line=line, by=officer, at=now())
        messages.success(request, f"Đã lấy lại “{line.what}”.")
    return redirect("list_lines")
