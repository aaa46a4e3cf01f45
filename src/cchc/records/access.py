"""The only doors to documents and registers."""

from __future__ import annotations

from datetime import date

from cchc.org.access import row_for
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.records.models import Document, Register


def document_for(officer: Officer, pk: int, on: date) -> Document:
    """A document, to read."""
    return row_for(officer, Right.READ, on, Document.objects.select_related("commune", "register", "issued_by"), pk=pk)


def register_for(officer: Officer, year: int, on: date, series: str = "") -> Register:
    """A register (sổ đăng ký văn bản đi), to read."""
    return row_for(officer, Right.READ, on, Register.objects.all(), year=year, series=series)
