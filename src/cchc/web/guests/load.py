"""Load guests from Excel: the file is read and shown first, and taken when the reader says so."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.conference.access import conference_to_invite
from cchc.conference.actions import take_guests
from cchc.conference.models import Conference, Guest
from cchc.conference.papers.guest_sheet import SheetRead, read_people
from cchc.conference.queries.doubles import sorted_out
from cchc.core import blobs
from cchc.lib.errors import CchcError
from cchc.lib.sheets import MEDIA_TYPE
from cchc.web.fields import UploadField
from cchc.web.request import now, officer_of, today
from cchc.web.tickets import file_under, ticket_for

PURPOSE = "cchc.guests.load"
SHOWN = 100  # rows of each kind that the preview writes out


class GuestFileForm(forms.Form):
    file = UploadField(
        label="Danh sách khách mời",
        accept=".xlsx,.csv",
        help_text="Excel (.xlsx) hoặc CSV, không quá 30 MB và 25.000 dòng. Không nạp tài liệu mật.",
        instead="lưu lại bản chỉ gồm danh sách rồi nạp",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    conference = conference_to_invite(officer_of(request), pk, today())
    if request.method == "POST" and "the" in request.POST:
        return take(request, conference)
    form = GuestFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        data = file.read()
        try:
            read = read_people(data, file.name)
        except CchcError as refused:
            form.add_error("file", str(refused))
        else:
            return render(request, "guests/preview.html", preview(conference, read, data, file.name))
    page = {"here": "cycles", "cycle": conference.cycle, "form": form}
    return render(request, "guests/load.html", page, status=422 if form.errors else 200)


def preview(conference: Conference, read: SheetRead, data: bytes, name: str) -> dict[str, Any]:
    """What the file would bring, and the token by which it is taken unchanged."""
    found = sorted_out([one.person for one in read.people], list(Guest.objects.filter(conference=conference)))
    doubts = [(one.row, doubt) for one in read.people for doubt in one.doubts]
    blob = blobs.store(data, MEDIA_TYPE if data.startswith(b"PK") else "text/csv")
    ticket = ticket_for(blob, name, purpose=PURPOSE, conference=conference.pk)
    return {
        "here": "cycles",
        "cycle": conference.cycle,
        "name": name,
        "found": found,
        "new": found.new[:SHOWN],
        "doubtful": found.doubtful[:SHOWN],
        "doubts": doubts[:SHOWN],
        "columns": read.columns.values(),
        "unknown": read.unknown,
        "unsaid": sum(person.salaried is None for person in found.new),
        "ticket": ticket,
        "shown": SHOWN,
    }


def take(request: HttpRequest, conference: Conference) -> HttpResponse:
    """Take what was shown; a token of another conference, an old or a made-up one leads back to the start."""
    kept = file_under(request.POST["the"], purpose=PURPOSE, conference=conference.pk)
    if kept is None:
        messages.warning(request, "Lượt xem trước đã hết hạn; chọn lại tệp.")
        return redirect("load_guests", conference.cycle_id)
    people = [one.person for one in read_people(*kept).people]
    taken = take_guests(conference=conference, people=people, by=officer_of(request), at=now())
    messages.success(request, f"Đã thêm {taken.added} khách mời, bổ sung thông tin của {taken.completed} người đã có.")
    return redirect("guests", conference.cycle_id)
