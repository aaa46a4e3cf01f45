"""For an officer who prefers Word: the form to fill in, and the filled one read, shown and taken over."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cchc.lib.errors import CchcError
from cchc.lib.vietnamese import slug
from cchc.org.queries.law import law_at
from cchc.records.enums import MEDIA_TYPES, FileForm
from cchc.records.papers import write
from cchc.reports.access import report_to_write
from cchc.reports.actions import take_word
from cchc.reports.models import FieldReport
from cchc.reports.papers.word import PARTS, WordRead, form_of, read_word
from cchc.web.files import attachment
from cchc.web.page import of_cycle
from cchc.web.reports.typed import typed_in
from cchc.web.request import now, officer_of, today

MOST_FINDINGS = 100


@require_safe
def form(request: HttpRequest, pk: int) -> HttpResponse:
    """The report as a Word form, with what is written already."""
    report = report_to_write(officer_of(request), pk, today())
    law = law_at(report.commune, today())
    name = f"mau-bao-cao-{slug(report.post.short or report.post.name, 50)}.docx"
    return attachment(write(form_of(report, law), FileForm.DOCX, law), MEDIA_TYPES[FileForm.DOCX], name)


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """Load a filled form, then take over what was read from it."""
    report = report_to_write(officer_of(request), pk, today())
    try:
        if request.POST.get("viec") == "nhan":
            return taken(request, report)
        return show(request, report, read=loaded(request, report))
    except CchcError as refused:
        return show(request, report, refused=refused)


def loaded(request: HttpRequest, report: FieldReport) -> WordRead | None:
    file = request.FILES.get("tep")
    return read_word(report, file.read(), file.name or "") if file else None


def taken(request: HttpRequest, report: FieldReport) -> HttpResponse:
    findings = list(findings_in(request.POST))
    saved = take_word(report=report, typed=typed_in(request.POST), findings=findings, by=officer_of(request), at=now())
    others = sorted({field.joined for field in saved if field.joined})
    also = f" Lời đã có của {', '.join(others)} được giữ và ghép; hãy đọc lại." if others else ""
    messages.success(request, f"Đã đưa {len(saved)} ô từ tệp Word vào báo cáo.{also}")
    return redirect("report", pk=report.pk)


def findings_in(sent: QueryDict) -> list[dict[str, str]]:
    """The new findings that were left ticked."""
    chosen = [number for number in range(MOST_FINDINGS) if sent.get(f"moi-{number}-lay")]
    names = ("area", *PARTS["finding"])
    return [{name: str(sent.get(f"moi-{number}-{name}", "")) for name in names} for number in chosen]


def show(
    request: HttpRequest, report: FieldReport, *, read: WordRead | None = None, refused: CchcError | None = None
) -> HttpResponse:
    page = of_cycle(report.cycle, report=report, read=read, refused=refused)
    return render(request, "reports/word.html", page, status=422 if refused else 200)
