"""The report as a paper: first page, early draft as Word, what the decree says of it, and its issue."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cchc.org.queries.law import law_at
from cchc.paper.checking import Finding
from cchc.paper.model import Paper
from cchc.records.enums import MEDIA_TYPES, FileForm
from cchc.records.models import Document
from cchc.records.papers import findings_of, numbered, write
from cchc.records.queries import next_number
from cchc.reports.access import consolidation_to_edit, consolidation_to_issue
from cchc.reports.actions.draft import draft_consolidation, issue_consolidation, obstacle_to_issue
from cchc.reports.models import Consolidation
from cchc.reports.papers.consolidated import paper_of
from cchc.web.consolidation.frame import Frame, context, frame_for, frame_of
from cchc.web.files import attachment, first_page
from cchc.web.forms import refusals_told, sent
from cchc.web.issuing import DraftForm, IssueForm, issued_now
from cchc.web.request import now, officer_of, today


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The first page and what the decree finds, for all readers; who consolidates sets it as a draft in records."""
    if request.method == "POST":
        officer = officer_of(request)
        consolidation = consolidation_to_edit(officer, pk, today())
        with refusals_told(request):
            draft_consolidation(consolidation=consolidation, by=officer, at=now())
            messages.success(request, "Đã lập dự thảo trong Văn bản đi.")
        return redirect("consolidation_paper", pk=pk)
    frame = frame_for(request, pk)
    return render(request, "consolidation/paper.html", context(frame, "paper", **judged(frame, today())))


@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    frame = frame_for(request, pk)
    return first_page(request, as_it_stands(frame), dated(frame), frame.cycle.commune)


@require_safe
def download(request: HttpRequest, pk: int) -> HttpResponse:
    """The report as Word at any time; while reports are missing it says so at its head."""
    frame = frame_for(request, pk)
    paper = as_it_stands(frame)
    data = write(paper, FileForm.DOCX, frame.law)
    return attachment(data, MEDIA_TYPES[FileForm.DOCX], f"bao-cao-tong-hop-du-thao-{frame.cycle.pk}.docx")


@require_http_methods(["GET", "HEAD", "POST"])
def issue(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks for the day of the paper; a second click finds the report issued and shows it."""
    officer = officer_of(request)
    consolidation = consolidation_to_issue(officer, pk, today())
    if issued := consolidation.issued:
        return redirect("document", pk=issued.pk)
    form = DraftForm(sent(request), initial={"on": today(), "revision": consolidation.revision})

    def step(day: date) -> Document:
        return issue_consolidation(consolidation=consolidation, by=officer, at=now(), on=day, **form.facts)

    if document := issued_now(
        request, form, "báo cáo", step, lambda: issued_meanwhile(consolidation), row=consolidation
    ):
        return redirect("document", pk=document.pk)
    frame = frame_of(consolidation.cycle)
    page = context(frame, "paper", form=form, **judged(frame, today()))
    return render(request, "consolidation/issue.html", page, status=422 if form.errors else 200)


@require_safe
def judge(request: HttpRequest, pk: int) -> HttpResponse:
    """The fragment that tells what the decree says of the report on another day."""
    consolidation = consolidation_to_issue(officer_of(request), pk, today())
    form = IssueForm(request.GET or None, initial={"on": today()})
    frame = frame_of(consolidation.cycle)
    return render(request, "consolidation/_judged.html", {"frame": frame, **judged(frame, form.day)})


def judged(frame: Frame, day: date) -> dict[str, Any]:
    if frame.consolidation is None or frame.issued:
        return {}
    number = next_number(frame.cycle.commune, day.year)
    obstacle = obstacle_to_issue(frame.sources)
    return {"findings": faults(frame, number, day), "number": number, "day": day, "obstacle": obstacle}


def faults(frame: Frame, number: int, day: date) -> tuple[Finding, ...]:
    law = law_at(frame.cycle.commune, day)
    return findings_of(numbered(paper_of(frame.cycle, frame.sources), number, day), law)


def as_it_stands(frame: Frame) -> Paper:
    """The issued paper, or the lines of this moment; with a note at the head while reports are missing."""
    if frame.consolidation and (issued := frame.consolidation.issued):
        return issued.paper
    return paper_of(frame.cycle, frame.sources, received=frame.received if frame.received.missing else None)


def dated(frame: Frame) -> date:
    document = frame.consolidation.document if frame.consolidation else None
    return document.issued_on if document and document.issued_on else today()


def issued_meanwhile(consolidation: Consolidation) -> Document | None:
    consolidation.refresh_from_db()
    return consolidation.issued
