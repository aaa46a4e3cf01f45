"""Tránh hình thức: what is advised, and what is left alone."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from cchc.figures.half import Half
from cchc.reports.models import FieldReport
from cchc.reports.queries.advice import advice_for
from cchc.reports.queries.carried import last_reports, offered
from cchc.reports.queries.words import Place
from cchc.targets.actions import Entry, enter_figures
from tests.factories.reports import (
    passage_of,
    report_cycle,
    report_of,
    target,
    type_in,
    write_finding,
    write_report,
)
from tests.factories.reviews import seed_bytes
from tests.people import AT, Commune

SENTENCE = "Trong kỳ, Ủy ban nhân dân xã đã ban hành 05 văn bản chỉ đạo về cải cách thể chế trên địa bàn xã."


@pytest.fixture
def report(commune: Commune) -> FieldReport:
    report_cycle(commune)
    return write_report(commune, "reform")


def told(report: FieldReport, kind: str) -> list[str]:
    return [item.message for item in advice_for(report) if item.kind == kind]


def test_a_report_that_says_what_it_should_is_left_alone(commune: Commune, report: FieldReport) -> None:
    write_finding(commune, "reform", report)
    assert advice_for(report) == []


def test_empty_headings_and_a_report_without_a_figure_are_told(commune: Commune) -> None:
    report_cycle(commune)
    report = report_of(commune, "reform")
    assert told(report, "empty") == [
        "Đề mục “Xây dựng, ban hành văn bản quy phạm pháp luật” còn trống.",
        "Đề mục “Tổ chức thi hành pháp luật” còn trống.",
        "Đề mục “Phổ biến, giáo dục pháp luật” còn trống.",
        "Đề mục “Kiểm tra, rà soát văn bản” còn trống.",
        "Chưa có phương hướng, nhiệm vụ kỳ tới.",
    ]
    assert told(report, "figures") == ["Cả báo cáo không có số liệu nào."]


@pytest.mark.parametrize(
    ("gone", "message"),
    [
        ({"cause": ""}, "Tồn tại “Một số hồ sơ đất đai trả chậm” chưa có nguyên nhân."),
        ({"cause": "", "remedy": ""}, "Tồn tại “Một số hồ sơ đất đai trả chậm” chưa có nguyên nhân và giải pháp."),
        ({"owner_text": ""}, "Giải pháp cho “Một số hồ sơ đất đai trả chậm” chưa có người chịu trách nhiệm."),
        ({"due_text": ""}, "Giải pháp cho “Một số hồ sơ đất đai trả chậm” chưa có hạn."),
    ],
)
def test_a_chain_that_breaks_off_is_told(
    commune: Commune, report: FieldReport, gone: dict[str, str], message: str
) -> None:
    write_finding(commune, "reform", report, **gone)
    assert told(report, "chain") == [message]


def test_a_missed_target_wants_a_reason_or_a_finding(commune: Commune, report: FieldReport) -> None:
    wanted = target(commune, "TC", "Văn bản được tự kiểm tra")
    type_in(report, Place("target", wanted.pk, "typed"), "70", commune.reform)
    assert told(report, "missed") == [
        "Chỉ tiêu “Văn bản được tự kiểm tra” chưa đạt (70%, kế hoạch ít nhất 98%) mà chưa nói vì sao."
    ]
    type_in(report, Place("target", wanted.pk, "explanation"), "Mới bố trí người từ tháng 5.", commune.reform)
    assert told(report, "missed") == []


def test_a_result_that_is_no_figure_is_told(commune: Commune, report: FieldReport) -> None:
    wanted = target(commune, "TC", "Văn bản được tự kiểm tra")
    type_in(report, Place("target", wanted.pk, "typed"), "cao lắm", commune.reform)
    assert told(report, "unread") == ["Chỉ tiêu “Văn bản được tự kiểm tra”: “cao lắm” không đọc được thành số liệu."]


def test_a_result_that_differs_from_the_figure_is_told(commune: Commune, report: FieldReport) -> None:
    from cchc.figures.answers import valued

    wanted = target(commune, "TC", "Văn bản được tự kiểm tra")
    entries = [Entry(wanted.pk, valued(99))]
    enter_figures(commune=commune.unit, half=Half(2023, 1), entries=entries, areas=None, by=commune.organiser, at=AT)
    assert told(report, "contradiction") == []
    type_in(report, Place("target", wanted.pk, "typed"), "98,5", commune.reform)
    assert told(report, "contradiction") == ["“Văn bản được tự kiểm tra”: báo cáo ghi 98,5%, số liệu đã nhập là 99%."]


def test_a_colleagues_words_are_shown_side_by_side(commune: Commune, report: FieldReport) -> None:
    other = report_of(commune, "clerk")
    type_in(other, passage_of(other), SENTENCE, commune.clerk)
    type_in(report, passage_of(report), SENTENCE.replace("05", "07"), commune.reform, 1)
    (item,) = [item for item in advice_for(report) if item.kind == "copy"]
    assert item.message == (
        f"Đoạn “Xây dựng, ban hành văn bản quy phạm pháp luật” chỉ đổi số so với báo cáo của {other.post}: 100% số chữ."
    )
    assert (item.beside, item.other) == (SENTENCE.replace("05", "07"), SENTENCE)


def next_review(commune: Commune) -> FieldReport:
    """The same commune half a year later."""
    text = seed_bytes().decode()
    later = text.replace("23/6/2023", "22/12/2023").replace("6 tháng đầu năm", "6 tháng cuối năm")
    cycle = report_cycle(commune, later.encode())
    cycle.plan.held_on = date(2023, 12, 22)
    cycle.plan.save()
    return report_of(commune, "reform", cycle)


def test_the_last_report_is_compared_and_its_findings_offered(commune: Commune, report: FieldReport) -> None:
    type_in(report, passage_of(report), SENTENCE, commune.reform, 1)
    finding = write_finding(commune, "reform", report)
    later = next_review(commune)
    assert last_reports(later) == [report]
    assert offered(later) == [finding]
    assert last_reports(report) == []
    type_in(later, passage_of(later), SENTENCE, commune.reform)
    assert [item.source for item in advice_for(later) if item.kind == "copy"] == [f"báo cáo kỳ trước của {report.post}"]


def test_a_finding_is_carried_over_once_with_its_words(commune: Commune, report: FieldReport) -> None:
    from cchc.reports.actions import carry_finding

    finding = write_finding(commune, "reform", report)
    later = next_review(commune)
    at = datetime.now(tz=AT.tzinfo) + timedelta(days=1)
    for _ in range(2):
        carried = carry_finding(report=later, finding=finding.pk, by=commune.reform, at=at)
    assert later.findings.count() == 1
    assert (carried.carried_from, carried.shortcoming, carried.cause, carried.due_text) == (
        finding, finding.shortcoming, finding.cause, "",
    )  # fmt: skip
    assert offered(later) == []
