"""The notice that assigns the talks: drafted from the decision, looked at, issued with a number."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from cchc.lib.errors import CchcError
from cchc.records.models import Document
from cchc.records.papers import trial
from cchc.talks.access import notice_for, notice_to_draft, notice_to_issue
from cchc.talks.actions import draft_notice, issue_notice
from cchc.talks.models import TalksNotice
from cchc.web.files import first_page_of
from cchc.web.issuing import DraftForm, issued_now
from cchc.web.request import now, officer_of, today
from cchc.web.talks.frame import show


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The draft beside its first page; the button drafts it, or brings it up to date."""
    officer = officer_of(request)
    call = notice_to_draft(officer, pk, today())
    refused = ""
    if request.method == "POST":
        try:
            draft_notice(call=call, by=officer, at=now())
        except CchcError as error:
            refused = str(error)
        else:
            return redirect("talks_notice", pk=pk)
    last = call.decisions.order_by("-number").first()
    notice = TalksNotice.objects.filter(decision__call=call).select_related("document", "decision").first()
    current = notice if notice and last and notice.decision_id == last.pk else None
    if current and current.document.is_issued and not refused:
        return redirect("document", pk=current.document_id)
    facts: dict[str, Any] = {
        "call": call,
        "notice": current,
        "last": last,
        "refused": refused,
        "form": DraftForm(initial={"on": today(), "revision": current.document.revision if current else 0}),
    }
    facts["findings"] = trial(current.document, today()) if current else ()
    return show(request, "talks/notice.html", call.cycle, bad=bool(refused), **facts)


@require_http_methods(["GET", "HEAD", "POST"])
def issue(request: HttpRequest, pk: int) -> HttpResponse:
    """Issue the draft; a second click finds it issued and shows it."""
    officer = officer_of(request)
    notice = notice_to_issue(officer, pk, today())
    if request.method != "POST":
        return redirect("talks_notice", pk=pk)
    form = DraftForm(request.POST)

    def act(day: date) -> Document:
        return issue_notice(notice=notice, by=officer, at=now(), on=day, **form.facts)

    def meanwhile() -> Document | None:
        notice.document.refresh_from_db()
        return notice.document if notice.document.is_issued else None

    if document := issued_now(request, form, "thông báo", act, meanwhile, row=notice.document):
        return redirect("document", pk=document.pk)
    call = notice.decision.call
    facts = {"call": call, "notice": notice, "last": notice.decision, "refused": "", "form": form}
    return show(request, "talks/notice.html", call.cycle, bad=True, findings=trial(notice.document, today()), **facts)


@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The first page as it would go out, its number still blank."""
    document = notice_for(officer_of(request), pk, today()).document
    return first_page_of(request, document)
