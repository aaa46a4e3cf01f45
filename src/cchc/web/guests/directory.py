"""The directory of the commune, from which people are invited by a tick."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from cchc.conference.access import conference_to_invite
from cchc.conference.actions import remove_contacts, take_guests
from cchc.conference.models import Conference, Contact
from cchc.conference.queries.people import facts_of
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.request import now, officer_of, today

COLUMNS: tuple[Column[Contact], ...] = (
    Column("ten", "Họ và tên", lambda one: one.name),
    Column("chuc-vu", "Chức vụ, đơn vị", lambda one: ", ".join(filter(None, [one.title, one.organisation]))),
    Column("thu", "Thư điện tử", lambda one: one.email),
    Column("dien-thoai", "Điện thoại", lambda one: one.phone),
    Column("thanh-phan", "Thành phần", lambda one: one.group, shown=False),
)
FACETS: tuple[Facet[Contact], ...] = (Facet("nhom", "Thành phần", lambda one: one.group),)


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    conference = conference_to_invite(officer_of(request), pk, today())
    contacts = list(Contact.objects.filter(commune_id=conference.commune_id, removed_at__isnull=True))
    if request.method == "POST":
        return chosen(request, conference, contacts)
    shown = listing(request, contacts, COLUMNS, FACETS, name="danh-ba", title="Danh bạ")
    return list_page(request, "guests/directory.html", shown, {"here": "cycles", "cycle": conference.cycle})


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
    taken = take_guests(conference=conference, people=wanted, by=officer, at=now())
    messages.success(request, f"Đã mời thêm {taken.added} người từ danh bạ.")
    return redirect("guests", conference.cycle_id)
