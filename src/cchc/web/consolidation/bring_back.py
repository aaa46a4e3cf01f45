"""Bring an edited Word file back: first what it would do, then, on a second button, do it."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cchc.core import blobs
from cchc.lib.errors import ActionRefused, CchcError
from cchc.records.enums import MEDIA_TYPES, FileForm
from cchc.reports.access import consolidation_to_edit
from cchc.reports.actions.bring_back import bring_back
from cchc.reports.models import Consolidation
from cchc.reports.papers.returned import Returned, compare
from cchc.web.consolidation.frame import Frame, context, frame_of
from cchc.web.fields import UploadField
from cchc.web.request import key_in, keys_in, now, officer_of, today
from cchc.web.tickets import file_under, ticket_for

PURPOSE = "cchc.consolidation.bring_back"


class WordForm(forms.Form):
    file = UploadField(
        label="Bản Word đã sửa",
        accept=".docx",
        help_text="Tệp .docx đã tải từ trang Văn bản rồi sửa, không quá 30 MB.",
        instead="bỏ bớt hình trong tệp rồi nạp lại",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    consolidation = consolidation_to_edit(officer_of(request), pk, today())
    frame = frame_of(consolidation.cycle)
    if request.method != "POST":
        return show(request, frame, WordForm())
    return take(request, frame, consolidation) if "token" in request.POST else preview(request, frame)


def preview(request: HttpRequest, frame: Frame) -> HttpResponse:
    """What the file would do. Its bytes are kept meanwhile; only who loaded them, for this report, can take them."""
    form = WordForm(request.POST, request.FILES)
    if not form.is_valid():
        return show(request, frame, form)
    file = form.cleaned_data["file"]
    data = file.read()
    try:
        returned = compare(frame.cycle, frame.sources, data, file.name)
        blob = blobs.store(data, MEDIA_TYPES[FileForm.DOCX])
    except CchcError as refused:
        form.add_error("file", str(refused))
        return show(request, frame, form)
    token = ticket_for(blob, file.name, purpose=PURPOSE, by=officer_of(request).pk, cycle=frame.cycle.pk)
    return show(request, frame, form, returned=returned, token=token)


def take(request: HttpRequest, frame: Frame, consolidation: Consolidation) -> HttpResponse:
    officer = officer_of(request)
    form = WordForm()
    try:
        data, name = loaded(request, frame)
        revision = key_in(request.POST.get("revision", "")) or 0
        keep = keys_in(request.POST, "keep")
        bring_back(
            consolidation=consolidation, data=data, name=name, revision=revision, keep=keep, by=officer, at=now()
        )
    except ActionRefused as refused:
        messages.error(request, str(refused))
        return show(request, frame_of(frame.cycle), form, status=422)
    messages.success(request, "Đã nhận bản Word vào báo cáo.")
    return redirect("consolidation", pk=frame.cycle.pk)


def loaded(request: HttpRequest, frame: Frame) -> tuple[bytes, str]:
    """The file that the token names. A token of somebody else or of another report is none."""
    by, cycle = officer_of(request).pk, frame.cycle.pk
    if kept := file_under(request.POST["token"], purpose=PURPOSE, by=by, cycle=cycle):
        return kept
    raise ActionRefused("Tệp đã nạp không còn dùng được.", "Nạp lại tệp rồi xem các thay đổi.")


def show(
    request: HttpRequest, frame: Frame, form: forms.Form, *, status: int | None = None, **facts: Returned | str
) -> HttpResponse:
    page = context(frame, "paper", form=form, **facts)
    return render(request, "consolidation/bring_back.html", page, status=status or (422 if form.errors else 200))
