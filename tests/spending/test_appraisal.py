"""Line by line as submitted and as appraised, with what finance would cut."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cchc.lib.money import Dong
from cchc.spending.appraisal import Appraisal, AppraisedLine, cut_down, suggested_appraisal
from cchc.spending.faults import FaultKind, faults_of
from cchc.spending.model import BasisKind, CostLine, total_of
from tests.spending.tables import DAY_2023, around, commune, line
from tests.spending.test_faults import LINES

THERE = around(DAY_2023, norms=(commune("refreshment", 20_000),))
# What a cut of the line itself settles; the others wait for somebody's word.
SETTLED = set(FaultKind) - {
    *(FaultKind.NO_BASIS, FaultKind.NO_PRICE, FaultKind.ZERO, FaultKind.HUGE),
    *(FaultKind.REMAINING, FaultKind.WORDS, FaultKind.SALARY_UNKNOWN),
}


def test_a_line_kept_says_where_it_stands() -> None:
    kept = (
        line("Giải khát giữa giờ", 20, 20_000, 2, BasisKind.NORM),
        line("Maket"),
        line("In tài liệu", price=None, kind=BasisKind.NONE),
        line("Thuê loa", kind=BasisKind.NONE),
    )
    appraisal = suggested_appraisal(kept, THERE)
    assert [one.reason for one in appraisal.lines] == [
        "Đúng mức: Nghị quyết",
        "Theo báo giá",
        "Chưa có mức chi, đề nghị bổ sung căn cứ",
        "Đề nghị bổ sung căn cứ",
    ]
    assert [one.change for one in appraisal.lines] == [0, 0, None, 0]


def test_an_abbreviated_basis_keeps_its_capitals() -> None:
    contract = replace(line("Thuê loa", kind=BasisKind.CONTRACT), basis="HĐ số 5")
    assert suggested_appraisal([contract], THERE).lines[0].reason == "Theo HĐ số 5"


def test_a_line_is_cut_in_all_that_passes_the_norm() -> None:
    too_much = line("Giải khát giữa giờ", 30, 25_000, 4, BasisKind.NORM)
    (cut,) = suggested_appraisal([too_much], THERE).lines
    assert (cut.allowed, cut.change) == (Dong(20 * 2 * 20_000), 800_000 - 3_000_000)
    assert cut.reason == (
        "Chỉ có 20 đại biểu; Hội nghị có 2 buổi; Vượt mức của xã 20.000 đồng (Quy chế chi tiêu nội bộ)"
    )


def test_a_line_struck_out_tells_only_what_struck_it() -> None:
    water = line("Nước uống", 4, 10_000)
    struck = suggested_appraisal([line("Giải khát giữa giờ", 20, 20_000, 2, BasisKind.NORM), water], THERE).lines[1]
    assert (struck.allowed, struck.reason) == (Dong(0), "Trùng với chi giải khát giữa giờ")


def test_totals_and_the_change_add_up() -> None:
    maket, loa = line("Maket", price=800_000), line("Thuê loa", price=None)
    appraisal = Appraisal(
        (AppraisedLine(maket, Dong(700_000), "Báo giá thấp hơn"), AppraisedLine(loa, Dong(1_500), "Đã có báo giá"))
    )
    assert (appraisal.submitted, appraisal.allowed, appraisal.change) == (Dong(800_000), Dong(701_500), -98_500)
    assert [one.change for one in appraisal.lines] == [-100_000, 1_500]


def test_a_changed_line_needs_a_reason() -> None:
    one = line("Maket", 2, 100)
    lines = (AppraisedLine(one, Dong(150), " "), AppraisedLine(one, Dong(200)), AppraisedLine(one, Dong(250), "Gộp"))
    assert Appraisal(lines).unexplained == (0,)


@given(lines=st.lists(LINES, max_size=8))
def test_what_finance_would_leave_adds_up_and_breaks_no_check_that_a_cut_settles(lines: list[CostLine]) -> None:
    appraisal = suggested_appraisal(lines, THERE)
    assert appraisal.unexplained == ()
    assert appraisal.submitted == total_of(lines)
    assert appraisal.change == sum(one.change or 0 for one in appraisal.lines) <= 0
    kept = [
        cut_down(one, [fault.cut for fault in faults_of(lines, THERE) if fault.line == at and fault.cut])
        for at, one in enumerate(lines)
    ]
    assert [one.amount for one in kept] == [one.allowed for one in appraisal.lines]
    left = [one for one in kept if one.quantity]
    assert [fault.message for fault in faults_of(left, THERE) if fault.kind in SETTLED] == []
