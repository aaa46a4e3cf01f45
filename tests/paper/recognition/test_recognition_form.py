"""The form: each component with the look that the file shows."""

from __future__ import annotations

from datetime import date

from cchc.law.book import law_book
from cchc.paper.form import Component
from cchc.paper.readers import read_flow
from cchc.paper.recognition import recognise
from cchc.paper.writers.docx import docx_bytes
from cchc.paper.writers.pdf import pdf_bytes
from tests.paper import samples
from tests.paper.recognition.reading import FOOT, HEAD, recognised

LAW = law_book().on(date(2026, 6, 5))


def test_plain_text_shows_components_but_no_type() -> None:
    form = recognised(HEAD + "I. MỤC ĐÍCH\n1. Đánh giá.\n" + FOOT).form
    assert [(part.component.name, part.text) for part in form.parts] == [
        ("CO_QUAN", "ỦY BAN NHÂN DÂN"),
        ("CO_QUAN", "XÃ ĐÔNG HÀ"),
        ("QUOC_HIEU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("TIEU_NGU", "Độc lập - Tự do - Hạnh phúc"),
        ("SO_KY_HIEU", "Số: 87/KH-UBND"),
        ("DIA_DANH", "Đông Hà, ngày 02 tháng 6 năm 2026"),
        ("TEN_LOAI", "KẾ HOẠCH"),
        ("TRICH_YEU", "Sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026"),
        ("MUC", "I. MỤC ĐÍCH"),
        ("BODY", "1. Đánh giá."),
        ("NOI_NHAN", "Nơi nhận:"),
        ("NOI_NHAN_DS", "- Sở Nội vụ;"),
        ("NOI_NHAN_DS", "- Lưu: VT."),
        ("QUYEN_HAN", "TM. ỦY BAN NHÂN DÂN"),
        ("CHUC_VU", "CHỦ TỊCH"),
        ("HO_TEN", "Lê Văn Cường"),
    ]
    assert all(part.look.size is None for part in form.parts)
    assert form.parts[9].mark == "1."
    assert form.parts[9].at.section == "I.1"


def test_bases_keep_their_marks_and_an_opening_sentence_stays_whole() -> None:
    opening = "Thực hiện Kế hoạch số 12/KH-UBND, Ủy ban nhân dân xã xây dựng Kế hoạch như sau:"
    form = recognised(
        HEAD + "Căn cứ Luật Tổ chức chính quyền địa phương;\n" + opening + "\nI. MỤC ĐÍCH\n1. Một.\n"
    ).form
    assert [part.text for part in form.all(Component.CAN_CU)] == ["Căn cứ Luật Tổ chức chính quyền địa phương;"]
    assert form.first(Component.BODY).text == opening  # type: ignore[union-attr]


def test_a_word_file_shows_type_rules_and_rows() -> None:
    found = recognise(read_flow(docx_bytes(samples.ke_hoach(), LAW), "ke-hoach.docx"))
    name, subject = found.form.first(Component.QUOC_HIEU), found.form.first(Component.TRICH_YEU)
    assert name is not None and subject is not None
    assert (name.look.bold, name.look.size) == (True, 13.0)
    assert subject.rule is not None
    number, dated = found.form.first(Component.SO_KY_HIEU), found.form.first(Component.DIA_DANH)
    assert number is not None and dated is not None
    assert number.row == dated.row is not None
    assert found.form.signature_alone is None


def test_a_page_file_shows_pages_and_what_stands_level() -> None:
    found = recognise(read_flow(pdf_bytes(samples.ke_hoach(), LAW), "ke-hoach.pdf"))
    number, dated = found.form.first(Component.SO_KY_HIEU), found.form.first(Component.DIA_DANH)
    assert number is not None and dated is not None
    assert number.row == dated.row is not None
    assert found.pages == found.form.page_count == 2
    assert found.form.signature_alone is False
    assert {part.page for part in found.form.parts if part.component is not Component.TABLE} == {1, 2}


def test_blocks_count_the_signers() -> None:
    form = recognised("BIÊN BẢN\nHội nghị\n1. Nội dung.\nTHƯ KÝ: Ngô Thị Kim | CHỦ TRÌ: Phạm Quang Minh\n").form
    assert [(part.block, part.text) for part in form.all(Component.HO_TEN)] == [
        (0, "Ngô Thị Kim"),
        (1, "Phạm Quang Minh"),
    ]
