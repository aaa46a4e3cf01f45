"""The page of a guest's own link: the invitation in words, the papers, and the answer. Nobody signs in here.

Opening it changes nothing, since scanners of mail open every link. It sets no cookie: whoever has the link may
answer, and a form that another site sends is refused by where it comes from.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from allauth.core.internal import ratelimit
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from cchc.conference.actions import record_reply
from cchc.conference.enums import Answer, Via
from cchc.conference.links import guest_under, link_for
from cchc.conference.models import Guest
from cchc.conference.papers.calendar import event_to_download
from cchc.conference.papers.enclosed import invitations
from cchc.conference.queries.conference import is_announced, name_of
from cchc.conference.queries.hours import begins_at, over_at
from cchc.conference.queries.naming import greeting, time_words
from cchc.conference.queries.outdated import outdated_of
from cchc.conference.queries.papers import papers_for_guests
from cchc.conference.queries.replies import last_reply
from cchc.lib.errors import ActionRefused, CchcError
from cchc.records.enums import FileForm
from cchc.web.files import attachment, issued_file
from cchc.web.replies.forms import YesForm, forms_for
from cchc.web.request import now

View = Callable[..., HttpResponse]
OFTEN = "Ông (bà) đã đổi trả lời nhiều lần; xin chờ mười phút rồi gửi lại."


def by_link(view: View) -> View:
    """Let the view have the guest whose link this is; a wrong link, whatever is wrong with it, gets the same page."""

    @login_not_required
    @csrf_exempt
    @never_cache
    def wrapped(request: HttpRequest, token: str, **rest: Any) -> HttpResponse:
        response = answered(request, token, view, rest)
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return wrapped


def answered(request: HttpRequest, token: str, view: View, rest: dict[str, Any]) -> HttpResponse:
    if not within(request, "wrong", dry_run=True):
        return shown("replies/wrong.html", {"often": True}, 429)
    guest = guest_under(token)
    if guest is None:
        within(request, "wrong")
        return shown("replies/wrong.html", {}, 404)
    if now() >= over_at(guest.conference):
        return shown("replies/over.html", {"guest": guest, "conference": guest.conference}, 410)
    if from_elsewhere(request):
        return shown("replies/elsewhere.html", {"link": link_for(guest)}, 403)
    return view(request, guest, **rest)


def within(request: HttpRequest, what: str, **facts: Any) -> bool:
    """Count this request and tell whether the limit still allows it; ``dry_run`` only asks."""
    rates = settings.LINK_RATE_LIMITS
    limits = {"app": "cchc.replies", "action": what, "config": rates, "limit_get": True}
    return bool(ratelimit.consume(request, **limits, **facts))


def from_elsewhere(request: HttpRequest) -> bool:
    """Whether another site sends this form."""
    origin = request.headers.get("Origin")
    return request.method == "POST" and origin is not None and urlsplit(origin).netloc != request.get_host()


def shown(template: str, page: dict[str, Any], status: int = 200) -> HttpResponse:
    """A page without request: no session is read and no cookie set."""
    return HttpResponse(render_to_string(template, page), status=status)


@by_link
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, guest: Guest) -> HttpResponse:
    if request.method != "POST":
        return show(guest, forms_for())
    chosen = request.POST.get("tra-loi", "")
    if chosen not in Answer.values:
        return show(guest, forms_for(), refused="Xin chọn một câu trả lời.", status=422)
    forms = forms_for(request.POST, Answer(chosen))
    form = forms[chosen]
    if not form.is_valid():
        return show(guest, forms, status=422)
    if not within(request, "reply", key=str(guest.pk)):
        return show(guest, forms, refused=OFTEN, status=429)
    try:
        record_reply(guest=guest, answer=Answer(chosen), via=Via.LINK, at=now(), **form.said())
    except ActionRefused as refused:
        return show(guest, forms, refused=str(refused), status=422)
    return HttpResponseRedirect(link_for(guest), status=303)


def show(guest: Guest, forms: dict[str, YesForm], refused: str = "", status: int = 200) -> HttpResponse:
    conference = guest.conference
    page = {
        "guest": guest,
        "conference": conference,
        "name": name_of(conference),
        "greeting": greeting(guest),
        "when": time_words(conference),
        "called": (guest.honorific or "ông (bà)").lower(),
        "reply": last_reply(guest),
        "announced": is_announced(conference),
        "outdated": outdated_of(conference),
        "papers": papers_for_guests(conference),
        "link": link_for(guest),
        "forms": forms,
        "refused": refused,
        **times(guest, now()),
    }
    return shown("replies/link.html", page, status)


def times(guest: Guest, at: datetime) -> dict[str, bool]:
    """Whether answers are still taken, and whether they are later than asked for."""
    conference = guest.conference
    begun = at >= begins_at(conference)
    late = conference.answer_by is not None and timezone.localdate(at) > conference.answer_by
    return {
        "begun": begun,
        "late": late and not begun,
        "open": not begun and conference.cancelled_at is None and not guest.presides,
    }


@by_link
@require_safe
def calendar(request: HttpRequest, guest: Guest) -> HttpResponse:
    """The conference for the guest's own calendar; one that is cancelled says so."""
    return attachment(event_to_download(guest.conference, now()), "text/calendar; charset=utf-8", "hoi-nghi.ics")


@by_link
@require_safe
def copy(request: HttpRequest, guest: Guest) -> HttpResponse:
    """The invitation in the guest's own name, once it is issued; it is set anew each time, so not without end."""
    if not within(request, "copy", key=str(guest.pk)):
        return show(guest, forms_for(), refused="Giấy mời vừa được tải nhiều lần; xin chờ mười phút.", status=429)
    for made in invitations([guest]).values():
        return attachment(made.data, made.media_type, made.name)
    return shown("replies/wrong.html", {}, 404)


@by_link
@require_safe
def paper(request: HttpRequest, guest: Guest, pk: int) -> HttpResponse:
    """The PDF of a paper that guests may read; any other is a wrong link."""
    found = next((paper for paper in papers_for_guests(guest.conference) if paper.pk == pk), None)
    if found is None:
        return shown("replies/wrong.html", {}, 404)
    try:
        return issued_file(found, FileForm.PDF)
    except CchcError as refused:
        return show(guest, forms_for(), refused=str(refused), status=409)
