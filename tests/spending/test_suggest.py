"""Lines to begin with: people times sessions times norms, and nothing that nobody has priced."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cchc.lib.money import Dong
from cchc.spending.appraisal import suggested_appraisal
from cchc.spending.faults import faults_of
from cchc.spending.model import BasisKind, Circumstances, CostLine, LocalNorm, People, total_of
from cchc.spending.suggest import left_out, suggested_lines
from tests.spending.tables import DAY_2023, around, commune, line, province

ALLOWED = "Quy chế chi tiêu nội bộ cho phép khoán nửa ngày"
DRINKS = commune("refreshment", 20_000)


def counted(lines: tuple[CostLine, ...]) -> list[tuple[str, int, int, int | None]]:
    return [(line.item, line.quantity, line.sessions, line.price) for line in lines]


def test_drinks_are_for_all_and_meals_for_those_without_a_salary() -> None:
    assert counted(suggested_lines(around(DAY_2023, norms=(DRINKS,)))) == [
        ("refreshment", 20, 2, 20_000),
        ("meal", 8, 1, 100_000),
        ("documents", 20, 1, None),
        ("decoration", 1, 1, None),
    ]


def test_each_line_says_where_its_price_stands() -> None:
    drinks, meal, documents, _ = suggested_lines(around(DAY_2023, norms=(DRINKS,)))
    assert (drinks.basis_kind, drinks.basis) == (BasisKind.NORM, "Quy chế chi tiêu nội bộ")
    assert (meal.basis_kind, meal.basis) == (BasisKind.NORM, "điểm c khoản 4 Điều 12 Thông tư 40/2017/TT-BTC")
    assert (documents.basis_kind, documents.basis) == (BasisKind.NONE, "Thực chi, chờ báo giá")


def test_an_amount_that_nobody_knows_is_left_open() -> None:
    drinks = suggested_lines(around())[0]
    assert (drinks.price, drinks.basis_kind, drinks.basis) == (None, BasisKind.NONE, "Chưa có mức chi của địa phương")


def test_half_a_day_feeds_nobody_unless_the_local_rule_allows_it() -> None:
    items = [line.item for line in suggested_lines(around(DAY_2023, sessions=1))]
    assert items == ["refreshment", "documents", "decoration"]
    assert left_out(around(DAY_2023, sessions=1)) == (
        "Hội nghị có nửa ngày lẻ: 8 đại biểu không hưởng lương chưa được tính hỗ trợ tiền ăn của nửa ngày đó, "
        "vì chưa ghi quy định của địa phương cho phép.",
    )
    assert left_out(around(DAY_2023)) == left_out(around(sessions=1, meal_for_half_day=ALLOWED)) == ()
    meal = suggested_lines(around(DAY_2023, sessions=1, meal_for_half_day=ALLOWED))[1]
    assert (meal.quantity, meal.sessions) == (8, 1)
    assert meal.basis == f"điểm c khoản 4 Điều 12 Thông tư 40/2017/TT-BTC; {ALLOWED}"


def test_a_day_and_a_half_counts_two_days_only_where_half_a_day_is_allowed() -> None:
    assert suggested_lines(around(DAY_2023, sessions=3))[1].sessions == 1
    assert suggested_lines(around(DAY_2023, sessions=3, meal_for_half_day=ALLOWED))[1].sessions == 2


def test_a_shared_meal_stands_for_the_lump_sum() -> None:
    meal = suggested_lines(around(DAY_2023), shared_meal=True)[1]
    assert (meal.item, meal.price) == ("shared_meal", Dong(130_000))


def test_a_quotation_takes_the_place_of_the_open_line() -> None:
    quoted = line("In, phô tô tài liệu", 20, 12_000)
    lines = suggested_lines(around(), (quoted,), hall=True)
    assert counted(lines)[2:] == [("decoration", 1, 1, None), ("hall", 1, 2, None), ("documents", 20, 1, 12_000)]


def test_documents_are_for_those_who_read_on_paper() -> None:
    assert suggested_lines(around(paper_copies=5))[2].quantity == 5
    assert [line.item for line in suggested_lines(around(paper_copies=0))][-1] == "decoration"


def test_nobody_costs_nothing() -> None:
    assert counted(suggested_lines(around(people=People(0, 0)))) == [("decoration", 1, 1, None)]


@st.composite
def conferences(draw: st.DrawFn) -> Circumstances:
    expected = draw(st.integers(0, 3_000))
    unsalaried = draw(st.integers(0, expected))
    unknown = draw(st.integers(0, expected - unsalaried))
    amounts = st.integers(1, 1_000_000)
    norms: list[LocalNorm] = []
    for item in ("refreshment", "meal"):
        norms += [make(item, draw(amounts)) for make in (province, commune) if draw(st.booleans())]
    return around(
        draw(st.dates(min_value=DAY_2023)),
        people=People(expected, unsalaried, unknown, expected + draw(st.integers(0, 50))),
        sessions=draw(st.integers(1, 6)),
        norms=tuple(norms),
        meal_for_half_day=draw(st.sampled_from(["", ALLOWED])),
        paper_copies=draw(st.none() | st.integers(0, 3_000)),
    )


@given(there=conferences(), shared_meal=st.booleans(), hall=st.booleans())
def test_no_suggested_estimate_has_a_fault_that_blocks(there: Circumstances, shared_meal: bool, hall: bool) -> None:
    lines = suggested_lines(there, shared_meal=shared_meal, hall=hall)
    assert [fault.message for fault in faults_of(lines, there) if fault.blocks and fault.kind != "huge"] == []
    appraised = suggested_appraisal(lines, there)
    assert appraised.change == 0
    assert appraised.submitted == total_of(lines) == sum(line.amount or 0 for line in lines)
