"""The directory of the commune, from which people are invited by a tick."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from cchc.conference.access import conference_to_invite, contact_to_change
from cchc.conference.actions import add_contact, bring_back_contact, change_contact, remove_contacts, take_guests
from cchc.conference.models import Conference, Contact
from cchc.conference.queries.contacts import contacts_of, keys_in_list, removed_contacts
from cchc.conference.queries.people import facts_of
from cchc.web.forms import refusals_told, sent, taken
from cchc.web.guests.forms import ContactForm, known_of
from cchc.web.guests.one import groups_of
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.page import of_cycle
from cchc.web.request import now, officer_of, today

COLUMNS: tuple[Column[Contact], ...] = (
    Column("ten", "Họ và tên", lambda one: one.name),
    Column("chuc-vu", "Chức vụ, đơn vị", lambda one: one.post),
    Column("thu", "Thư điện tử", lambda one: one.email),
    Column("dien-thoai", "Điện thoại", lambda one: one.phone),
    Column("thanh-phan", "Thành phần", lambda one: one.group, shown=False),
)
FACETS: tuple[Facet[Contact], ...] = (Facet("nhom", "Thành phần", lambda one: one.group),)


WAYS = ["GET", "HEAD", "POST"]


@require_http_methods(WAYS)
def page(request: HttpRequest, pk: int) -> HttpResponse:
    conference = conference_to_invite(officer_of(request), pk, today())
    contacts = contacts_of(conference.commune)
    if request.method == "POST":
        return chosen(request, conference, contacts)
    shown = listing(request, contacts, COLUMNS, FACETS, name="danh-ba", title="Danh bạ")
    invited = keys_in_list(conference)
    page = of_cycle(
        conference.cycle,
        invited={one.pk for one in contacts if one.key in invited},
        removed=Contact.objects.filter(commune=conference.commune_id, removed_at__isnull=False).count(),
    )
    return list_page(request, "guests/directory.html", shown, page)


def chosen(request: HttpRequest, conference: Conference, contacts: list[Contact]) -> HttpResponse:
    """Invite the ticked, or take them out of the directory."""
    ticked = set(request.POST.getlist("nguoi"))
    people = [one for one in contacts if str(one.pk) in ticked]
    officer = officer_of(request)
    if not people:
        messages.warning(request, "Đánh dấu người trong danh bạ trước.")
        return redirect("directory", conference.cycle_id)
    if request.POST.get("viec") == "bo":
        count = remove_contacts(commune=conference.commune, contacts=people, by=officer, at=now())
        messages.success(request, f"Đã bỏ {count} người khỏi danh bạ.")
        return redirect("directory", conference.cycle_id)
    wanted = [facts_of(one) for one in people]
    found = take_guests(conference=conference, people=wanted, by=officer, at=now())
    messages.success(request, f"Đã mời thêm {found.added} người từ danh bạ.")
    return redirect("guests", conference.cycle_id)


@require_http_methods(WAYS)
def add(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    conference = conference_to_invite(officer, pk, today())
    form = ContactForm(sent(request), groups=groups_of(conference))
    if taken(form, lambda: add_contact(commune=conference.commune, person=form.facts(), by=officer, at=now())):
        messages.success(request, f"Đã thêm {form.cleaned_data['name']} vào danh bạ.")
        return redirect("directory", pk)
    return show(request, conference, form, title="Thêm người vào danh bạ", button="Thêm vào danh bạ")


@require_http_methods(WAYS)
def change(request: HttpRequest, pk: int, contact: int) -> HttpResponse:
    officer = officer_of(request)
    conference = conference_to_invite(officer, pk, today())
    row = contact_to_change(officer, contact, today())
    form = ContactForm(sent(request), initial=known_of(row), groups=groups_of(conference))
    if taken(form, lambda: change_contact(contact=row, person=form.facts(), by=officer, at=now())):
        messages.success(request, f"Đã lưu {form.cleaned_data['name']}.")
        return redirect("directory", pk)
    return show(request, conference, form, title=row.name, button="Lưu")


def show(request: HttpRequest, conference: Conference, form: ContactForm, *, title: str, button: str) -> HttpResponse:
    page = of_cycle(
        conference.cycle,
        form=form,
        title=title,
        button=button,
        back=reverse("directory", args=[conference.cycle_id]),
        back_words="Danh bạ của xã",
    )
    return render(request, "guests/one.html", page, status=422 if form.errors else 200)


@require_safe
def removed(request: HttpRequest, pk: int) -> HttpResponse:
    """Who was taken out of the directory."""
    conference = conference_to_invite(officer_of(request), pk, today())
    page = of_cycle(conference.cycle, contacts=removed_contacts(conference.commune))
    return render(request, "guests/removed_contacts.html", page)


@require_http_methods(WAYS)
def bring_back(request: HttpRequest, pk: int, contact: int) -> HttpResponse:
    officer = officer_of(request)
    conference_to_invite(officer, pk, today())
    row = contact_to_change(officer, contact, today())
    if request.method == "POST":
        with refusals_told(request):
            bring_back_contact(contact=row, by=officer, at=now())
            messages.success(request, f"{row.name} đã trở lại danh bạ.")
    return redirect("directory", pk)
