"""The papers of the estimate: first page, draft as Word, what the decree says, and their issue; the table as Excel."""

from __future__ import annotations

from copy import copy
from datetime import date
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cchc.budget.access import estimate_to_issue
from cchc.budget.actions import issue_paper
from cchc.budget.enums import PAPER_STATES, STEP_WORDS, PaperKind
from cchc.budget.papers.rounds import paper_of
from cchc.budget.papers.sheet import sheet_of
from cchc.budget.queries.rounds import told_on
from cchc.lib.sheets import MEDIA_TYPE
from cchc.org.enums import Right
from cchc.org.queries.law import law_at
from cchc.paper.model import Paper
from cchc.records.enums import MEDIA_TYPES, FileForm
from cchc.records.models import Document
from cchc.records.papers import findings_of, numbered, write
from cchc.records.queries import next_number
from cchc.web.budget.frame import Frame, context, frame_for
from cchc.web.files import attachment, first_page
from cchc.web.issuing import DraftForm, IssueForm, issued_now
from cchc.web.request import now, officer_of, today

KINDS = {
    "to-trinh": PaperKind.SUBMISSION,
    "tham-dinh": PaperKind.APPRAISAL,
    "quyet-dinh": PaperKind.DECISION,
}


class RoundForm(DraftForm):
    """The issue of a paper of the live round; ``number`` is the round that was shown."""

    number = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, frame: Frame, kind: PaperKind, typed: QueryDict | None = None) -> None:
        shown = {"on": today(), "number": frame.round.number, "revision": frame.round.revision}
        super().__init__(typed, initial=shown)
        if since := told_on(frame.round, kind):
            self.fields["on"].help_text += f" Không trước ngày {STEP_WORDS[kind]}, {since:%d/%m/%Y}."

    @property
    def facts(self) -> dict[str, Any]:
        return {**super().facts, "number": self.cleaned_data["number"] or 0}

    def bear(self, frame: Frame) -> None:
        """Let the form go on from the round that stands now, after its refusal was told."""
        typed: Any = copy(self.data)
        typed["number"], typed["revision"] = str(frame.round.number), str(frame.round.revision)
        self.data = typed


def kind_at(slug: str) -> PaperKind:
    if slug not in KINDS:
        raise Http404
    return KINDS[slug]


@require_safe
def page(request: HttpRequest, pk: int, paper: str) -> HttpResponse:
    """The first page and what the decree finds, for all readers."""
    frame = frame_for(request, pk)
    return show(request, frame, paper, RoundForm(frame, kind_at(paper)))


@require_http_methods(["GET", "HEAD", "POST"])
def issue(request: HttpRequest, pk: int, paper: str) -> HttpResponse:
    """Issue it under the day that was typed; a second click finds it issued and shows it."""
    kind, officer = kind_at(paper), officer_of(request)
    estimate = estimate_to_issue(officer, pk, today())
    if request.method != "POST":
        return redirect("budget_paper", pk=pk, paper=paper)
    frame = frame_for(request, pk)
    form = RoundForm(frame, kind, request.POST)

    def step(day: date) -> Document:
        return issue_paper(estimate=estimate, kind=kind, by=officer, at=now(), on=day, **form.facts)

    if document := issued_now(request, form, kind.label, step, lambda: issued_of(frame, kind)):
        return redirect("document", pk=document.pk)
    frame = frame_for(request, pk)
    form.bear(frame)
    return show(request, frame, paper, form)


def show(request: HttpRequest, frame: Frame, slug: str, form: IssueForm) -> HttpResponse:
    kind = kind_at(slug)
    issued, ready = issued_of(frame, kind), frame.state in PAPER_STATES[kind]
    facts: dict[str, Any] = {"kind": kind, "slug": slug, "issued": issued, "ready": ready, "form": form}
    if ready and not issued:
        facts["findings"] = judged(frame, kind, form.day)
    page = context(frame, slug, **facts)
    return render(request, "budget/paper.html", page, status=422 if form.errors else 200)


def judged(frame: Frame, kind: PaperKind, day: date) -> Any:
    number = next_number(frame.estimate.commune, day.year)
    paper = paper_of(frame.round, kind, number=number, day=day)
    return findings_of(numbered(paper, number, day), law_at(frame.estimate.commune, day))


def issued_of(frame: Frame, kind: PaperKind) -> Document | None:
    found = frame.round.papers.filter(kind=kind).select_related("document").first()
    return found.document if found else None


def as_it_stands(request: HttpRequest, frame: Frame, kind: PaperKind) -> Paper:
    """The issued paper, or the rows of this moment; a leader sees the decision as they would sign it."""
    if issued := issued_of(frame, kind):
        return issued.paper
    signer = officer_of(request) if Right.APPROVE_BUDGET in frame.rights else None
    return paper_of(frame.round, kind, signer=signer)


@require_safe
def preview(request: HttpRequest, pk: int, paper: str) -> HttpResponse:
    kind, frame = kind_at(paper), frame_for(request, pk)
    return first_page(request, as_it_stands(request, frame, kind), today(), frame.estimate.commune)


@require_safe
def download(request: HttpRequest, pk: int, paper: str) -> HttpResponse:
    """The paper as Word at any time."""
    kind, frame = kind_at(paper), frame_for(request, pk)
    data = write(
        as_it_stands(request, frame, kind), FileForm.DOCX, law_at(frame.estimate.commune, frame.around.law.day)
    )
    return attachment(data, MEDIA_TYPES[FileForm.DOCX], f"{paper}-du-toan-{frame.cycle.pk}.docx")


@require_safe
def excel(request: HttpRequest, pk: int) -> HttpResponse:
    """The lines, and the appraisal once there is one, with formulas that count."""
    frame = frame_for(request, pk)
    return attachment(sheet_of(frame.round), MEDIA_TYPE, f"du-toan-{frame.cycle.pk}-lan-{frame.round.number}.xlsx")
