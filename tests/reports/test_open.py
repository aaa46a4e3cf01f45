"""Which reports a review asks for, and what stands in them when they are opened."""

from __future__ import annotations

from cchc.core.models import LogEntry
from cchc.org.models import Post
from cchc.reports.actions import open_reports
from cchc.reports.enums import Part
from cchc.reports.models import FieldReport
from tests.factories.races import all_at_once
from tests.factories.reports import report_cycle, report_of
from tests.factories.reviews import seed_cycle
from tests.people import AT, Commune


def test_each_post_in_charge_of_an_area_owes_a_report(commune: Commune) -> None:
    cycle = report_cycle(commune)
    assert {report.post.code: report.areas for report in cycle.reports.select_related("post")} == {
        "organiser": ["CD", "BM", "CV"],
        "clerk": ["TT"],
        "reform": ["TC"],
        "finance": ["TCC"],
    }


def test_a_report_has_the_headings_of_the_outline_and_directions_once(commune: Commune) -> None:
    report_cycle(commune)
    rows = report_of(commune, "organiser").passages.all()
    assert [row.heading for row in rows if row.area == "BM"] == [
        "Chức năng, nhiệm vụ, sắp xếp tổ chức", "Quản lý, sử dụng biên chế", "Phân cấp, phân quyền",
    ]  # fmt: skip
    assert [row.area for row in rows if row.part != Part.RESULT] == ["", ""]
    assert rows.filter(area="CD").count() == 6


def test_opening_again_opens_nothing_and_leaves_no_trace(commune: Commune) -> None:
    cycle = report_cycle(commune)
    assert open_reports(cycle=cycle, by=commune.clerk, at=AT) == []
    assert LogEntry.objects.filter(action="reports.open_reports").count() == 1


def test_a_post_that_gets_an_area_later_gets_its_report(commune: Commune) -> None:
    cycle = report_cycle(commune)
    Post.objects.filter(code="vice").update(areas=["CQS"])
    assert [report.post.code for report in open_reports(cycle=cycle, by=commune.clerk, at=AT)] == ["vice"]


def test_the_duty_of_the_plan_stands_behind_the_report(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    duty = cycle.plan.assignments.get(kind="report").duties.create(post=Post.objects.get(code="reform"))
    open_reports(cycle=cycle, by=commune.clerk, at=AT)
    report = FieldReport.objects.get(post__code="reform")
    assert report.duty == duty
    # A post without an area still has a place to say what it did.
    assert [(row.area, row.part) for row in report.passages.all()] == [
        ("", "result"), ("", "direction"), ("", "proposal"),
    ]  # fmt: skip


def test_two_who_open_at_once_open_each_report_once(transactional_db: None, commune: Commune) -> None:
    cycle = seed_cycle(commune)
    Post.objects.filter(code__in=["reform", "clerk"]).update(areas=["TC"])
    step = lambda: open_reports(cycle=cycle, by=commune.clerk, at=AT)  # noqa: E731
    assert all_at_once([step, step, step]) == []
    assert FieldReport.objects.filter(cycle=cycle).count() == 2
