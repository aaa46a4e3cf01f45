"""Make the files of an issued document from its frozen paper, as often as needed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cchc.core import blobs
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.queries.law import law_at
from cchc.records.enums import MEDIA_TYPES, FileForm
from cchc.records.models import Document, DocumentFile
from cchc.records.papers import write


def make_files(*, document_id: int, at: datetime) -> list[DocumentFile]:
    """The files of an issued document; those that lie whole in the store stay as they are.

    Runs after the commit of the issue and again whenever a file is asked for and missing: an issue is never
    undone because a file could not be made.
    """
    document = Document.objects.select_related("commune").get(pk=document_id)
    if not document.is_issued or document.issued_on is None:
        raise ActionRefused("Văn bản chưa ban hành nên chưa có tệp.", "Ban hành văn bản trước.")
    if not document.is_as_frozen:
        raise ActionRefused(
            f"Nội dung lưu của văn bản số {document.code} không còn đúng mã băm lúc ban hành.",
            "Báo quản trị hệ thống đối chiếu nhật ký và bản sao lưu.",
        )
    return [make_file(document, form, at) for form in FileForm]


def make_file(document: Document, form: FileForm, at: datetime) -> DocumentFile:
    """One file: kept when it lies whole in the store, otherwise made from the frozen paper."""
    if kept := whole_file(document, form):
        return kept
    assert document.issued_on is not None
    data = write(document.paper, form, law_at(document.commune, document.issued_on))
    with transaction.atomic():
        locked(document)
        # Another may have made it meanwhile; the file that was there first stays.
        if kept := whole_file(document, form):
            return kept
        blob = blobs.store(data, MEDIA_TYPES[form])
        file, _ = DocumentFile.objects.update_or_create(
            document=document, form=form, defaults={"blob": blob}, create_defaults={"blob": blob, "made_at": at}
        )
    return file


def whole_file(document: Document, form: FileForm) -> DocumentFile | None:
    """The file of a document in one form, None unless its bytes can be read."""
    kept = DocumentFile.objects.filter(document=document, form=form).select_related("blob").first()
    return kept if kept and blobs.is_whole(kept.blob) else None
