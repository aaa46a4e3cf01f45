"""From a document to the paper that goes out, to what the decree says of it, and to its file in a form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cchc.law.book import Law
from cchc.org.queries.law import law_at
from cchc.paper.checking import Finding, check
from cchc.paper.layout import layout
from cchc.paper.model import Paper
from cchc.records.enums import FileForm
from cchc.records.models import Document
from cchc.records.queries import next_number


def numbered(paper: Paper, number: int, day: date) -> Paper:
    """The paper as it goes out: with its number and day, printed as the decree prints them."""
    return replace(paper, number=number, number_text=None, issued_on=day, date_text=None)


def findings_of(paper: Paper, law: Law) -> tuple[Finding, ...]:
    """What the decree finds in the paper as our own layout sets it."""
    return check(paper, layout(paper, law), law).findings


def trial(document: Document, day: date) -> tuple[Finding, ...]:
    """What an issue on ``day`` would find, without issuing."""
    paper = numbered(document.paper, next_number(document.commune, day.year), day)
    return findings_of(paper, law_at(document.commune, day))


def write(paper: Paper, form: FileForm, law: Law) -> bytes:
    """The bytes of ``paper`` in ``form``."""
    from cchc.paper.writers.docx import docx_bytes
    from cchc.paper.writers.pdf import pdf_bytes

    return pdf_bytes(paper, law) if form is FileForm.PDF else docx_bytes(paper, law)
