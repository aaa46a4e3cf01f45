"""The hall of one conference: which room, and the checklist hung on the clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cchc.conference.access import conference_to_prepare, cycle_to_open
from cchc.conference.actions import RoomTaken, add_check, book_hall, open_checklist, open_conference
from cchc.conference.models import CheckItem, Conference
from cchc.conference.queries.checklist import Check, Checklist, checklist_of
from cchc.conference.queries.conference import conference_of
from cchc.conference.queries.headcount import headcount
from cchc.conference.queries.rooms import hall_of, hall_standing, rooms_meant, rooms_of, span_of
from cchc.lib.errors import CchcError
from cchc.org.access import rights_on
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.posts import posts_on
from cchc.org.queries.standing import posts_acted_for
from cchc.reading.model import WorkKind
from cchc.review.access import cycle_for
from cchc.review.models import Cycle
from cchc.review.queries.parts import Part, duties_shown, parts
from cchc.web.forms import sent, taken
from cchc.web.hall.forms import HallForm, LineForm
from cchc.web.page import of_cycle
from cchc.web.request import now, officer_of, today

WAYS = ["GET", "HEAD", "POST"]


@dataclass(frozen=True, slots=True)
class Shown:
    """An item with whether this reader may tick it."""

    check: Check
    mine: bool


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    cycle = cycle_for(officer_of(request), pk, today())
    conference = conference_of(cycle)
    if conference is None:
        facts = of_cycle(cycle, clauses=clauses_of(cycle))
        return render(request, "hall/unopened.html", facts)
    return show(request, cycle, conference)


def show(
    request: HttpRequest, cycle: Cycle, conference: Conference, form: HallForm | None = None,
    taken: RoomTaken | None = None,
) -> HttpResponse:  # fmt: skip
    """The page; ``form`` and ``taken`` are a booking that was not made, with what was in its way."""
    rooms = list(rooms_of(conference.commune))
    hall = hall_standing(conference, headcount(conference), hall_of(conference), rooms)
    checklist = checklist_of(conference, now())
    facts = of_cycle(
        cycle,
        conference=conference,
        hall=hall,
        meant=rooms_meant(conference.venue, rooms),
        rooms=rooms,
        form=form or hall_form(conference, rooms),
        taken=taken,
        checklist=checklist,
        shown=shown(officer_of(request), checklist),
        clauses=clauses_of(cycle),
        removed=CheckItem.objects.filter(conference=conference, removed_at__isnull=False),
    )
    return render(request, "hall/page.html", facts, status=422 if form else 200)


def shown(officer: Officer, checklist: Checklist) -> list[Shown]:
    """The items with who may tick them, in the order of the clock."""
    prepares = Right.PREPARE_HALL in rights_on(officer, today())
    posts = {post.pk for post in posts_acted_for(officer, today())}
    return [Shown(check, prepares or check.item.post_id in posts) for check in checklist.checks]


def clauses_of(cycle: Cycle) -> list[Part]:
    """What the plan says of the hall, and whose it is."""
    rows = duties_shown().filter(assignment__plan=cycle.plan, assignment__kind=WorkKind.VENUE.value)
    return parts(rows, cycle.commune, today())


def hall_form(conference: Conference, rooms: list[Any], data: Any = None) -> HallForm:
    """The form with what the plan says; the room stays open where its words fit none or several."""
    starts, ends = span_of(conference)
    meant = rooms_meant(conference.venue, rooms)
    initial = {
        "room": str(meant[0].pk) if len(meant) == 1 else "",
        "day": conference.held_on,
        "first": timezone.localtime(starts).time(),
        "last": timezone.localtime(ends).time(),
    }
    return HallForm(data, rooms=rooms, initial=initial)


@require_http_methods(WAYS)
def book(request: HttpRequest, pk: int) -> HttpResponse:
    """Book the hall, or move it; whoever has it already is shown and keeps it."""
    officer = officer_of(request)
    conference = conference_to_prepare(officer, pk, today())
    if request.method != "POST":
        return redirect("hall", pk)
    form, taken = hall_form(conference, list(rooms_of(conference.commune)), request.POST), None
    if form.is_valid():
        try:
            book_hall(conference=conference, room=form.chosen(), span=form.span(), by=officer, at=now())
        except RoomTaken as refused:
            taken = refused
        except CchcError as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, f"Đã giữ {form.chosen()} cho hội nghị.")
            return redirect("hall", pk)
    return show(request, conference.cycle, conference, form, taken)


@require_http_methods(WAYS)
def prepare(request: HttpRequest, pk: int) -> HttpResponse:
    """One click begins the preparation: the conference is opened where it is not, and its checklist made."""
    officer = officer_of(request)
    cycle = cycle_to_open(officer, pk, today())
    if request.method == "POST":
        with transaction.atomic():
            conference = open_conference(cycle=cycle, by=officer, at=now())
            open_checklist(conference=conference, by=officer, at=now())
        messages.success(request, "Đã lập bảng kiểm; mỗi việc có hạn tính từ giờ khai mạc.")
    return redirect("hall", pk)


@require_http_methods(WAYS)
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add an item for this conference alone."""
    officer = officer_of(request)
    conference = conference_to_prepare(officer, pk, today())
    form = item_form(conference, sent(request), initial={"unit": "days"})
    if taken(form, lambda: add_check(conference=conference, facts=form.facts(), by=officer, at=now())):
        messages.success(request, "Đã thêm mục.")
        return redirect("hall", pk)
    facts = of_cycle(conference.cycle, form=form)
    return render(request, "hall/item_form.html", facts, status=422 if form.errors else 200)


def item_form(conference: Conference, data: Any, **facts: Any) -> LineForm:
    return LineForm(data, posts=posts_on(conference.commune, today()), nobody="chưa giao", **facts)
