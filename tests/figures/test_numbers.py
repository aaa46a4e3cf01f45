"""Figures as officials write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.figures.answers import NO_DATA, NONE_ARISEN, Answer, valued
from cchc.figures.numbers import Unreadable, read_answer, read_figure, shown

MONEY, YES_NO = "Triệu đồng", "Có = 1; không = 0"


@pytest.mark.parametrize(
    ("text", "unit", "answer"),
    [
        ("2.186", "Hồ sơ", valued(2186)),
        ("2.186 hồ sơ", "Hồ sơ", valued(2186)),
        ("2 186", "Hồ sơ", valued(2186)),
        ("2 186", "Hồ sơ", valued(2186)),
        ("1.234.567", "Hồ sơ", valued(1234567)),
        ("98,38 %", "%", valued("98.38")),
        ("98,38%", "%", valued("98.38")),
        ("100", "%", valued(100)),
        ("01", "Sáng kiến", valued(1)),
        ("0", "Hồ sơ", valued(0)),
        ("-5", "Hồ sơ", valued(-5)),
        ("1.234,5", MONEY, valued("1234.5")),
        ("7.640 triệu đồng", MONEY, valued(7640)),
        ("7,64 tỷ đồng", MONEY, valued(7640)),
        ("7.640.000.000 đồng", MONEY, valued(7640)),
        ("7.640/20.000 triệu đồng (38,2%)", "%", valued("38.2")),
        ("7.640/20.000 triệu đồng (38,2%)", MONEY, valued(7640)),
        ("45/50", "%", valued(90)),
        ("0/0", "%", NONE_ARISEN),
        ("có", YES_NO, valued(1)),
        ("Không", YES_NO, valued(0)),
        ("có", "0/1", valued(1)),
        ("phát phiếu", "Trực tuyến = 0; phát phiếu = 1; kết hợp = 2", valued(1)),
        ("không phát sinh", "%", NONE_ARISEN),
        ("Không phát sinh hồ sơ.", "Hồ sơ", NONE_ARISEN),
        ("Chưa phát sinh", "Hồ sơ", NONE_ARISEN),
        ("chưa có số liệu", "Hồ sơ", NO_DATA),
        ("-", "Hồ sơ", NO_DATA),
        ("–", "%", NO_DATA),
        ("", "%", NO_DATA),
    ],
)
def test_a_figure_is_read_as_it_is_written(text: str, unit: str, answer: Answer) -> None:
    assert read_answer(text, unit) == answer


def test_what_can_be_read_in_two_ways_is_said() -> None:
    assert read_figure("38.2", "%").note == "“38.2” được hiểu là 38,2."
    assert read_figure("38.2", "%").answer == valued("38.2")
    assert read_figure("7.640/20.000", MONEY).note == "Lấy số trước dấu gạch chéo: 7.640."
    assert read_figure("2.186", "Hồ sơ").note == ""


@pytest.mark.parametrize(
    ("text", "unit", "message"),
    [
        ("khoảng 50", "Hồ sơ", "“khoảng 50” không phải là số."),
        ("không có", "Hồ sơ", "“không có” không phải là số."),
        ("98.381", "%", "“98.381” %: không rõ là số thập phân hay hàng nghìn."),
        ("1,234", "Hồ sơ", "“1,234”: không rõ dấu phẩy là hàng nghìn hay thập phân."),
        ("1,234.5", "Hồ sơ", "“1,234.5” viết không đúng cách ghi số."),
        ("12.34.567", "Hồ sơ", "“12.34.567” viết không đúng cách ghi số."),
        ("95%", "Hồ sơ", "“95%”: dòng này hỏi số lượng (hồ sơ)."),
        ("12 hồ sơ", "%", "“12 hồ sơ”: dòng này hỏi tỷ lệ %."),
        ("12 cuộc", "Hồ sơ", "“12 cuộc”: dòng này hỏi theo hồ sơ."),
        ("7.640/20.000 (83,2%)", "%", "“7.640/20.000 (83,2%)”: 7.640/20.000 là 38,2%, không phải 83,2%."),
        ("12 hồ sơ, 3 hồ sơ", "Hồ sơ", "“12 hồ sơ, 3 hồ sơ”: dòng này hỏi theo hồ sơ."),
        ("100.000.000.000.000", "Hồ sơ", "“100.000.000.000.000” lớn quá so với một số liệu."),
        ("9" * 40, "Hồ sơ", f"“{'9' * 40}” lớn quá so với một số liệu."),
        ("=1+1", "Hồ sơ", "“=1+1” không phải là số."),
        ("١٢", "Hồ sơ", "“١٢” không phải là số."),
    ],
)
def test_what_is_no_figure_or_could_be_two_is_refused_with_a_way_out(text: str, unit: str, message: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_answer(text, unit)
    assert refused.value.message == message
    assert refused.value.remedy


@pytest.mark.parametrize(
    ("answer", "unit", "text"),
    [
        (valued("98.380"), "%", "98,38%"),
        (valued(1234), "%", "1234%"),
        (valued(2186), "Hồ sơ", "2.186 hồ sơ"),
        (valued(2186), "", "2.186"),
        (valued("7640.50"), MONEY, "7.640,5 triệu đồng"),
        (valued(1), YES_NO, "có"),
        (valued(7), YES_NO, "7"),
        (NONE_ARISEN, "%", "không phát sinh"),
        (NO_DATA, "%", "chưa có số liệu"),
    ],
)
def test_an_answer_is_shown_as_papers_print_it(answer: Answer, unit: str, text: str) -> None:
    assert shown(answer, unit) == text


UNITS = st.sampled_from(["%", "Hồ sơ", MONEY, "Cơ quan, đơn vị", "Tin, bài, lượt", YES_NO, "0/1", ""])
FIGURES = st.decimals(-(10**12), 10**12, places=2) | st.integers(1 - 10**14, 10**14 - 1).map(Decimal)


@given(FIGURES, UNITS)
def test_what_is_shown_is_read_back_as_the_same_answer(value: Decimal, unit: str) -> None:
    assert read_answer(shown(valued(value), unit), unit) == valued(value)


@given(st.text(max_size=80), UNITS)
def test_any_text_is_an_answer_or_is_refused_in_words(text: str, unit: str) -> None:
    try:
        read_answer(text, unit)
    except Unreadable as refused:
        assert refused.message and refused.remedy


@pytest.mark.parametrize(("unit", "words"), [("Hồ sơ", "hồ sơ"), ("PAKN", "PAKN"), ("Cơ quan", "cơ quan")])
def test_an_abbreviated_unit_keeps_its_capitals(unit: str, words: str) -> None:
    assert shown(valued(12), unit) == f"12 {words}"
