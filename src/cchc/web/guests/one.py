"""One guest: add by hand, change, bring back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from cchc.conference.access import conference_to_invite, guest_to_change
from cchc.conference.actions import add_guest, bring_back_guest, change_guest
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.conference import is_announced
from cchc.conference.queries.groups import group_name
from cchc.conference.queries.letters import invitation_of, is_astray
from cchc.web.forms import refusals_told, sent, taken
from cchc.web.guests.forms import GuestForm, known_of
from cchc.web.page import of_conference
from cchc.web.request import now, officer_of, today

WAYS = ["GET", "HEAD", "POST"]


@require_http_methods(WAYS)
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add by hand; ``?nhom=`` is the group of the plan whose people nobody knew."""
    officer = officer_of(request)
    conference = conference_to_invite(officer, pk, today())
    known = {"group": request.GET.get("nhom", "")[:300]}
    form = GuestForm(sent(request), initial=known, groups=groups_of(conference))
    if taken(
        form,
        lambda: add_guest(
            conference=conference, person=form.facts(), apart=form.cleaned_data["apart"], by=officer, at=now()
        ),
    ):
        messages.success(request, f"Đã thêm {form.cleaned_data['name']}.")
        return redirect("guests", pk=pk)
    return show(request, conference, form, title="Thêm khách mời", button="Thêm vào danh sách")


@require_http_methods(WAYS)
def page(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    guest = guest_to_change(officer, pk, today())
    conference = guest.conference
    known = {**known_of(guest), "delivery": guest.delivery}
    form = GuestForm(sent(request), initial=known, groups=groups_of(conference))
    if taken(
        form,
        lambda: change_guest(guest=guest, person=form.facts(), apart=form.cleaned_data["apart"], by=officer, at=now()),
    ):
        messages.success(request, f"Đã lưu {form.cleaned_data['name']}.")
        if is_astray(invitation_of(guest_to_change(officer, pk, today()))):
            return redirect("guest", pk=pk)
        return redirect("guests", pk=conference.cycle_id)
    return show(request, conference, form, title=guest.name, button="Lưu", guest=guest)


def show(
    request: HttpRequest,
    conference: Conference,
    form: GuestForm,
    *,
    title: str,
    button: str,
    guest: Guest | None = None,
) -> HttpResponse:
    letter = invitation_of(guest) if guest is not None and guest.removed_at is None else None
    page = of_conference(
        conference,
        guest=guest,
        letter=letter,
        astray=is_astray(letter),
        issued=guest is not None and is_announced(conference),
        form=form,
        title=title,
        button=button,
        back=reverse("guests", args=[conference.cycle_id]),
    )
    return render(request, "guests/one.html", page, status=422 if form.errors else 200)


@require_http_methods(WAYS)
def bring_back(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    guest = guest_to_change(officer, pk, today())
    if request.method == "POST":
        with refusals_told(request):
            bring_back_guest(guest=guest, by=officer, at=now())
            messages.success(request, f"{guest.name} đã trở lại danh sách.")
    return redirect("guests", pk=guest.conference.cycle_id)


def groups_of(conference: Conference) -> list[str]:
    """The groups of the plan by their words."""
    return [group_name(row.who) for row in conference.cycle.plan.participants.all()]
