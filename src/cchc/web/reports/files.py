"""Files of a report: the paper of a version, and what was attached."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from cchc.core import blobs
from cchc.lib.vietnamese import slug
from cchc.org.queries.law import law_at
from cchc.records.enums import MEDIA_TYPES, FileForm
from cchc.records.papers import write
from cchc.reports.access import may_write, report_for
from cchc.reports.papers.field_report import paper_of
from cchc.web.files import attachment
from cchc.web.request import officer_of, today


@require_safe
def paper(request: HttpRequest, pk: int, number: int, form: str) -> HttpResponse:
    """The paper of a handed-in version in the form of the decree."""
    report = report_for(officer_of(request), pk, today())
    version = get_object_or_404(report.versions, number=number)
    if form not in FileForm.values:
        raise Http404
    law = law_at(report.commune, timezone.localdate(version.at))
    data = write(paper_of(version, law), FileForm(form), law)
    name = f"bao-cao-{slug(report.post.short or report.post.name, 50)}-lan-{number}.{form}"
    return attachment(data, MEDIA_TYPES[FileForm(form)], name)


@require_safe
def attached(request: HttpRequest, pk: int, file: int) -> HttpResponse:
    """An attached file, always as a download; one of a report not handed in yet is for its writers."""
    officer = officer_of(request)
    report = report_for(officer, pk, today())
    row = get_object_or_404(report.attachments.select_related("blob"), pk=file)
    if not report.version and not may_write(officer, report, today()):
        raise Http404
    return attachment(blobs.read(row.blob), row.blob.media_type, row.name)
