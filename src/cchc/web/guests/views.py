"""The list of guests of a conference; before anybody opened it, the way to open it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cchc.conference.access import conference_for, cycle_to_open
from cchc.conference.actions import open_conference
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.conference import conference_of, is_announced
from cchc.conference.queries.doubles import alike
from cchc.conference.queries.groups import planned_groups
from cchc.conference.queries.guests import guests_of_conference, removed_guests, salaried_unknown
from cchc.conference.queries.headcount import headcount
from cchc.conference.queries.letters import returned_letters
from cchc.conference.queries.replies import PRESIDES
from cchc.review.access import cycle_for
from cchc.web.forms import refusals_told
from cchc.web.letters.asks import letters_due
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.page import of_conference, of_cycle
from cchc.web.request import now, officer_of, today

SALARIED = {True: "có", False: "không", None: "chưa rõ"}


def answer_of(guest: Guest) -> str:
    if guest.presides:
        return PRESIDES
    return guest.get_answer_display() if guest.answer else "chưa trả lời"


def annex_of(guest: Guest) -> str:
    return "có trong danh sách" if guest.in_annex else "ngoài danh sách"


COLUMNS: tuple[Column[Guest], ...] = (
    Column("thu-tu", "TT", lambda guest: guest.position),
    Column("ten", "Họ và tên", lambda guest: guest.name),
    Column("chuc-vu", "Chức vụ, đơn vị", lambda guest: guest.post),
    Column("gui", "Cách gửi", lambda guest: guest.get_delivery_display()),
    Column("luong", "Hưởng lương", lambda guest: SALARIED[guest.salaried]),
    Column("tra-loi", "Trả lời", answer_of),
    Column("danh-xung", "Danh xưng", lambda guest: guest.honorific, shown=False),
    Column("thanh-phan", "Thành phần", lambda guest: guest.group, shown=False),
    Column("thu", "Thư điện tử", lambda guest: guest.email, shown=False),
    Column("dien-thoai", "Điện thoại", lambda guest: guest.phone, shown=False),
    Column("thay", "Người dự thay", lambda guest: guest.substitute, shown=False),
    Column("trao", "Ngày trao giấy", lambda guest: guest.handed_on, shown=False),
    Column("kem", "Kèm giấy mời", annex_of, shown=False),
    Column("nguon", "Nguồn", lambda guest: guest.get_source_display(), shown=False),
)
FACETS: tuple[Facet[Guest], ...] = (
    Facet("nhom", "Thành phần", lambda guest: guest.group),
    Facet("cach", "Cách gửi", lambda guest: guest.get_delivery_display()),
    Facet("huong-luong", "Hưởng lương", lambda guest: SALARIED[guest.salaried]),
    Facet("dap", "Trả lời", answer_of),
)


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    cycle = cycle_for(officer_of(request), pk, today())
    conference = conference_of(cycle)
    if conference is None:
        return render(request, "guests/unopened.html", of_cycle(cycle))
    guests = guests_of_conference(conference)
    shown = listing(request, guests, COLUMNS, FACETS, name=f"khach-moi-{pk}", title="Khách mời", sort="thu-tu")
    return list_page(request, "guests/page.html", shown, of_cycle(cycle, **standing(conference, guests)))


def standing(conference: Conference, guests: list[Guest]) -> dict[str, object]:
    """How far the list is: whom the plan still wants, what is unknown."""
    groups = planned_groups(conference, guests)
    return {
        "conference": conference,
        "groups": groups,
        "gaps": [group for group in groups if group.is_gap],
        "unlisted": not any(guest.source == "plan" for guest in guests) and any(group.people for group in groups),
        "issued": is_announced(conference),
        "due": letters_due(conference, today()),
        "unknown": salaried_unknown(guests),
        "doubles": len(alike(guests)),
        "count": headcount(conference),
        "back": set(returned_letters(conference).values_list("guest_id", flat=True)),
        "removed": Guest.objects.filter(conference=conference, removed_at__isnull=False).count(),
    }


@require_safe
def removed(request: HttpRequest, pk: int) -> HttpResponse:
    """Who was taken out of the list."""
    conference = conference_for(officer_of(request), pk, today())
    page = of_conference(conference)
    return render(request, "guests/removed.html", {**page, "guests": removed_guests(conference)})


@require_http_methods(["GET", "HEAD", "POST"])
def open_now(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    cycle = cycle_to_open(officer, pk, today())
    if request.method == "POST":
        with refusals_told(request):
            open_conference(cycle=cycle, by=officer, at=now())
    return redirect("guests", pk=pk)
