"""Each rule on the words of a paper finds its own fault and nothing else does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cchc.paper.checking import CheckContext, Level, Registered
from cchc.paper.form import Component
from cchc.paper.model import Annex, Kind, Paper, para
from cchc.paper.model import Level as Depth
from tests.paper.checking import papers
from tests.paper.checking.breaking import found, parts, report, without, words
from tests.paper.checking.papers import running, section
from tests.paper.checking.word_cases import (
    CASES,
    DECISION,
    LETTER,
    MINUTES,
    PLAN,
    E,
    N,
    W,
    plan_with,
    saying,
)


@pytest.mark.parametrize(("rule", "level", "paper", "message"), CASES)
def test_a_fault_of_words_is_found_by_its_rule_alone(rule: str, level: Level, paper: Paper, message: str) -> None:
    result = report(paper)

    assert [(each.rule, each.level, each.message) for each in result.findings] == [(rule, level, message)]


def test_the_date_stands_on_the_line_of_the_number() -> None:
    change = parts(Component.DIA_DANH, lambda part: replace(part, row="elsewhere"))

    assert found(report(PLAN(), change)) == ["DT-02"]


def test_addressees_end_with_semicolons_and_a_full_stop() -> None:
    result = report(LETTER(), words(Component.KINH_GUI, "- Phòng Kinh tế,", 1))

    assert [each.message for each in result.findings] == ["“Kính gửi”: cuối mỗi dòng phải có dấu “;”."]
    assert found(result) == ["KG-02"]


def test_a_letter_has_no_kind_name() -> None:
    result = report(replace(PLAN(), kind=Kind.KE_HOACH), words(Component.TRICH_YEU, "Trích yếu"))

    assert found(result) == []
    assert found(report(LETTER(), words(Component.VV, "Đôn đốc báo cáo", 0))) == ["TT-03"]


def test_a_basis_that_ends_with_a_comma_is_found() -> None:
    result = report(DECISION(), words(Component.CAN_CU, "Căn cứ Luật Tổ chức chính quyền địa phương,", 0))

    assert [(each.rule, each.message) for each in result.findings] == [
        ("CC-01", "Cuối dòng căn cứ “,”, phải là dấu “;”.")
    ]


def test_recipients_without_dash_or_semicolon_are_found() -> None:
    result = report(PLAN(), words(Component.NOI_NHAN_DS, "+ Thường trực Đảng ủy xã.", 0))

    assert [(each.rule, each.message) for each in result.findings] == [
        ("NN-01", "Nơi nhận: đầu mỗi dòng phải là gạch ngang (-)."),
        ("NN-01", "Nơi nhận: cuối mỗi dòng phải là dấu “;”."),
    ]


def test_content_ends_with_the_mark() -> None:
    result = report(PLAN(), words(Component.BODY, "Trên đây là Kế hoạch.", -1))

    assert [(each.rule, each.level, each.message) for each in result.findings] == [
        ("BD-06", W, "Nội dung không kết thúc bằng dấu “./.”.")
    ]


def test_a_paper_without_recipients_is_found_and_minutes_need_none() -> None:
    bare = report(PLAN(), without(Component.NOI_NHAN), without(Component.NOI_NHAN_DS))

    assert found(bare) == ["NN-01"]
    assert found(report(replace(MINUTES(), recipients=()))) == []


def test_annexes_from_two_on_carry_roman_numbers() -> None:
    two = papers.with_annexes(2)
    arabic = replace(two, annexes=tuple(replace(each, label=f"Phụ lục {n}") for n, each in enumerate(two.annexes, 1)))

    assert found(report(two)) == []
    assert [each.message for each in report(arabic).findings] == [
        "“Phụ lục 1” phải ghi “Phụ lục I”.",
        "“Phụ lục 2” phải ghi “Phụ lục II”.",
    ]


def test_the_word_of_an_annex_is_not_in_capitals() -> None:
    result = report(papers.with_annexes(), words(Component.PHU_LUC, "PHỤ LỤC"))

    assert [(each.rule, each.message) for each in result.findings] == [
        ("AN-02", "“PHỤ LỤC” viết in hoa; từ “Phụ lục” phải viết chữ in thường.")
    ]


def test_a_separate_annex_carries_small_upright_words_of_its_signature() -> None:
    item = Annex(
        "BẢNG PHÂN CÔNG",
        (para("Một việc."),),
        separate=True,
        esign_text="Số: 87/KH-UBND; 02/6/2026; 16:04:21 +07:00",
    )
    alone = Paper(annexes=(item,))

    assert report(alone).of("DS-02").result == "passed"
    assert report(alone).of("HD-01").result == "not_applicable"
    broken = parts(Component.ESIGN_TEXT, lambda part: replace(part, look=replace(part.look, size=14.0)))
    assert found(report(alone, broken)) == ["DS-02"]


def test_a_number_is_unique_in_its_year_and_leaves_no_gap() -> None:
    day = date(2026, 1, 5)
    before = tuple(Registered(number, "KH-UBND", day) for number in range(1, 87))
    again = CheckContext(register=(*before, Registered(87, "KH-UBND", day)))
    gap = CheckContext(register=tuple(each for each in before if each.number != 40))

    assert report(PLAN(), context=CheckContext(register=before)).of("NO-05").result == "passed"
    assert [(f.level, f.message) for f in report(PLAN(), context=again).findings] == [
        (E, "Số 87/KH-UBND đã cấp cho một văn bản khác trong năm.")
    ]
    assert [(f.level, f.message) for f in report(PLAN(), context=gap).findings] == [
        (N, "Trước số 87/KH-UBND còn bỏ trống số 40.")
    ]
    assert report(PLAN()).of("NO-05").result == "not_evaluated"


def test_a_report_upward_needs_addressees() -> None:
    own = replace(PLAN(), kind=Kind.BAO_CAO, symbol="BC-UBND")

    assert report(own).of("KG-01").result == "not_evaluated"
    assert found(report(own, context=CheckContext(upward=True))) == ["KG-01"]
    assert report(own, context=CheckContext(upward=False)).of("KG-01").result == "passed"


def test_a_blank_number_and_day_of_a_draft_are_no_fault() -> None:
    draft = replace(
        PLAN(),
        number=None,
        number_text="Số:      /KH-UBND",
        date_text="Tân Hòa Trung, ngày    tháng 6 năm 2026",
    )

    assert report(draft).findings == ()


def test_a_new_list_after_a_colon_begins_again() -> None:
    items = (running(Depth.KHOAN, "1.", "Một."), running(Depth.KHOAN, "2.", "Hai."))
    paper = plan_with(section(Depth.MUC, "I.", "NỘI DUNG", *items, para("Gồm các việc sau:"), *items))

    assert report(paper).findings == ()


def test_khoan_that_run_on_through_the_sections_are_no_gap() -> None:
    first = section(Depth.MUC, "I.", "MỘT", running(Depth.KHOAN, "1.", "Một."), running(Depth.KHOAN, "2.", "Hai."))
    second = section(Depth.MUC, "II.", "HAI", running(Depth.KHOAN, "3.", "Ba."))

    assert report(plan_with(first, second)).findings == ()


def test_articles_of_a_regulation_with_chapters_need_titles() -> None:
    article = running(Depth.DIEU, "Điều 1.", "Quy định này áp dụng cho xã.")
    paper = plan_with(section(Depth.CHUONG, "Chương I", "QUY ĐỊNH CHUNG", article))

    assert [each.message for each in report(paper).findings] == ["“Điều 1.” không có tiêu đề."]


@pytest.mark.parametrize(
    "text",
    [
        "Khoản 2 Điều 5 quy định như sau.",
        "Thực hiện theo điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP.",
        "Ủy ban nhân dân xã và ỦY BAN NHÂN DÂN TỈNH; Hội đồng nhân dân xã.",
        "Thứ hai, phát huy vai trò của người đứng đầu.",
        "Họp vào thứ Hai, ngày 22/6/2026, lần thứ hai.",
        "Sáu mục tiêu, phần 1 của báo cáo.",
    ],
)
def test_right_capitals_are_no_finding(text: str) -> None:
    assert report(saying(text)).findings == ()
