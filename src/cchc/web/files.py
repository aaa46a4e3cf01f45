"""Files over the wire: downloads, and the first page of a paper as a picture."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import content_disposition_header

from cchc.law.book import law_book
from cchc.org.models import Unit
from cchc.org.queries.law import law_at
from cchc.paper.model import Paper
from cchc.records.frozen import digest, frozen
from cchc.web.picture import png_of_page


def attachment(data: bytes, media_type: str, name: str) -> HttpResponse:
    """A download under ``name``; the browser never opens it as a page of ours."""
    response = HttpResponse(data, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response


def first_page(request: HttpRequest, paper: Paper, day: date, commune: Unit) -> HttpResponse:
    """Page 1 of the PDF of ``paper`` as PNG; the same paper is not drawn twice for one browser."""
    from cchc.paper.writers.pdf import pdf_bytes

    mark = f'"{digest(f"{law_book().digest}{day}{frozen(paper)}")[:32]}"'
    if request.headers.get("If-None-Match") == mark:
        return HttpResponseNotModified(headers={"ETag": mark})
    picture = png_of_page(pdf_bytes(paper, law_at(commune, day)))
    return HttpResponse(picture, content_type="image/png", headers={"ETag": mark})
