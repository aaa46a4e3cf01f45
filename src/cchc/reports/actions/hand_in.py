"""Hand a report in, and take it back before anybody has read it."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from cchc.core.locking import locked
from cchc.core.words import needed, one_line
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.reports.actions.duty import hand_in_with, return_with
from cchc.reports.actions.steps import move, refuse_move, standing_for
from cchc.reports.content import digest, to_json
from cchc.reports.enums import ReportState
from cchc.reports.models import FieldReport, ReportVersion, TargetResult
from cchc.reports.queries.advice import advice_for, as_json
from cchc.reports.queries.contents import content_of
from cchc.reports.queries.results import outcomes


@transaction.atomic
def hand_in(*, report: FieldReport, by: Officer, at: datetime, overruled: str = "") -> ReportVersion:
    """Nộp báo cáo lĩnh vực: freeze what it says with its digest, the days it is late and the advice that was shown.

    Advice does not stop anybody; going on in spite of it asks for a word of reason, which the reader sees.
    """
    report = locked(report)
    refuse_move(report, ReportState.HANDED_IN)
    advice = advice_for(report)
    why = "lý do vẫn nộp khi còn điều được nhắc"
    reason = needed(one_line(overruled), why, 2000) if advice else ""
    settle_results(report)
    content = to_json(content_of(report))
    refuse_empty(content)
    report.version += 1
    acting = standing_for(report, by, at)
    version = ReportVersion.objects.create(
        report=report,
        number=report.version,
        content_json=content,
        sha256=digest(content),
        late_days=days_late(report, timezone.localdate(at)),
        advice=as_json(advice),
        overruled=reason,
        by=by,
        acting_for=acting,
        at=at,
    )
    hand_in_with(report, by, at)
    move(report, ReportState.HANDED_IN, action="reports.hand_in", by=by, at=at, acting=acting)
    return version


def settle_results(report: FieldReport) -> None:
    """Write the figures that answer targets where nothing was typed: what is handed in no longer moves with them."""
    for item in outcomes(report):
        if item.result and item.result.typed:
            continue
        facts = {"kind": item.answer.kind.value, "value": item.answer.value, "prefilled": item.source}
        TargetResult.objects.update_or_create(report=report, target=item.target, defaults=facts)


def refuse_empty(content: dict[str, object]) -> None:
    if not content["items"]:
        raise ActionRefused("Báo cáo chưa có nội dung nào.", "Viết ít nhất một kết quả rồi nộp.")


def days_late(report: FieldReport, today: date) -> int:
    """How many days after its due day the report is handed in; 0 while no day is set."""
    due = report.duty.due if report.duty else None
    return max(0, (today - due).days) if due else 0


@transaction.atomic
def withdraw(*, report: FieldReport, by: Officer, at: datetime) -> FieldReport:
    """Rút lại báo cáo before somebody who may accept it has opened it; what was handed in stays on record."""
    report = locked(report)
    if report.state != ReportState.HANDED_IN:
        refuse_move(report, ReportState.RETURNED)
    version = report.versions.get(number=report.version)
    if version.read_at:
        raise ActionRefused(
            f"{version.read_by} đã mở xem báo cáo lúc {timezone.localtime(version.read_at):%H:%M %d/%m/%Y}.",
            "Nhờ người nhận trả lại báo cáo để sửa.",
        )
    return_with(report, by, at, "Người viết rút lại báo cáo khi chưa ai xem.")
    acting = standing_for(report, by, at)
    move(report, ReportState.WRITING, action="reports.withdraw", by=by, at=at, acting=acting)
    return report
