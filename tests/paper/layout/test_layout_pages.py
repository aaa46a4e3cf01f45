"""Pages, page numbers and annexes."""

from __future__ import annotations

from cchc.law.book import law_book
from cchc.paper.form import Component, NumberPlace
from cchc.paper.layout import layout
from cchc.paper.model import Align, Cell, Kind, Paper, Table, para
from tests.paper import samples

LAW = law_book().on(samples.DAY)


def test_pages_are_a4_with_margins_of_the_decree() -> None:
    (page,) = layout(samples.ke_hoach(), LAW).pages
    assert (page.width, page.height, page.top, page.bottom, page.left, page.right) == (210, 297, 20, 20, 30, 15)
    assert (page.has_table, page.restart, page.landscape) == (True, 1, False)


def test_page_numbers_stand_centred_above_from_the_second_page() -> None:
    number = layout(samples.ke_hoach(), LAW).page_number
    assert number is not None
    assert (number.place, number.align, number.on_first) == (NumberPlace.HEADER, Align.CENTER, False)
    assert (number.look.size, number.look.bold, number.look.italic) == (14.0, False, False)


def test_each_annex_has_pages_of_its_own_numbered_from_one() -> None:
    pages = layout(samples.with_annexes(), LAW).pages
    assert [(page.group, page.restart, page.landscape) for page in pages] == [
        (0, 1, False),
        (1, 1, False),
        (2, 1, True),
        (3, 1, False),
    ]


def test_a_phu_luc_prints_label_title_and_reference_over_a_short_line() -> None:
    parts = [part for part in layout(samples.with_annexes(), LAW).parts if part.group == 2][:3]
    assert [(part.component, part.look.size, part.look.bold, part.look.italic) for part in parts] == [
        (Component.PHU_LUC, 14.0, True, False),
        (Component.PHU_LUC_TITLE, 14.0, True, False),
        (Component.KEM_THEO, 14.0, False, True),
    ]
    assert [part.text for part in parts[:2]] == ["Phụ lục I", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ"]
    assert parts[2].rule is not None


def test_a_document_issued_with_a_decision_repeats_the_letterhead_without_number_and_date() -> None:
    parts = [part for part in layout(samples.with_annexes(), LAW).parts if part.group == 1]
    components = [part.component for part in parts]
    assert components[:7] == [
        Component.CO_QUAN,
        Component.CO_QUAN,
        Component.QUOC_HIEU,
        Component.TIEU_NGU,
        Component.TEN_LOAI,
        Component.TRICH_YEU,
        Component.KEM_THEO,
    ]
    assert Component.SO_KY_HIEU not in components and Component.DIA_DANH not in components


def test_an_annex_that_is_a_file_of_its_own_carries_the_signing_text() -> None:
    part = layout(samples.with_annexes(), LAW).first(Component.ESIGN_TEXT)
    assert part is not None
    assert (part.group, part.look.size, part.look.align, part.look.bold) == (3, 10.0, Align.RIGHT, False)


def test_the_title_for_the_file_names_kind_and_subject() -> None:
    assert layout(samples.giay_moi(), LAW).title.startswith("Giấy mời Dự Hội nghị sơ kết")
    assert layout(samples.cong_van(), LAW).title.startswith("đôn đốc gửi báo cáo")


def test_the_text_before_a_table_stays_on_the_page_where_the_table_begins() -> None:
    table = Table(((Cell("Nội dung"),), (Cell("Nước uống"),)))
    body = (para("Mở đầu."), para("Dự toán kinh phí như sau:"), table, para("Hết."))
    parts = [part for part in layout(Paper(kind=Kind.KE_HOACH, body=body), LAW).parts if part.text in KEPT]
    assert {part.text: part.look.keep_with_next for part in parts} == KEPT


KEPT = {"Mở đầu.": None, "Dự toán kinh phí như sau:": True}
