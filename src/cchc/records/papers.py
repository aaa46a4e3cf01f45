"""From a paper to its file in a form."""

from __future__ import annotations

from cchc.law.book import Law
from cchc.paper.model import Paper
from cchc.records.enums import FileForm


def write(paper: Paper, form: FileForm, law: Law) -> bytes:
    """The bytes of ``paper`` in ``form``."""
    from cchc.paper.writers.docx import docx_bytes
    from cchc.paper.writers.pdf import pdf_bytes

    return pdf_bytes(paper, law) if form is FileForm.PDF else docx_bytes(paper, law)
