"""Handing in, returning, accepting, reopening: each step in each state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest

from cchc.core.log import verify_chain
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.org.models import Post
from cchc.reports.actions import (
    accept_report,
    hand_in,
    note_reading,
    open_reports,
    reopen_report,
    return_report,
    withdraw,
)
from cchc.reports.content import digest
from cchc.reports.enums import REPORT_MOVES, ReportState
from cchc.reports.models import FieldReport, ReportVersion
from cchc.reports.queries.words import Place
from cchc.review.enums import WorkState
from cchc.review.models import Duty
from cchc.targets.models import Figure
from tests.factories.races import all_at_once
from tests.factories.reports import (
    accepted,
    handed_in,
    passage_of,
    report_cycle,
    report_of,
    target,
    type_in,
    write_finding,
    write_report,
)
from tests.factories.reviews import seed_cycle
from tests.people import AT, Commune

Step = Callable[[Commune, FieldReport], object]
STEPS: dict[str, tuple[ReportState, Step]] = {
    "hand_in": (ReportState.HANDED_IN, lambda c, r: hand_in(report=r, by=c.reform, at=AT, overruled="Vội.")),
    "withdraw": (ReportState.WRITING, lambda c, r: withdraw(report=r, by=c.reform, at=AT)),
    "return": (
        ReportState.RETURNED,
        lambda c, r: return_report(report=r, version=r.version, reason="Thiếu.", by=c.organiser, at=AT),
    ),
    "accept": (ReportState.ACCEPTED, lambda c, r: accept_report(report=r, version=r.version, by=c.organiser, at=AT)),
    "reopen": (ReportState.WRITING, lambda c, r: reopen_report(report=r, reason="Bổ sung.", by=c.chairman, at=AT)),
}
ALLOWED = {
    "hand_in": {ReportState.WRITING, ReportState.RETURNED},
    "withdraw": {ReportState.HANDED_IN},
    "return": {ReportState.HANDED_IN},
    "accept": {ReportState.HANDED_IN},
    "reopen": {ReportState.ACCEPTED},
}


@pytest.fixture
def report(commune: Commune) -> FieldReport:
    report_cycle(commune)
    return report_of(commune, "reform")


def brought_to(commune: Commune, report: FieldReport, state: ReportState) -> FieldReport:
    if state == ReportState.WRITING:
        return write_report(commune, "reform", report)
    if state == ReportState.ACCEPTED:
        return accepted(commune, "reform", report)
    handed_in(commune, "reform", report)
    if state == ReportState.RETURNED:
        return_report(report=report, version=1, reason="Thiếu số liệu.", by=commune.organiser, at=AT)
    report.refresh_from_db()
    return report


@pytest.mark.parametrize("state", ReportState)
@pytest.mark.parametrize("step", STEPS)
def test_a_step_is_taken_from_its_states_alone(
    commune: Commune, report: FieldReport, state: ReportState, step: str
) -> None:
    brought_to(commune, report, state)
    after, take = STEPS[step]
    if state in ALLOWED[step]:
        take(commune, report)
        report.refresh_from_db()
        assert report.state == after
    else:
        with pytest.raises(ActionRefused):
            take(commune, report)
        report.refresh_from_db()
        assert report.state == state


def test_every_state_has_its_moves() -> None:
    assert set(REPORT_MOVES) == set(ReportState)


def test_what_is_handed_in_is_frozen_with_its_digest(commune: Commune, report: FieldReport) -> None:
    handed_in(commune, "reform")
    version = ReportVersion.objects.get()
    assert version.sha256 == digest(version.content_json)
    assert [item.heading for item in version.content.items][:2] == [
        "Xây dựng, ban hành văn bản quy phạm pháp luật", "Tổ chức thi hành pháp luật",
    ]  # fmt: skip
    assert (version.number, version.late_days, version.by) == (1, 0, commune.reform)


def test_a_report_without_a_word_is_not_handed_in(commune: Commune, report: FieldReport) -> None:
    with pytest.raises(ActionRefused, match="chưa có nội dung nào"):
        hand_in(report=report, by=commune.reform, at=AT, overruled="Không có gì.")


def test_advice_asks_for_a_word_of_reason_and_both_are_kept(commune: Commune, report: FieldReport) -> None:
    write_report(commune, "reform")
    write_finding(commune, "reform", report, cause="")
    with pytest.raises(ActionRefused, match="Chưa ghi lý do vẫn nộp"):
        hand_in(report=report, by=commune.reform, at=AT, overruled="  ")
    version = hand_in(report=report, by=commune.reform, at=AT, overruled="Đang chờ kiểm tra.")
    assert [item["message"] for item in version.advice] == [
        "Tồn tại “Một số hồ sơ đất đai trả chậm” chưa có nguyên nhân."
    ]
    assert version.overruled == "Đang chờ kiểm tra."


def test_a_report_is_late_by_the_day_of_its_duty(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    assignment = cycle.plan.assignments.get(kind="report")
    duty = assignment.duties.create(post=Post.objects.get(code="reform"), extended_to=AT.date() - timedelta(days=3))
    open_reports(cycle=cycle, by=commune.clerk, at=AT)
    report = FieldReport.objects.get(post__code="reform")
    version = ReportVersion.objects.get(report=handed_in(commune, "reform", report))
    duty.refresh_from_db()
    assert (version.late_days, duty.state) == (3, WorkState.HANDED_IN)


def test_the_duty_goes_with_the_report(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    cycle.plan.assignments.get(kind="report").duties.create(post=Post.objects.get(code="reform"))
    open_reports(cycle=cycle, by=commune.clerk, at=AT)
    report = handed_in(commune, "reform", FieldReport.objects.get(post__code="reform"))
    assert Duty.objects.get(post__code="reform").state == WorkState.HANDED_IN
    return_report(report=report, version=1, reason="Thiếu.", by=commune.organiser, at=AT)
    assert Duty.objects.get(post__code="reform").state == WorkState.RETURNED
    accepted(commune, "reform", report)
    assert Duty.objects.get(post__code="reform").state == WorkState.DONE
    reopen_report(report=report, reason="Bổ sung số liệu.", by=commune.chairman, at=AT)
    assert Duty.objects.get(post__code="reform").state == WorkState.RETURNED


def test_results_of_an_accepted_report_become_figures(commune: Commune, report: FieldReport) -> None:
    wanted = target(commune, "TC", "Văn bản được tự kiểm tra")
    type_in(report, Place("target", wanted.pk, "typed"), "99,5", commune.reform)
    handed_in(commune, "reform")
    assert Figure.objects.count() == 0
    accept_report(report=report, version=1, by=commune.organiser, at=AT)
    figure = Figure.objects.get()
    assert (figure.target, figure.value, figure.source, figure.half) == (wanted, Decimal("99.5"), "report", 1)


def test_nobody_accepts_what_they_handed_in(commune: Commune, report: FieldReport) -> None:
    write_report(commune, "reform")
    hand_in(report=report, by=commune.organiser, at=AT, overruled="Thay mặt.")
    with pytest.raises(ActionRefused, match="Bạn là người nộp"):
        accept_report(report=report, version=1, by=commune.organiser, at=AT)
    accept_report(report=report, version=1, by=commune.vice, at=AT)


def test_a_report_that_was_opened_cannot_be_taken_back(commune: Commune, report: FieldReport) -> None:
    handed_in(commune, "reform")
    note_reading(report=report, by=commune.organiser, at=AT)
    note_reading(report=report, by=commune.chairman, at=AT)
    with pytest.raises(ActionRefused, match="Hoàng Thị Mai đã mở xem"):
        withdraw(report=report, by=commune.reform, at=AT)
    assert LogEntry.objects.filter(action="reports.note_reading").count() == 1


def test_the_accepted_version_stays_in_use_until_a_new_one_is_accepted(commune: Commune, report: FieldReport) -> None:
    accepted(commune, "reform")
    reopen_report(report=report, reason="Bổ sung số liệu.", by=commune.chairman, at=AT)
    report.refresh_from_db()
    assert (report.accepted, report.version, report.is_editable) == (1, 1, True)
    type_in(report, passage_of(report), "Viết lại 7 dòng.", commune.reform, 1)
    hand_in(report=report, by=commune.reform, at=AT, overruled="Đủ.")
    report.refresh_from_db()
    assert (report.accepted, report.version) == (1, 2)
    accept_report(report=report, version=2, by=commune.organiser, at=AT)
    report.refresh_from_db()
    assert report.accepted == 2


def test_a_version_handed_in_meanwhile_is_not_accepted_unread(commune: Commune, report: FieldReport) -> None:
    handed_in(commune, "reform")
    withdraw(report=report, by=commune.reform, at=AT)
    hand_in(report=report, by=commune.reform, at=AT, overruled="Đủ.")
    with pytest.raises(ActionRefused, match="nộp lại trong lúc bạn xem"):
        accept_report(report=report, version=1, by=commune.organiser, at=AT)


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_return_and_reopening_ask_for_a_reason(commune: Commune, report: FieldReport, reason: str) -> None:
    handed_in(commune, "reform")
    with pytest.raises(ActionRefused, match="Chưa ghi lý do trả lại"):
        return_report(report=report, version=1, reason=reason, by=commune.organiser, at=AT)
    accept_report(report=report, version=1, by=commune.organiser, at=AT)
    with pytest.raises(ActionRefused, match="Chưa ghi lý do mở lại"):
        reopen_report(report=report, reason=reason, by=commune.chairman, at=AT)


def test_a_double_click_hands_in_once(transactional_db: None, commune: Commune) -> None:
    report_cycle(commune)
    report = write_report(commune, "reform")
    step = lambda: hand_in(report=report, by=commune.reform, at=AT, overruled="Đủ.")  # noqa: E731
    raised = all_at_once([step, step, step])
    assert [type(error) for error in raised] == [ActionRefused, ActionRefused]
    assert ReportVersion.objects.count() == 1


def test_of_accept_and_return_at_once_one_holds(transactional_db: None, commune: Commune) -> None:
    report_cycle(commune)
    report = handed_in(commune, "reform")
    raised = all_at_once(
        [
            lambda: accept_report(report=report, version=1, by=commune.organiser, at=AT),
            lambda: return_report(report=report, version=1, reason="Thiếu.", by=commune.chairman, at=AT),
        ]
    )
    assert len(raised) == 1
    assert isinstance(raised[0], ActionRefused)
    assert verify_chain(commune.unit.pk).intact
