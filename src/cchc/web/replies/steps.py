"""Steps about one answer, each a click: undo it, note what the chair says of a substitute, give a new link."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from cchc.conference.access import guest_to_change
from cchc.conference.actions import judge_substitute, renew_link, undo_reply
from cchc.conference.enums import Consent
from cchc.conference.models import Guest, Reply
from cchc.web.forms import refusals_told
from cchc.web.request import key_in, now, officer_of, today

Step = Callable[[HttpRequest, Guest], str]
View = Callable[..., HttpResponse]


def of_guest(step: Step) -> View:
    """A click about a guest: the step says what was done; either way the page shown is the one it came from."""

    @require_http_methods(["GET", "HEAD", "POST"])
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        guest = guest_to_change(officer_of(request), pk, today())
        if request.method == "POST":
            with refusals_told(request):
                messages.success(request, step(request, guest))
        return redirect(back_from(request) or f"/tra-loi/{pk}/")

    return view


def back_from(request: HttpRequest) -> str:
    """Where the click says it came from, when that is a page of ours."""
    back = request.POST.get("ve", "")
    return back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) else ""


def reply_named(request: HttpRequest, guest: Guest) -> Reply:
    """The answer of this guest that the click is about."""
    number = key_in(request.POST.get("lan", ""))
    found = Reply.objects.filter(guest=guest, pk=number).first() if number is not None else None
    if found is None:
        raise Http404
    return found


@of_guest
def undo(request: HttpRequest, guest: Guest) -> str:
    undo_reply(guest=guest, reply=reply_named(request, guest), by=officer_of(request), at=now())
    return f"Đã hủy lần ghi; {guest.name} trở lại như trước."


@of_guest
def consent(request: HttpRequest, guest: Guest) -> str:
    said = Consent.AGREED if request.POST.get("y-kien") == Consent.AGREED else Consent.REFUSED
    reply, note = reply_named(request, guest), request.POST.get("ly-do", "")
    judge_substitute(guest=guest, reply=reply, consent=said, note=note, by=officer_of(request), at=now())
    return f"Đã ghi: {said.label}."


@of_guest
def renew(request: HttpRequest, guest: Guest) -> str:
    version = key_in(request.POST.get("lan", ""))
    if version is None:
        raise Http404
    renew_link(guest=guest, version=version, by=officer_of(request), at=now())
    return f"Đã cấp đường dẫn mới cho {guest.name}; đường dẫn cũ không dùng được nữa."
