"""The norm in force: the narrower wins, a sure ceiling holds, an unverified one only warns, dates matter."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.lib.money import Dong
from cchc.spending.model import BasisKind, Certainty, NormLevel
from cchc.spending.norms import certainty_of, norm_in_force
from tests.spending.tables import DAY_2023, DAY_2026, around, commune, line, province

MEAL_2017 = "điểm c khoản 4 Điều 12 Thông tư 40/2017/TT-BTC"


def test_without_a_local_norm_the_sure_ceiling_is_the_amount() -> None:
    norm = norm_in_force("meal", around(DAY_2023))
    assert (norm.amount, norm.citation, norm.level) == (Dong(100_000), MEAL_2017, NormLevel.NATIONAL)
    assert norm.certainty == "mức tối đa theo quy định"


def test_an_unverified_figure_of_the_book_is_never_an_amount() -> None:
    for day, places in ((DAY_2023, ()), (DAY_2026, ()), (DAY_2026, ("01",))):
        norm = norm_in_force("refreshment", around(day, *places))
        assert (norm.amount, norm.certainty, norm.level) == (None, Certainty.OPEN, None)
    hanoi = norm_in_force("meal", around(DAY_2026, "01"))
    assert (hanoi.amount, hanoi.citation) == (None, "Nghị quyết 05/2025/NQ-HĐND của HĐND thành phố Hà Nội")
    assert hanoi.note.startswith("mức suy ra từ mục 4 Phụ lục 02")


def test_the_narrower_amount_wins() -> None:
    norm = norm_in_force("meal", around(DAY_2023, norms=(province("meal", 90_000), commune("meal", 80_000))))
    assert (norm.amount, norm.certainty, norm.citation) == (
        Dong(80_000),
        Certainty.COMMUNE,
        "Quy chế chi tiêu nội bộ",
    )


def test_a_narrower_amount_above_a_sure_ceiling_is_cut_to_it() -> None:
    norm = norm_in_force("meal", around(DAY_2023, norms=(commune("meal", 150_000),)))
    assert (norm.amount, norm.citation, norm.certainty) == (Dong(100_000), MEAL_2017, Certainty.LAW)
    assert norm.cut is not None and norm.cut.amount == Dong(150_000)


def test_a_commune_is_bound_by_a_provincial_amount_held_against_its_text() -> None:
    verified, told = province("meal", 90_000, verified=True), province("meal", 90_000)
    bound = norm_in_force("meal", around(norms=(verified, commune("meal", 120_000))))
    assert (bound.amount, bound.certainty, bound.doubtful) == (Dong(90_000), Certainty.PROVINCE, ())
    free = norm_in_force("meal", around(norms=(told, commune("meal", 120_000))))
    assert (free.amount, free.certainty, free.cut) == (Dong(120_000), Certainty.COMMUNE, None)
    assert [rung.amount for rung in free.doubtful] == [Dong(90_000)]


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2017, 12, 31), None),
        (date(2018, 1, 1), 70_000),
        (date(2025, 5, 4), 70_000),
        (date(2025, 12, 31), 70_000),
        (date(2026, 1, 1), 120_000),
    ],
)
def test_an_old_provincial_norm_stays_until_it_is_replaced(day: date, amount: int | None) -> None:
    norms = (province("refreshment", 70_000), province("refreshment", 120_000, date(2026, 1, 1)))
    assert norm_in_force("refreshment", around(day, norms=norms)).amount == amount


def test_a_norm_ends_on_its_last_day() -> None:
    ended = (commune("refreshment", 20_000, until=date(2025, 6, 30)),)
    assert norm_in_force("refreshment", around(date(2025, 6, 30), norms=ended)).amount == Dong(20_000)
    assert norm_in_force("refreshment", around(date(2025, 7, 1), norms=ended)).amount is None


def test_a_norm_that_was_replaced_does_not_come_back_when_its_successor_ends() -> None:
    old, new = province("meal", 70_000), province("meal", 90_000, date(2020, 1, 1), until=date(2022, 12, 31))
    assert norm_in_force("meal", around(date(2022, 12, 31), norms=(old, new))).amount == 90_000
    assert norm_in_force("meal", around(DAY_2026, norms=(old, new))).amount is None


def test_the_ceiling_of_2017_ends_on_4_may_2025() -> None:
    last, first = (around(day, norms=(commune("meal", 150_000),)) for day in (date(2025, 5, 3), date(2025, 5, 4)))
    assert norm_in_force("meal", last).amount == Dong(100_000)
    assert norm_in_force("meal", first).amount == Dong(150_000)


def test_what_is_paid_at_cost_has_no_amount_until_the_commune_sets_one() -> None:
    norm = norm_in_force("documents", around())
    assert (norm.at_cost, norm.amount, norm.certainty) == (True, None, Certainty.QUOTED)
    own = norm_in_force("documents", around(norms=(commune("documents", 20_000),)))
    assert (own.amount, own.certainty) == (Dong(20_000), Certainty.COMMUNE)


def test_an_item_that_no_level_knows_is_open() -> None:
    norm = norm_in_force("fireworks", around())
    assert (norm.rungs, norm.amount, norm.citation, norm.certainty) == ((), None, "", Certainty.OPEN)


def test_a_shared_meal_may_cost_130_percent_of_the_lump_sum_that_holds() -> None:
    norm = norm_in_force("shared_meal", around(DAY_2023, norms=(commune("meal", 90_000),)))
    assert (norm.amount, norm.certainty) == (Dong(117_000), Certainty.COMMUNE)
    assert norm.citation == (
        "130% mức khoán 90.000 đồng (Quy chế chi tiêu nội bộ), khoản 5 Điều 12 Thông tư 40/2017/TT-BTC"
    )
    assert norm_in_force("shared_meal", around()).amount is None


def test_a_sure_ceiling_caps_the_shared_meal_also_below_an_amount_that_nobody_has_verified() -> None:
    norm = norm_in_force("shared_meal", around(DAY_2023, norms=(province("meal", 90_000),)))
    assert (norm.amount, norm.certainty) == (Dong(117_000), Certainty.PROVINCE_UNVERIFIED)
    assert norm.ceiling is not None and norm.ceiling.amount == Dong(130_000)


def test_figures_of_the_book_that_are_no_norm_of_a_conference_hold_for_no_line() -> None:
    """Travel allowances and amounts of Party bodies name no item; nor does a line of which nobody knows what it is."""
    for places in ((), ("01",)):
        norm = norm_in_force("", around(DAY_2026, *places))
        assert (norm.rungs, norm.amount) == ((), None)


@given(lump=st.integers(0, 10**9), own=st.integers(0, 10**9) | st.none())
def test_a_shared_meal_never_costs_more_than_130_percent(lump: int, own: int | None) -> None:
    norms = (commune("meal", lump), *((commune("shared_meal", own),) if own is not None else ()))
    meal, shared = (norm_in_force(item, around(norms=norms)).amount for item in ("meal", "shared_meal"))
    assert meal == lump and shared is not None
    assert shared * 100 <= meal * 130


@given(amounts=st.tuples(*[st.integers(0, 300_000)] * 2), verified=st.booleans())
def test_no_amount_passes_a_sure_ceiling(amounts: tuple[int, int], verified: bool) -> None:
    norms = (province("meal", amounts[0], verified=verified), commune("meal", amounts[1]))
    norm = norm_in_force("meal", around(DAY_2023, norms=norms))
    assert norm.amount == min(100_000, amounts[1], amounts[0] if verified else 100_000)


def test_a_line_is_as_sure_as_its_norm() -> None:
    there = around(DAY_2023, norms=(province("refreshment", 20_000),))
    kinds = (BasisKind.NORM, BasisKind.QUOTATION, BasisKind.CONTRACT, BasisKind.NONE)
    assert [certainty_of(line("Giải khát giữa giờ", kind=kind), there) for kind in kinds] == [
        Certainty.PROVINCE_UNVERIFIED,
        Certainty.QUOTED,
        Certainty.QUOTED,
        Certainty.OPEN,
    ]
