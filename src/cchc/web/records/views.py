"""The register of outgoing documents, and a document with its files."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cchc.lib.errors import CchcError
from cchc.org.access import require
from cchc.org.enums import Right
from cchc.records.access import document_for, register_for
from cchc.records.enums import FileForm
from cchc.records.models import Document
from cchc.records.queries import documents_in, gaps, registers_of
from cchc.web.files import first_page, issued_file
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.records.origin import origin_of
from cchc.web.request import officer_of, today

# The columns of the decree (Phụ lục IV) that an electronic register can fill.
COLUMNS: tuple[Column[Document], ...] = (
    Column("so", "Số, ký hiệu", lambda document: document.number),
    Column("ky-hieu", "Số và ký hiệu", lambda document: document.code, shown=False),
    Column("ngay", "Ngày", lambda document: document.issued_on),
    Column("ten", "Tên loại và trích yếu nội dung", lambda document: document.name),
    Column("nguoi-ky", "Người ký", lambda document: document.signer),
    Column("noi-nhan", "Nơi nhận", lambda document: "; ".join(document.recipients)),
)
FACETS: tuple[Facet[Document], ...] = (Facet("loai", "Tên loại", lambda document: document.kind),)


@require_safe
def registers(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.READ, today())
    return render(request, "records/list.html", {"here": "registers", "registers": registers_of(officer)})


@require_safe
def register(request: HttpRequest, year: int) -> HttpResponse:
    found = register_for(officer_of(request), year, today())
    title, name = f"Sổ văn bản đi {year}", f"so-van-ban-di-{year}"
    shown = listing(request, documents_in(found), COLUMNS, FACETS, name=name, title=title, sort="-so")
    return list_page(
        request, "records/register.html", shown, {"here": "registers", "register": found, "gaps": gaps(found)}
    )


@require_safe
def document(request: HttpRequest, pk: int) -> HttpResponse:
    found = document_for(officer_of(request), pk, today())
    return render(request, "records/page.html", facts_of(found))


def facts_of(document: Document) -> dict[str, object]:
    return {"here": "registers", "document": document, "paper": document.paper, "origin": origin_of(document)}


@require_safe
def file(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    found = document_for(officer_of(request), pk, today())
    if form not in FileForm.values or not found.is_issued:
        raise Http404
    try:
        return issued_file(found, FileForm(form))
    except CchcError as refused:
        return render(request, "records/page.html", facts_of(found) | {"refused": refused}, status=409)


@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    found = document_for(officer_of(request), pk, today())
    return first_page(request, found.paper, found.issued_on or today(), found.commune)
