"""Messages sent: each their own, and all of them for who urges."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cchc.core.outbox import is_undecided
from cchc.org.access import require, rights_on
from cchc.org.enums import Right
from cchc.review.access import message_for, message_to_decide
from cchc.review.actions import confirm_sent, send_again
from cchc.review.models import Message
from cchc.review.tasks import send_queued
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.request import now, officer_of, today

MOST = 2000
COLUMNS: tuple[Column[Message], ...] = (
    Column("ngay", "Ngày", lambda row: row.day),
    Column("ai", "Người nhận", lambda row: row.officer.full_name),
    Column("viec", "Tin", lambda row: row.subject),
    Column("trang-thai", "Trạng thái", lambda row: str(row.get_state_display())),
    Column("loi", "Lỗi", lambda row: row.error, shown=False),
)
FACETS: tuple[Facet[Message], ...] = (
    Facet("muc", "Trạng thái", lambda row: str(row.get_state_display())),
    Facet("nguoi", "Người nhận", lambda row: row.officer.full_name),
)


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.READ, today())
    rows = Message.objects.seen_by(officer).select_related("officer").defer("body")
    if Right.URGE not in rights_on(officer, today()):
        rows = rows.filter(officer=officer)
    shown = listing(request, list(rows[:MOST]), COLUMNS, FACETS, name="thu-gui", title="Thư gửi")
    return list_page(request, "work/sent.html", shown, {"here": "my_work"})


@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    message = message_for(officer_of(request), pk, today())
    undecided = is_undecided(message, now())
    return render(request, "work/message.html", {"here": "my_work", "message": message, "undecided": undecided})


@require_http_methods(["GET", "HEAD", "POST"])
def again(request: HttpRequest, pk: int) -> HttpResponse:
    message = message_to_decide(officer_of(request), pk, today())
    if request.method == "POST":
        send_again(message=message, by=officer_of(request), at=now())
        send_queued(message.commune, now())
        messages.success(request, "Đã gửi lại; xem kết quả bên dưới.")
    return redirect("message", pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def arrived(request: HttpRequest, pk: int) -> HttpResponse:
    message = message_to_decide(officer_of(request), pk, today())
    if request.method == "POST":
        confirm_sent(message=message, by=officer_of(request), at=now())
        messages.success(request, "Đã ghi là tin đã gửi.")
    return redirect("message", pk=pk)
