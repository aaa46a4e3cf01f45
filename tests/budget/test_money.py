"""The year's money, the norms of province and commune, and the head count that lines follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cchc.budget.actions import NormFacts, add_line, approve_estimate, follow_headcount, set_allotment, set_norm
from cchc.budget.enums import Level
from cchc.budget.models import Allotment, Norm
from cchc.budget.queries.conference import circumstances, expected_at
from cchc.budget.queries.money import half_day_rule, norms_shown, purse, remaining_of
from cchc.budget.queries.rounds import lines_of, live_round
from cchc.conference.models import Guest
from cchc.lib.errors import ActionRefused
from cchc.lib.money import Dong
from cchc.org.models import Profile
from cchc.review.models import Cycle
from cchc.spending.model import BasisKind, CostLine
from cchc.spending.norms import norm_in_force
from tests.factories.budget import BANNER, appraised, approved, drafted
from tests.factories.guests import GROUPS, added, opened
from tests.factories.reviews import seed_bytes, seed_cycle
from tests.people import AT, TODAY, Commune

pytestmark = pytest.mark.django_db
DRINKS = CostLine("refreshment", "Giải khát giữa giờ", "người", 2, 1, Dong(20_000), BasisKind.NORM, "Quy chế")
MEALS = CostLine("meal", "Hỗ trợ tiền ăn", "người", 1, 1, Dong(100_000), BasisKind.NORM, "Thông tư")


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return seed_cycle(commune)


def give(commune: Commune, amount: int, year: int = 2023) -> Allotment:
    return set_allotment(
        unit=commune.unit, year=year, amount=amount, basis="QĐ giao dự toán", by=commune.chairman, at=AT
    )


def test_what_is_left_is_what_was_given_less_what_was_approved(commune: Commune, cycle: Cycle) -> None:
    assert purse(commune.unit, 2023) is None
    give(commune, 9_000_000)
    give(commune, 5_000_000)
    approved(commune, cycle)
    other = seed_cycle(commune, seed_bytes() + b"\n\n")
    mine = drafted(commune, other)
    held = purse(commune.unit, 2023)
    assert held and (held.given, held.taken, held.left) == (5_000_000, 1_300_000, 3_700_000)
    assert circumstances(live_round(mine)).remaining == 3_700_000
    assert remaining_of(commune.unit, TODAY, without=cycle.estimate.pk) == 5_000_000


def test_what_the_communes_file_says_is_left_shrinks_with_each_approval(commune: Commune, cycle: Cycle) -> None:
    toml = f"{GROUPS}\n[budget]\nsource = 'Ngân sách xã'\nremaining = 1_500_000\n"
    Profile.objects.create(commune=commune.unit, since=date(2023, 1, 1), toml=toml)
    assert remaining_of(commune.unit, TODAY) == 1_500_000
    approved(commune, cycle)
    assert remaining_of(commune.unit, TODAY) == 200_000
    assert remaining_of(commune.unit, TODAY, without=cycle.estimate.pk) == 1_500_000
    Profile.objects.create(commune=commune.unit, since=date(2023, 6, 30), toml=toml)
    assert remaining_of(commune.unit, date(2023, 7, 1)) == 1_500_000


def test_a_conference_of_january_takes_from_the_money_of_its_own_year(commune: Commune) -> None:
    january = seed_cycle(commune, seed_bytes().decode().replace("Ngày 23/6/2023", "Ngày 06/01/2024").encode())
    for year in (2023, 2024):
        give(commune, 5_000_000, year)
    approved(commune, january)
    held = [purse(commune.unit, year) for year in (2023, 2024)]
    assert [one and one.taken for one in held] == [0, 1_300_000]
    later = drafted(commune, seed_cycle(commune, seed_bytes()))
    assert circumstances(live_round(later)).remaining == 5_000_000


def test_an_estimate_that_another_has_outrun_is_not_approved(commune: Commune, cycle: Cycle) -> None:
    estimate = appraised(commune, cycle)
    give(commune, 1_000_000)
    with pytest.raises(ActionRefused, match=r"1\.300\.000 đồng vượt kinh phí còn lại 1\.000\.000 đồng"):
        approve_estimate(estimate=estimate, number=1, by=commune.chairman, at=AT)


def test_the_same_note_sent_twice_is_one(commune: Commune) -> None:
    assert give(commune, 1_000) == give(commune, 1_000)
    facts = {"unit": commune.unit, "item": "meal", "level": Level.COMMUNE, "since": TODAY}
    set_it = {**facts, "facts": NormFacts(90_000, "Quy chế"), "by": commune.chairman, "at": AT}
    assert set_norm(**set_it) == set_norm(**set_it)
    assert (Allotment.objects.count(), Norm.objects.count()) == (1, 1)


@pytest.mark.parametrize("amount", [-1, 10**12 + 1, 10**30])
def test_an_amount_that_no_commune_has_is_refused(commune: Commune, amount: int) -> None:
    with pytest.raises(ActionRefused, match="Số tiền phải từ 0"):
        give(commune, amount)
    with pytest.raises(ActionRefused, match="Ghi lại năm"):
        give(commune, 1, year=20233)


def test_norms_hold_from_their_day_and_tell_half_a_day(commune: Commune) -> None:
    facts = {"unit": commune.unit, "item": "meal", "level": Level.COMMUNE, "by": commune.chairman, "at": AT}
    set_norm(since=date(2023, 1, 1), facts=NormFacts(80_000, "Quy chế 2023", half_day=True), **facts)
    set_norm(since=date(2024, 1, 1), facts=NormFacts(90_000, "Quy chế 2024"), **facts)
    row = next(one for one in norms_shown(commune.unit, TODAY) if (one.item, one.level) == ("meal", Level.COMMUNE))
    assert row.row and (row.row.amount, [one.amount for one in row.others]) == (80_000, [90_000])
    assert half_day_rule(commune.unit, TODAY) == "áp dụng cả khi họp nửa ngày"
    assert half_day_rule(commune.unit, date(2024, 6, 1)) == ""


def guests(commune: Commune, cycle: Cycle, *salaried: bool) -> None:
    conference = opened(commune, cycle)
    for number, paid in enumerate(salaried):
        guest = added(conference, commune, f"Khách {number}", title="Đại biểu")
        Guest.objects.filter(pk=guest.pk).update(salaried=paid)


def test_lines_follow_the_guests_only_when_asked(commune: Commune, cycle: Cycle) -> None:
    estimate = drafted(commune, cycle)
    for cost in (DRINKS, MEALS):
        add_line(estimate=estimate, cost=cost, by=commune.organiser, at=AT)
    guests(commune, cycle, True, False, False)
    round = live_round(estimate)
    assert expected_at(cycle).differs_from(round)
    assert [line.quantity for line in lines_of(round)] == [1, 1, 2, 1]
    round = follow_headcount(estimate=estimate, by=commune.organiser, at=AT)
    assert not expected_at(cycle).differs_from(round)
    assert [line.quantity for line in lines_of(round)] == [1, 1, 3, 2]
    revision = round.revision
    assert follow_headcount(estimate=estimate, by=commune.organiser, at=AT).revision == revision


def test_meals_that_nobody_needs_any_more_leave(commune: Commune, cycle: Cycle) -> None:
    estimate = drafted(commune, cycle)
    add_line(estimate=estimate, cost=replace(MEALS, quantity=5), by=commune.organiser, at=AT)
    guests(commune, cycle, True)
    round = follow_headcount(estimate=estimate, by=commune.organiser, at=AT)
    assert BANNER.name in [line.name for line in lines_of(round)]
    assert "Hỗ trợ tiền ăn" not in [line.name for line in lines_of(round)]


def test_a_norm_of_the_province_leaves_the_communes_file_its_say_on_half_a_day(commune: Commune) -> None:
    toml = '[unit]\nname = "xã Suối Mẫu"\nkind = "xã"\nplace = "Suối Mẫu"\n[budget]\nmeal_for_half_day = "Quy chế"\n'
    Profile.objects.create(commune=commune.unit, since=date(2020, 1, 1), toml=toml)
    facts = {"unit": commune.unit, "item": "meal", "since": date(2023, 1, 1), "by": commune.chairman, "at": AT}
    set_norm(level=Level.PROVINCE, facts=NormFacts(100_000, "NQ 05"), **facts)
    assert half_day_rule(commune.unit, TODAY) == "Quy chế"
    set_norm(level=Level.COMMUNE, facts=NormFacts(90_000, "Quy chế mới"), **facts)
    assert half_day_rule(commune.unit, TODAY) == ""


def test_of_half_a_day_the_commune_speaks_before_the_province(commune: Commune) -> None:
    facts = {"unit": commune.unit, "item": "meal", "since": date(2023, 1, 1), "by": commune.chairman, "at": AT}
    set_norm(level=Level.PROVINCE, facts=NormFacts(100_000, "NQ 05", half_day=True), **facts)
    assert half_day_rule(commune.unit, TODAY) == "áp dụng cả khi họp nửa ngày"
    set_norm(level=Level.COMMUNE, facts=NormFacts(90_000, "Quy chế"), **facts)
    assert half_day_rule(commune.unit, TODAY) == ""


def test_a_norm_written_in_the_office_holds_before_one_of_the_file_that_begins_on_the_same_day(
    commune: Commune, cycle: Cycle
) -> None:
    toml = (
        '[unit]\nname = "xã Suối Mẫu"\nkind = "xã"\nplace = "Suối Mẫu"\n'
        '[[budget.province]]\nitem = "meal"\namount = 95000\nbasis = "NQ 05"\nsince = 2023-01-01\n'
    )
    Profile.objects.create(commune=commune.unit, since=date(2020, 1, 1), toml=toml)
    estimate = drafted(commune, cycle)
    assert norm_in_force("meal", circumstances(live_round(estimate))).amount == 95_000
    facts = {"unit": commune.unit, "item": "meal", "since": date(2023, 1, 1), "by": commune.chairman, "at": AT}
    set_norm(level=Level.PROVINCE, facts=NormFacts(90_000, "NQ 05"), **facts)
    assert norm_in_force("meal", circumstances(live_round(estimate))).amount == 90_000
