"""Draft a document and revise the draft."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from django.db import transaction

from cchc.core import log
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.paper.model import Paper
from cchc.records.enums import State
from cchc.records.frozen import frozen
from cchc.records.models import Document


@transaction.atomic
def draft_document(*, paper: Paper, by: Officer, at: datetime, acting_for: str = "") -> Document:
    """Put a paper into the office as a draft (lập dự thảo); ``acting_for`` is whom the writer stands in for."""
    document = Document(commune_id=by.commune_id, created_by=by, created_at=at)
    write_paper(document, paper)
    document.save()
    log.append(by=by, action="records.draft_document", obj=document, at=at, acting_for=acting_for)
    return document


@transaction.atomic
def revise_document(
    *, document: Document, paper: Paper, revision: int, by: Officer, at: datetime, acting_for: str = ""
) -> Document:
    """Replace the paper of a draft; ``revision`` is the one the writer had read."""
    document = locked(document)
    if document.state != State.DRAFT:
        raise ActionRefused(
            f"Văn bản số {document.code} đã ban hành nên không sửa được.",
            "Sai về nội dung thì sửa bằng văn bản có hình thức tương đương (khoản 3 Điều 18 Nghị định 30/2020/NĐ-CP).",
        )
    if document.revision != revision:
        raise ActionRefused(
            "Trong lúc bạn nhập, người khác đã sửa dự thảo này.",
            "Xem bản mới nhất bên dưới, kiểm tra lại nội dung của bạn rồi lưu lần nữa.",
        )
    write_paper(document, paper)
    document.revision += 1
    document.save()
    log.append(
        by=by,
        action="records.revise_document",
        obj=document,
        at=at,
        data={"revision": document.revision},
        acting_for=acting_for,
    )
    return document


class Edited(Protocol):
    """A draft, or the row that a paper is composed of, which counts its revisions."""

    revision: int


def refuse_read_before(row: Edited, revision: int) -> None:
    """What goes out is what its issuer had read (``revision``); the caller holds the lock of the row."""
    if row.revision != revision:
        raise ActionRefused(
            "Trong lúc bạn xem, người khác đã sửa dự thảo này.", "Xem bản mới nhất rồi ban hành lần nữa."
        )


def write_paper(document: Document, paper: Paper) -> None:
    """Set the paper and the facts of the row that repeat it for lists."""
    document.paper_json = frozen(paper)
    document.kind = paper.kind or "văn bản"
    document.subject = (paper.subject or "")[:1000]
    document.symbol = (paper.symbol or "")[:60]
    document.recipients = list(paper.recipients)
    document.signer = next((signature.name for signature in paper.signatures if signature.name), "")[:200]
