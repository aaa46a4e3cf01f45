"""Attach the quotation or contract that a line stands on, take it out and bring it back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cchc.budget.actions.lines import line_in, writing
from cchc.budget.actions.steps import Taken, live, note
from cchc.budget.enums import HandKind
from cchc.budget.models import EstimateLine, LineFile
from cchc.core import blobs, uploads
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer

MOST_FILES = 10


@transaction.atomic
def attach_basis(*, line: EstimateLine, name: str, data: bytes, by: Officer, at: datetime) -> LineFile:
    """Gửi báo giá, hợp đồng; the same bytes sent again are the same file, also after it was taken out."""
    taken, round = Taken(by, at, HandKind.AUTHOR), live(line.round.estimate)
    writing(round, taken)
    line = line_in(round, line)
    uploads.refuse_unfit(name, data)
    if line.files.filter(removed_at=None).count() >= MOST_FILES:
        raise ActionRefused(f"Dòng này đã có {MOST_FILES} tệp.", "Bỏ bớt tệp, hoặc gộp các tệp thành một.")
    blob = blobs.store(data, "application/octet-stream")
    facts = {"name": name[-255:], "by": by, "at": at}
    row, new = LineFile.objects.get_or_create(line=line, blob=blob, defaults=facts)
    if row.bring_back() or new:
        note(round, taken, action="budget.attach_basis", line=line.pk, name=row.name, sha256=row.blob_id)
    return row


@transaction.atomic
def remove_basis(*, line: EstimateLine, pk: int, by: Officer, at: datetime) -> LineFile:
    """Bỏ tệp báo giá, hợp đồng; the file stays, so that it can be sent again."""
    taken, round = Taken(by, at, HandKind.AUTHOR), live(line.round.estimate)
    writing(round, taken)
    line = line_in(round, line)
    row: LineFile | None = line.files.filter(pk=pk).first()
    if row is None:
        raise ActionRefused("Tệp này không thuộc dòng dự toán.", "Tải lại trang để xem các tệp của dòng.")
    if row.take_out(at):
        note(round, taken, action="budget.remove_basis", line=line.pk, name=row.name)
    return row
