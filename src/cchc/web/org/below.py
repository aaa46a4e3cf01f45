"""What the communes below have issued, for a reader of the level above."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cchc.org.access import require
from cchc.org.enums import Right
from cchc.org.queries.units import communes_below
from cchc.records.access import documents_below
from cchc.records.models import Document
from cchc.web.listing import Column, Facet, list_page, listing
from cchc.web.request import officer_of, today

COLUMNS: tuple[Column[Document], ...] = (
    Column("don-vi", "Đơn vị", lambda document: document.commune.name),
    Column("so", "Số, ký hiệu", lambda document: document.code),
    Column("ngay", "Ngày", lambda document: document.issued_on),
    Column("van-ban", "Văn bản", lambda document: f"{document.kind} {document.subject}"),
    Column("nguoi-ky", "Người ký", lambda document: document.signer, shown=False),
)
FACETS: tuple[Facet[Document], ...] = (
    Facet("xa", "Đơn vị", lambda document: document.commune.name),
    Facet("loai", "Loại", lambda document: document.kind),
)


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    officer = officer_of(request)
    require(officer, Right.READ_BELOW, today())
    # The frozen paper is large and no column of the list.
    issued = documents_below(officer, today()).select_related("commune").defer("paper_json")
    documents = list(issued.order_by("-issued_on", "-issued_at"))
    communes = communes_below(officer.commune, today())
    silent = [commune for commune in communes if commune.pk not in {document.commune_id for document in documents}]
    shown = listing(request, documents, COLUMNS, FACETS, name="van-ban-cap-duoi", title="Văn bản của các xã")
    return list_page(request, "org/below.html", shown, {"here": "below", "communes": communes, "silent": silent})
