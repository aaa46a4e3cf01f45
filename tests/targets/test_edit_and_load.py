"""Targets of a year: read from its plan, from Excel, typed, changed, taken out and brought back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from cchc.core.models import LogEntry
from cchc.figures.comparison import Compare
from cchc.lib.errors import ActionRefused, UnusableFile
from cchc.targets.actions import (
    TargetFacts,
    add_target,
    change_target,
    load_targets_from_excel,
    load_year_plan,
    remove_target,
    restore_target,
)
from cchc.targets.actions.load import Loaded
from cchc.targets.models import Target, YearPlan
from cchc.targets.queries.results import targets_of
from cchc.targets.queries.words import planned_words
from tests.factories.races import all_at_once
from tests.factories.targets import give_areas
from tests.people import AT, Commune

PLAN = Path("examples/ke-hoach-cchc-2023.txt").read_bytes()
FACTS = TargetFacts("TT", "Hồ sơ giải quyết đúng hạn", Compare.AT_LEAST, Decimal(98), "%")


def load(commune: Commune, data: bytes = PLAN, name: str = "ke-hoach.txt", drop: bool = False) -> Loaded:
    step = load_targets_from_excel if name.endswith("xlsx") else load_year_plan
    return step(commune=commune.unit, year=2023, data=data, name=name, drop_missing=drop, by=commune.organiser, at=AT)


def workbook(*rows: Sequence[Any], merge: str = "") -> bytes:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(list(row))
    if merge:
        page.merge_cells(merge)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def add(commune: Commune, facts: TargetFacts = FACTS) -> Target:
    return add_target(commune=commune.unit, year=2023, facts=facts, by=commune.organiser, at=AT)


def change(commune: Commune, target: Target, facts: TargetFacts, revision: int) -> Target:
    return change_target(target=target, facts=facts, revision=revision, by=commune.organiser, at=AT)


def test_a_plan_becomes_targets_with_their_place_in_the_text(commune: Commune) -> None:
    loaded = load(commune)
    assert (loaded.new, loaded.plan.code, loaded.plan.issued_on) == (14, "05/KH-UBND", date(2023, 1, 16))
    on_time = Target.objects.get(indicator="BM3.3.2")
    assert (on_time.area, planned_words(on_time), on_time.at_section) == ("TT", "ít nhất 98%", "I.2.c")
    lines = dict(loaded.plan.lines)
    assert "tối thiểu 98% hồ sơ giải quyết trước hạn và đúng hạn" in lines[on_time.at_line]
    paid = Target.objects.get(indicator="BM6.1")
    assert planned_words(paid) == "ít nhất 50% đến ngày 30/6/2023"


def test_the_same_file_twice_changes_nothing(commune: Commune) -> None:
    load(commune)
    again = load(commune)
    assert (again.new, again.changed, again.removed) == (0, 0, 0)
    assert (Target.objects.count(), LogEntry.objects.count()) == (14, 1)


def test_a_changed_plan_changes_what_it_says_otherwise_and_drops_only_when_asked(commune: Commune) -> None:
    load(commune)
    text = PLAN.decode().replace("tối thiểu 98% hồ sơ", "tối thiểu 99% hồ sơ")
    text = text.replace("; mức độ hài lòng của người dân, tổ chức đạt tối thiểu 90%", "")
    kept = load(commune, text.encode())
    assert (kept.new, kept.changed, kept.removed) == (0, 1, 0)
    on_time = Target.objects.get(indicator="BM3.3.2")
    assert (on_time.value, on_time.revision) == (99, 2)
    dropped = load(commune, text.encode(), drop=True)
    assert (dropped.removed, len(targets_of(commune.unit, 2023))) == (1, 13)


def test_targets_of_a_workbook_with_merged_cells_formulas_and_days_as_text(commune: Commune) -> None:
    data = workbook(
        ["BẢNG CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH NĂM 2023"],
        ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Hạn hoàn thành"],
        [1, "Tỷ lệ hồ sơ giải quyết đúng hạn", "%", 98, None],
        [2, "Số cuộc đối thoại với người dân", "cuộc", "=1+1", "30/9/2023"],
        [3, '=HYPERLINK("http://x";"y")', "%", 90, None],
        merge="A1:E1",
    )
    loaded = load(commune, data, "chi-tieu.xlsx")
    assert loaded.new >= 1
    on_time = Target.objects.get(name__startswith="Tỷ lệ hồ sơ giải quyết đúng hạn")
    assert (on_time.value, on_time.unit, on_time.at_line) == (98, "%", None)
    assert on_time.at_text.startswith("Dòng 3 của tệp chi-tieu.xlsx: ")
    assert YearPlan.objects.get().lines == []


def test_a_workbook_keeps_the_text_of_a_plan_loaded_before(commune: Commune) -> None:
    load(commune)
    load(commune, workbook(["Chỉ tiêu", "Đơn vị tính", "Kế hoạch"], ["Số tin, bài tuyên truyền", "tin", 40]), "a.xlsx")
    plan = YearPlan.objects.get()
    assert (plan.code, len(plan.lines) > 40, plan.targets.count()) == ("05/KH-UBND", True, 15)


@pytest.mark.parametrize(
    ("data", "name", "error"),
    [
        (b"", "a.txt", UnusableFile),
        (b"PK\x03\x04xl/workbook broken", "a.xlsx", UnusableFile),
        ("Giấy mời họp thôn.".encode(), "a.txt", ActionRefused),
        (b"a,b\n1,2\n", "a.csv", ActionRefused),
    ],
)
def test_a_file_without_targets_is_refused_in_words(commune: Commune, data: bytes, name: str, error: type) -> None:
    with pytest.raises(error):
        load(commune, data, name)
    assert YearPlan.objects.count() == 0


def test_a_plan_is_not_taken_for_a_workbook(commune: Commune) -> None:
    with pytest.raises(ActionRefused, match="văn bản, không phải bảng tính"):
        load_targets_from_excel(
            commune=commune.unit, year=2023, data=PLAN, name="a.txt", drop_missing=False, by=commune.organiser, at=AT
        )


def test_a_named_lead_becomes_the_owner(commune: Commune) -> None:
    give_areas(commune)
    text = PLAN.decode().replace(
        "tối thiểu 98% hồ sơ giải quyết trước hạn và đúng hạn;",
        "tối thiểu 98% hồ sơ giải quyết trước hạn và đúng hạn (Công chức Tài chính - Kế toán chủ trì);",
    )
    load(commune, text.encode())
    owner = Target.objects.get(indicator="BM3.3.2").owner
    assert owner is None or owner.code == "finance"


def test_a_target_is_added_once(commune: Commune) -> None:
    assert add(commune).pk == add(commune).pk
    assert (YearPlan.objects.get().title, LogEntry.objects.count()) == ("Kế hoạch cải cách hành chính năm 2023", 1)


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (replace(FACTS, area=""), "Chưa chọn lĩnh vực"),
        (replace(FACTS, area="XX"), "Chưa chọn lĩnh vực"),
        (replace(FACTS, value=None), "cần một con số"),
        (replace(FACTS, compare=Compare.BY_DATE), "cần ngày"),
        (replace(FACTS, indicator="BM9.9"), "không có trong biểu"),
    ],
)
def test_an_unfit_target_is_refused(commune: Commune, facts: TargetFacts, words: str) -> None:
    with pytest.raises(ActionRefused, match=words):
        add(commune, facts)
    assert Target.objects.count() == 0


def test_an_owner_of_another_commune_is_refused(commune: Commune, other_commune: Commune) -> None:
    post = other_commune.finance.holdings.get().post
    with pytest.raises(ActionRefused, match="không thuộc đơn vị"):
        add(commune, replace(FACTS, owner=post))


def test_who_saw_an_older_target_is_told_what_stands_now(commune: Commune) -> None:
    target = add(commune)
    change(commune, target, replace(FACTS, value=Decimal(99)), 1)
    with pytest.raises(ActionRefused, match="hiện là: Hồ sơ giải quyết đúng hạn, ít nhất 99%"):
        change(commune, target, replace(FACTS, value=Decimal(97)), 1)
    assert Target.objects.get().value == 99


def test_a_target_taken_out_can_be_brought_back(commune: Commune) -> None:
    target = add(commune)
    for _ in range(2):
        remove_target(target=target, by=commune.organiser, at=AT)
    assert targets_of(commune.unit, 2023) == []
    with pytest.raises(ActionRefused, match="đã được bỏ"):
        change(commune, target, replace(FACTS, value=Decimal(97)), 1)
    for _ in range(2):
        restore_target(target=target, by=commune.organiser, at=AT)
    assert targets_of(commune.unit, 2023) == [target]
    assert list(LogEntry.objects.order_by("position").values_list("action", flat=True)) == [
        "targets.add_target",
        "targets.remove_target",
        "targets.restore_target",
    ]


@pytest.mark.django_db(transaction=True)
def test_two_who_change_a_target_at_once_lose_nothing(commune: Commune) -> None:
    target = add(commune)
    steps = [lambda value=value: change(commune, target, replace(FACTS, value=Decimal(value)), 1) for value in (97, 99)]
    (refused,) = all_at_once(steps)
    assert isinstance(refused, ActionRefused)
    assert Target.objects.get().revision == 2


@pytest.mark.django_db(transaction=True)
def test_two_clicks_load_a_plan_once(commune: Commune) -> None:
    assert all_at_once([lambda: load(commune), lambda: load(commune)]) == []
    assert (YearPlan.objects.count(), Target.objects.count()) == (1, 14)
