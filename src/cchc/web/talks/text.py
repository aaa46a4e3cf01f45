"""The text of a talk: handed in as typed or as a file, read, kept, and printed in the form of the house."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cchc.core import blobs
from cchc.lib.errors import CchcError
from cchc.lib.vietnamese import slug
from cchc.org.queries.law import law_at
from cchc.records.enums import MEDIA_TYPES, FileForm
from cchc.records.papers import write
from cchc.review.actions import File
from cchc.talks.access import talk_for, talk_to_give
from cchc.talks.actions import hand_in_text
from cchc.talks.enums import TO_WRITE
from cchc.talks.models import Talk
from cchc.talks.papers.text import paper_of, text_of_file
from cchc.talks.queries.alike import alike
from cchc.talks.queries.length import length
from cchc.web.fields import UploadField
from cchc.web.files import attachment
from cchc.web.request import now, officer_of, today
from cchc.web.talks.frame import show, taken


class TextForm(forms.Form):
    revision = forms.IntegerField(widget=forms.HiddenInput)
    text = forms.CharField(
        label="Nội dung bài",
        required=False,
        max_length=60_000,
        widget=forms.Textarea(attrs={"rows": 18, "class": "prose"}),
        help_text="Mỗi đoạn một dòng. Không cần gõ tiêu đề và tên người trình bày: văn bản in ra có sẵn.",
    )
    file = UploadField(
        label="Hoặc gửi tệp",
        accept=".docx,.odt,.pdf,.txt",
        help_text="Word (.docx), OpenDocument (.odt), PDF có lớp chữ hoặc .txt; tệp được giữ nguyên. "
        "Không gửi tài liệu mật.",
        instead="gửi bản nhỏ hơn, chỉ gồm bài tham luận",
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        facts: dict[str, Any] = super().clean() or self.cleaned_data
        if not facts.get("file") and not facts.get("text", "").strip() and not self.errors:
            self.add_error("text", "Gõ nội dung bài, hoặc chọn tệp.")
        return facts

    def sent_file(self) -> File | None:
        file = self.cleaned_data["file"]
        return File(file.name or "bai.docx", file.read()) if file else None


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int, talk: int) -> HttpResponse:
    """Hand in; “Xem thử” reads a file into the box, and tells length and likeness before anything is handed in."""
    officer = officer_of(request)
    row = talk_to_give(officer, pk, talk, today())
    if row.state not in TO_WRITE:
        return redirect("talk", pk=pk, talk=talk)
    last = row.texts.order_by("-number").first()
    initial = {"revision": row.revision, "text": last.text if last else ""}
    form = TextForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and "xem" in request.POST and form.is_valid():
        return tried(request, row, form)

    def act() -> object:
        file = form.sent_file()
        text = text_of_file(file.data, file.name) if file else form.cleaned_data["text"]
        revision = form.cleaned_data["revision"]
        return hand_in_text(talk=row, text=text, file=file, revision=revision, by=officer, at=now())

    if taken(request, form, act, "Đã nộp bài, đang chờ duyệt."):
        return redirect("talk", pk=pk, talk=talk)
    return write_page(request, row, form)


def tried(request: HttpRequest, talk: Talk, form: TextForm) -> HttpResponse:
    """The text as it would be handed in, not handed in yet."""
    file = form.sent_file()
    try:
        text = text_of_file(file.data, file.name) if file else form.cleaned_data["text"]
    except CchcError as refused:
        form.add_error(None, str(refused))
        return write_page(request, talk, form)
    shown = TextForm(initial={"revision": talk.revision, "text": text})
    return write_page(request, talk, shown, text)


def write_page(request: HttpRequest, talk: Talk, form: TextForm, text: str = "") -> HttpResponse:
    facts: dict[str, Any] = {"talk": talk, "form": form, "remarks": talk.steps.filter(kind="returned").last()}
    if text:
        facts |= {"length": length(len(text.split()), talk.minutes, talk.commune, today()), "alike": alike(talk, text)}
    facts["empty_length"] = length(0, talk.minutes, talk.commune, today())
    return show(request, "talks/write.html", talk.call.cycle, bad=bool(form.errors), **facts)


@require_safe
def read(request: HttpRequest, pk: int, talk: int, number: int) -> HttpResponse:
    """A version as it was handed in, with its length and what it is like."""
    row = talk_for(officer_of(request), pk, talk, today())
    version = get_object_or_404(row.texts.select_related("by"), number=number)
    facts: dict[str, Any] = {
        "talk": row,
        "version": version,
        "length": length(version.count, row.minutes, row.commune, today()),
        "alike": alike(row, version.text),
    }
    return show(request, "talks/version.html", row.call.cycle, **facts)


@require_safe
def original(request: HttpRequest, pk: int, talk: int, number: int) -> HttpResponse:
    """The file as it came, always as a download."""
    row = talk_for(officer_of(request), pk, talk, today())
    version = get_object_or_404(row.texts.select_related("blob"), number=number)
    if version.blob is None:
        raise Http404
    return attachment(blobs.read(version.blob), "application/octet-stream", version.name)


@require_safe
def paper(request: HttpRequest, pk: int, talk: int, number: int, form: str) -> HttpResponse:
    """The talk as a paper in the layout of the house."""
    row = talk_for(officer_of(request), pk, talk, today())
    version = get_object_or_404(row.texts, number=number)
    if form not in FileForm.values:
        raise Http404
    law = law_at(row.commune, timezone.localdate(version.at))
    data = write(paper_of(version, row.call), FileForm(form), law)
    return attachment(data, MEDIA_TYPES[FileForm(form)], f"tham-luan-{slug(version.speaker, 50)}-lan-{number}.{form}")
