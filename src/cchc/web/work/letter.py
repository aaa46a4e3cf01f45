"""The urging letter: drafted from late work, edited beside its first page, issued with a number."""

from __future__ import annotations

from dataclasses import asdict

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cchc.records.actions import issue_document
from cchc.records.papers import trial
from cchc.review.access import cycle_to_urge, letter_for, letter_to_issue
from cchc.review.actions import draft_urging_letter, edit_urging_letter
from cchc.review.models import UrgingLetter
from cchc.review.papers.urging import Words, words_of
from cchc.review.queries.parts import parts_of_plan
from cchc.web.files import first_page_of
from cchc.web.forms import refusals_told, sent, taken
from cchc.web.page import of_cycle
from cchc.web.request import key_in, now, officer_of, today


class LetterForm(forms.Form):
    revision = forms.IntegerField(widget=forms.HiddenInput)
    subject = forms.CharField(label="Về việc", max_length=500)
    addressees = forms.CharField(
        label="Kính gửi", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}), help_text="Mỗi nơi một dòng."
    )
    body = forms.CharField(
        label="Nội dung",
        max_length=20000,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text="Mỗi đoạn một dòng; dòng bắt đầu bằng dấu gạch là một ý.",
    )
    closing = forms.CharField(label="Đoạn kết", max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))

    def words(self) -> Words:
        return Words(**{name: self.cleaned_data[name] for name in ("subject", "addressees", "body", "closing")})


@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Draft the letter for the ticked late works."""
    officer = officer_of(request)
    cycle = cycle_to_urge(officer, pk, today())
    if request.method != "POST":
        return redirect("urge", pk=pk)
    ticked = set(request.POST.getlist("viec"))
    parts = [part for part in parts_of_plan(cycle.plan, today()) if part.duty and str(part.duty.pk) in ticked]
    with refusals_told(request):
        letter = draft_urging_letter(cycle=cycle, parts=parts, by=officer, at=now())
        return redirect("letter", pk=letter.pk)
    return redirect("urge", pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    officer = officer_of(request)
    letter = letter_for(officer, pk, today())
    document = letter.document
    if document.is_issued:
        return redirect("document", pk=document.pk)
    known = {**asdict(words_of(document.paper)), "revision": document.revision}
    form = LetterForm(sent(request), initial=known)

    def step() -> None:
        revision = form.cleaned_data["revision"]
        edit_urging_letter(letter=letter, words=form.words(), revision=revision, by=officer, at=now())

    if taken(form, step, document):
        messages.success(request, "Đã lưu công văn.")
        return redirect("letter", pk=pk)
    return show(request, letter, form)


def show(request: HttpRequest, letter: UrgingLetter, form: LetterForm) -> HttpResponse:
    page = of_cycle(
        letter.cycle,
        letter=letter,
        form=form,
        findings=trial(letter.document, today()),
    )
    return render(request, "work/letter.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def issue(request: HttpRequest, pk: int) -> HttpResponse:
    """Issue the letter; a second click finds it issued and shows it."""
    officer = officer_of(request)
    letter = letter_to_issue(officer, pk, today())
    if request.method == "POST" and not letter.document.is_issued:
        with refusals_told(request):
            read = key_in(request.POST.get("revision", "")) or 0  # Which no draft has: what was read is unknown.
            document = issue_document(document=letter.document, revision=read, by=officer, at=now(), on=today())
            messages.success(request, f"Đã ban hành công văn số {document.code}.")
            return redirect("document", pk=document.pk)
    return redirect("letter", pk=pk)


@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The first page as it would go out, its number still blank."""
    return first_page_of(request, letter_for(officer_of(request), pk, today()).document)
