"""The official invitation: drafted, edited beside its first page, issued; then copies for guests and printer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cchc.conference.access import conference_for, conference_to_invite, conference_to_issue, guest_to_print
from cchc.conference.actions import draft_invitation, edit_invitation, finish_inviting, issue_invitation
from cchc.conference.actions.finish_inviting import unreached
from cchc.conference.enums import Delivery
from cchc.conference.models import Conference, Guest
from cchc.conference.papers.case import case_of
from cchc.conference.papers.copies import copies, print_run
from cchc.conference.queries.conference import is_announced
from cchc.conference.queries.guests import guests_of_conference
from cchc.conference.queries.invitation import inviting_duties, obstacle_to_invite, short_notice
from cchc.conference.queries.outdated import outdated_of
from cchc.lib.errors import CchcError
from cchc.lib.vietnamese import slug
from cchc.records.enums import MEDIA_TYPES, FileForm
from cchc.records.models import Document
from cchc.records.papers import trial
from cchc.review.actions.follow import reaching
from cchc.review.enums import WorkState
from cchc.review.papers.urging import Words, words_of
from cchc.web.fields import LongLine
from cchc.web.files import attachment, first_page_of
from cchc.web.forms import refusals_told, sent, taken
from cchc.web.issuing import DraftForm, issued_now
from cchc.web.page import of_conference
from cchc.web.request import now, officer_of, today

WAYS = ["GET", "HEAD", "POST"]
A_PRINT = 200  # copies a file: a few seconds each


class InvitationForm(forms.Form):
    revision = forms.IntegerField(widget=forms.HiddenInput)
    subject = LongLine(label="Trích yếu", max_length=500)
    body = forms.CharField(
        label="Nội dung",
        max_length=20000,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text="Mỗi đoạn một dòng. Ở bản của từng khách, họ tên và chức vụ đứng sau chữ “kính mời:”.",
    )
    closing = forms.CharField(label="Điều cần lưu ý", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))

    def words(self) -> Words:
        typed = self.cleaned_data
        return Words(typed["subject"], "", typed["body"], typed["closing"])


@require_http_methods(WAYS)
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The invitation as it stands; whoever invites drafts and edits it here."""
    officer = officer_of(request)
    if request.method != "POST":
        return show(request, conference_for(officer, pk, today()))
    conference = conference_to_invite(officer, pk, today())
    if "lap" in request.POST:
        return draft(request, conference)
    form = InvitationForm(request.POST)

    def step() -> None:
        revision = form.cleaned_data["revision"]
        edit_invitation(conference=conference, words=form.words(), revision=revision, by=officer, at=now())

    if taken(form, step, conference.invitation):
        messages.success(request, "Đã lưu giấy mời.")
        return redirect("invitation", pk=pk)
    return show(request, conference, form)


def draft(request: HttpRequest, conference: Conference) -> HttpResponse:
    with refusals_told(request):
        draft_invitation(conference=conference, by=officer_of(request), at=now())
    return redirect("invitation", pk=conference.cycle_id)


def show(request: HttpRequest, conference: Conference, form: InvitationForm | None = None) -> HttpResponse:
    document = conference.invitation
    if document is not None and not document.is_issued and form is None:
        words = words_of(document.paper)
        known = {"subject": words.subject, "body": words.body, "closing": words.closing, "revision": document.revision}
        form = InvitationForm(initial=known)
    page = {**standing(conference), "form": form}
    return render(request, "guests/invitation.html", page, status=422 if form and form.errors else 200)


def standing(conference: Conference) -> dict[str, Any]:
    """What the pages of the invitation tell: what stands against it, what is late, whose work it is, what to print."""
    document, guests = conference.invitation, guests_of_conference(conference)
    issued = is_announced(conference)
    papers = len(on_paper(guests)) if issued else 0
    drafted = document is not None and not issued
    duties = inviting_duties(conference)
    rows = Guest.objects.filter(conference=conference, removed_at__isnull=True)
    return of_conference(
        conference,
        document=document,
        issued=issued,
        obstacle=None if issued else obstacle_to_invite(conference, guests),
        stale=stale(conference) if drafted else [],
        findings=trial(document, today()) if document and drafted else (),
        late=short_notice(conference, today()) if not issued else None,
        duties=duties,
        outdated=outdated_of(conference) if issued else [],
        unreached=unreached(conference, rows) if issued else 0,
        to_finish=issued and any(reaching(duties, WorkState.HANDED_IN)),
        later=sum(not (guest.in_annex or guest.presides) for guest in guests) if issued else 0,
        count_paper=papers,
        runs=runs(papers),
        by_mail=sum(guest.delivery == Delivery.MAIL and not guest.presides for guest in guests),
    )


def stale(conference: Conference) -> list[str]:
    """Facts of the conference that the draft does not say, or says otherwise."""
    document = conference.invitation
    words = words_of(document.paper).body if document else ""
    try:
        case = case_of(conference)
    except CchcError:
        return []
    facts = (("thời gian", case.time_words), ("địa điểm", case.venue), ("chủ trì", case.chair))
    return [name for name, fact in facts if fact not in words]


def runs(count: int) -> list[tuple[int, int, int]]:
    """The files for the printer: number, first and last of ``count`` who get paper."""
    return [(at // A_PRINT + 1, at + 1, min(at + A_PRINT, count)) for at in range(0, count, A_PRINT)]


def on_paper(guests: Sequence[Guest]) -> list[Guest]:
    """Who gets a printed copy: all whom no mail reaches, but who presides."""
    return [guest for guest in guests if guest.delivery == Delivery.PAPER and not guest.presides]


@require_http_methods(WAYS)
def issue(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks for the day of the paper; a second click finds it issued."""
    officer = officer_of(request)
    conference = conference_to_issue(officer, pk, today())
    if is_announced(conference):
        return redirect("invitation", pk=pk)
    document = conference.invitation
    form = DraftForm(sent(request), initial={"on": today(), "revision": document.revision if document else 0})

    def step(day: date) -> Document:
        return issue_invitation(conference=conference, by=officer, at=now(), on=day, **form.facts)

    if issued_now(request, form, "giấy mời", step, lambda: issued_meanwhile(conference), row=document):
        return redirect("invitation", pk=pk)
    page = {**standing(conference), "form": form}
    return render(request, "guests/issue.html", page, status=422 if form.errors else 200)


@require_http_methods(WAYS)
def finish(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand in the plan's work of inviting."""
    officer = officer_of(request)
    conference = conference_to_invite(officer, pk, today())
    if request.method == "POST":
        with refusals_told(request):
            finish_inviting(conference=conference, by=officer, at=now())
            messages.success(request, "Đã xong việc mời; phần việc của kế hoạch đã nộp kết quả.")
    return redirect("invitation", pk=pk)


def issued_meanwhile(conference: Conference) -> Document | None:
    conference.refresh_from_db()
    return conference.invitation if is_announced(conference) else None


@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The first page as it goes out, its number still blank before the issue."""
    conference = conference_for(officer_of(request), pk, today())
    document = conference.invitation
    if document is None:
        raise Http404
    return first_page_of(request, document)


@require_safe
def copy(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """The invitation of one guest as PDF or Word. It bears the guest's own link, so only those who invite get it."""
    guest = guest_to_print(officer_of(request), pk, today())
    wanted = FileForm(form)
    made = next(iter(copies([guest], wanted)), None)
    if made is None:
        raise Http404
    return attachment(made[1], MEDIA_TYPES[wanted], f"giay-moi-{slug(guest.name)}.{form}")


@require_safe
def printed(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """The copies for those who get paper as one PDF; ``part`` 0 is all of them."""
    conference = conference_to_invite(officer_of(request), pk, today())
    if not is_announced(conference):
        raise Http404
    guests = on_paper(guests_of_conference(conference))
    chosen = guests[(part - 1) * A_PRINT : part * A_PRINT] if part else guests
    if not chosen:
        raise Http404
    for guest in chosen:
        guest.conference = conference
    name = f"giay-moi-in-{part}.pdf" if part else "giay-moi-in.pdf"
    return attachment(print_run(conference, chosen), MEDIA_TYPES[FileForm.PDF], name)
