"""The rooms of the commune, who has booked them, and booking one for any purpose."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cchc.conference.access import booking_to_prepare, room_to_prepare
from cchc.conference.actions import RoomTaken, book_room, give_up_room, open_room, revise_room
from cchc.conference.models import Room
from cchc.conference.queries.rooms import rooms_with_bookings, standing_bookings, upcoming_of
from cchc.lib.errors import CchcError
from cchc.org.access import require, row_for
from cchc.org.enums import Right
from cchc.web.forms import refusals_in, sent, taken
from cchc.web.hall.forms import BookForm, RoomForm, initial_of_room
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.request import now, officer_of, today

WAYS = ["GET", "HEAD", "POST"]
COLUMNS: tuple[Column[Room], ...] = (
    Column("ten", "Tên", lambda room: room.name),
    Column("loai", "Loại", lambda room: room.get_kind_display()),
    Column("cho", "Số chỗ", lambda room: room.seats),
    Column("thiet-bi", "Thiết bị", lambda room: ", ".join(room.equipment_names)),
    Column("sap-toi", "Lượt giữ sắp tới", lambda room: len(upcoming_of(room))),
    Column("dia-chi", "Địa chỉ", lambda room: room.address, shown=False),
    Column("ghi-chu", "Ghi chú", lambda room: room.note, shown=False),
)
FACETS: tuple[Facet[Room], ...] = (Facet("loai-phong", "Loại", lambda room: room.get_kind_display()),)


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Every room with who has it next."""
    officer = officer_of(request)
    require(officer, Right.READ, today())
    rooms = list(rooms_with_bookings(officer.commune, now()))
    shown = listing(request, rooms, COLUMNS, FACETS, name="phong-hop", title="Phòng họp, hội trường")
    return list_page(request, "hall/rooms.html", shown, {"here": "org"})


@require_http_methods(WAYS)
def new(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.PREPARE_HALL, today())
    form = RoomForm(sent(request))
    if form.is_valid():
        with refusals_in(form):
            room = open_room(commune=officer.commune, facts=form.facts(), by=officer, at=now())
            messages.success(request, f"Đã thêm {room}.")
            return redirect("room", room.pk)
    return render(request, "hall/room_form.html", {"here": "org", "form": form}, status=422 if form.errors else 200)


@require_http_methods(WAYS)
def revise(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    room = room_to_prepare(officer, pk, today())
    form = RoomForm(sent(request), initial=initial_of_room(room))

    def step() -> None:
        revise_room(room=room, facts=form.facts(), revision=form.cleaned_data["revision"], by=officer, at=now())

    if taken(form, step, room):
        messages.success(request, f"Đã lưu {room}.")
        return redirect("room", pk)
    facts = {"here": "org", "form": form, "room": room}
    return render(request, "hall/room_form.html", facts, status=422 if form.errors else 200)


@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    return show(request, room_for(request, pk), BookForm(initial={"day": today()}))


def room_for(request: HttpRequest, pk: int) -> Room:
    return row_for(officer_of(request), Right.READ, today(), Room.objects.select_related("commune"), pk=pk)


def show(request: HttpRequest, room: Room, form: forms.Form, taken: RoomTaken | None = None) -> HttpResponse:
    """A room with its bookings; ``taken`` are those in the way of what was just asked for."""
    coming = standing_bookings(room).filter(ends_at__gte=now())
    past = standing_bookings(room).filter(ends_at__lt=now()).order_by("-starts_at")[:10]
    facts = {"here": "org", "room": room, "coming": list(coming), "past": list(past), "form": form, "taken": taken}
    return render(request, "hall/room.html", facts, status=422 if form.is_bound else 200)


@require_http_methods(WAYS)
def book(request: HttpRequest, pk: int) -> HttpResponse:
    """Book the room; a booking in the way is shown, and what was typed stays."""
    officer = officer_of(request)
    room = room_to_prepare(officer, pk, today())
    if request.method != "POST":
        return redirect("room", pk)
    form, taken = BookForm(request.POST), None
    if form.is_valid():
        words = {name: form.cleaned_data[name] for name in ("purpose", "contact")}
        try:
            book_room(room=room, span=form.span(), by=officer, at=now(), **words)
        except RoomTaken as refused:
            taken = refused
        except CchcError as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, f"Đã giữ {room}.")
            return redirect("room", pk)
    return show(request, room, form, taken)


@require_http_methods(WAYS)
def give_up(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    booking = booking_to_prepare(officer, pk, today())
    if request.method == "POST":
        give_up_room(booking=booking, by=officer, at=now())
        messages.success(request, f"Đã thôi giữ {booking.room} cho {booking.purpose}.")
    return redirect("room", booking.room_id)
