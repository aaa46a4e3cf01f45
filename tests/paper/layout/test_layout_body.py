"""The body, what opens it and what closes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cchc.law.book import law_book
from cchc.paper.form import Component
from cchc.paper.layout import layout
from cchc.paper.layout.words import ended, listed, upper, with_end_mark
from cchc.paper.model import Align, Cell, Paper, Table, para
from tests.paper import samples

LAW = law_book().on(samples.DAY)


def texts(paper: Paper, *components: Component) -> list[str]:
    return [part.text for part in layout(paper, LAW).all(*components)]


def test_a_running_paragraph_is_justified_indented_and_apart() -> None:
    look = next(part.look for part in layout(samples.ke_hoach(), LAW).parts if part.component is Component.BODY)
    assert (look.align, look.size, look.first_indent, look.space_before) == (Align.JUSTIFY, 14.0, 12.7, 6.0)
    assert look.line_spacing == 1.1 and look.font == "Times New Roman" and look.color == "000000"


def test_headings_of_a_plan_are_roman_on_one_line_in_capitals() -> None:
    assert texts(samples.ke_hoach(), Component.MUC) == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "II. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN",
        "III. PHÂN CÔNG THỰC HIỆN",
    ]


def test_chapters_and_sections_of_a_regulation_stand_over_their_titles() -> None:
    found = texts(samples.quy_che(), Component.PHAN, Component.PHAN_TITLE, Component.MUC, Component.MUC_TITLE)
    assert found == [
        *("Chương I", "QUY ĐỊNH CHUNG", "Chương II", "NHIỆM VỤ"),
        *("Mục 1", "TỔ TRƯỞNG", "Tiểu mục 1", "NHIỆM VỤ CHUNG"),
    ]


def test_an_article_is_bold_and_of_one_that_runs_on_only_its_label() -> None:
    titled, *_ = layout(samples.quy_che(), LAW).all(Component.DIEU)
    assert (titled.text, titled.look.bold, titled.spans) == ("Điều 1. Phạm vi điều chỉnh", True, ())
    running, *_ = layout(samples.quyet_dinh(), LAW).all(Component.DIEU)
    assert [(span.text[:9], span.look.bold) for span in running.spans] == [("Điều 1. ", True), ("Phê duyệt", False)]


def test_marks_of_lower_levels_are_kept_with_the_text() -> None:
    parts = [part for part in layout(samples.ke_hoach(), LAW).parts if part.mark]
    assert [(part.mark, part.text[:16], part.at.section) for part in parts[2:6]] == [
        ("2.", "2. Yêu cầu", "I.2"),
        ("a)", "a) Hội nghị thiế", "I.2.a"),
        ("b)", "b) Báo cáo ngắn ", "I.2.b"),
        ("II.", "II. THỜI GIAN, Đ", "II"),
    ]


def test_legal_basis_is_italic_and_only_its_last_line_ends_with_a_full_stop() -> None:
    parts = layout(samples.quyet_dinh(), LAW).all(Component.CAN_CU)
    assert [part.text[-1] for part in parts] == [";", ";", "."]
    assert all(part.look.italic and not part.look.bold for part in parts)


def test_the_word_of_order_follows_the_legal_basis() -> None:
    order = [part.component for part in layout(samples.quyet_dinh(), LAW).parts]
    assert order.index(Component.THAM_QUYEN) < order.index(Component.CAN_CU) < order.index(Component.LENH)
    assert texts(samples.quyet_dinh(), Component.LENH) == ["QUYẾT ĐỊNH:"]


def test_one_addressee_stands_on_the_line_of_its_label() -> None:
    assert texts(samples.to_trinh(), Component.KINH_GUI) == ["Kính gửi: Chủ tịch Ủy ban nhân dân xã Đông Hà"]


def test_dashes_of_several_addressees_stand_under_the_colon() -> None:
    label, *others = layout(samples.cong_van(), LAW).all(Component.KINH_GUI)
    assert [part.text for part in others] == [
        "- Phòng Kinh tế;",
        "- Phòng Văn hóa - Xã hội;",
        "- Trung tâm Phục vụ hành chính công.",
    ]
    colon = (label.look.left_indent or 0) + 17.63  # "Kính gửi" is that wide at 14 points
    dash = (others[0].look.left_indent or 0) + (others[0].look.first_indent or 0)
    assert dash == pytest.approx(colon, abs=0.01)


def test_recipients_end_with_the_archive_and_a_full_stop() -> None:
    label = layout(samples.ke_hoach(), LAW).first(Component.NOI_NHAN)
    assert label is not None
    assert (label.text, label.look.size, label.look.bold, label.look.italic) == ("Nơi nhận:", 12.0, True, True)
    lines = layout(samples.ke_hoach(), LAW).all(Component.NOI_NHAN_DS)
    assert [line.text[-1] for line in lines] == [";", ";", ";", "."]
    assert lines[-1].text == "- Lưu: VT, VHXH." and lines[-1].look.size == 11.0


def test_a_deputy_signs_for_the_body_and_for_its_head() -> None:
    components = (Component.QUYEN_HAN, Component.CHUC_VU, Component.HO_TEN)
    assert texts(samples.ke_hoach(), *components) == [
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Nguyễn Thị An",
    ]


def test_two_signers_stand_side_by_side_over_the_recipients() -> None:
    parts = layout(samples.bien_ban(), LAW).all(Component.HO_TEN)
    assert [(part.text, part.block, part.row) for part in parts] == [
        ("Phạm Thị Dung", 0, "sign.names"),
        ("Lê Văn Cường", 1, "sign.names"),
    ]


def test_no_page_holds_a_signature_alone() -> None:
    last = layout(samples.ke_hoach(), LAW).all(Component.BODY)[-1]
    assert last.text.endswith("./.") and last.look.keep_with_next is True


@pytest.mark.parametrize(
    ("text", "closed"),
    [("thi hành.", "thi hành./."), ("thi hành./.", "thi hành./."), ("thi hành", "thi hành./."), ("v.v..", "v.v.../.")],
)
def test_the_content_ends_with_its_mark(text: str, closed: str) -> None:
    assert with_end_mark(text, "./.") == closed


def test_after_a_table_the_end_mark_takes_its_own_line() -> None:
    paper = replace(samples.ke_hoach(), body=(Table(((Cell("a"),),)),), closing=())
    assert texts(paper, Component.BODY) == ["./."]


def test_a_table_gets_widths_by_content_that_fill_the_line() -> None:
    part = layout(samples.ke_hoach(), LAW).first(Component.TABLE)
    assert part is not None and part.table is not None
    widths = part.table.widths
    assert sum(widths) == pytest.approx(1) and widths[2] == max(widths) and widths[0] == min(widths)


def test_given_widths_are_kept() -> None:
    table = Table(((Cell("a"), Cell("b")),), widths=(0.3, 0.7))
    part = layout(replace(samples.ke_hoach(), body=(table,)), LAW).first(Component.TABLE)
    assert part is not None and part.table is not None and part.table.widths == (0.3, 0.7)


def test_a_list_is_closed_whatever_its_items_carried() -> None:
    assert listed(("- Như trên;", "Lưu: VT, VHXH."), "- ", ";", ".") == ["- Như trên;", "- Lưu: VT, VHXH."]
    assert ended(["Căn cứ a,", "Căn cứ b;"], ";", ".") == ["Căn cứ a;", "Căn cứ b."]


def test_capitals_change_no_letter_into_another_or_into_two() -> None:
    assert upper("Đường Straße") == "ĐƯỜNG STRAßE"
    assert upper("ı") == "ı"


def test_a_paper_without_a_word_still_has_its_letterhead() -> None:
    assert [part.component for part in layout(Paper(), LAW).parts] == [Component.QUOC_HIEU, Component.TIEU_NGU]


def test_centred_paragraphs_have_no_indent() -> None:
    paper = replace(samples.ke_hoach(), body=(para("***", align=Align.CENTER),))
    part = next(part for part in layout(paper, LAW).parts if part.text == "***")
    assert (part.look.align, part.look.first_indent) == (Align.CENTER, 0.0)
