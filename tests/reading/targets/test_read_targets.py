"""Targets of whole plans and tables."""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from bench.accuracy import GOLD
from bench.targets import COLUMNS, measure
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from cchc.figures.comparison import Compare
from cchc.paper.files import read_bytes, read_file
from cchc.reading.targets import TargetRead, read_target_rows, read_targets

ROOT = GOLD.parent.parent
JUNE, DECEMBER = date(2026, 6, 30), date(2026, 12, 31)


def _facts(found: tuple[TargetRead, ...]) -> list[tuple[str, str, str, str, str]]:
    return [(one.area, one.compare.value, str(one.value), one.unit, one.indicator) for one in found]


def test_the_plan_of_the_example_gives_the_targets_of_its_commune_file() -> None:
    found = read_targets(read_file(ROOT / "examples" / "ke-hoach-cchc-2023.txt").paper)
    listed = tomllib.loads((ROOT / "examples" / "suoi-mau-2023.toml").read_text("utf-8"))["target"]
    wanted = [
        (one["area"], one["compare"], str(int(one["value"])), one["unit"], one.get("indicator", "")) for one in listed
    ]
    assert _facts(found) == wanted
    assert all(fuzz.token_set_ratio(one.name, other["name"]) >= 70 for one, other in zip(found, listed, strict=True))
    assert [one.due for one in found if one.due] == [date(2023, 6, 30)]


def test_a_target_keeps_its_place_in_the_text() -> None:
    found = read_targets(read_file(ROOT / "examples" / "ke-hoach-cchc-2023.txt").paper)[9]
    assert (found.at.section, found.at.line) == ("I.2.e", 26)
    assert found.words == found.at.text == "giải ngân vốn đầu tư công đến ngày 30/6/2023 đạt tối thiểu 50%"
    assert found.name == "Giải ngân vốn đầu tư công"


def test_two_steps_of_a_year_are_two_targets() -> None:
    found = read_targets(read_file(GOLD / "texts" / "synth_plan_commune_cchc_nam_2026.txt").paper)
    steps = [(one.compare, one.value, one.due, one.owner) for one in found if one.due]
    assert steps == [
        (Compare.AT_LEAST, Decimal(50), JUNE, "Phòng Kinh tế"),
        (Compare.MORE_THAN, Decimal(95), DECEMBER, "Phòng Kinh tế"),
    ]


def test_a_table_that_only_says_a_target_again_adds_its_owner() -> None:
    found = read_targets(read_file(GOLD / "texts" / "synth_plan_commune_cchc_nam_2026.txt").paper)
    assert [one.owner for one in found if one.indicator == "BS3.5a"] == ["Trung tâm PVHCC"]


@pytest.mark.parametrize("name", sorted(file.stem for file in (GOLD / "targets").glob("*.json")))
def test_the_gold_readings_are_read_as_well_as_before(name: str) -> None:
    scores = measure([name])[name]
    assert {column: scores[column].wrong for column in COLUMNS if scores[column].share < 1} == {}


def test_a_paper_that_is_no_plan_of_targets_gives_none() -> None:
    assert read_targets(read_file(GOLD / "texts" / "seed.txt").paper) == ()


@pytest.mark.parametrize("name", ["notice_vpcp_636", "adapted_invitation_so_ket_cchc", "stranger_hdnd_giam_sat"])
def test_other_papers_set_no_targets(name: str) -> None:
    assert read_targets(read_file(GOLD / "texts" / f"{name}.txt").paper) == ()


def test_a_plan_of_other_matters_keeps_the_far_day_of_its_heading() -> None:
    found = read_targets(read_file(GOLD / "texts" / "plan_dongthap_597_chuyen_doi_so_giao_thong.txt").paper)
    assert {one.due for one in found} == {date(2030, 12, 31)}
    assert {one.indicator for one in found} == {""}


def test_columns_may_stand_in_any_order_with_rows_that_name_the_area() -> None:
    rows = [
        ["Cơ quan chủ trì", "STT", "Chỉ tiêu giao", "ĐVT", "Nội dung"],
        ["", "I", "", "", "Cải cách thủ tục hành chính"],
        ["Văn phòng", "1", "Từ 98 trở lên", "%", "Hồ sơ giải quyết đúng hạn"],
        ["", "II", "", "", "Cải cách tài chính công"],
        ["Phòng Kinh tế", "2", "> 95", "%", "Giải ngân vốn đầu tư công"],
    ]
    found = read_target_rows(rows, on=date(2026, 1, 5))
    assert _facts(found) == [("TT", "≥", "98", "%", "BM3.3.2"), ("TCC", ">", "95", "%", "BM6.1")]
    assert [(one.owner, one.at.line) for one in found] == [("Văn phòng", 3), ("Phòng Kinh tế", 5)]


def test_columns_of_stages_are_targets_by_day() -> None:
    rows = [
        ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2026", ""],
        ["", "", "", "6 tháng", "Cả năm"],
        ["1", "Giải ngân vốn đầu tư công", "%", "50", "100"],
    ]
    found = read_target_rows(rows, on=date(2026, 1, 5))
    assert [(one.compare.value, one.value, one.due) for one in found] == [
        ("≥", Decimal(50), JUNE),
        ("=", Decimal(100), None),
    ]


def test_a_column_of_areas_holds_for_the_rows_below_it_too() -> None:
    rows = [
        ["Lĩnh vực", "Chỉ tiêu", "Mức phải đạt"],
        ["Tài chính công", "Giải ngân vốn đầu tư công", "100%"],
        ["", "Số lần công khai ngân sách", "04"],
        ["Thể chế", "Số văn bản quy phạm pháp luật ban hành chậm", "0"],
        ["III. NHIỆM VỤ", "", ""],
        ["", "Công khai ngân sách", "Quý I"],
    ]
    found = read_target_rows(rows, on=date(2026, 1, 5))
    assert [(one.area, one.compare.value, str(one.value), one.unit) for one in found] == [
        ("TCC", "=", "100", "%"),
        ("TCC", "≥", "4", ""),
        ("TC", "=", "0", ""),
    ]


def test_a_merged_area_and_the_lines_of_a_cell_are_read_from_a_word_file() -> None:
    document = Document()
    for line in ("KẾ HOẠCH", "Cải cách hành chính năm 2026", "I. MỤC TIÊU", "1. Chỉ tiêu cụ thể"):
        document.add_paragraph(line)
    rows = [
        ("Lĩnh vực", "Chỉ tiêu", "Kế hoạch 2026", "Chủ trì"),
        ("Thủ tục hành chính", "Hồ sơ đúng hạn", "≥ 98%", "Trung tâm PVHCC"),
        ("", "Thời gian chờ", "tối đa 15 phút", "Trung tâm PVHCC"),
        ("Tài chính công", "Giải ngân vốn đầu tư công", "30/6: 50%\n31/12: trên 95%", "Phòng Kinh tế"),
    ]
    table = document.add_table(rows=len(rows), cols=4)
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    saved = BytesIO()
    document.save(saved)
    found = read_targets(read_bytes(saved.getvalue(), "ke-hoach.docx").paper)
    assert [(one.area, one.compare.value, one.value, one.unit, one.due) for one in found] == [
        ("TT", "≥", Decimal(98), "%", None),
        ("TT", "≤", Decimal(15), "phút", None),
        ("TCC", "≥", Decimal(50), "%", date(2026, 6, 30)),
        ("TCC", ">", Decimal(95), "%", date(2026, 12, 31)),
    ]


def test_a_row_that_is_done_or_not_or_by_a_day_has_no_value() -> None:
    rows = [
        ["Chỉ tiêu", "Kế hoạch"],
        ["Khảo sát mức độ hài lòng", "Có"],
        ["Ban hành quy chế làm việc", "Trước 31/3"],
    ]
    found = read_target_rows(rows, on=date(2026, 1, 5))
    assert [(one.compare, one.value, one.due) for one in found] == [
        (Compare.YES_NO, None, None),
        (Compare.BY_DATE, None, date(2026, 3, 31)),
    ]


def test_a_table_without_a_head_is_not_guessed_at() -> None:
    assert read_target_rows([["a", "12"], ["b", "98"]]) == ()
    assert read_target_rows([]) == ()


CELLS = st.sampled_from(
    ["", "STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "%", "≥ 98", "98%", "1", "I", "30/6: 50%", "=1+1", "<b>"]
)


@given(st.lists(st.lists(CELLS, max_size=6), max_size=6))
def test_any_rows_are_read_without_an_error(rows: list[list[str]]) -> None:
    for one in read_target_rows(rows, on=date(2026, 1, 5)):
        assert one.name and one.words


@given(
    st.lists(
        st.sampled_from(["100%", "đạt", "trên", "hồ sơ", ";", "30/6", "(", ")", ",", "từ", "trong đó", "."]),
        max_size=40,
    )
)
def test_any_clause_is_read_without_an_error(pieces: list[str]) -> None:
    text = f"KẾ HOẠCH\nCải cách hành chính năm 2026\n\nI. MỤC TIÊU\n1. Chỉ tiêu cụ thể\n- {' '.join(pieces)}\n"
    for one in read_targets(read_bytes(text.encode(), "ke-hoach.txt").paper):
        assert one.name and one.words


def test_a_very_long_item_is_read_in_a_moment() -> None:
    clauses = "; ".join(f"tối thiểu {n}% hồ sơ nhóm {n} được số hóa" for n in range(1, 1500))
    text = f"KẾ HOẠCH\nCải cách hành chính năm 2026\n\nI. MỤC TIÊU\n1. Chỉ tiêu cụ thể\n- {clauses}.\n"
    assert len(read_targets(read_bytes(text.encode(), "ke-hoach.txt").paper)) == 1499
