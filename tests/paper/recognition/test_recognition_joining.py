"""Hard-wrapped lines become paragraphs."""

from __future__ import annotations

from cchc.paper.model import Section
from tests.paper.recognition.reading import HEAD, outline, paper

WRAPPED = """I. MỤC ĐÍCH, YÊU CẦU

1. Đánh giá đúng tình hình, kết quả thực hiện công tác Cải cách hành
chính 6 tháng đầu năm 2026; những tồn tại, hạn chế cần khắc phục; trên cơ sở
đó đề ra các phương hướng, nhiệm vụ cuối năm để phấn đấu hoàn thành
Kế hoạch Cải cách hành chính năm 2026.
2. Việc sơ kết phải thiết thực.
II. TỔ CHỨC THỰC HIỆN
1. Công chức Văn phòng - Thống kê xã (phụ trách lĩnh vực Đảng uỷ -
Nội vụ): Chủ trì, phối hợp với các công chức Tư pháp, Tài chính -
Kế hoạch chuẩn bị các nội dung.
- Đánh giá tiến độ thực hiện công tác cải cách hành chính 6 tháng đầu

năm 2026.
- Gửi công chức Tài chính - Kế
toán xã thẩm định dự toán kinh phí tổ chức Hội nghị trước ngày
20/6/2026.
"""


def section(text: str, *path: int) -> Section:
    block = paper(HEAD + text)
    found: object = block
    for index in path:
        blocks = found.body if found is block else found.children  # type: ignore[attr-defined]
        found = blocks[index]
    assert isinstance(found, Section)
    return found


def test_wrapped_lines_are_joined_by_the_sense_of_the_sentence() -> None:
    assert section(WRAPPED, 0, 0).text == (
        "Đánh giá đúng tình hình, kết quả thực hiện công tác Cải cách hành chính 6 tháng đầu năm 2026; những tồn tại, "
        "hạn chế cần khắc phục; trên cơ sở đó đề ra các phương hướng, nhiệm vụ cuối năm để phấn đấu hoàn thành "
        "Kế hoạch Cải cách hành chính năm 2026."
    )


def test_a_name_broken_at_its_hyphen_or_inside_brackets_is_whole_again() -> None:
    assert section(WRAPPED, 1, 0).text == (
        "Công chức Văn phòng - Thống kê xã (phụ trách lĩnh vực Đảng uỷ - Nội vụ): Chủ trì, phối hợp với các công chức "
        "Tư pháp, Tài chính - Kế hoạch chuẩn bị các nội dung."
    )


def test_a_blank_line_inside_a_sentence_does_not_end_it() -> None:
    assert section(WRAPPED, 1, 0, 0).text.endswith("6 tháng đầu năm 2026.")


def test_a_date_at_the_start_of_a_line_is_no_label() -> None:
    assert section(WRAPPED, 1, 0, 1).text == (
        "Gửi công chức Tài chính - Kế toán xã thẩm định dự toán kinh phí tổ chức Hội nghị trước ngày 20/6/2026."
    )


def test_paragraphs_on_long_lines_stay_apart() -> None:
    long = "Kết quả thực hiện công tác cải cách hành chính trên địa bàn xã trong sáu tháng đầu năm " * 3
    found = paper(HEAD + f"I. KẾT QUẢ\n{long.strip()}.\n{long.strip()}.\n")
    assert len(found.body[0].blocks) == 2  # type: ignore[union-attr]


def test_first_lines_set_in_tell_where_paragraphs_start() -> None:
    found = paper(
        HEAD + "II. NỘI DUNG\n"
        "   1. Mời dự: Thường trực Đảng ủy, HĐND, Ủy ban MTTQ Việt Nam xã; Trưởng\n"
        "các đoàn thể xã; Giám đốc Bưu điện xã và những người đứng đầu các hội đặc\n"
        "thù trên địa bàn. Đại biểu mang theo thiết bị để đọc tài liệu điện tử.\n"
        "   2. Triệu tập: Thành viên Ủy ban nhân dân xã; lãnh đạo và công chức các\n"
        "phòng chuyên môn; viên chức, nhân viên Trung tâm Phục vụ hành chính công;\n"
        "Trưởng Ban nhân dân 09 ấp.\n"
    )
    first, second = found.body[0].children  # type: ignore[union-attr]
    assert first.text.endswith("đặc thù trên địa bàn. Đại biểu mang theo thiết bị để đọc tài liệu điện tử.")
    assert second.text.endswith("Trung tâm Phục vụ hành chính công; Trưởng Ban nhân dân 09 ấp.")


def test_page_numbers_between_the_lines_do_not_break_the_text() -> None:
    lines = WRAPPED.replace("cần khắc phục; trên cơ sở\n", "cần khắc phục; trên cơ sở\n\n\n2\n\n")
    found = paper(HEAD + lines)
    assert found.unplaced == ("2",)
    assert outline(found.body) == outline(paper(HEAD + WRAPPED).body)
    assert found.body[0].children[0].text == section(WRAPPED, 0, 0).text  # type: ignore[union-attr]
