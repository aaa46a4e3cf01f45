"""Norms on a day, the cap of a served meal, reporting windows."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.law.book import law_book
from cchc.law.formulas import conference_norm, shared_meal_cap, window
from cchc.lib.days import Period
from cchc.lib.errors import CchcError
from cchc.lib.money import Dong


def test_the_meal_of_an_unsalaried_guest_in_2023_is_law() -> None:
    norm = conference_norm(law_book().on(date(2023, 6, 23)), "meal")
    assert (norm.amount, norm.certain) == (Dong(100_000), True)
    assert norm.value.citation == "điểm c khoản 4 Điều 12 Thông tư 40/2017/TT-BTC"


def test_the_meal_of_2026_has_no_known_amount_outside_hanoi() -> None:
    norm = conference_norm(law_book().on(date(2026, 6, 26)), "meal")
    assert (norm.amount, norm.certain) == (None, False)


def test_the_local_norm_wins_at_its_place() -> None:
    norm = conference_norm(law_book().on(date(2026, 6, 26), ("01",)), "meal")
    assert (norm.amount, norm.certain) == (Dong(150_000), False)


def test_a_served_meal_may_cost_130_percent_of_the_lump_sum() -> None:
    assert shared_meal_cap(law_book().on(date(2023, 6, 23)), Dong(100_000)) == Dong(130_000)


def test_hall_and_papers_are_paid_at_cost() -> None:
    law = law_book().on(date(2023, 6, 23))
    assert all(conference_norm(law, item).at_cost for item in ("hall", "documents", "decoration"))


def test_an_item_without_a_norm_is_refused() -> None:
    with pytest.raises(CchcError, match="fireworks"):
        conference_norm(law_book().on(date(2023, 6, 23)), "fireworks")


def test_the_first_half_year_closes_on_14_june() -> None:
    assert window(law_book().on(date(2023, 6, 23)), "half_first", 2023) == Period(date(2022, 12, 15), date(2023, 6, 14))
