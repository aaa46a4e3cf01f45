"""The only doors to documents and registers."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from cchc.org.access import rights_on, row_for
from cchc.org.enums import Right, UnitKind
from cchc.org.models import Officer
from cchc.org.queries.units import communes_below
from cchc.records.enums import State
from cchc.records.models import Document, Register

WHOLE = ("commune", "register", "issued_by")


def document_for(officer: Officer, pk: int, on: date) -> Document:
    """A document, to read; a reader of the level above opens what the communes below have issued, nothing else."""
    found: Document | None = documents_below(officer, on).select_related(*WHOLE).filter(pk=pk).first()
    return found or row_for(officer, Right.READ, on, Document.objects.select_related(*WHOLE), pk=pk)


def documents_below(officer: Officer, on: date) -> QuerySet[Document]:
    """What the communes below the officer's unit have issued; nothing for those without the right."""
    above = officer.commune.kind != UnitKind.COMMUNE and Right.READ_BELOW in rights_on(officer, on)
    communes = communes_below(officer.commune, on) if above else []
    issued: QuerySet[Document] = Document.objects.filter(state=State.ISSUED, commune__in=communes)
    return issued


def register_for(officer: Officer, year: int, on: date, series: str = "") -> Register:
    """A register (sổ đăng ký văn bản đi), to read."""
    return row_for(officer, Right.READ, on, Register.objects.all(), year=year, series=series)
