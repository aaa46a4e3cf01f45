"""Files over the wire: downloads, and the first page of a paper as a picture."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import content_disposition_header

from cchc.core import blobs
from cchc.law.book import law_book
from cchc.lib.vietnamese import slug
from cchc.org.models import Unit
from cchc.org.queries.law import law_at
from cchc.paper.model import Paper
from cchc.records.actions import make_files
from cchc.records.enums import MEDIA_TYPES, FileForm
from cchc.records.frozen import digest, frozen
from cchc.records.models import Document
from cchc.web.picture import png_of_page
from cchc.web.request import now, today


def attachment(data: bytes, media_type: str, name: str) -> HttpResponse:
    """A download under ``name``; the browser never opens it as a page of ours."""
    response = HttpResponse(data, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response


def issued_file(document: Document, form: FileForm) -> HttpResponse:
    """A file of an issued document; one that is missing is made again from the frozen paper."""
    made = {made.form: made for made in make_files(document_id=document.pk, at=now())}
    return attachment(blobs.read(made[form].blob), MEDIA_TYPES[form], file_name(document, form))


def file_name(document: Document, form: str) -> str:
    """``05-kh-ubnd-so-ket-….pdf``"""
    return f"{slug(f'{document.code} {document.subject}', 80)}.{form}"


def first_page_of(request: HttpRequest, document: Document) -> HttpResponse:
    """Page 1 of a document as it goes out, its number still blank before the issue."""
    paper = document.paper if document.is_issued else replace(document.paper, number=None, number_text=None)
    return first_page(request, paper, document.issued_on or today(), document.commune)


def first_page(request: HttpRequest, paper: Paper, day: date, commune: Unit) -> HttpResponse:
    """Page 1 of the PDF of ``paper`` as PNG; the same paper is not drawn twice for one browser."""
    from cchc.paper.writers.pdf import pdf_bytes

    mark = f'"{digest(f"{law_book().digest}{day}{frozen(paper)}")[:32]}"'
    if request.headers.get("If-None-Match") == mark:
        return HttpResponseNotModified(headers={"ETag": mark})
    picture = png_of_page(pdf_bytes(paper, law_at(commune, day)))
    return HttpResponse(picture, content_type="image/png", headers={"ETag": mark})
