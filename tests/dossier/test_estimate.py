"""The estimate: head counts, norms of the day, certainty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cchc.dossier import Commune
from cchc.dossier.case import Case
from cchc.dossier.commune import Budget, Guest, Quotation, Setting
from cchc.dossier.estimate import Estimate, estimate
from cchc.law.book import law_book
from cchc.lib.money import Dong
from cchc.spending.model import Certainty, LocalNorm, NormLevel
from cchc.spending.norms import certainty_of

DAY = date(2023, 6, 23)
GUESTS = (Guest("A", "Chủ tịch"), Guest("B", "Trưởng bản", salaried=False), Guest("C", "Trưởng bản", salaried=False))
ALLOWED = "quy chế chi tiêu nội bộ cho phép"


def made(commune: Commune, budget: Budget, sessions: int = 2, day: date = DAY) -> Estimate:
    return estimate(GUESTS, sessions, law_book().on(day), replace(commune, budget=budget))


def test_only_guests_without_a_salary_are_fed(commune: Commune) -> None:
    found = made(commune, Budget("xã"))
    meal = next(line for line in found.lines if line.item == "meal")
    assert (meal.quantity, meal.price, meal.amount) == (2, Dong(100_000), Dong(200_000))
    assert meal.basis == "điểm c khoản 4 Điều 12 Thông tư 40/2017/TT-BTC"
    assert certainty_of(meal, found.around) is Certainty.LAW


def test_a_remembered_amount_is_never_used(commune: Commune) -> None:
    found = made(commune, Budget("xã"))
    drinks = found.lines[0]
    assert (drinks.item, drinks.price, drinks.amount) == ("refreshment", None, None)
    assert found.total == Dong(200_000)
    assert certainty_of(drinks, found.around) is Certainty.OPEN
    assert not found.complete
    assert any("mức tiền chưa kiểm chứng" in warning for warning in found.warnings)


def test_the_commune_s_own_amount_fills_the_line_with_its_basis(commune: Commune) -> None:
    budget = Budget("xã", norms={"refreshment": Setting(15_000, "Quy chế chi tiêu nội bộ")})
    found = made(commune, budget)
    drinks = found.lines[0]
    assert (drinks.amount, drinks.basis) == (Dong(3 * 2 * 15_000), "Quy chế chi tiêu nội bộ")
    assert certainty_of(drinks, found.around) is Certainty.COMMUNE


def test_the_province_s_amount_of_the_day_fills_the_line_until_it_is_replaced(commune_2026: Commune) -> None:
    old, new = (
        LocalNorm("meal", NormLevel.PROVINCE, Dong(amount), f"NQ {since.year}", since, verified=True)
        for amount, since in ((100_000, date(2018, 1, 1)), (140_000, date(2026, 7, 1)))
    )
    found = made(commune_2026, Budget("xã", province=(old, new)), day=date(2026, 6, 26))
    meal = found.lines[1]
    assert (meal.price, meal.basis) == (Dong(100_000), "NQ 2018")
    assert certainty_of(meal, found.around) is Certainty.PROVINCE


def test_an_amount_above_the_ceiling_is_cut_to_it(commune: Commune) -> None:
    found = made(commune, Budget("xã", norms={"meal": Setting(150_000, "Quy chế"), "refreshment": Setting(1, "x")}))
    assert next(line.price for line in found.lines if line.item == "meal") == Dong(100_000)
    assert any("vượt mức tối đa 100.000 đồng" in warning for warning in found.warnings)


def test_half_a_day_feeds_nobody_unless_the_commune_allows_it(commune: Commune) -> None:
    refused = made(commune, Budget("xã"), sessions=1)
    assert [line.item for line in refused.lines] == ["refreshment"]
    assert any("nửa ngày" in warning for warning in refused.warnings)
    agreed = made(commune, Budget("xã", meal_for_half_day=ALLOWED), sessions=1)
    assert agreed.lines[1].basis.endswith(ALLOWED)


def test_a_total_above_what_is_left_is_told(commune: Commune) -> None:
    found = made(commune, Budget("xã", remaining=Dong(100_000)))
    assert found.warnings[-1].startswith("Dự toán 200.000 đồng vượt kinh phí còn lại 100.000 đồng.")


def test_the_meal_of_2026_waits_for_the_province(commune_2026: Commune) -> None:
    found = made(commune_2026, Budget("xã"), day=date(2026, 6, 26))
    assert [line.amount for line in found.lines] == [None, None]
    assert sum("HĐND tỉnh" in warning for warning in found.warnings) == 2


def test_water_beside_drinks_is_struck_out_at_appraisal(commune: Commune) -> None:
    water = Quotation("water", "Nước uống", "chai", 4, Dong(10_000), "Hóa đơn")
    found = made(commune, Budget("xã", quotations=(water,)))
    last = found.appraisal.lines[-1]
    assert (last.allowed, last.reason) == (Dong(0), "Trùng với chi giải khát giữa giờ")


def test_the_example_adds_up(case: Case) -> None:
    amounts = {line.item: line.amount for line in case.estimate.lines}
    assert len(case.guests) == 21
    assert amounts == {
        "refreshment": Dong(420_000),
        "meal": Dong(200_000),
        "decoration": Dong(700_000),
        "documents": Dong(240_000),
    }
    assert case.estimate.appraisal.allowed == case.estimate.total == Dong(1_560_000)
    assert case.estimate.total.words == "Một triệu năm trăm sáu mươi nghìn đồng"
