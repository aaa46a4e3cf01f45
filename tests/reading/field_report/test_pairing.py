"""Who is to act is taken only from words that say so, and lists are tied only where the paper ties them."""

from __future__ import annotations

import pytest

from cchc.paper.model import Kind, Level, Paper, Section, para
from cchc.reading.field_report import Finding, read_field_report
from cchc.reading.field_report.pairing import owner_in


@pytest.mark.parametrize(
    ("remedy", "owner"),
    [
        ("Lập dự toán; giao đồng chí Sùng A Páo thực hiện, xong trong tháng 8", "đồng chí Sùng A Páo"),
        ("Giao Phòng Kinh tế chủ trì rà soát hồ sơ", "Phòng Kinh tế"),
        ("Phòng Văn hóa - Xã hội chịu trách nhiệm số hóa", "Phòng Văn hóa - Xã hội"),
        ("Số hóa sổ cũ (Công chức Tư pháp, trước 30/9)", "Công chức Tư pháp"),
        ("Việc này do Văn phòng HĐND và UBND thực hiện", "Văn phòng HĐND và UBND"),
        ("Tăng cường công tác tuyên truyền (loa, băng rôn)", ""),
        ("Rà soát hồ sơ trễ hạn hằng tuần", ""),
    ],
)
def test_who_is_to_act(remedy: str, owner: str) -> None:
    assert owner_in(remedy) == owner


def findings(limits: list[tuple[str, str]], causes: list[tuple[str, str]], title: str = "NGUYÊN NHÂN") -> list[Finding]:
    body = tuple(
        Section(
            Level.MUC,
            f"{number}.",
            heading,
            tuple(
                Section(Level.KHOAN, label, None, (para(text, line=number * 100 + at),), number * 100 + at)
                for at, (label, text) in enumerate(items, 1)
            ),
            number * 100,
        )
        for number, (heading, items) in enumerate((("TỒN TẠI", limits), (title, causes)), 1)
    )
    read = read_field_report(Paper(kind=Kind.BAO_CAO, body=body))
    assert read is not None
    return list(read.findings)


def tied(found: list[Finding]) -> list[tuple[str, str]]:
    return [(one.shortcoming, one.cause) for one in found]


LIMITS = [("1.", "Hồ sơ trễ."), ("2.", "Mạng chậm."), ("3.", "Thiếu người.")]


def test_lists_are_tied_by_number_even_where_one_is_shorter() -> None:
    found = findings(LIMITS, [("3.", "Chưa tuyển."), ("1.", "Chờ Thuế.")])
    assert tied(found) == [("Hồ sơ trễ.", "Chờ Thuế."), ("Mạng chậm.", ""), ("Thiếu người.", "Chưa tuyển.")]


def test_lists_without_numbers_are_tied_only_when_equally_long() -> None:
    limits = [("-", text) for _, text in LIMITS]
    assert tied(findings(limits, [("-", "A."), ("-", "B."), ("-", "C.")])) == [
        ("Hồ sơ trễ.", "A."),
        ("Mạng chậm.", "B."),
        ("Thiếu người.", "C."),
    ]
    apart = tied(findings(limits, [("-", "A."), ("-", "B.")]))
    assert apart == [("Hồ sơ trễ.", ""), ("Mạng chậm.", ""), ("Thiếu người.", ""), ("", "A."), ("", "B.")]


def test_all_causes_belong_to_the_only_shortcoming() -> None:
    assert tied(findings(LIMITS[:1], [("-", "A."), ("-", "B.")])) == [("Hồ sơ trễ.", "A.\nB.")]


def test_causes_sorted_by_kind_are_tied_to_nothing() -> None:
    causes = [("1.", "Khách quan: mưa nhiều."), ("2.", "Chủ quan: lập hồ sơ chậm."), ("3.", "Khách quan: dịch bệnh.")]
    assert [shortcoming for shortcoming, cause in tied(findings(LIMITS, causes)) if cause] == ["", "", ""]
