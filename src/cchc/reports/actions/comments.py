"""Comment on a report, and mark a comment as dealt with."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cchc.core import log
from cchc.core.locking import locked
from cchc.core.words import passage
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for
from cchc.reports.actions.steps import standing_for
from cchc.reports.models import Comment, FieldReport

LONGEST = 4000


@transaction.atomic
def comment(*, report: FieldReport, text: str, by: Officer, at: datetime, item_key: str = "") -> Comment:
    """Góp ý on a handed-in report or on one thing its last version says; the same words sent twice are one comment."""
    report = locked(report)
    version = report.versions.filter(number=report.version).first()
    if version is None:
        raise ActionRefused("Báo cáo chưa nộp lần nào nên chưa góp ý được.", "Chờ người viết nộp báo cáo.")
    if item_key and version.content.item(item_key) is None:
        raise ActionRefused("Nội dung này không có trong lần nộp mới nhất.", "Mở lại báo cáo rồi góp ý.")
    words = passage(text)[:LONGEST]
    if not words:
        raise ActionRefused("Chưa ghi góp ý.", "Ghi ngắn gọn điều cần sửa rồi gửi.")
    if same := report.comments.filter(item_key=item_key, text=words, by=by, resolved_at=None).first():
        return same
    made: Comment = Comment.objects.create(report=report, item_key=item_key, text=words, by=by, at=at)
    data = {"item": item_key, "text": words[:200]}
    acting = acting_for(by, timezone.localdate(at), right=Right.ACCEPT_WORK, posts=[report.post])
    log.append(by=by, action="reports.comment", obj=report, at=at, data=data, acting_for=acting)
    return made


@transaction.atomic
def resolve_comment(*, report: FieldReport, pk: int, by: Officer, at: datetime) -> Comment:
    """Đánh dấu góp ý đã xử lý."""
    report = locked(report)
    row = report.comments.filter(pk=pk).first()
    if row is None:
        raise ActionRefused("Góp ý này không thuộc báo cáo.", "Tải lại trang để xem các góp ý.")
    if row.resolved_at is None:
        row.resolved_at, row.resolved_by = at, by
        row.save(update_fields=["resolved_at", "resolved_by"])
        data, acting = {"comment": row.pk}, standing_for(report, by, at)
        log.append(by=by, action="reports.resolve_comment", obj=report, at=at, data=data, acting_for=acting)
    return row
