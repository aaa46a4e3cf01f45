"""Papers of the Party and of unions: the decree does not apply, or only by analogy."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cchc.paper.checking import Level, Result
from cchc.paper.form import Component
from cchc.paper.model import Paper, Signature
from tests.paper.checking import papers
from tests.paper.checking.breaking import found, pages, report, words


def issued_by(*lines: str, symbol: str = "KH-UBND") -> Paper:
    return replace(papers.plan(), issuer_lines=lines, symbol=symbol)


@pytest.mark.parametrize(
    "paper",
    [
        issued_by("ĐẢNG BỘ XÃ TÂN HÒA TRUNG", "BAN CHẤP HÀNH"),
        issued_by("ĐẢNG ỦY XÃ TÂN HÒA TRUNG"),
        issued_by("ĐẢNG UỶ XÃ TÂN HÒA TRUNG"),
        issued_by("VĂN PHÒNG", symbol="KH/ĐU"),
        replace(issued_by("*"), superior_lines=("TỈNH ỦY BẮC NINH",)),
    ],
)
def test_a_party_paper_is_held_against_nothing_and_one_notice_says_so(paper: Paper) -> None:
    result = report(paper, pages(left=25.0))

    assert {each.result for each in result.outcomes} == {Result.NOT_APPLICABLE}
    assert [(each.rule, each.level) for each in result.findings] == [("PHAM-VI", Level.NOTICE)]
    assert result.exit_code == 0
    assert result.as_sarif("a.docx")["runs"][0]["results"][0]["ruleId"] == "PHAM-VI"


def test_the_heading_of_the_party_marks_its_paper() -> None:
    result = report(issued_by("XÃ TÂN HÒA TRUNG"), words(Component.QUOC_HIEU, "ĐẢNG CỘNG SẢN VIỆT NAM"))

    assert found(result) == []


@pytest.mark.parametrize(
    "paper",
    [
        issued_by("ĐOÀN TNCS HỒ CHÍ MINH", "BCH XÃ TÂN HÒA TRUNG"),
        issued_by("ỦY BAN MTTQ VIỆT NAM XÃ TÂN HÒA TRUNG", "BAN THƯỜNG TRỰC"),
        issued_by("HỘI LIÊN HIỆP PHỤ NỮ XÃ TÂN HÒA TRUNG"),
        issued_by("BCH", symbol="KH/ĐTN"),
        issued_by("BAN THƯỜNG TRỰC", symbol="KH-MTTQ-BTT"),
    ],
)
def test_a_union_paper_has_no_errors_and_keeps_its_own_letterhead(paper: Paper) -> None:
    signed = replace(paper, signatures=(Signature(("T/M BAN THƯỜNG VỤ",), "BÍ THƯ", "Ngô Minh Tuấn"),))
    result = report(signed, pages(left=25.0))

    assert [(each.rule, each.level) for each in result.findings] == [
        ("PHAM-VI", Level.NOTICE),
        ("PG-05", Level.WARNING),
    ]
    assert result.of("HD-07").result is Result.NOT_APPLICABLE
    assert result.exit_code == 0


def test_a_school_is_a_state_body_whose_ranks_are_its_ministrys_affair() -> None:
    signer = Signature((), "HIỆU TRƯỞNG", "ThS. Trần Thị Bình")
    school = replace(issued_by("TRƯỜNG TIỂU HỌC TÂN HÒA", symbol="KH-THTH"), signatures=(signer,))

    assert [(each.rule, each.level) for each in report(school).findings] == [("SG-03", Level.NOTICE)]
