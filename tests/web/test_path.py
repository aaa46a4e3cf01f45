"""The path across the top tells how each step stands, and everyone finds the one thing to do next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cchc.conference.actions import book_hall, change_conference, draft_invitation, open_conference
from cchc.conference.actions.change import facts_of
from cchc.conference.models import CheckItem
from cchc.reports.actions import return_report
from cchc.reports.actions.assemble import assemble
from cchc.reports.actions.draft import issue_consolidation
from cchc.review.actions import issue_plan
from cchc.review.models import Cycle
from cchc.web.path import Step, path_of
from cchc.web.review.next import next_thing, rest_once_issued
from cchc.web.review.situation import Situation
from tests.factories.budget import drafted
from tests.factories.consolidation import assembled
from tests.factories.hall import checklist, room, seed_conference, span
from tests.factories.reports import AREAS, accepted, handed_in, report_cycle, report_of, target
from tests.factories.reviews import LETTERHEAD, complete
from tests.factories.talks import chosen
from tests.factories.work import given, post_of
from tests.people import AT, TODAY, Commune
from tests.web.signed import client_of

PEOPLE = ("chairman", "organiser", "clerk", "finance", "reform", "vice")


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    """The seed's review, its plan issued and a report opened for each area."""
    cycle = report_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    issue_plan(cycle=cycle, by=commune.clerk, at=AT)
    return Cycle.objects.get(pk=cycle.pk)


def steps(cycle: Cycle, day: date = TODAY) -> dict[str, Step]:
    return {step.key: step for step in path_of(cycle, day)}


def words(cycle: Cycle, day: date = TODAY) -> list[str]:
    return [step.words for step in path_of(cycle, day)]


def here(cycle: Cycle) -> list[str]:
    return [step.key for step in path_of(cycle, TODAY) if step.now]


def asked(commune: Commune, cycle: Cycle) -> dict[str, str]:
    return {part: next_thing(cycle, commune.people[part], TODAY).title for part in PEOPLE}


def test_a_draft_plan_is_where_a_review_begins(commune: Commune) -> None:
    cycle = report_cycle(commune)
    assert words(cycle)[0] == "chưa ban hành"
    assert here(cycle) == ["review"]
    assert not steps(cycle, date(2024, 1, 1))["work"].late


def test_the_path_counts_work_targets_and_reports(commune: Commune, cycle: Cycle) -> None:
    target(commune, "TT", "Hồ sơ đúng hạn")
    handed_in(commune, "clerk")
    assert words(cycle) == [
        "số 01/KH-UBND", "7 việc chưa có người", "1 chỉ tiêu", "1/4 đã nộp", "chưa lập", "chưa mở đăng ký",
        "chưa lập", "chưa mở", "chưa mời ai", "chưa chuẩn bị", "tải được ngay",
    ]  # fmt: skip
    assert here(cycle) == ["reports"]


def test_late_work_stands_out_on_the_path(cycle: Cycle) -> None:
    late = steps(cycle, date(2024, 1, 1))["work"]
    assert (late.words.endswith("việc quá hạn"), late.late) == (True, True)


def test_an_estimate_past_its_day_stands_out_on_the_path(cycle: Cycle) -> None:
    assert (steps(cycle)["budget"].words, steps(cycle)["budget"].late) == ("chưa lập", False)
    late = steps(cycle, date(2024, 1, 1))["budget"]
    assert (late.words, late.late) == ("chưa lập, quá hạn", True)


def test_everyone_finds_what_is_theirs_to_do(commune: Commune, cycle: Cycle) -> None:
    handed_in(commune, "clerk")
    assert asked(commune, cycle) == {
        "chairman": "Xem 1 báo cáo vừa nộp",
        "organiser": "Viết báo cáo lĩnh vực của bạn",
        "clerk": "Đôn đốc 3 báo cáo lĩnh vực còn thiếu",
        "finance": "Viết báo cáo lĩnh vực của bạn",
        "reform": "Viết báo cáo lĩnh vực của bạn",
        "vice": "Xem 1 báo cáo vừa nộp",
    }
    assert next_thing(cycle, commune.chairman, TODAY).url == f"/bao-cao/{report_of(commune, 'clerk').pk}/"


def test_nobody_waits_for_others_while_work_of_their_own_is_open(commune: Commune, cycle: Cycle) -> None:
    for part in AREAS:
        accepted(commune, part)
    assert next_thing(cycle, commune.reform, TODAY).title == "Chờ báo cáo tổng hợp"
    duty = given(commune, cycle, "prepare", "reform")
    thing = next_thing(cycle, commune.reform, TODAY)
    assert (thing.title, thing.url) == ("Việc của bạn chưa xong: chuẩn bị", f"/viec/{duty.pk}/")
    assert (thing.button, thing.waiting) == ("Mở và nhận việc", False)
    assert next_thing(cycle, commune.reform, date(2023, 7, 1)).title == "Việc của bạn quá hạn: chuẩn bị"
    cycle.plan.assignments.filter(pk=duty.assignment_id).update(kind="other")
    assert next_thing(cycle, commune.reform, TODAY).title == "Việc của bạn chưa xong"


def test_once_the_report_is_out_the_rest_of_the_preparation_is_asked_for(
    commune: Commune, cycle: Cycle, settings: Any
) -> None:
    settings.PRACTICE_DAY = TODAY
    seed_conference(commune, cycle)
    issue_consolidation(consolidation=assembled(commune, cycle), by=commune.chairman, at=AT)
    here = Situation(cycle, commune.organiser, TODAY)
    loose = cycle.plan.assignments.filter(kind__in=("prepare", "urge"), duties=None)
    thing = rest_once_issued(here)
    assert thing
    assert (thing.title, thing.button) == (f"Giao {loose.count()} việc chưa có người làm", "Giao…")
    loose.delete()
    checklist(commune, here.conference)
    CheckItem.objects.update(post=post_of(commune, "organiser"))
    thing = rest_once_issued(Situation(cycle, commune.organiser, TODAY))
    assert thing
    assert thing.title == f"Bảng kiểm hội trường: {CheckItem.objects.count()} việc của bạn"
    assert rest_once_issued(Situation(cycle, commune.idle, TODAY)) is None


def test_a_returned_report_comes_first(commune: Commune, cycle: Cycle) -> None:
    report = handed_in(commune, "reform")
    return_report(report=report, version=1, reason="Thiếu số liệu.", by=commune.organiser, at=AT)
    thing = next_thing(cycle, commune.reform, TODAY)
    assert (thing.title, thing.url) == ("Sửa báo cáo bị trả lại", f"/bao-cao/{report.pk}/")


def test_when_every_report_is_in_the_consolidated_one_is_next(commune: Commune, cycle: Cycle) -> None:
    for part in AREAS:
        accepted(commune, part)
    assert here(cycle) == ["consolidation"]
    assert asked(commune, cycle) == {
        "chairman": "Lập báo cáo tổng hợp",
        "organiser": "Lập báo cáo tổng hợp",
        "clerk": "Lập báo cáo tổng hợp",
        "finance": "Chờ báo cáo tổng hợp",
        "reform": "Chờ báo cáo tổng hợp",
        "vice": "Lập báo cáo tổng hợp",
    }
    assemble(cycle=cycle, by=commune.organiser, at=AT)
    assert words(cycle)[4] == "đang soạn"
    assert asked(commune, cycle)["organiser"] == "Hoàn thiện báo cáo tổng hợp"
    assert next_thing(cycle, commune.reform, TODAY).waiting


@pytest.mark.parametrize("address", ["", "phan-cong/", "bao-cao/", "tong-hop/", "ke-hoach/"])
def test_every_page_of_a_review_shows_its_path_and_where_the_reader_is(
    commune: Commune, cycle: Cycle, address: str
) -> None:
    page = client_of(commune.chairman).get(f"/ky-so-ket/{cycle.pk}/{address}").content.decode()
    assert page.count('<ol class="path">') == 1
    assert page.count('aria-current="step"') == 1


def test_pages_of_no_review_have_no_path(commune: Commune) -> None:
    assert 'class="path"' not in client_of(commune.chairman).get("/van-ban/").content.decode()


def test_a_conference_put_off_still_waits_for_talks_and_answers(commune: Commune, cycle: Cycle) -> None:
    planned = cycle.plan.held_on
    assert planned is not None
    after = planned + timedelta(days=1)
    conference = open_conference(cycle=cycle, by=commune.clerk, at=AT)
    assert [steps(cycle, after)[key].done for key in ("talks", "replies")] == [True, True]
    facts = replace(facts_of(conference), held_on=planned + timedelta(days=7))
    change_conference(conference=conference, facts=facts, revision=conference.revision, by=commune.clerk, at=AT)
    assert [steps(cycle, after)[key].done for key in ("talks", "replies")] == [False, False]


def test_the_path_asks_the_database_twelve_times_and_reads_no_paper(commune: Commune, cycle: Cycle) -> None:
    for part in AREAS:
        accepted(commune, part)
    assemble(cycle=cycle, by=commune.organiser, at=AT)
    chosen(commune, cycle)
    drafted(commune, cycle)
    conference = seed_conference(commune, cycle)
    draft_invitation(conference=conference, by=commune.clerk, at=AT)
    book_hall(conference=conference, room=room(commune), span=span(7, 17), by=commune.clerk, at=AT)
    cycle = Cycle.objects.select_related("commune", "plan__document").get(pk=cycle.pk)
    with CaptureQueriesContext(connection) as asked:
        told = words(cycle)[4:]
    assert told == [
        "đang soạn", "2 người chưa xác nhận", "đang lập", "chưa có danh sách", "chưa mời ai",
        "Nhà Văn hoá Trung tâm xã", "tải được ngay",
    ]  # fmt: skip
    assert [query["sql"] for query in asked if "paper_json" in query["sql"]] == []
    assert len(asked) == 12
