"""States of a document and the moves between them; the forms of its file."""

from __future__ import annotations

from django.db import models


class State(models.TextChoices):
    """Trạng thái văn bản."""

    DRAFT = "draft", "dự thảo"
    ISSUED = "issued", "đã ban hành"


MOVES: dict[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.ISSUED}),
    State.ISSUED: frozenset(),
}


class FileForm(models.TextChoices):
    """Định dạng tệp of an issued document."""

    PDF = "pdf", "PDF"
    DOCX = "docx", "Word"


MEDIA_TYPES: dict[FileForm, str] = {
    FileForm.PDF: "application/pdf",
    FileForm.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
