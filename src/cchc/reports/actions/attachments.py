"""Attach a file to a report, take it out and bring it back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cchc.core import blobs, log, uploads
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.reports.actions.steps import refuse_unless_editable, standing_for
from cchc.reports.models import Attachment, FieldReport

MOST_FILES = 20


@transaction.atomic
def attach(*, report: FieldReport, name: str, data: bytes, by: Officer, at: datetime) -> Attachment:
    """Gửi tệp kèm theo; the same bytes sent again are the same attachment, also after it was taken out."""
    report = locked(report)
    refuse_unless_editable(report)
    refuse_unfit(report, name, data)
    blob = blobs.store(data, "application/octet-stream")
    facts = {"name": name[-255:], "by": by, "at": at}
    row, new = Attachment.objects.get_or_create(report=report, blob=blob, defaults=facts)
    if row.bring_back() or new:
        note(report, row, by, at, action="reports.attach")
    return row


def refuse_unfit(report: FieldReport, name: str, data: bytes) -> None:
    uploads.refuse_unfit(name, data)
    if report.attachments.filter(removed_at=None).count() >= MOST_FILES:
        raise ActionRefused(f"Báo cáo đã có {MOST_FILES} tệp kèm theo.", "Bỏ bớt tệp, hoặc gộp các tệp thành một.")


@transaction.atomic
def remove_attachment(*, report: FieldReport, pk: int, by: Officer, at: datetime) -> Attachment:
    """Bỏ tệp kèm theo; the file stays, so that it can be brought back."""
    report = locked(report)
    refuse_unless_editable(report)
    row = attachment_of(report, pk)
    if row.take_out(at):
        note(report, row, by, at, action="reports.remove_attachment")
    return row


@transaction.atomic
def restore_attachment(*, report: FieldReport, pk: int, by: Officer, at: datetime) -> Attachment:
    """Lấy lại tệp đã bỏ."""
    report = locked(report)
    refuse_unless_editable(report)
    row = attachment_of(report, pk)
    if row.bring_back():
        note(report, row, by, at, action="reports.restore_attachment")
    return row


def attachment_of(report: FieldReport, pk: int) -> Attachment:
    if row := report.attachments.filter(pk=pk).first():
        return row
    raise ActionRefused("Tệp này không thuộc báo cáo.", "Tải lại trang để xem các tệp kèm theo.")


def note(report: FieldReport, row: Attachment, by: Officer, at: datetime, *, action: str) -> None:
    data = {"name": row.name, "sha256": row.blob_id}
    log.append(by=by, action=action, obj=report, at=at, data=data, acting_for=standing_for(report, by, at))
