"""Loading a plan opens a review that holds what the text says, each fact with its place."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.core import blobs
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused, UnusableFile
from cchc.org.models import Post
from cchc.paper.model import At
from cchc.review.actions import PlanAlreadyLoaded, load_plan
from cchc.review.models import Cycle
from tests.factories.reviews import seed_bytes, seed_cycle
from tests.people import AT, Commune


def test_the_facts_of_the_conference_stand_with_their_places(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    plan = cycle.plan
    assert cycle.title == "Sơ kết công tác Cải cách hành chính 6 tháng đầu năm 2023"
    assert (cycle.period_start, cycle.period_end) == (date(2023, 1, 1), date(2023, 6, 30))
    assert plan.held_on == date(2023, 6, 23)
    assert plan.venue == "Nhà Văn hoá Trung tâm xã"
    assert plan.starts_at is None
    assert plan.place_of("held_on") == At("II.2", 19, "Thời gian dự kiến tổ chức: Ngày 23/6/2023.")
    assert plan.place_of("starts_at") is None


def test_six_groups_three_points_and_every_assignment_are_kept_in_order(commune: Commune) -> None:
    plan = seed_cycle(commune).plan
    assert [group.who for group in plan.participants.all()] == [
        "Thường trực Đảng ủy",
        "Thường trực HĐND xã",
        "Lãnh đạo UBND xã",
        "Uỷ viên UBND xã",
        "Trưởng các ban ngành đoàn thể",
        "Các công chức làm nhiệm vụ cải cách hành chính",
    ]
    assert plan.agenda.count() == 3
    assert [row.kind for row in plan.assignments.all()] == [
        "prepare", "prepare", "talks", "estimate", "appraise", "approve", "report", "invite", "urge", "venue",
    ]  # fmt: skip
    assert [(row.at_section, row.at_line) for row in plan.assignments.all()][-1] == ("III.3", 66)


def test_work_belongs_to_the_posts_the_words_mean_and_in_doubt_to_none(commune: Commune) -> None:
    for part, alias in (
        ("organiser", "Văn phòng - Thống kê (phụ trách lĩnh vực Đảng ủy - Nội vụ)"),
        ("finance", "Tài chính - Kế toán"),
    ):
        post = commune.people[part].holdings.get().post
        post.aliases = [alias]
        post.save()
    rows = list(seed_cycle(commune).plan.assignments.all())
    assert [post.holdings.get().officer for post in rows[0].posts.all()] == [commune.organiser]
    assert list(rows[9].posts.all()) == []


def test_what_the_committee_is_to_approve_belongs_to_the_chairman(commune: Commune) -> None:
    [approval] = seed_cycle(commune).plan.assignments.filter(kind="approve")
    assert approval.lead == "UBND xã"
    assert [post.code for post in approval.posts.all()] == ["chairman"]


def test_the_parts_of_work_for_all_stand_in_the_order_of_the_posts(commune: Commune) -> None:
    # Numbers that a set of Python does not keep in order.
    for pk in (100_006, 100_007, 100_008):
        Post.objects.create(pk=pk, commune=commune.unit, code=f"so-{pk}", name=f"Công chức số {pk}", areas=["TC"])
    report = seed_cycle(commune).plan.assignments.get(kind="report")
    assert list(report.duties.order_by("pk").values_list("post", flat=True)) == [100_006, 100_007, 100_008]


def test_the_file_is_kept_and_the_draft_holds_its_paper(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    plan, cycle_title = cycle.plan, cycle.title
    assert blobs.read(plan.source) == seed_bytes()
    assert plan.document.paper.recipients[-1] == "Lưu: VT"
    assert plan.document.state == "draft"
    assert plan.lines[:2] == [[1, " KẾ HOẠCH"], [2, cycle_title]]


def test_the_same_file_opens_one_review(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    with pytest.raises(PlanAlreadyLoaded) as known:
        seed_cycle(commune)
    assert known.value.cycle == cycle
    assert Cycle.objects.count() == 1


def test_another_commune_may_load_the_same_file(commune: Commune, other_commune: Commune) -> None:
    seed_cycle(commune)
    theirs = seed_cycle(other_commune)
    assert Cycle.objects.seen_by(other_commune.chairman).get() == theirs
    assert Cycle.objects.seen_by(commune.chairman).count() == 1


def test_a_paper_that_is_no_plan_is_refused_and_nothing_is_kept(commune: Commune) -> None:
    letter = "CÔNG TY TNHH SAO MAI\n\nThư chào hàng\n\nKính gửi quý khách hàng.\n".encode()
    with pytest.raises((ActionRefused, UnusableFile)):
        load_plan(data=letter, name="thu.txt", by=commune.organiser, at=AT)
    assert Cycle.objects.count() == 0
    assert LogEntry.objects.count() == 0


def test_a_period_that_ends_before_it_starts_stays_unknown_and_is_told(commune: Commune) -> None:
    data = seed_bytes().decode().replace("6 tháng đầu năm 2023", "giai đoạn 2025 - 2020")
    cycle = seed_cycle(commune, data.encode())
    assert (cycle.period_start, cycle.period_end) == (None, None)
    assert cycle.plan.warnings[-1] == (
        "Kỳ báo cáo ghi từ 01/01/2025 đến 31/12/2020, ngày cuối trước ngày đầu, nên chưa dùng được."
    )


def test_an_empty_file_is_refused_with_what_to_do(commune: Commune) -> None:
    with pytest.raises(UnusableFile) as refused:
        load_plan(data=b"", name="rong.txt", by=commune.organiser, at=AT)
    assert refused.value.remedy
    assert Cycle.objects.count() == 0


def test_deadlines_are_worked_back_in_working_days_with_their_ground(commune: Commune) -> None:
    rows = {row.kind: row for row in seed_cycle(commune).plan.assignments.all()}
    assert rows["invite"].deadline == date(2023, 6, 20)
    assert rows["invite"].deadline_ground != ""
    assert all(row.deadline and row.deadline < date(2023, 6, 23) for row in rows.values())
