"""Letters that arrived: what was recorded, and what waits for a person to read it."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cchc.conference.access import conference_to_invite, mail_to_settle
from cchc.conference.actions import settle_mail
from cchc.conference.enums import MailOutcome
from cchc.conference.models import Conference, IncomingMail
from cchc.conference.queries.conference import conference_of_mail
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.page import of_conference
from cchc.web.request import now, officer_of, today


def standing_of(mail: IncomingMail) -> str:
    if mail.outcome == MailOutcome.TAKEN:
        return "đã ghi trả lời"
    if mail.outcome == MailOutcome.BOUNCE:
        return "đã ghi thư bị trả lại"
    return "đã xem" if mail.settled_at else "chờ xem"


COLUMNS: tuple[Column[IncomingMail], ...] = (
    Column("luc", "Đọc lúc", lambda row: row.read_at),
    Column("ai", "Người gửi", lambda row: row.guest.name if row.guest else row.sender),
    Column("viec", "Thư", lambda row: row.subject),
    Column("trang-thai", "Trạng thái", standing_of),
    Column("vi-sao", "Vì sao", lambda row: row.reason, shown=False),
)
FACETS: tuple[Facet[IncomingMail], ...] = (
    Facet("muc", "Trạng thái", standing_of),
    Facet("ly-do", "Vì sao", lambda row: row.reason),
)


def mails_of(conference: Conference) -> QuerySet[IncomingMail]:
    """The letters of a conference, and those of its commune that name none."""
    here = Q(guest__conference=conference) | Q(guest=None)
    return IncomingMail.objects.filter(here, commune=conference.commune).select_related("guest")


def unread_of(conference: Conference) -> QuerySet[IncomingMail]:
    return mails_of(conference).filter(outcome=MailOutcome.KEPT, settled_at__isnull=True)


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    conference = conference_to_invite(officer_of(request), pk, today())
    rows = list(mails_of(conference).defer("text"))
    shown = listing(request, rows, COLUMNS, FACETS, name=f"thu-den-{pk}", title="Thư trả lời")
    page = of_conference(conference)
    return list_page(request, "letters/incoming.html", shown, page)


@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    mail = mail_to_settle(officer_of(request), pk, today())
    conference = conference_of_mail(mail)
    page = {"here": "cycles", "mail": mail, "conference": conference, "standing": standing_of(mail)}
    return render(request, "letters/incoming_one.html", page | ({"cycle": conference.cycle} if conference else {}))


@require_http_methods(["GET", "HEAD", "POST"])
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    mail = mail_to_settle(officer_of(request), pk, today())
    conference = conference_of_mail(mail)
    if request.method == "POST":
        settle_mail(mail=mail, by=officer_of(request), at=now())
        messages.success(request, "Đã ghi là đã xem thư này.")
    return redirect("incoming", pk=conference.cycle_id) if conference else redirect("incoming_one", pk=pk)
