"""The duties of the plan follow the reports: handed in, returned and done with them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from cchc.org.models import Officer
from cchc.reading.model import WorkKind
from cchc.reports.models import FieldReport
from cchc.review.actions import finish_duty, hand_in_duty
from cchc.review.actions.follow import hold, reaching, take_back
from cchc.review.enums import WorkState
from cchc.review.models import Duty
from cchc.review.queries.duties import duties_about


def hold_consolidating(cycle: int) -> list[Duty]:
    """The duties to consolidate the reports of a review that can still be handed in, under their locks."""
    return hold(reaching(duties_about(cycle, WorkKind.CONSOLIDATE), WorkState.HANDED_IN))


def duties_of(report: FieldReport, to: WorkState) -> Iterator[Duty]:
    """The post's duties to report in this review that can reach the state."""
    return reaching(duties_about(report.cycle_id, WorkKind.REPORT).filter(post=report.post_id), to)


def hold_duties(report: FieldReport) -> None:
    hold(duties_of(report, WorkState.DONE))


def hand_in_with(report: FieldReport, by: Officer, at: datetime) -> None:
    for duty in duties_of(report, WorkState.HANDED_IN):
        hand_in_duty(duty=duty, by=by, at=at, text=f"Nộp báo cáo lĩnh vực, lần {report.version}.")


def return_with(report: FieldReport, by: Officer, at: datetime, reason: str) -> None:
    for duty in duties_of(report, WorkState.RETURNED):
        take_back(duty, reason=reason, by=by, at=at)


def finish_with(report: FieldReport, by: Officer, at: datetime) -> None:
    for duty in duties_of(report, WorkState.DONE):
        finish_duty(duty=duty, by=by, at=at, text=f"Nhận báo cáo lĩnh vực, lần {report.version}.")
