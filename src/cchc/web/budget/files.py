"""The quotations and contracts of a line."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from cchc.budget.access import file_for, line_to_write
from cchc.budget.actions import attach_basis, remove_basis
from cchc.core import blobs
from cchc.lib.errors import CchcError
from cchc.web.fields import UploadField
from cchc.web.files import attachment
from cchc.web.forms import refusals_told
from cchc.web.request import now, officer_of, today


class FileForm(forms.Form):
    file = UploadField(
        label="Tệp báo giá, hợp đồng",
        accept=".pdf,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png",
        instead="nén hoặc chia nhỏ tệp",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def attach(request: HttpRequest, pk: int, line: int) -> HttpResponse:
    officer = officer_of(request)
    row = line_to_write(officer, pk, line, today())
    if request.method == "POST":
        form = FileForm(request.POST, request.FILES)
        with refusals_told(request):
            if not form.is_valid():
                raise CchcError(" ".join(map(str, form.errors["file"])))
            file = form.cleaned_data["file"]
            attach_basis(line=row, name=file.name, data=file.read(), by=officer, at=now())
            messages.success(request, "Đã gửi tệp.")
    return redirect("budget_line", pk=pk, line=line)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, pk: int, line: int, file: int) -> HttpResponse:
    officer = officer_of(request)
    row = line_to_write(officer, pk, line, today())
    if request.method == "POST":
        with refusals_told(request):
            remove_basis(line=row, pk=file, by=officer, at=now())
    return redirect("budget_line", pk=pk, line=line)


@require_safe
def download(request: HttpRequest, pk: int, file: int) -> HttpResponse:
    row = file_for(officer_of(request), pk, file, today())
    return attachment(blobs.read(row.blob), "application/octet-stream", row.name)
