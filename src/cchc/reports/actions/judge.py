"""Read, accept or return a handed-in report; open an accepted one again."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from django.db import transaction

from cchc.core import log
from cchc.core.locking import locked
from cchc.core.words import needed, one_line
from cchc.figures.answers import Answer, AnswerKind
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.reports.actions.duty import finish_with, hold_duties, return_with
from cchc.reports.actions.steps import judging_for, move, refuse_move
from cchc.reports.content import Item
from cchc.reports.enums import ItemKind, ReportState
from cchc.reports.models import FieldReport, ReportVersion
from cchc.reports.queries.period import half_of_cycle
from cchc.targets.actions import record_results
from cchc.targets.models import Target


@transaction.atomic
def note_reading(*, report: FieldReport, by: Officer, at: datetime) -> None:
    """Ghi nhận đã mở xem: from now on the writer cannot take the report back."""
    report = locked(report)
    unread = report.versions.filter(number=report.version, read_at=None)
    if report.state == ReportState.HANDED_IN and unread.update(read_at=at, read_by=by):
        data = {"version": report.version}
        log.append(by=by, action="reports.note_reading", obj=report, at=at, data=data, acting_for=judging_for(by, at))


@transaction.atomic
def accept_report(*, report: FieldReport, version: int, by: Officer, at: datetime) -> FieldReport:
    """Nhận báo cáo: the version that was read is the one in use from now on.

    ``version`` is the one the reader saw: a report handed in again meanwhile refuses.
    """
    report = locked(report)
    refuse_move(report, ReportState.ACCEPTED)
    refuse_other_version(report, version)
    handed_in = report.versions.get(number=report.version)
    refuse_own(handed_in, by)
    hold_duties(report)
    report.accepted = report.version
    report.save(update_fields=["accepted"])
    record(report, handed_in, by, at)
    finish_with(report, by, at)
    move(report, ReportState.ACCEPTED, action="reports.accept_report", by=by, at=at, acting=judging_for(by, at))
    return report


@transaction.atomic
def return_report(*, report: FieldReport, version: int, reason: str, by: Officer, at: datetime) -> FieldReport:
    """Trả lại báo cáo with the reason; the version accepted before, if any, stays in use."""
    report = locked(report)
    refuse_move(report, ReportState.RETURNED)
    refuse_other_version(report, version)
    reason = needed(one_line(reason), "lý do trả lại", 2000)
    return_with(report, by, at, reason)
    acting = judging_for(by, at)
    move(report, ReportState.RETURNED, action="reports.return_report", by=by, at=at, acting=acting, reason=reason)
    return report


def refuse_own(version: ReportVersion, by: Officer) -> None:
    if version.by_id == by.pk:
        raise ActionRefused("Bạn là người nộp báo cáo này.", "Chủ tịch hoặc Phó Chủ tịch UBND nhận báo cáo.")


def record(report: FieldReport, version: ReportVersion, by: Officer, at: datetime) -> None:
    """Take the results of the accepted version into the figures of the half-year."""
    told = {item.facts["target"]: item for item in version.content.items if item.kind is ItemKind.TARGET}
    targets = Target.objects.filter(pk__in=told, plan__commune_id=report.commune_id, removed_at=None)
    results = {target: answer_of(told[target.pk]) for target in targets.order_by("pk")}
    words = f"{report}, lần nộp {version.number}"
    half = half_of_cycle(report.cycle)
    acting = judging_for(by, at)
    record_results(commune=report.commune, half=half, results=results, words=words, by=by, at=at, acting_for=acting)


def answer_of(item: Item) -> Answer:
    value = item.facts["value"]
    return Answer(AnswerKind(item.facts["answer"]), None if value is None else Decimal(value))


def refuse_other_version(report: FieldReport, version: int) -> None:
    if version != report.version:
        raise ActionRefused("Báo cáo đã được nộp lại trong lúc bạn xem.", "Xem lần nộp mới nhất rồi quyết định.")


@transaction.atomic
def reopen_report(*, report: FieldReport, reason: str, by: Officer, at: datetime) -> FieldReport:
    """Mở lại báo cáo đã nhận; the accepted version stays in use until a new one is accepted."""
    report = locked(report)
    if report.state != ReportState.ACCEPTED:
        refuse_move(report, ReportState.ACCEPTED)
        raise ActionRefused("Báo cáo đang chờ nhận.", "Trả lại nếu cần sửa.")
    reason = needed(one_line(reason), "lý do mở lại", 2000)
    return_with(report, by, at, reason)
    acting = judging_for(by, at)
    move(report, ReportState.WRITING, action="reports.reopen_report", by=by, at=at, acting=acting, reason=reason)
    return report
