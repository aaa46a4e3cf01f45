"""The only doors to documents and registers: another commune's do not exist here."""

from __future__ import annotations

from datetime import date

from django.shortcuts import get_object_or_404

from cchc.org.access import require
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.records.models import Document, Register


def document_for(officer: Officer, pk: int, on: date) -> Document:
    """A document of the officer's commune, to read."""
    document = get_object_or_404(Document.objects.seen_by(officer).select_related("register", "issued_by"), pk=pk)
    require(officer, Right.READ, on)
    return document


def document_to_issue(officer: Officer, pk: int, on: date) -> Document:
    """A document of the officer's commune, to issue."""
    document = document_for(officer, pk, on)
    require(officer, Right.ISSUE, on)
    return document


def register_for(officer: Officer, year: int, on: date, series: str = "") -> Register:
    """A register of the officer's commune, to read."""
    register = get_object_or_404(Register.objects.seen_by(officer), year=year, series=series)
    require(officer, Right.READ, on)
    return register
