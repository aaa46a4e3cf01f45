"""The body as nested sections, in the numbering schemes of real papers."""

from __future__ import annotations

import pytest

from cchc.paper.model import Level, Section, Table
from tests.paper.recognition.reading import HEAD, outline, paper


@pytest.mark.parametrize(
    ("roman", "arabic"),
    [("I.", "1."), ("I-", "1-"), ("I/", "1/"), ("I.", "1)")],
    ids=["dots", "party", "slashes", "bracket"],
)
def test_each_mark_of_numbering_gives_the_same_tree(roman: str, arabic: str) -> None:
    found = paper(
        HEAD + f"{roman} MỤC ĐÍCH\n{arabic} Mục đích\n- Đánh giá kết quả.\n+ Số liệu.\n{arabic[0]}{arabic[1:]} Hai\n"
    )
    top = found.body[0]
    assert isinstance(top, Section)
    assert (top.level, top.label, top.title) == (Level.MUC, roman, "MỤC ĐÍCH")
    first = top.children[0]
    assert (first.level, first.label, first.title) == (Level.KHOAN, arabic, "Mục đích")
    assert first.children[0].level is Level.DASH
    assert first.children[0].children[0].level is Level.PLUS


def test_two_sections_may_carry_one_number_and_counts_may_have_gaps() -> None:
    found = paper(
        HEAD + "I. MỤC ĐÍCH\nNội dung.\nII. KINH PHÍ\nNgân sách.\nII. PHÂN CÔNG\nGiao.\nV. THI HÀNH\nCác đơn vị.\n"
    )
    assert outline(found.body) == ["I. MỤC ĐÍCH", "II. KINH PHÍ", "II. PHÂN CÔNG", "V. THI HÀNH"]


def test_articles_hold_clauses_and_points() -> None:
    found = paper(
        "QUY CHẾ\nLàm việc của Tổ\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Quy chế quy định chế độ làm việc.\n"
        "a) Họp;\nđ) Báo cáo.\nĐiều 2. Nguyên tắc\nTổ làm việc tập thể.\nChương II\n"
        "NHIỆM VỤ\nMục 1\nTỔ TRƯỞNG\nĐiều 3. Tổ trưởng\nĐiều hành.\n"
    )
    assert outline(found.body) == [
        "Chương I QUY ĐỊNH CHUNG",
        "  Điều 1. Phạm vi",
        "    1.",
        "      a)",
        "      đ)",
        "  Điều 2. Nguyên tắc",
        "Chương II NHIỆM VỤ",
        "  Mục 1 TỔ TRƯỞNG",
        "    Điều 3. Tổ trưởng",
    ]


def test_decimals_lie_under_their_number() -> None:
    found = paper(
        HEAD + "I. NỘI DUNG\n1. Chuẩn bị\n1.1. Văn bản\n- Kế hoạch.\n1.2 Hội trường\n- Âm thanh.\n"
        "2. Tổ chức\n2.1. Khai mạc.\n"
    )
    assert outline(found.body) == [
        "I. NỘI DUNG",
        "  1. Chuẩn bị",
        "    1.1. Văn bản",
        "      -",
        "    1.2 Hội trường",
        "      -",
        "  2. Tổ chức",
        "    2.1.",
    ]


def test_text_that_runs_on_from_its_label_is_no_title() -> None:
    found = paper(
        HEAD + "I. PHÂN CÔNG\n1. Văn phòng: Chủ trì chuẩn bị.\n2. Thành phần\n- Thường trực Đảng ủy.\n3. Công an xã\n"
    )
    top = found.body[0]
    assert isinstance(top, Section)
    assert [child.title for child in top.children] == [None, "Thành phần", None]
    assert top.children[0].text == "Văn phòng: Chủ trì chuẩn bị."


def test_a_roman_heading_gives_title_and_text_around_its_colon() -> None:
    found = paper(HEAD + "I. THỜI GIAN - ĐỊA ĐIỂM: 19h30, thứ Bảy.\nII. Thành phần: 42 giáo viên.\n")
    assert [(block.title, block.text) for block in found.body if isinstance(block, Section)] == [
        ("THỜI GIAN - ĐỊA ĐIỂM", "19h30, thứ Bảy."),
        ("Thành phần", "42 giáo viên."),
    ]


def test_a_heading_joined_to_the_next_label_is_taken_apart() -> None:
    found = paper(HEAD + "I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích\n- Đánh giá.\n2. Yêu cầu\n- Tiết kiệm.\n")
    assert outline(found.body) == ["I. MỤC ĐÍCH, YÊU CẦU", "  1. Mục đích", "    -", "  2. Yêu cầu", "    -"]


def test_a_body_on_one_line_is_split_where_its_labels_count_on() -> None:
    filler = "nội dung được giao theo đúng tiến độ và bảo đảm chất lượng " * 8
    found = paper(
        f"THÔNG BÁO\nKẾT LUẬN HỘI NGHỊ\nĐồng chí Chủ tịch kết luận như sau: 1. Về thể chế a) Rà soát {filler.strip()}. "
        f"b) Để làm tốt, đề nghị: (i) Văn phòng {filler.strip()}. (ii) Phòng Kinh tế {filler.strip()}. 2. Về tài chính "
        f"a) Giải ngân {filler.strip()}. Văn phòng thông báo để các đơn vị biết, thực hiện./.\n"
    )
    assert outline(found.body) == ["1. Về thể chế", "  a)", "  b)", "    (i)", "    (ii)", "2. Về tài chính", "  a)"]
    assert found.closing[0].text == "Văn phòng thông báo để các đơn vị biết, thực hiện./."


def test_who_leads_and_by_when_stay_with_the_task_above() -> None:
    found = paper(
        HEAD + "I. NHIỆM VỤ\n1. Tuyên truyền\n- Phổ biến pháp luật.\nĐơn vị chủ trì: Sở Tư pháp.\n"
        "Thời gian: Thường xuyên.\n- Tập huấn.\n"
    )
    task = found.body[0].children[0].children[0]  # type: ignore[union-attr]
    assert task.text == "Phổ biến pháp luật.\nĐơn vị chủ trì: Sở Tư pháp.\nThời gian: Thường xuyên."


def test_a_table_stays_in_its_place_with_its_header() -> None:
    found = paper(
        HEAD + "I. PHÂN CÔNG\n1. Các việc\nSTT | Nội dung | Chủ trì\nI. NHÓM THỨ NHẤT\n1 | Báo cáo | Văn phòng\n"
        "II. NHÓM THỨ HAI\n2 | Dự toán\n2. Việc khác\n- Không.\n"
    )
    first = found.body[0].children[0]  # type: ignore[union-attr]
    table = first.blocks[0]
    assert isinstance(table, Table)
    assert table.header_rows == 1
    assert [[(cell.text, cell.colspan) for cell in row] for row in table.rows] == [
        [("STT", 1), ("Nội dung", 1), ("Chủ trì", 1)],
        [("I. NHÓM THỨ NHẤT", 3)],
        [("1", 1), ("Báo cáo", 1), ("Văn phòng", 1)],
        [("II. NHÓM THỨ HAI", 3)],
        [("2", 1), ("Dự toán", 1), ("", 1)],
    ]


def test_every_section_tells_its_source_line() -> None:
    found = paper("KẾ HOẠCH\nSơ kết\n\nI. MỤC ĐÍCH\n\n1. Đánh giá.\n")
    top = found.body[0]
    assert isinstance(top, Section)
    assert (top.line, top.children[0].line) == (4, 6)


@pytest.mark.parametrize("glyph", ["\uf0b7", "\uf0a7"])
def test_a_bullet_of_a_symbol_font_becomes_a_dash(glyph: str) -> None:
    found = paper(HEAD + f"I. MỤC ĐÍCH\n{glyph} Đánh giá kết quả.\n• Rút kinh nghiệm.\n")
    assert outline(found.body) == ["I. MỤC ĐÍCH", "  -", "  •"]
