"""One item of the checklist: what must be true, its photographs, what happened to it, and the steps of its owner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from cchc.conference import actions
from cchc.conference.access import (
    check_for,
    check_to_do,
    check_to_prepare,
    makes_ready,
    photo_for,
    photo_to_change,
)
from cchc.conference.models import CheckItem
from cchc.conference.queries.checklist import Check, due_of
from cchc.core import blobs
from cchc.core.photos import ACCEPTED
from cchc.org.queries.doers import doers_on
from cchc.web.forms import refusals_in, sent, taken
from cchc.web.hall.forms import NoteForm, ReopenForm, TickForm, TroubleForm, WithPhoto, initial_of_line
from cchc.web.hall.views import item_form
from cchc.web.page import of_cycle
from cchc.web.request import now, officer_of, today

WAYS = ["GET", "HEAD", "POST"]


@dataclass(frozen=True, slots=True)
class Step:
    form: type[forms.Form]
    action: Callable[..., CheckItem]
    done: str


STEPS: dict[str, Step] = {
    "xong": Step(TickForm, actions.tick_check, "Đã đánh dấu xong: {item}."),
    "mo-lai": Step(ReopenForm, actions.reopen_check, "Đã mở lại: {item}."),
    "truc-trac": Step(TroubleForm, actions.report_trouble, "Đã báo trục trặc: {item}."),
    "ghi-chu": Step(NoteForm, actions.note_check, "Đã ghi: {item}."),
}


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    return show(request, check_for(officer_of(request), pk, today()), {})


def show(request: HttpRequest, item: CheckItem, sent: dict[str, forms.Form]) -> HttpResponse:
    """The page of an item; ``sent`` is a form that was not taken, with what was typed."""
    officer = officer_of(request)
    people = doers_on(item.commune, today())
    check = Check(item, due_of(item, item.conference), people.get(item.post_id or 0, ()), now())
    wanted = {step.replace("-", "_"): sent.get(step) or fresh(step, item) for step in STEPS}
    facts = of_cycle(
        item.conference.cycle,
        item=item,
        check=check,
        may=makes_ready(officer, item, today()) and item.removed_at is None,
        steps=item.steps.select_related("by").order_by("-pk"),
        photos=item.photos.filter(removed_at__isnull=True).select_related("by"),
        removed_photos=item.photos.filter(removed_at__isnull=False),
        forms=wanted,
        refused=next(iter(sent.values()), None),
    )
    return render(request, "hall/check.html", facts, status=422 if sent else 200)


def fresh(step: str, item: CheckItem) -> forms.Form:
    initial = {"trouble": item.trouble, "remedy": item.remedy} if step == "truc-trac" else {}
    return STEPS[step].form(auto_id=f"id_{step}_%s", initial=initial)


@require_http_methods(WAYS)
def take(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """Take a step. From the list (``ve``) it leads back to the list, where the next item is one touch away."""
    if step not in STEPS:
        raise Http404
    wanted, officer = STEPS[step], officer_of(request)
    item = check_to_do(officer, pk, today())
    if request.method != "POST":
        return redirect("check", pk)
    form = wanted.form(request.POST, request.FILES, auto_id=f"id_{step}_%s")
    if form.is_valid():
        with refusals_in(form):
            wanted.action(item=item, by=officer, at=now(), **typed(form))
            messages.success(request, wanted.done.format(item=item))
            return redirect(back(request, item))
    return show(request, check_for(officer, pk, today()), {step: form})


def typed(form: forms.Form) -> dict[str, Any]:
    facts = dict(form.cleaned_data)
    if isinstance(form, WithPhoto):
        del facts["photo"]
        facts["photos"] = form.photos()
    return facts


def back(request: HttpRequest, item: CheckItem) -> str:
    """Where the step was taken from: the list at this item, my work, or the item's own page."""
    where = request.POST.get("ve")
    if where == "bang":
        return f"{reverse('hall', args=[item.conference.cycle_id])}#muc-{item.pk}"
    return reverse("my_work") if where == "viec" else reverse("check", args=[item.pk])


@require_http_methods(WAYS)
def revise(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what an item asks for, its time and its owner."""
    officer = officer_of(request)
    item = check_to_prepare(officer, pk, today())
    form = item_form(item.conference, sent(request), initial=initial_of_line(item))

    def step() -> None:
        revision = form.cleaned_data["revision"]
        actions.revise_check(item=item, facts=form.facts(), revision=revision, by=officer, at=now())

    if taken(form, step, item):
        messages.success(request, "Đã lưu mục.")
        return redirect("check", pk)
    facts = of_cycle(item.conference.cycle, form=form, item=item)
    return render(request, "hall/item_form.html", facts, status=422 if form.errors else 200)


@require_http_methods(WAYS)
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    item = check_to_prepare(officer_of(request), pk, today())
    if request.method == "POST":
        actions.remove_check(item=item, by=officer_of(request), at=now())
        messages.success(request, f"Đã bỏ “{item}”. Lấy lại được ở cuối bảng kiểm.")
    return redirect("hall", item.conference.cycle_id)


@require_http_methods(WAYS)
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    item = check_to_prepare(officer_of(request), pk, today())
    if request.method == "POST":
        actions.restore_check(item=item, by=officer_of(request), at=now())
        messages.success(request, f"Đã lấy lại “{item}”.")
    return redirect("hall", item.conference.cycle_id)


@require_safe
def photo(request: HttpRequest, pk: int) -> HttpResponse:
    """A photograph, and never anything else: its kind was told by its bytes when it was kept."""
    found = photo_for(officer_of(request), pk, today())
    kind = found.blob.media_type if found.blob.media_type in ACCEPTED else "application/octet-stream"
    headers = {"Content-Disposition": "inline", "Cache-Control": "private, max-age=86400, immutable"}
    headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return HttpResponse(blobs.read(found.blob), content_type=kind, headers=headers)


@require_http_methods(WAYS)
def photo_remove(request: HttpRequest, pk: int) -> HttpResponse:
    found = photo_to_change(officer_of(request), pk, today())
    if request.method == "POST":
        actions.remove_photo(photo=found, by=officer_of(request), at=now())
        messages.success(request, "Đã bỏ ảnh; lấy lại được ở cuối trang.")
    return redirect("check", found.item_id)


@require_http_methods(WAYS)
def photo_restore(request: HttpRequest, pk: int) -> HttpResponse:
    found = photo_to_change(officer_of(request), pk, today())
    if request.method == "POST":
        actions.restore_photo(photo=found, by=officer_of(request), at=now())
        messages.success(request, "Đã lấy lại ảnh.")
    return redirect("check", found.item_id)
