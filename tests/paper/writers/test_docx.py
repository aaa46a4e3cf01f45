"""The DOCX of a paper: valid, styled, whole, the same each time."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from hypothesis import given, settings

from cchc.law.book import law_book
from cchc.paper.model import Cell, Kind, Paper, Table, para
from cchc.paper.writers.docx import docx_bytes
from tests.paper import samples
from tests.paper.texts import any_word, papers
from tests.paper.words_of import docx_words, paper_words

LAW = law_book().on(samples.DAY)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(paper: Paper, annex: int | None = None) -> Any:
    return docx.Document(io.BytesIO(docx_bytes(paper, LAW, annex=annex)))


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_opens_and_loses_no_word(kind: Kind) -> None:
    paper = samples.by_kind()[kind]
    data = docx_bytes(paper, LAW)
    assert opened(paper).sections[0].page_width.mm == pytest.approx(210, abs=0.1)
    assert paper_words(paper) - docx_words(data) == {}


@settings(max_examples=50)
@given(papers(any_word()))
def test_no_word_of_any_text_is_lost(paper: Paper) -> None:
    assert paper_words(paper) - docx_words(docx_bytes(paper, LAW)) == {}


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert docx_bytes(samples.with_annexes(), LAW) == docx_bytes(samples.with_annexes(), LAW)


def test_components_carry_named_styles() -> None:
    document = opened(samples.ke_hoach())
    styles = [paragraph.style.name for paragraph in document.paragraphs[:4] if paragraph.text]
    assert styles == ["Tên loại", "Trích yếu", "Căn cứ"]
    head = document.tables[0]
    assert [paragraph.style.name for paragraph in head.cell(0, 1).paragraphs] == ["Quốc hiệu", "Tiêu ngữ", "Đường kẻ"]


def test_the_font_is_named_for_every_script_and_the_language_is_vietnamese() -> None:
    styles = opened(samples.ke_hoach()).styles.element
    fonts, language = styles.find(f".//{W}docDefaults//{W}rFonts"), styles.find(f".//{W}docDefaults//{W}lang")
    assert {fonts.get(f"{W}{name}") for name in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
    assert language.get(f"{W}val") == "vi-VN"


def test_margins_lie_within_the_decree() -> None:
    section = opened(samples.ke_hoach()).sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(side.mm, 1) for side in margins] == [20.0, 20.0, 30.0, 15.0]
    assert section.left_margin.mm >= 30 and section.right_margin.mm >= 15


def test_pages_after_the_first_show_their_number() -> None:
    section = opened(samples.ke_hoach()).sections[0]
    assert section.different_first_page_header_footer is True
    assert "PAGE" in section.header.paragraphs[0]._p.xml
    assert section.header.paragraphs[0].style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert section.first_page_header.paragraphs[0].text == ""


def test_the_line_under_the_motto_is_as_long_as_the_motto() -> None:
    cell = opened(samples.ke_hoach()).tables[0].cell(0, 1)
    line = cell.paragraphs[2]
    left, right = line.paragraph_format.left_indent.mm, line.paragraph_format.right_indent.mm
    assert cell.width.mm - left - right == pytest.approx(60.46, abs=0.1)
    assert line._p.find(f".//{W}pBdr/{W}top") is not None


def test_number_and_date_share_a_row() -> None:
    row = opened(samples.ke_hoach()).tables[0].rows[1]
    assert [cell.text for cell in row.cells] == ["Số: 08/KH-UBND", "Đông Hà, ngày 05 tháng 6 năm 2026"]


def test_recipients_and_signature_share_a_row_that_stays_whole() -> None:
    row = opened(samples.ke_hoach()).tables[-1].rows[0]
    assert row.cells[0].text.startswith("Nơi nhận:\n- Thường trực Đảng ủy xã")
    assert row.cells[1].text == "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Thị An"
    assert row._tr.find(f".//{W}cantSplit") is not None


def test_header_rows_of_a_table_repeat_and_spans_are_kept() -> None:
    document = opened(samples.with_annexes())
    wide = next(table for table in document.tables if len(table.columns) == 9)
    heads = [row._tr.find(f"./{W}trPr/{W}tblHeader") is not None for row in wide.rows]
    assert heads[:3] == [True, True, False]
    assert wide.cell(0, 0).text == wide.cell(1, 0).text == "TT"
    assert wide.cell(0, 2).text == wide.cell(0, 4).text == "Tiếp nhận"


def test_each_annex_is_a_section_numbered_from_one() -> None:
    sections = opened(samples.with_annexes()).sections
    assert [section._sectPr.find(f"{W}pgNumType").get(f"{W}start") for section in sections] == ["1", "1", "1"]
    assert sections[2].page_width.mm > sections[2].page_height.mm


def test_a_separate_annex_is_a_file_of_its_own_with_the_signing_text_above() -> None:
    whole, own = opened(samples.with_annexes()), opened(samples.with_annexes(), annex=3)
    assert "DANH SÁCH ĐẠI BIỂU" not in [paragraph.text for paragraph in whole.paragraphs]
    assert own.paragraphs[0].text == "Phụ lục II"
    assert own.sections[0].first_page_header.paragraphs[0].text == "Số: 08/QĐ-UBND; 05/6/2026; 16:04:21 +07:00"


def test_the_contact_line_stands_at_the_foot_of_page_one() -> None:
    footer = opened(samples.cong_van()).sections[0].first_page_footer
    assert footer.paragraphs[0].text.startswith("Số 01 đường Hùng Vương")
    assert footer.paragraphs[0]._p.find(f".//{W}pBdr/{W}top") is not None


def test_the_file_carries_its_title_and_the_day_of_the_paper() -> None:
    properties = opened(samples.ke_hoach()).core_properties
    assert properties.title.startswith("Kế hoạch Tổ chức Hội nghị")
    assert (properties.language, properties.created.date()) == ("vi-VN", samples.DAY)


def test_characters_that_xml_cannot_hold_are_dropped_and_others_escaped() -> None:
    paper = samples.base(Kind.KE_HOACH, "A & B < C", "KH-UBND", para('một\x00 hai\x0b\ud800 "ba"\tbốn\nnăm'))
    document = opened(paper)
    assert document.paragraphs[1].text == "A & B < C"
    assert document.paragraphs[3].text == 'một hai "ba"\tbốn\nnăm./.'


def test_characters_without_a_glyph_stay_in_the_docx() -> None:
    assert docx_words(docx_bytes(Paper(body=(para("漢字 مرحبا"),)), LAW))["漢字"] == 1


def test_a_paper_without_a_word_is_still_a_file() -> None:
    with zipfile.ZipFile(io.BytesIO(docx_bytes(Paper(), LAW))) as archive:
        assert archive.testzip() is None


ORDERS = {
    "pPr": ["pStyle", "keepNext", "pBdr", "spacing", "ind", "jc", "outlineLvl", "sectPr"],
    "rPr": ["rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "lang"],
    "tblPr": ["tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar"],
    "tcPr": ["tcW", "gridSpan", "vMerge", "vAlign"],
    "sectPr": ["headerReference", "footerReference", "type", "pgSz", "pgMar", "pgNumType", "titlePg"],
}


@pytest.mark.parametrize("name", list(ORDERS))
def test_children_of_properties_stand_in_the_order_of_the_schema(name: str) -> None:
    found = 0
    for paper in (*samples.by_kind().values(), samples.with_annexes()):
        document = opened(paper)
        for properties in (*document.element.iter(f"{W}{name}"), *document.styles.element.iter(f"{W}{name}")):
            names = [child.tag.removeprefix(W) for child in properties]
            assert names == sorted(names, key=ORDERS[name].index)
            found += 1
    assert found


def test_a_cell_that_spans_rows_and_columns_covers_them_all() -> None:
    table = Table(((Cell("góc", colspan=2, rowspan=2), Cell("a")), (Cell("b"),), (Cell("c"), Cell("d"), Cell("e"))))
    made = opened(Paper(body=(table,))).tables[1]
    assert [[cell.text for cell in row.cells] for row in made.rows] == [
        ["góc", "góc", "a"],
        ["góc", "góc", "b"],
        ["c", "d", "e"],
    ]


def test_a_row_leaves_room_for_the_line_that_word_processors_add_to_its_height() -> None:
    paper = Paper(body=(Table(((Cell("TT"),), (Cell("1"),))),))
    with zipfile.ZipFile(io.BytesIO(docx_bytes(paper, LAW))) as package:
        xml = package.read("word/document.xml").decode()
    # Half of a line of half a point is taken from two points, here in twentieths of a point.
    assert '<w:top w:w="35" w:type="dxa"/>' in xml
    assert '<w:insideH w:val="single" w:sz="4"' in xml
