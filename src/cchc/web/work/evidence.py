"""Evidence as a download, taken out and put back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from cchc.core import blobs
from cchc.review.access import evidence_for, evidence_to_change
from cchc.review.actions import remove_evidence, restore_evidence
from cchc.web.files import attachment
from cchc.web.request import now, officer_of, today


@require_safe
def download(request: HttpRequest, pk: int) -> HttpResponse:
    """The file as it was sent; a browser saves it and never opens it as a page of ours."""
    evidence = evidence_for(officer_of(request), pk, today())
    return attachment(blobs.read(evidence.blob), "application/octet-stream", evidence.name)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    evidence = evidence_to_change(officer_of(request), pk, today())
    if request.method == "POST":
        remove_evidence(evidence=evidence, by=officer_of(request), at=now())
        messages.success(request, f"Đã bỏ tệp {evidence.name}; bấm Lấy lại nếu bỏ nhầm.")
    return redirect("duty", pk=evidence.step.duty_id)


@require_http_methods(["GET", "HEAD", "POST"])
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    evidence = evidence_to_change(officer_of(request), pk, today())
    if request.method == "POST":
        restore_evidence(evidence=evidence, by=officer_of(request), at=now())
        messages.success(request, f"Đã lấy lại tệp {evidence.name}.")
    return redirect("duty", pk=evidence.step.duty_id)
