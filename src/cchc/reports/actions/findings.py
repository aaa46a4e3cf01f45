"""Add a finding, remove it and take the removing back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from cchc.core import log
from cchc.core.locking import locked
from cchc.law.areas import area_names
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer
from cchc.reports.actions.save import keep
from cchc.reports.actions.steps import refuse_unless_editable, standing_for
from cchc.reports.actions.taking import take
from cchc.reports.models import FieldReport, Finding
from cchc.reports.queries.carried import carriable
from cchc.reports.queries.period import law_under
from cchc.reports.queries.results import target_of
from cchc.reports.queries.words import Place
from cchc.targets.models import Target

CARRIED = ("shortcoming", "cause", "remedy", "owner_text")  # The day is set anew.


@transaction.atomic
def add_finding(
    *, report: FieldReport, by: Officer, at: datetime, area: str = "", target: int | None = None
) -> Finding:
    """Add an empty finding (thêm tồn tại) of an area or for a target; one that still waits for its words is given."""
    report = locked(report)
    refuse_unless_editable(report)
    wanted = wanted_target(report, target)
    area = wanted.area if wanted else area
    if area and area not in report.areas and area not in area_names(law_under(report.cycle)):
        raise ActionRefused("Lĩnh vực này không có trong báo cáo.", "Thêm tồn tại ở lĩnh vực thuộc báo cáo.")
    if waiting := report.findings.filter(removed_at=None, area=area, target=wanted, revision=0).first():
        return waiting
    finding = Finding.objects.create(report=report, area=area, target=wanted, position=next_position(report))
    note(report, finding, by, at, action="reports.add_finding")
    return finding


def wanted_target(report: FieldReport, pk: int | None) -> Target | None:
    if pk is None:
        return None
    if target := target_of(report, pk):
        return target
    raise ActionRefused("Chỉ tiêu này không thuộc báo cáo.", "Tải lại trang để xem các chỉ tiêu của báo cáo.")


@transaction.atomic
def carry_finding(*, report: FieldReport, finding: int, by: Officer, at: datetime) -> Finding:
    """Nêu lại tồn tại of the last review, its words as they stood there and the day left open; once."""
    report = locked(report)
    refuse_unless_editable(report)
    if known := report.findings.filter(removed_at=None, carried_from=finding).first():
        return known
    earlier = next((row for row in carriable(report) if row.pk == finding), None)
    if earlier is None:
        raise ActionRefused("Tồn tại này không có trong báo cáo kỳ trước.", "Tải lại trang rồi chọn lại.")
    row = Finding.objects.create(report=report, area=earlier.area, carried_from=earlier, position=next_position(report))
    acting = standing_for(report, by, at)
    for field in CARRIED:
        if text := getattr(earlier, field):
            row.revision += 1
            take(row, field, text)
            keep(report, Place("finding", row.pk, field), row.revision, text, by=by, at=at, acting_for=acting)
    row.save()
    note(report, row, by, at, action="reports.carry_finding")
    return row


@transaction.atomic
def remove_finding(*, report: FieldReport, finding: int, by: Officer, at: datetime) -> Finding:
    """Take a finding out of the report (bỏ tồn tại); it stays, so that it can be brought back."""
    report = locked(report)
    refuse_unless_editable(report)
    row = finding_of(report, finding)
    if row.take_out(at):
        note(report, row, by, at, action="reports.remove_finding")
    return row


@transaction.atomic
def restore_finding(*, report: FieldReport, finding: int, by: Officer, at: datetime) -> Finding:
    """Bring a removed finding back (lấy lại tồn tại)."""
    report = locked(report)
    refuse_unless_editable(report)
    row = finding_of(report, finding)
    if row.bring_back():
        note(report, row, by, at, action="reports.restore_finding")
    return row


def finding_of(report: FieldReport, pk: int) -> Finding:
    if row := report.findings.filter(pk=pk).first():
        return row
    raise ActionRefused("Tồn tại này không có trong báo cáo.", "Tải lại trang để xem báo cáo như hiện nay.")


def next_position(report: FieldReport) -> int:
    return int(report.findings.aggregate(last=Max("position"))["last"] or 0) + 1


def note(report: FieldReport, finding: Finding, by: Officer, at: datetime, *, action: str) -> None:
    data = {"finding": finding.pk, "text": finding.shortcoming[:200]}
    log.append(by=by, action=action, obj=report, at=at, data=data, acting_for=standing_for(report, by, at))
