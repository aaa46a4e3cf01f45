"""Load people from Excel: the file is read and shown first, and taken when the reader says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.conference.access import conference_to_invite
from cchc.conference.actions import Taken, keep_contacts, take_guests
from cchc.conference.models import Conference, Guest
from cchc.conference.papers.guest_sheet import SheetRead, read_people
from cchc.conference.queries.contacts import contacts_of
from cchc.conference.queries.doubles import Sorted, sorted_out
from cchc.conference.queries.people import PersonFacts
from cchc.core import blobs
from cchc.lib.errors import CchcError
from cchc.lib.sheets import MEDIA_TYPE
from cchc.web.fields import UploadField
from cchc.web.page import of_cycle
from cchc.web.request import now, officer_of, today
from cchc.web.tickets import file_under, ticket_for

WAYS = ["GET", "HEAD", "POST"]
SHOWN = 100  # rows of each kind that the preview writes out
People = list[PersonFacts]


@dataclass(frozen=True, slots=True)
class Road:
    """Where people of a file go: the purpose of its tickets, how they are sorted and taken, its addresses and words."""

    purpose: str
    sorted: Callable[[Conference, People], Sorted[Any]]
    take: Callable[[HttpRequest, Conference, People], Taken]
    here: str
    back: str
    title: str
    who: str


def sorted_guests(conference: Conference, people: People) -> Sorted[Any]:
    return sorted_out(people, list(Guest.objects.filter(conference=conference)))


def take_as_guests(request: HttpRequest, conference: Conference, people: People) -> Taken:
    return take_guests(conference=conference, people=people, by=officer_of(request), at=now())


def sorted_contacts(conference: Conference, people: People) -> Sorted[Any]:
    return sorted_out(people, contacts_of(conference.commune), names_tell=True)


def take_as_contacts(request: HttpRequest, conference: Conference, people: People) -> Taken:
    return keep_contacts(commune=conference.commune, people=people, by=officer_of(request), at=now())


TO_LIST = Road("cchc.guests.load", sorted_guests, take_as_guests, "load_guests", "guests", "khách mời", "khách mời")
TO_DIRECTORY = Road(
    "cchc.contacts.load",
    sorted_contacts,
    take_as_contacts,
    "load_contacts",
    "directory",
    "danh bạ",
    "người vào danh bạ",
)


class PeopleFileForm(forms.Form):
    file = UploadField(
        label="Danh sách người",
        accept=".xlsx,.csv",
        help_text="Excel (.xlsx) hoặc CSV, không quá 30 MB và 25.000 dòng. Không nạp tài liệu mật.",
        instead="lưu lại bản chỉ gồm danh sách rồi nạp",
    )


@require_http_methods(WAYS)
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """A file for the list of a conference."""
    return loading(request, pk, TO_LIST)


@require_http_methods(WAYS)
def contacts(request: HttpRequest, pk: int) -> HttpResponse:
    """A file for the directory."""
    return loading(request, pk, TO_DIRECTORY)


def loading(request: HttpRequest, pk: int, road: Road) -> HttpResponse:
    conference = conference_to_invite(officer_of(request), pk, today())
    if request.method == "POST" and "the" in request.POST:
        return take(request, conference, road)
    form = PeopleFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        data = file.read()
        try:
            read = read_people(data, file.name)
        except CchcError as refused:
            form.add_error("file", str(refused))
        else:
            return render(request, "guests/preview.html", preview(conference, road, read, data, file.name))
    page = of_cycle(conference.cycle, form=form, road=road)
    return render(request, "guests/load.html", page, status=422 if form.errors else 200)


def preview(conference: Conference, road: Road, read: SheetRead, data: bytes, name: str) -> dict[str, Any]:
    """What the file would bring, and the token by which it is taken unchanged."""
    found = road.sorted(conference, [one.person for one in read.people])
    doubts = [(row, f"chưa có họ tên nên chưa thêm được: {words}.") for row, words in read.nameless]
    doubts += [(one.row, doubt) for one in read.people for doubt in one.doubts]
    blob = blobs.store(data, MEDIA_TYPE if data.startswith(b"PK") else "text/csv")
    ticket = ticket_for(blob, name, purpose=road.purpose, conference=conference.pk)
    return of_cycle(
        conference.cycle,
        road=road,
        to_list=road is TO_LIST,
        name=name,
        found=found,
        new=found.new[:SHOWN],
        doubtful=found.doubtful[:SHOWN],
        doubts=sorted(doubts)[:SHOWN],
        columns=read.columns.values(),
        unknown=read.unknown,
        unsaid=sum(person.salaried is None for person in found.new),
        ticket=ticket,
        shown=SHOWN,
    )


def take(request: HttpRequest, conference: Conference, road: Road) -> HttpResponse:
    """Take what was shown; a token of another conference or list, an old or a made-up one leads back to the start."""
    kept = file_under(request.POST["the"], purpose=road.purpose, conference=conference.pk)
    if kept is None:
        messages.warning(request, "Lượt xem trước đã hết hạn; chọn lại tệp.")
        return redirect(road.here, conference.cycle_id)
    taken = road.take(request, conference, [one.person for one in read_people(*kept).people])
    messages.success(request, f"Đã thêm {taken.added} {road.who}, bổ sung thông tin của {taken.completed} người đã có.")
    return redirect(road.back, conference.cycle_id)
