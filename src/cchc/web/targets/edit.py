"""Add a target, change it, take it out and bring it back."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.figures.half import Half
from cchc.law.areas import area_names
from cchc.org.access import require
from cchc.org.enums import Right
from cchc.org.models import Unit
from cchc.org.queries.posts import posts_on
from cchc.targets.access import target_to_manage
from cchc.targets.actions import add_target, change_target, remove_target, restore_target
from cchc.targets.queries.catalogue import law_of, rows_asked
from cchc.targets.queries.owners import day_of_year
from cchc.web.forms import sent, taken
from cchc.web.request import now, officer_of, today
from cchc.web.targets.forms import TargetForm, initial_of
from cchc.web.targets.halves import half_named

WAYS = ["GET", "HEAD", "POST"]


def form_for(commune: Unit, half: Half, day: date, data: object = None, **facts: object) -> TargetForm:
    law = law_of(commune, half)
    posts = posts_on(commune, day_of_year(half.year, day))
    return TargetForm(data, areas=area_names(law), rows=rows_asked(law), posts=posts, **facts)


@require_http_methods(WAYS)
def add(request: HttpRequest, year: int) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.MANAGE_TARGETS, today())
    half = half_named(year, 2)
    form = form_for(officer.commune, half, today(), sent(request), initial={"revision": 0})

    def step() -> None:
        add_target(commune=officer.commune, year=year, facts=form.facts(), by=officer, at=now())

    if taken(form, step):
        messages.success(request, "Đã thêm chỉ tiêu.")
        return redirect("targets", year)
    page = {"here": "targets", "year": year, "form": form}
    return render(request, "targets/edit.html", page, status=422 if form.errors else 200)


@require_http_methods(WAYS)
def change(request: HttpRequest, year: int, pk: int) -> HttpResponse:
    officer = officer_of(request)
    target = target_to_manage(officer, year, pk, today())
    half = half_named(year, 2)
    form = form_for(officer.commune, half, today(), sent(request), initial=initial_of(target))

    def step() -> None:
        revision = form.cleaned_data["revision"]
        change_target(target=target, facts=form.facts(), revision=revision, by=officer, at=now())

    if taken(form, step, target):
        messages.success(request, "Đã lưu chỉ tiêu.")
        return redirect("targets", year)
    page = {"here": "targets", "year": year, "form": form, "target": target, "plan": target.plan}
    return render(request, "targets/edit.html", page, status=422 if form.errors else 200)


@require_http_methods(WAYS)
def remove(request: HttpRequest, year: int, pk: int) -> HttpResponse:
    """Taken out with one click, since it can be brought back; whoever only opens the address sees the target."""
    officer = officer_of(request)
    target = target_to_manage(officer, year, pk, today())
    if request.method != "POST":
        return redirect("change_target", year, pk)
    remove_target(target=target, by=officer, at=now())
    messages.success(request, f"Đã bỏ “{target.name}”. Khôi phục được ở cuối trang này.")
    return redirect("targets", year)


@require_http_methods(WAYS)
def restore(request: HttpRequest, year: int, pk: int) -> HttpResponse:
    officer = officer_of(request)
    target = target_to_manage(officer, year, pk, today())
    if request.method != "POST":
        return redirect("targets", year)
    restore_target(target=target, by=officer, at=now())
    messages.success(request, f"Đã khôi phục “{target.name}”.")
    return redirect("targets", year)
