"""What is wrong with an estimate: each check with the line that breaks it and the one that keeps it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.law.book import law_book
from cchc.lib.errors import CchcError
from cchc.lib.money import Dong
from cchc.spending.faults import Fault, FaultKind, faults_of
from cchc.spending.faults.model import GROUNDS
from cchc.spending.faults.whole import same_words
from cchc.spending.model import BasisKind, Circumstances, CostLine, LocalNorm, NormLevel, People
from tests.spending.tables import DAY_2023, DAY_2026, around, commune, line, province

DRINKS = commune("refreshment", 20_000)
THERE = around(DAY_2023, norms=(DRINKS,))


def kinds(*lines: CostLine, there: Circumstances = THERE, words: str = "") -> list[tuple[str, int | None, bool]]:
    return [(fault.kind.value, fault.line, fault.blocks) for fault in faults_of(lines, there, words)]


def only(*lines: CostLine, there: Circumstances = THERE, words: str = "") -> Fault:
    (fault,) = faults_of(lines, there, words)
    return fault


def drinks(quantity: int = 20, price: int | None = 20_000, sessions: int = 2) -> CostLine:
    return line("Giải khát giữa giờ", quantity, price, sessions, BasisKind.NORM)


def meals(quantity: int = 8, price: int | None = 100_000, sessions: int = 1) -> CostLine:
    return line("Hỗ trợ tiền ăn", quantity, price, sessions, BasisKind.NORM)


def served(price: int, quantity: int = 8) -> CostLine:
    return line("Ăn tập trung", quantity, price, 1, BasisKind.NORM)


def test_a_sound_estimate_has_no_fault() -> None:
    sound = (drinks(), meals(), line("Maket"), line("In tài liệu", 20, kind=BasisKind.CONTRACT))
    assert kinds(*sound) == []


def test_each_kind_has_its_ground_and_each_ground_stands_in_the_book() -> None:
    assert set(GROUNDS) == set(FaultKind)
    law = law_book().on(DAY_2026)
    assert [id for id in GROUNDS.values() if id and law.get(id) is None] == []


def test_meals_for_more_than_those_without_a_salary_are_refused() -> None:
    fault = only(meals(10))
    assert (fault.kind, fault.line, fault.blocks) == (FaultKind.MEAL_FOR_SALARIED, 0, True)
    assert fault.message == "“Hỗ trợ tiền ăn”: tính 2 suất quá số đại biểu không hưởng lương (8 người)."
    assert (fault.citation, fault.certainty) == (
        "Điều 12 Thông tư 40/2017/TT-BTC",
        "theo một nguồn, chưa đối chiếu đủ",
    )
    assert fault.cut is not None
    assert (fault.cut.quantity, fault.cut.reason) == (8, "02 người hưởng lương, không thuộc đối tượng")


def test_a_meal_by_name_of_those_with_a_salary_is_refused() -> None:
    assert kinds(line("Tiền ăn đại biểu hưởng lương")) == [("meal_for_salaried", 0, True)]


def test_lump_sum_and_served_meal_feed_no_more_than_there_are() -> None:
    assert kinds(meals(5), served(130_000, 3)) == []
    assert kinds(meals(5), served(130_000, 4)) == [("meal_for_salaried", 1, True)]


def test_an_unknown_salary_warns_of_how_many_to_settle() -> None:
    there = around(DAY_2023, people=People(20, 8, 3))
    assert kinds(meals(8), there=there) == [("salary_unknown", None, False)]
    line_fault, whole = faults_of([meals(10)], there)
    assert line_fault.remedy == "Hãy hỏi rõ 3 người chưa rõ trước khi trình."
    assert line_fault.cut is not None and line_fault.cut.quantity == 8
    assert whole.message == "Còn 3 đại biểu chưa rõ có hưởng lương hay không; chưa tính tiền ăn cho những người này."
    assert kinds(meals(12), there=there) == [("meal_for_salaried", 0, True), ("salary_unknown", None, False)]


def test_an_unknown_salary_covers_only_as_many_as_there_are() -> None:
    there = around(DAY_2023, people=People(20, 8, 3))
    assert kinds(meals(10), served(130_000, 1), there=there)[:2] == [
        ("salary_unknown", 0, False),
        ("salary_unknown", 1, False),
    ]
    assert kinds(meals(10), served(130_000, 2), there=there)[1] == ("meal_for_salaried", 1, True)


def test_journeys_and_nights_are_paid_to_those_without_a_salary() -> None:
    journeys, nights = (line(name, 9, 50_000) for name in ("Hỗ trợ tiền đi lại", "Hỗ trợ tiền nghỉ"))
    assert kinds(journeys, nights) == [("travel_for_salaried", 0, True), ("lodging_for_salaried", 1, True)]
    assert kinds(line("Hỗ trợ tiền đi lại", 8, 50_000)) == []


def test_half_a_day_is_fed_only_by_a_local_rule() -> None:
    there = around(DAY_2023, sessions=1)
    fault = only(meals(), there=there)
    assert (fault.kind, fault.blocks) == (FaultKind.HALF_DAY, True)
    assert fault.cut is not None and fault.cut.quantity == 0
    assert kinds(meals(), there=around(DAY_2023, sessions=1, meal_for_half_day="Quy chế")) == []


def test_a_day_and_a_half_is_fed_for_one_day_without_a_local_rule() -> None:
    there = around(DAY_2023, sessions=3)
    assert kinds(meals(sessions=2), there=there) == [("half_day", 0, True)]
    assert kinds(meals(sessions=3), there=there) == [("sessions", 0, True)]


def test_water_beside_drinks_is_refused() -> None:
    assert kinds(drinks(), line("Nước khoáng"), line("Trà, cà phê")) == [("water", 1, True), ("water", 2, True)]
    assert kinds(line("Nước khoáng")) == []


def test_a_served_meal_may_cost_up_to_130_percent() -> None:
    assert kinds(served(130_000)) == []
    fault = only(served(130_001))
    assert (fault.kind, fault.blocks, fault.citation, fault.certainty) == (
        FaultKind.SHARED_MEAL,
        True,
        "khoản 5 Điều 12 Thông tư 40/2017/TT-BTC",
        "đã kiểm chứng",
    )
    assert fault.cut is not None and fault.cut.price == Dong(130_000)


def test_a_served_meal_above_130_percent_of_a_sure_lump_sum_is_refused_whatever_a_province_is_said_to_give() -> None:
    there = around(DAY_2023, norms=(province("meal", 90_000),))
    assert kinds(served(130_000), there=there) == [("shared_meal", 0, False)]
    assert kinds(served(130_001), there=there) == [("shared_meal", 0, True)]


def test_a_line_that_is_no_item_of_a_norm_is_held_against_none() -> None:
    assert kinds(line("Quà lưu niệm", 1, 5_000_000), there=around(DAY_2026, "01")) == []


def test_a_price_by_a_norm_of_which_no_level_has_an_amount_is_told() -> None:
    there = around(DAY_2026)
    fault = only(drinks(price=40_000), there=there)
    assert (fault.kind, fault.line, fault.blocks) == (FaultKind.NO_BASIS, 0, False)
    assert fault.message == (
        "“Giải khát giữa giờ”: ghi căn cứ là định mức nhưng chưa có mức nào để đối chiếu đơn giá 40.000 đồng."
    )
    assert kinds(replace(drinks(price=40_000), basis_kind=BasisKind.QUOTATION), there=there) == []


@pytest.mark.parametrize(
    "lines",
    [
        (line("Maket", 2, 300_000),),
        (line("Maket", 1, 300_000, 2),),
        (line("Maket", 1, 200_000), line("Hoa tươi", 1, 100_001)),
    ],
)
def test_a_norm_for_the_whole_conference_holds_however_the_lines_are_cut(lines: tuple[CostLine, ...]) -> None:
    there = around(norms=(commune("decoration", 300_000),))
    assert kinds(*lines, there=there) == [("above_ceiling", None, True)]
    assert kinds(line("Maket", 1, 200_000), line("Hoa tươi", 1, 100_000), there=there) == []
    assert kinds(*lines, there=around(norms=(province("decoration", 300_000),))) == [("unverified", None, False)]


def test_a_norm_for_each_person_holds_for_all_documents_together() -> None:
    there = around(norms=(commune("documents", 20_000),))
    assert kinds(line("In tài liệu", 20, 15_000), line("Văn phòng phẩm", 20, 5_000), there=there) == []
    fault = only(line("In tài liệu", 20, 20_000), line("Văn phòng phẩm", 1, 1), there=there)
    assert (fault.kind, fault.line, fault.blocks) == (FaultKind.ABOVE_CEILING, None, True)
    assert fault.message == (
        "“In, mua tài liệu, văn phòng phẩm cho đại biểu”: tất cả 400.001 đồng, vượt mức 20.000 đồng cho một người, "
        "với 20 người (Quy chế chi tiêu nội bộ)."
    )
    assert kinds(line("In tài liệu", 20, 20_000, 2), there=there) == [("above_ceiling", None, True)]


def test_a_served_meal_on_an_unverified_lump_sum_only_warns() -> None:
    there = around(norms=(province("meal", 100_000),))
    assert kinds(served(140_000), there=there) == [("shared_meal", 0, False)]
    assert kinds(served(140_000), there=around()) == [("shared_meal", 0, False)]


def test_a_price_above_a_sure_ceiling_is_refused() -> None:
    fault = only(meals(price=100_001))
    assert (fault.kind, fault.blocks, fault.certainty) == (FaultKind.ABOVE_CEILING, True, "mức tối đa theo quy định")
    assert fault.message == (
        "“Hỗ trợ tiền ăn”: đơn giá 100.001 đồng vượt mức tối đa 100.000 đồng "
        "(điểm c khoản 4 Điều 12 Thông tư 40/2017/TT-BTC)."
    )
    assert kinds(drinks(price=20_001)) == [("above_ceiling", 0, True)]


def test_a_price_above_an_unverified_amount_only_warns() -> None:
    fault = only(meals(price=160_000), there=around(DAY_2026, "01"))
    assert (fault.kind, fault.blocks, fault.certainty, fault.cut) == (
        FaultKind.UNVERIFIED,
        False,
        "chưa kiểm chứng",
        None,
    )
    assert fault.message.endswith("(Nghị quyết 05/2025/NQ-HĐND của HĐND thành phố Hà Nội); mức này chưa kiểm chứng.")


def test_a_communal_norm_above_a_sure_ceiling_is_told_and_does_not_hold() -> None:
    there = around(DAY_2023, norms=(commune("meal", 150_000),))
    fault = only(meals(), there=there)
    assert (fault.kind, fault.line, fault.blocks) == (FaultKind.ABOVE_CEILING, None, False)
    assert "mức xã đặt 150.000 đồng vượt mức tối đa 100.000 đồng" in fault.message
    assert ("above_ceiling", 0, True) in kinds(meals(price=150_000), there=there)


def test_a_communal_norm_above_an_unverified_amount_holds_with_a_doubt() -> None:
    there = around(norms=(province("meal", 100_000), commune("meal", 120_000)))
    assert kinds(meals(price=120_000), there=there) == [("unverified", 0, False), ("unverified", None, False)]


def test_no_more_drinks_and_documents_than_people() -> None:
    there = around(DAY_2023, norms=(DRINKS,), people=People(18, 8, invited=20))
    assert kinds(drinks(18), there=there) == []
    assert kinds(drinks(20), there=there) == [("quantity", 0, False)]
    assert kinds(drinks(21), there=there) == [("quantity", 0, True)]
    assert kinds(line("In tài liệu", 21), there=there) == [("quantity", 0, True)]
    bags = line("Túi đựng", 21)
    assert kinds(bags, there=there) == []
    assert kinds(replace(bags, unit="Đại biểu"), there=there) == [("quantity", 0, True)]


def test_no_drinks_for_more_half_days_than_there_are() -> None:
    assert kinds(drinks(sessions=3)) == [("sessions", 0, True)]


def test_paper_for_those_who_read_on_a_screen_is_told() -> None:
    fault = only(line("In tài liệu", 20), there=around(paper_copies=15))
    assert (fault.kind, fault.blocks) == (FaultKind.PAPER_COPIES, False)
    assert fault.cut is not None
    assert (fault.cut.quantity, fault.cut.reason) == (15, "5 đại biểu dùng bản điện tử")


def test_a_price_needs_a_basis_and_a_line_a_price() -> None:
    assert kinds(line("Maket", kind=BasisKind.NONE)) == [("no_basis", 0, True)]
    fault = only(line("Maket", price=None, kind=BasisKind.NONE))
    assert (fault.kind, fault.blocks, fault.remedy) == (FaultKind.NO_PRICE, False, "Hãy ghi báo giá, hợp đồng.")


def test_an_open_norm_says_why_it_is_open() -> None:
    fault = only(drinks(price=None), there=around())
    assert fault.message == (
        "“Giải khát giữa giờ”: chưa có đơn giá nên chưa cộng vào tổng (Thông tư 12/2025/TT-BTC: "
        "chưa tìm được văn bản nêu mức; dùng mức do HĐND tỉnh quy định)."
    )


def test_a_talk_of_an_officer_is_not_paid() -> None:
    fee = line("Bồi dưỡng báo cáo viên", price=300_000)
    assert kinds(fee) == [("own_speaker", 0, True)]
    assert kinds(fee, there=around(speaker_fee="Quy chế")) == []
    dear = line("Thù lao báo cáo viên", price=4_000_001)
    assert kinds(dear, there=around(speaker_fee="Quy chế")) == [("above_ceiling", 0, True)]


def test_the_same_thing_twice_is_refused() -> None:
    assert kinds(drinks(10), line("Tea break", 10, 20_000)) == [("double", 1, True)]
    assert kinds(line("Pháo hoa"), line("pháo  hoa")) == [("double", 1, True)]
    assert kinds(line("Thuê loa"), line("Thuê máy chiếu")) == []


@pytest.mark.parametrize("zero", [line("Maket", 0), line("Maket", sessions=0), line("Maket", price=0)])
def test_a_line_of_nothing_is_refused(zero: CostLine) -> None:
    assert kinds(zero) == [("zero", 0, True)]


@pytest.mark.parametrize(
    ("slip", "message"),
    [
        (line("Maket", 10_001), "“Maket”: số lượng 10.001 lớn quá mức thường gặp (10.000 đơn vị)."),
        (line("Maket", sessions=21), "“Maket”: số buổi 21 lớn quá mức thường gặp (20 buổi)."),
        (
            line("Maket", price=100_000_001),
            "“Maket”: đơn giá 100.000.001 lớn quá mức thường gặp (100.000.000 đồng).",
        ),
    ],
)
def test_a_digit_too_many_is_refused_as_our_own_bound(slip: CostLine, message: str) -> None:
    fault = only(slip)
    assert (fault.kind, fault.blocks, fault.message) == (FaultKind.HUGE, True, message)
    assert fault.certainty == "chưa kiểm chứng"


def test_a_price_of_30_digits_is_a_fault_and_no_crash() -> None:
    assert kinds(line("Maket", 9, 10**30), words="Một đồng") == [("huge", 0, True), ("huge", None, True)]


def test_a_line_below_zero_cannot_be_made() -> None:
    for made in (lambda: line("Maket", -1), lambda: line("Maket", sessions=-1), lambda: line("Maket", price=-1)):
        with pytest.raises(CchcError, match="âm"):
            made()


def test_a_total_above_what_is_left_is_refused() -> None:
    there = around(remaining=Dong(999))
    fault = only(line("Maket"), there=there)
    assert (fault.kind, fault.blocks) == (FaultKind.REMAINING, True)
    assert fault.message == "Dự toán 1.000 đồng vượt kinh phí còn lại 999 đồng."
    assert kinds(line("Maket"), there=around(remaining=Dong(1_000))) == []


@pytest.mark.parametrize(
    "words",
    ["Một triệu không trăm linh năm nghìn đồng", "một triệu không trăm lẻ năm ngàn đồng chẵn./.", ""],
)
def test_the_words_of_the_total_may_be_spelled_as_usual(words: str) -> None:
    assert kinds(line("Maket", price=1_005_000), words=words) == []


@given(amounts=st.tuples(st.integers(0, 10**12), st.integers(0, 10**12)))
def test_words_agree_with_their_own_amount_alone(amounts: tuple[int, int]) -> None:
    one, other = (Dong(amount).words for amount in amounts)
    assert same_words(one, f"{one.lower()} chẵn./.".replace("nghìn", "ngàn").replace("linh", "lẻ"))
    assert same_words(one, other) == (amounts[0] == amounts[1])


def test_other_words_than_the_total_are_refused() -> None:
    fault = only(line("Maket", price=1_005_000), words="Một triệu năm trăm nghìn đồng")
    assert (fault.kind, fault.remedy) == (FaultKind.WORDS, "Hãy ghi: Một triệu không trăm linh năm nghìn đồng.")


def test_people_and_norms_that_cannot_be_are_refused() -> None:
    with pytest.raises(CchcError, match="Số đại biểu không khớp"):
        People(5, 4, 2)
    with pytest.raises(CchcError, match="cấp tỉnh hoặc cấp xã"):
        LocalNorm("meal", NormLevel.NATIONAL, Dong(1), "x", DAY_2023)


NAMES = ("Giải khát giữa giờ", "Tiền ăn", "Ăn tập trung", "Nước khoáng", "In tài liệu", "Maket", "Thù lao báo cáo viên")
LINES = st.builds(
    line,
    st.sampled_from(NAMES),
    st.integers(0, 30),
    st.none() | st.integers(0, 200_000),
    st.integers(0, 4),
    st.sampled_from(BasisKind),
)


@given(lines=st.lists(LINES, max_size=8))
def test_each_fault_names_a_line_and_a_way_out(lines: list[CostLine]) -> None:
    for fault in faults_of(lines, THERE):
        assert fault.message and fault.remedy and fault.certainty and fault.citation
        assert fault.line is None or fault.message.startswith(f"“{lines[fault.line].name}”")
