"""The targets of a year held against the figures of a half."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cchc.targets.queries.results import results_of
from tests.factories.targets import HALF, enter, target, year_plan
from tests.people import AT, Commune


def shown(commune: Commune, **facts: Any) -> list[tuple[str, str, str]]:
    return [(row.planned, row.shown, row.verdict_name) for row in results_of(commune.unit, HALF, **facts)]


def test_a_target_is_answered_by_the_row_it_names(commune: Commune) -> None:
    target(year_plan(commune), "Hồ sơ đúng hạn", indicator="BM3.3.2")
    enter(commune, {"BM3.3.2.1": "2.186", "BM3.3.2.2": "2.151"})
    (row,) = results_of(commune.unit, HALF)
    assert (row.planned, row.shown, row.verdict_name) == ("ít nhất 98%", "98,4%", "đạt")
    assert row.source == "tính từ BM3.3.2.2, BM3.3.2.1"


@pytest.mark.parametrize(
    ("facts", "typed", "line"),
    [
        ({"compare": "="}, "100", ("98%", "100%", "chưa đạt")),
        ({"compare": "≤", "value": "22", "unit": "người"}, "21", ("không quá 22 người", "21 người", "đạt")),
        ({"compare": "giảm", "value": "20"}, "21,5", ("giảm ít nhất 20%", "21,5%", "đạt")),
        ({"compare": "có", "value": None, "unit": ""}, "0", ("có thực hiện", "chưa thực hiện", "đang thực hiện")),
        (
            {"compare": "hạn", "value": None, "unit": "", "due_on": date(2023, 5, 30)},
            "0",
            ("xong trước ngày 30/5/2023", "chưa xong", "chưa đạt"),
        ),
        ({}, "không phát sinh", ("ít nhất 98%", "không phát sinh", "không phát sinh")),
        ({}, "chưa có số liệu", ("ít nhất 98%", "chưa có số liệu", "chưa có số liệu")),
    ],
)
def test_each_comparison_in_the_words_of_an_office(
    commune: Commune, facts: dict[str, Any], typed: str, line: tuple[str, str, str]
) -> None:
    row = target(year_plan(commune), "Chỉ tiêu", facts.pop("value", "98"), **facts)
    enter(commune, {row.pk: typed})
    assert shown(commune) == [line]


def test_a_target_without_a_figure_says_so_and_one_taken_out_is_not_shown(commune: Commune) -> None:
    plan = year_plan(commune)
    target(plan, "Còn")
    target(plan, "Đã bỏ", removed_at=AT)
    assert shown(commune) == [("ít nhất 98%", "chưa có số liệu", "chưa có số liệu")]


@pytest.mark.parametrize("count", [1, 3, 300])
def test_the_results_cost_three_queries(commune: Commune, count: int, django_assert_num_queries: Any) -> None:
    plan = year_plan(commune)
    for number in range(count):
        row = target(plan, f"Chỉ tiêu {number}")
        if number < 3:
            enter(commune, {row.pk: "99"})
    with django_assert_num_queries(3):
        assert len([row.source for row in results_of(commune.unit, HALF)]) == count
