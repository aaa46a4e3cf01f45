"""The duty of the plan follows the report: handed in, returned and done with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from cchc.core.locking import locked
from cchc.org.models import Officer
from cchc.reading.model import WorkKind
from cchc.reports.models import FieldReport
from cchc.review.actions import finish_duty, hand_in_duty, reopen_duty, return_duty
from cchc.review.enums import WORK_MOVES, WorkState
from cchc.review.models import Duty


def duties_of(report: FieldReport, to: WorkState) -> Iterator[Duty]:
    """The post's duties to report in this review that can reach the state; one moved by hand already is left."""
    rows = Duty.objects.filter(
        assignment__plan__cycle_id=report.cycle_id, assignment__kind=WorkKind.REPORT.value, post_id=report.post_id
    )
    for duty in rows.select_related("assignment__plan", "post").order_by("pk"):
        if to in WORK_MOVES[WorkState(duty.state)]:
            yield duty


def hold_duties(report: FieldReport) -> None:
    """Take the locks of the duties before a step of another package holds the chain of the log."""
    for duty in duties_of(report, WorkState.DONE):
        locked(duty)


def hand_in_with(report: FieldReport, by: Officer, at: datetime) -> None:
    for duty in duties_of(report, WorkState.HANDED_IN):
        hand_in_duty(duty=duty, by=by, at=at, text=f"Nộp báo cáo lĩnh vực, lần {report.version}.")


def return_with(report: FieldReport, by: Officer, at: datetime, reason: str) -> None:
    for duty in duties_of(report, WorkState.RETURNED):
        step = reopen_duty if duty.state == WorkState.DONE else return_duty
        step(duty=duty, reason=reason, by=by, at=at)


def finish_with(report: FieldReport, by: Officer, at: datetime) -> None:
    for duty in duties_of(report, WorkState.DONE):
        finish_duty(duty=duty, by=by, at=at, text=f"Nhận báo cáo lĩnh vực, lần {report.version}.")
