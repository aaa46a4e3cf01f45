"""Each rule on the look of a paper finds its own fault and nothing else does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cchc.paper.checking import Level
from cchc.paper.form import Box, Component, Form, NumberPlace, PageImage, PageNumber, Rule
from cchc.paper.model import Align, Paper
from tests.paper.checking import papers
from tests.paper.checking.breaking import (
    Change,
    form,
    found,
    line,
    look,
    numbers,
    pages,
    report,
    without,
    words,
)

E, W, N = Level.ERROR, Level.WARNING, Level.NOTICE
PLAN, DECISION, LETTER, MINUTES = papers.plan, papers.decision, papers.letter, papers.minutes

INK = PageImage(40, 20, transparent=True, color="1f3fd0", format="png", page=1, box=Box(120, 200, 160, 220))
SEAL = PageImage(36, 36, transparent=True, color="d01f1f", format="png", page=1, box=Box(98, 190, 134, 226))

CASES: list[tuple[str, Level, Paper, Change, str]] = [
    ("PG-01", E, PLAN(), pages(width=215.9, height=279.4), "Khổ giấy 215,9 × 279,4 mm, phải là A4 (210 × 297 mm)."),
    ("PG-02", N, PLAN(), pages(width=297, height=210), "Có trang đặt ngang mà không có bảng, biểu."),
    ("PG-03", E, PLAN(), pages(top=15.0), "Lề trên 15 mm, phải từ 20–25 mm."),
    ("PG-04", E, PLAN(), pages(bottom=30.0), "Lề dưới 30 mm, phải từ 20–25 mm."),
    ("PG-05", E, PLAN(), pages(left=25.4), "Lề trái 25,4 mm, phải từ 30–35 mm."),
    ("PG-06", E, PLAN(), pages(right=10.0), "Lề phải 10 mm, phải từ 15–20 mm."),
    ("PG-07", E, PLAN(), look(Component.BODY, 0, font="Arial"), "Có chữ dùng phông Arial, phải là Times New Roman."),
    ("PG-08", E, PLAN(), look(Component.BODY, 1, color="0000ff"), "Có chữ không phải màu đen (mã màu 0000ff)."),
    (
        "PG-09",
        W,
        PLAN(),
        form(nfc=False),
        "Văn bản có chữ Unicode tổ hợp (dấu rời khỏi chữ), không phải dựng sẵn.",
    ),
    ("PG-10", E, PLAN(), numbers(place=NumberPlace.FOOTER), "Số trang: đang ở chân trang (phải ở lề trên)."),
    ("PG-10", E, PLAN(), numbers(align=Align.RIGHT), "Số trang: đang canh phải (phải canh giữa)."),
    ("PG-10", E, PLAN(), numbers(on_first=True), "Số trang: hiện cả ở trang đầu (trang đầu không hiển thị)."),
    (
        "PG-10",
        E,
        PLAN(),
        form(page_number=PageNumber(NumberPlace.NONE), page_count=3),
        "Văn bản có nhiều trang nhưng không đánh số trang.",
    ),
    (
        "PG-11",
        W,
        papers.with_annexes(),
        pages(restart=None),
        "Phụ lục “BẢNG PHÂN CÔNG 1” không đánh số trang riêng từ 1.",
    ),
    ("HD-01", E, PLAN(), without(Component.QUOC_HIEU), "Thiếu Quốc hiệu."),
    ("HD-01", E, PLAN(), look(Component.QUOC_HIEU, bold=False), "Quốc hiệu: phải in đậm."),
    (
        "HD-02",
        E,
        PLAN(),
        words(Component.TIEU_NGU, "Độc lập – Tự do – Hạnh phúc"),
        "Tiêu ngữ ghi “Độc lập – Tự do – Hạnh phúc”, phải là “Độc lập - Tự do - Hạnh phúc”.",
    ),
    ("HD-03", E, PLAN(), line(Component.TIEU_NGU, None), "Thiếu đường kẻ dưới Tiêu ngữ."),
    (
        "HD-03",
        E,
        PLAN(),
        look(Component.TIEU_NGU, underline=True),
        "Dưới Tiêu ngữ là gạch chân chữ (Underline), không phải đường kẻ.",
    ),
    (
        "HD-03",
        W,
        PLAN(),
        line(Component.TIEU_NGU, Rule(30, 60)),
        "Đường kẻ dưới Tiêu ngữ dài 50 % dòng chữ, phải bằng dòng chữ.",
    ),
    (
        "HD-04",
        E,
        PLAN(),
        look(Component.QUOC_HIEU, size=12),
        "Cỡ chữ không cùng bộ: Quốc hiệu 12, Tiêu ngữ 14, địa danh 14; phải là 13–14–14 hoặc 12–13–13 "
        "(Quốc hiệu – Tiêu ngữ – địa danh).",
    ),
    ("HD-05", E, PLAN(), without(Component.CO_QUAN), "Thiếu tên cơ quan ban hành văn bản."),
    ("HD-05", E, PLAN(), look(Component.CO_QUAN, 0, bold=False), "Tên cơ quan ban hành: phải in đậm."),
    ("HD-06", W, PLAN(), line(Component.CO_QUAN, None), "Thiếu đường kẻ dưới tên cơ quan ban hành."),
    (
        "HD-06",
        W,
        PLAN(),
        line(Component.CO_QUAN, Rule(60, 60)),
        "Đường kẻ dưới tên cơ quan ban hành dài 100 % dòng chữ, phải từ 1/3 đến 1/2 dòng chữ.",
    ),
    (
        "HD-07",
        E,
        PLAN(),
        words(Component.CO_QUAN, "UBND XÃ TÂN HÒA TRUNG", 0),
        "Tên cơ quan ban hành viết tắt “UBND”.",
    ),
    ("NO-01", E, PLAN(), without(Component.SO_KY_HIEU), "Thiếu số, ký hiệu của văn bản."),
    ("NO-01", E, PLAN(), look(Component.SO_KY_HIEU, size=14), "Số, ký hiệu: cỡ chữ 14 (phải 13)."),
    (
        "DT-01",
        E,
        PLAN(),
        look(Component.DIA_DANH, italic=False),
        "Địa danh, thời gian: phải in nghiêng.",
    ),
    ("DT-01", E, PLAN(), without(Component.DIA_DANH), "Thiếu địa danh và thời gian ban hành văn bản."),
    ("TT-01", E, PLAN(), look(Component.TEN_LOAI, size=16), "Tên loại: cỡ chữ 16 (phải 13–14)."),
    (
        "TT-02",
        E,
        PLAN(),
        look(Component.TRICH_YEU, italic=True, bold=False),
        "Trích yếu: phải in đậm; không được in nghiêng.",
    ),
    ("TT-02", E, PLAN(), without(Component.TRICH_YEU), "Thiếu trích yếu nội dung văn bản."),
    ("TT-02", W, PLAN(), line(Component.TRICH_YEU, None), "Thiếu đường kẻ dưới trích yếu."),
    ("TT-03", E, LETTER(), look(Component.VV, bold=True), "Trích yếu công văn: không được in đậm."),
    ("TT-03", E, LETTER(), look(Component.VV, 0, space_before=0.0), "“V/v” cách dòng trên 0 pt, phải 6 pt."),
    ("CC-01", E, DECISION(), look(Component.CAN_CU, 0, italic=False), "Căn cứ: phải in nghiêng."),
    ("BD-01", E, PLAN(), look(Component.BODY, 2, size=12), "Nội dung cỡ chữ 12, phải 13–14."),
    ("BD-01", E, PLAN(), look(Component.BODY, 2, size=13), "Nội dung có chỗ cỡ chữ 13, chỗ cỡ 14."),
    ("BD-02", E, PLAN(), look(Component.BODY, align=Align.LEFT), "Đoạn văn canh trái, phải canh đều cả hai lề."),
    (
        "BD-03",
        E,
        PLAN(),
        look(Component.BODY, 1, first_indent=0.0),
        "Chữ đầu đoạn lùi vào 0 cm, phải 1 cm hoặc 1,27 cm.",
    ),
    (
        "BD-04",
        E,
        LETTER(),
        look(Component.BODY, space_before=0.0, space_after=3.0),
        "Đoạn văn cách đoạn trên 3 pt, phải tối thiểu 6 pt.",
    ),
    ("BD-05", E, PLAN(), look(Component.BODY, 1, line_spacing=2.0), "Khoảng cách dòng 2 dòng, phải từ 1 đến 1,5 dòng."),
    (
        "BD-05",
        E,
        PLAN(),
        look(Component.BODY, 1, line_spacing=None, line_exact=12.0),
        "Khoảng cách dòng 0,75 dòng, phải từ 1 đến 1,5 dòng.",
    ),
    ("SG-01", E, PLAN(), look(Component.CHUC_VU, bold=False), "Quyền hạn, chức vụ: phải in đậm."),
    ("SG-03", E, PLAN(), look(Component.HO_TEN, bold=False), "Họ tên người ký: phải in đậm."),
    (
        "SG-04",
        W,
        PLAN(),
        form(signature_alone=True, page_count=2),
        "Trang cuối chỉ có khối chữ ký, không có nội dung.",
    ),
    ("NN-01", E, PLAN(), look(Component.NOI_NHAN, size=14), "Từ “Nơi nhận”: cỡ chữ 14 (phải 12)."),
    ("NN-01", E, PLAN(), look(Component.NOI_NHAN_DS, size=12), "Danh sách nơi nhận: cỡ chữ 12 (phải 11)."),
    ("AN-02", E, papers.with_annexes(), look(Component.PHU_LUC, size=13), "Từ “Phụ lục”: cỡ chữ 13 (phải 14)."),
    ("KG-02", E, LETTER(), look(Component.KINH_GUI, 0, size=12), "Kính gửi: cỡ chữ 12 (phải 13–14)."),
    (
        "DS-01",
        E,
        PLAN(),
        form(pictures=(PageImage(40, 20, transparent=False, color="1f3fd0", format="jpeg"),)),
        "Ảnh chữ ký: định dạng jpeg, phải là .png; nền không trong suốt.",
    ),
    (
        "DS-01",
        E,
        PLAN(),
        form(pictures=(INK, PageImage(36, 36, True, "d01f1f", "png", 1, Box(150, 190, 186, 226)))),
        "Ảnh dấu trùm 25 % ảnh chữ ký; phải trùm khoảng 1/3 về phía bên trái.",
    ),
]


@pytest.mark.parametrize(("rule", "level", "paper", "change", "message"), CASES)
def test_a_fault_of_look_is_found_by_its_rule_alone(
    rule: str, level: Level, paper: Paper, change: Change, message: str
) -> None:
    result = report(paper, change)

    assert [(each.rule, each.level, each.message) for each in result.findings] == [(rule, level, message)]


@pytest.mark.parametrize(
    "paper", [PLAN(), DECISION(), LETTER(), MINUTES(), papers.with_annexes(), papers.with_annexes(2)]
)
def test_a_paper_in_the_decrees_form_has_no_finding(paper: Paper) -> None:
    assert report(paper).findings == ()


def test_a_seal_over_the_left_third_of_the_signature_is_right() -> None:
    assert report(PLAN(), form(pictures=(INK, SEAL))).of("DS-01").result == "passed"


def test_a_one_page_letter_needs_no_page_number() -> None:
    result = report(LETTER(), form(page_number=PageNumber(NumberPlace.NONE), page_count=1))

    assert result.of("PG-10").result == "not_applicable"


def test_margins_rounded_by_word_are_right() -> None:
    assert found(report(PLAN(), pages(left=29.99, right=15.02, top=20.02, bottom=19.9))) == []


def test_the_shipped_face_is_a_notice() -> None:
    def change(found: Form) -> Form:
        parts = tuple(replace(part, look=replace(part.look, font="Liberation Serif"), spans=()) for part in found.parts)
        return replace(found, parts=parts)

    result = report(PLAN(), change)

    assert [(each.rule, each.level) for each in result.findings] == [("PG-07", N)]
    assert result.exit_code == 0


def test_an_exact_line_height_between_one_and_one_and_a_half_lines_is_right() -> None:
    assert found(report(PLAN(), look(Component.BODY, line_spacing=None, line_exact=18.0))) == []


def test_a_kind_outside_the_decrees_list_is_an_error() -> None:
    result = report(PLAN(), words(Component.TEN_LOAI, "KẾT LUẬN"))

    assert found(result) == ["TT-01"]
    assert result.of("TT-01").findings[0].message == ("“KẾT LUẬN” không phải tên loại văn bản hành chính (29 loại).")
