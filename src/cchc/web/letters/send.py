"""Write to guests: who is due a letter, the letter as it would go, and how far the sending is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from cchc.conference.access import conference_to_invite
from cchc.conference.actions import close_mail, open_mail, queue_letters
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.conference import is_announced
from cchc.conference.queries.letters import addressees, due_among, returned_letters, states_of
from cchc.core.enums import LetterState
from cchc.web.forms import refusals_told
from cchc.web.letters.incoming import unread_of
from cchc.web.letters.kinds import BY_SLUG, KINDS, Shown
from cchc.web.letters.letter import shown_to
from cchc.web.listing import Column, Facet, Listing, list_page, listing
from cchc.web.page import of_cycle
from cchc.web.request import keys_in, now, officer_of, today

COLUMNS: tuple[Column[Guest], ...] = (
    Column("tt", "TT", lambda guest: guest.position),
    Column("ten", "Họ và tên", lambda guest: guest.name),
    Column("chuc-vu", "Chức vụ, đơn vị", lambda guest: guest.post),
    Column("thu", "Thư điện tử", lambda guest: guest.email),
    Column("thanh-phan", "Thành phần", lambda guest: guest.group, shown=False),
)
SOME = 5  # of the letters that came back, as many as are named before the list of all
FACETS: tuple[Facet[Guest], ...] = (Facet("nhom", "Thành phần", lambda guest: guest.group),)


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """Those to whom a letter is due, found and chosen; “Gửi” queues the letters, which another process sends."""
    conference = conference_to_invite(officer_of(request), pk, today())
    if request.method == "POST":
        return queue(request, conference)
    everyone = addressees(conference)
    dues = [(shown, due_among(everyone, conference, shown.kind, today())) for shown in KINDS]
    shown = BY_SLUG.get(request.GET.get("loai", ""), KINDS[0])
    rows = next(guests for one, guests in dues if one is shown)
    found = list_of(request, rows, shown)
    page = {
        **frame(conference),
        "shown": shown,
        "kinds": [(one, len(guests)) for one, guests in dues],
        "letter": shown_to(found.found[0], shown.kind) if found.found else None,
        "ready": is_announced(conference),
        "former": {one.guest.pk for one in everyone if one.invited_at},
        "back": list(returned_letters(conference)[:SOME]),
        "unread": unread_of(conference).count(),
        "by_mail": len(everyone),
        "by_paper": conference.guests.filter(removed_at__isnull=True, presides=False).count() - len(everyone),
    }
    return list_page(request, "letters/send.html", found, page)


def list_of(request: HttpRequest, rows: Sequence[Guest], shown: Shown) -> Listing[Guest]:
    kept = {"loai": shown.slug}
    return listing(request, rows, COLUMNS, FACETS, name=shown.slug, title=shown.whom, sort="tt", kept=kept)


def queue(request: HttpRequest, conference: Conference) -> HttpResponse:
    """Queue for the guests ticked, or for all that the list showed as it was searched."""
    shown = BY_SLUG.get(request.POST.get("loai", ""), KINDS[0])
    back = f"{reverse('send_letters', args=[conference.cycle_id])}?{request.POST.get('ve', '')}"
    chosen = keys_in(request.POST, "khach")
    if "tat-ca" in request.POST:
        request.GET = QueryDict(request.POST.get("ve", ""))
        rows = due_among(addressees(conference), conference, shown.kind, today())
        chosen = [guest.pk for guest in list_of(request, rows, shown).found]
    if not chosen:
        messages.error(request, "Chưa chọn ai. Đánh dấu ít nhất một người, hoặc gửi cho cả danh sách.")
        return redirect(back)
    with refusals_told(request):
        count = queue_letters(conference=conference, kind=shown.kind, guests=chosen, by=officer_of(request), at=now())
        messages.success(request, told(count, conference))
    return redirect(f"{reverse('send_letters', args=[conference.cycle_id])}?loai={shown.slug}")


def told(count: int, conference: Conference) -> str:
    if not count:
        return "Những người đã chọn đều có thư này rồi; không ai bị gửi hai lần."
    if conference.mail_is_open:
        return f"Đã xếp {count} thư; hệ thống đang gửi, tiến độ ở bên dưới."
    return f"Đã xếp {count} thư. Đang soạn thử nên chưa thư nào ra ngoài."


@require_safe
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    """How far the sending is, asked for again and again while letters wait."""
    conference = conference_to_invite(officer_of(request), pk, today())
    return render(request, "letters/_progress.html", frame(conference))


def frame(conference: Conference) -> dict[str, Any]:
    counts = progress_of(conference)
    moving = conference.mail_is_open and any(one.waiting for one in counts)
    cycle = conference.cycle
    return of_cycle(cycle, conference=conference, progress=counts, moving=moving)


@dataclass(frozen=True, slots=True)
class Progress:
    """How the letters of one kind stand."""

    name: str
    all: int
    sent: int
    waiting: int
    failed: int
    returned: int
    unclear: int


def progress_of(conference: Conference) -> list[Progress]:
    states = states_of(conference)
    return [progress_of_kind(shown, states[shown.kind]) for shown in KINDS if shown.kind in states]


def progress_of_kind(shown: Shown, counts: dict[str, int]) -> Progress:
    return Progress(
        shown.name,
        sum(count for state, count in counts.items() if state != LetterState.DROPPED),
        counts.get(LetterState.SENT, 0),
        counts.get(LetterState.QUEUED, 0) + counts.get(LetterState.SENDING, 0),
        counts.get(LetterState.FAILED, 0),
        counts.get(LetterState.RETURNED, 0),
        counts.get(LetterState.UNCLEAR, 0),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def open_now(request: HttpRequest, pk: int) -> HttpResponse:
    conference = conference_to_invite(officer_of(request), pk, today())
    if request.method == "POST":
        open_mail(conference=conference, by=officer_of(request), at=now())
        messages.success(request, "Đã cho gửi thư ra ngoài. Thư đang chờ được gửi ngay.")
    return redirect("send_letters", pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def close_now(request: HttpRequest, pk: int) -> HttpResponse:
    conference = conference_to_invite(officer_of(request), pk, today())
    if request.method == "POST":
        close_mail(conference=conference, by=officer_of(request), at=now())
        messages.success(request, "Đã trở lại chế độ soạn thử. Thư đang chờ nằm lại; thư đã gửi không lấy lại được.")
    return redirect("send_letters", pk=pk)
