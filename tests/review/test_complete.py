"""Filling in what the text did not say, and who said it instead."""

from __future__ import annotations

from datetime import date, time

import pytest

from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from cchc.review.actions import Completion, issue_plan
from cchc.review.models import Cycle
from cchc.review.queries.missing import missing
from cchc.review.queries.overview import Next, overview
from tests.factories.reviews import LETTERHEAD, complete, seed_bytes, seed_cycle
from tests.people import AT, TODAY, Commune


def missing_names(cycle: Cycle) -> list[str]:
    return [fact.name for fact in missing(cycle.plan, cycle.plan.document.paper)]


def test_the_seed_lacks_its_letterhead_number_day_hour_and_chair(commune: Commune) -> None:
    assert missing_names(seed_cycle(commune)) == [
        "issuer_lines", "symbol", "number", "place", "issued_on", "starts_at", "chair",
    ]  # fmt: skip


def test_what_is_filled_in_is_no_longer_missing_and_remembers_who(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    complete(commune, cycle, Completion(starts_at=time(7, 30)), revision=2)
    assert missing_names(cycle) == ["number", "issued_on", "chair"]
    assert cycle.plan.document.paper.issuer == "ỦY BAN NHÂN DÂN XÃ SUỐI MẪU"
    assert cycle.plan.filled["starts_at"]["by"].startswith("Hoàng Thị Mai, ")
    entry = LogEntry.objects.filter(action="review.complete_plan").first()
    assert entry is not None
    assert entry.data == {"facts": {"starts_at": "07:30:00"}}


def test_nothing_changed_leaves_no_trace(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    complete(commune, cycle, Completion(venue="Nhà Văn hoá Trung tâm xã"))
    assert cycle.plan.document.revision == 1
    assert not LogEntry.objects.filter(action="review.complete_plan").exists()


def test_a_new_conference_day_moves_the_deadlines(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    complete(commune, cycle, Completion(held_on=date(2023, 6, 30)))
    assert cycle.plan.assignments.get(kind="invite").deadline == date(2023, 6, 27)


def test_two_who_fill_in_at_once_do_not_overwrite_each_other(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    with pytest.raises(ActionRefused, match="người khác đã sửa dự thảo"):
        complete(commune, cycle, Completion(place="Mường Lam"))
    assert cycle.plan.document.paper.place == "Suối Mẫu"


def test_a_plan_is_not_issued_before_its_letterhead_is_known(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    with pytest.raises(ActionRefused, match="chưa nêu: cơ quan ban hành, ký hiệu, địa danh"):
        issue_plan(cycle=cycle, by=commune.clerk, at=AT)


def test_a_complete_plan_is_issued_with_its_files(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    document = issue_plan(cycle=cycle, by=commune.clerk, at=AT)
    assert document.code == "01/KH-UBND"
    assert document.issued_on == TODAY
    with pytest.raises(ActionRefused, match="đã ban hành với số 01/KH-UBND"):
        issue_plan(cycle=cycle, by=commune.clerk, at=AT)
    with pytest.raises(ActionRefused, match="đã ban hành nên không sửa được"):
        complete(commune, cycle, Completion(place="Khác"), revision=2)


def test_each_action_leaves_one_entry_and_the_whole_way_stands_in_the_log(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    issue_plan(cycle=cycle, by=commune.clerk, at=AT)
    assert list(LogEntry.objects.order_by("position").values_list("action", "object_type")) == [
        ("records.draft_document", "records.Document"),
        ("review.load_plan", "review.Cycle"),
        ("records.revise_document", "records.Document"),
        ("review.complete_plan", "review.ReviewPlan"),
        ("records.issue_document", "records.Document"),
    ]


def test_a_plan_of_another_body_is_not_issued_here(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    complete(
        commune, cycle, Completion(issuer_lines=("ỦY BAN NHÂN DÂN", "XÃ NẬM NHỌN"), symbol="KH-UBND", place="Nậm Nhọn")
    )
    with pytest.raises(ActionRefused, match="XÃ NẬM NHỌN"):
        issue_plan(cycle=cycle, by=commune.clerk, at=AT)


def test_a_plan_that_came_with_a_number_takes_no_second_one(commune: Commune) -> None:
    sample = seed_with_letterhead(commune)
    with pytest.raises(ActionRefused, match="đã mang số 16/KH-UBND"):
        issue_plan(cycle=sample, by=commune.clerk, at=AT)
    assert overview(sample, TODAY).next is Next.REPORTS


def seed_with_letterhead(commune: Commune) -> Cycle:
    """The seed as an office would have signed it, its number in the letterhead."""
    head = (
        "UỶ BAN NHÂN DÂN        CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "XÃ SUỐI MẪU                Độc lập - Tự do - Hạnh phúc\n\n"
        "Số: 16/KH-UBND        Suối Mẫu, ngày 02 tháng 6 năm 2023\n\n"
    )
    return seed_cycle(commune, head.encode() + seed_bytes())
