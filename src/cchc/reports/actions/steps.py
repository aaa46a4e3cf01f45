"""What every step of a report asks first, and the trace it leaves."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from cchc.core import log
from cchc.lib.errors import ActionRefused
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import acting_for
from cchc.reports.enums import REPORT_MOVES, ReportState
from cchc.reports.models import FieldReport, ReportStep

NOT_NOW = {
    ReportState.WRITING: ("Báo cáo đang được viết, chưa nộp.", "Chờ người viết nộp báo cáo."),
    ReportState.HANDED_IN: ("Báo cáo đã nộp nên không sửa được.", "Rút lại khi người nhận chưa xem, hoặc chờ kết quả."),
    ReportState.RETURNED: ("Báo cáo đã được trả lại để sửa.", "Chờ người viết nộp lại."),
    ReportState.ACCEPTED: ("Báo cáo đã được nhận.", "Muốn sửa thì mở lại báo cáo, ghi rõ lý do."),
}


def refuse_unless_editable(report: FieldReport) -> None:
    if not report.is_editable:
        raise ActionRefused(*NOT_NOW[ReportState(report.state)])


def move(
    report: FieldReport, to: ReportState, *, action: str, by: Officer, at: datetime, acting: str, reason: str = ""
) -> None:
    """Move a report that the caller holds locked, and leave the step and its entry in the log."""
    refuse_move(report, to)
    report.state = to
    report.save()
    facts = {"version": report.version, "reason": reason, "by": by, "acting_for": acting, "at": at}
    ReportStep.objects.create(report=report, state=to, **facts)
    data = {"version": report.version, **({"reason": reason} if reason else {})}
    log.append(by=by, action=action, obj=report, at=at, data=data, acting_for=acting)


def refuse_move(report: FieldReport, to: ReportState) -> None:
    if to not in REPORT_MOVES[ReportState(report.state)]:
        raise ActionRefused(*NOT_NOW[ReportState(report.state)])


def standing_for(report: FieldReport, by: Officer, at: datetime) -> str:
    """Whom the writer acts for, empty when the post is their own."""
    return acting_for(by, timezone.localdate(at), posts=[report.post])


def judging_for(by: Officer, at: datetime) -> str:
    return acting_for(by, timezone.localdate(at), right=Right.ACCEPT_WORK)
