"""Field reports and the consolidated report of a review, written by the steps that people take."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cchc.org.models import Officer
    from cchc.reports.models import FieldReport
    from cchc.review.models import Cycle

FINDING = {
    "shortcoming": "Một số hồ sơ đất đai còn trễ hẹn, người dân phải đi lại nhiều lần.",
    "cause": "Hồ sơ địa chính chỉnh lý chậm, thiếu người thẩm định.",
    "remedy": "Bố trí ngày cố định trong tuần để đo đạc, chỉnh lý.",
    "owner_text": "công chức Văn phòng - Thống kê",
    "due_text": "trong kỳ tới",
}


def report_everything(cycle: Cycle, people: list[Officer], at: datetime) -> None:
    """Open, write, hand in and accept the report of every post that owes one."""
    from cchc.reports.actions import accept_report, hand_in, open_reports

    chairman = people[0]
    for report in open_reports(cycle=cycle, by=people[1], at=at):
        writer = report.post.holdings.get().officer
        write(report, writer, at)
        hand_in(report=report, by=writer, at=at, overruled="Số liệu còn chờ cấp trên xác nhận.")
        report.refresh_from_db()
        accept_report(report=report, version=report.version, by=chairman, at=at)


def write(report: FieldReport, writer: Officer, at: datetime) -> None:
    """A sentence or two under each heading, and one finding with its whole chain."""
    from cchc.reports.actions import Typed, add_finding, save_words
    from cchc.reports.queries.words import Place

    typed = [Typed(Place("passage", row.pk, "text"), sentence(row.pk, row.heading), 0) for row in report.passages.all()]
    finding = add_finding(report=report, area=(report.areas or [""])[0], by=writer, at=at)
    typed += [Typed(Place("finding", finding.pk, field), text, 0) for field, text in FINDING.items()]
    save_words(report=report, typed=typed, by=writer, at=at)


def sentence(number: int, heading: str) -> str:
    return (
        f"{heading or 'Kỳ tới'}: đã hoàn thành {number % 90 + 3} việc, tăng {number % 7} việc so với cùng kỳ năm trước."
    )


def consolidate(cycle: Cycle, organiser: Officer, at: datetime) -> None:
    from cchc.reports.actions import assemble

    assemble(cycle=cycle, by=organiser, at=at)
