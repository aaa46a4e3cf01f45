"""One letter to a guest: as it would go, as it went, and what a person decides on it; and all of them in a list."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cchc.conference.access import conference_to_invite, guest_to_change, letter_to_decide
from cchc.conference.actions import confirm_letter, return_letter, send_letter_again, send_letter_anew
from cchc.conference.enums import LetterKind
from cchc.conference.models import Guest, GuestLetter
from cchc.conference.papers.enclosed import NAME, WITH_PAPER
from cchc.conference.papers.letters import with_link, words_of
from cchc.conference.queries.changes import changed_since, changes_of
from cchc.conference.queries.conference import is_announced
from cchc.conference.queries.letters import is_astray, told_to
from cchc.core.enums import LETTER_MOVES, LetterState
from cchc.core.outbox import is_undecided
from cchc.web.forms import refusals_told
from cchc.web.letters.kinds import BY_SLUG
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.page import of_conference, of_cycle
from cchc.web.request import now, officer_of, today

COLUMNS: tuple[Column[GuestLetter], ...] = (
    Column("luc", "Lúc", lambda row: row.sent_at or row.created_at),
    Column("ai", "Khách mời", lambda row: row.guest.name),
    Column("loai", "Thư", lambda row: str(row.get_kind_display())),
    Column("trang-thai", "Trạng thái", lambda row: str(row.get_state_display())),
    Column("thu", "Thư điện tử", lambda row: row.guest.email, shown=False),
    Column("loi", "Lý do", lambda row: row.error, shown=False),
)
FACETS: tuple[Facet[GuestLetter], ...] = (
    Facet("muc", "Trạng thái", lambda row: str(row.get_state_display())),
    Facet("kieu", "Loại thư", lambda row: str(row.get_kind_display())),
)


@dataclass(frozen=True, slots=True)
class ShownLetter:
    """A letter as its reader sees it."""

    to: str
    subject: str
    body: str
    enclosed: tuple[str, ...]


def shown_to(guest: Guest, kind: LetterKind) -> ShownLetter:
    """The letter of a kind as it would go to a guest now."""
    believed = changed_since(changes_of(guest.conference), guest.conference, told_to(guest))
    words = words_of(kind, guest, believed)
    return ShownLetter(
        f"{guest.name} <{guest.email}>", words.subject, with_link(words.body, guest), enclosed_names(guest, kind)
    )


def enclosed_names(guest: Guest, kind: LetterKind) -> tuple[str, ...]:
    has_paper = kind in WITH_PAPER and is_announced(guest.conference)
    return ("lich-hop.ics", NAME) if has_paper else ("lich-hop.ics",)


@require_safe
def preview(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """A letter before it goes."""
    guest = guest_to_change(officer_of(request), pk, today())
    if kind not in BY_SLUG:
        raise Http404
    shown = BY_SLUG[kind]
    page = of_cycle(guest.conference.cycle, guest=guest, shown=shown)
    return render(request, "letters/preview.html", {**page, "letter": shown_to(guest, shown.kind)})


@require_safe
def listed(request: HttpRequest, pk: int) -> HttpResponse:
    """Every letter to the guests of a conference."""
    conference = conference_to_invite(officer_of(request), pk, today())
    rows = GuestLetter.objects.filter(guest__conference=conference).select_related("guest").defer("body")
    shown = listing(request, list(rows), COLUMNS, FACETS, name=f"thu-moi-{pk}", title="Thư gửi khách mời")
    page = of_conference(conference)
    return list_page(request, "letters/list.html", shown, page)


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    letter = letter_to_decide(officer_of(request), pk, today())
    page = of_cycle(
        letter.guest.conference.cycle,
        letter=letter,
        astray=is_astray(letter),
        undecided=is_undecided(letter, now()) and letter.state != LetterState.RETURNED,
        may_return=LetterState.RETURNED in LETTER_MOVES[LetterState(letter.state)],
        body=with_link(letter.body, letter.guest) or shown_to(letter.guest, LetterKind(letter.kind)).body,
        enclosed=enclosed_names(letter.guest, LetterKind(letter.kind)),
    )
    return render(request, "letters/letter.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def again(request: HttpRequest, pk: int) -> HttpResponse:
    letter = letter_to_decide(officer_of(request), pk, today())
    if request.method == "POST":
        send_letter_again(letter=letter, by=officer_of(request), at=now())
        messages.success(request, "Đã xếp thư chờ gửi lại.")
    return redirect("guest_letter", pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def anew(request: HttpRequest, pk: int) -> HttpResponse:
    """Send it to the guest's new address; a second click finds it queued, and one after that sent."""
    letter = letter_to_decide(officer_of(request), pk, today())
    if request.method == "POST":
        with refusals_told(request):
            sent = send_letter_anew(letter=letter, by=officer_of(request), at=now())
            messages.success(request, f"Thư tới {sent.guest.email}: {sent.get_state_display()}.")
    return redirect("guest_letter", pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def returned(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that it came back, as a person read it in a mailbox that the office does not read itself."""
    letter = letter_to_decide(officer_of(request), pk, today())
    if request.method == "POST":
        with refusals_told(request):
            return_letter(letter=letter, reason=request.POST.get("ly-do", ""), by=officer_of(request), at=now())
            messages.success(request, "Đã ghi là thư bị trả lại.")
    return redirect("guest_letter", pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def arrived(request: HttpRequest, pk: int) -> HttpResponse:
    letter = letter_to_decide(officer_of(request), pk, today())
    if request.method == "POST":
        confirm_letter(letter=letter, by=officer_of(request), at=now())
        messages.success(request, "Đã ghi là thư đã đến.")
    return redirect("guest_letter", pk=pk)
