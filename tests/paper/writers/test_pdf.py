"""The PDF of a paper: archival, tagged, whole, the same each time."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings

from cchc.law.book import law_book
from cchc.paper.fonts.choice import font_folders
from cchc.paper.model import Annex, Cell, Kind, Paper, Table, para
from cchc.paper.writers.docx import docx_bytes
from cchc.paper.writers.pdf import pdf_bytes
from tests.paper import samples
from tests.paper.texts import papers, plain_word
from tests.paper.words_of import docx_words, paper_words, pdf_words

LAW = law_book().on(samples.DAY)


def tags(data: bytes) -> list[str]:
    """Types of the structure elements of the first page, in order."""
    page = pypdfium2.PdfDocument(data)[0]
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    count = pdfium.FPDF_StructTree_CountChildren(tree)
    return [name for index in range(count) for name in _tags(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index))]


def _tags(element: Any) -> Iterator[str]:
    size = pdfium.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDF_StructElement_GetType(element, buffer, size)
    yield buffer.raw.decode("utf-16le").rstrip("\0")
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            yield from _tags(child)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_is_set_and_loses_no_word(kind: Kind) -> None:
    paper = samples.by_kind()[kind]
    assert paper_words(paper) - pdf_words(pdf_bytes(paper, LAW)) == {}


@settings(max_examples=50)
@given(papers(plain_word()))
def test_no_word_the_face_can_set_is_lost(paper: Paper) -> None:
    assert paper_words(paper) - pdf_words(pdf_bytes(paper, LAW)) == {}


@pytest.mark.parametrize("kind", [Kind.KE_HOACH, Kind.CONG_VAN, Kind.BIEN_BAN, Kind.QUYET_DINH])
def test_pdf_and_docx_say_the_same_words(kind: Kind) -> None:
    paper = samples.by_kind()[kind]
    number = {"2"}  # The DOCX holds the number of its second page as a field with a value.
    pdf, word = pdf_words(pdf_bytes(paper, LAW)), docx_words(docx_bytes(paper, LAW))
    assert {text: count for text, count in (pdf - word).items() if text not in number} == {}
    assert {text: count for text, count in (word - pdf).items() if text not in number} == {}


def test_the_file_says_that_it_is_archival_and_accessible() -> None:
    data = pdf_bytes(samples.ke_hoach(), LAW)
    assert b"<pdfaid:part>2</pdfaid:part>" in data and b"<pdfaid:conformance>A</pdfaid:conformance>" in data
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data


def test_title_and_language_are_set() -> None:
    document = pypdfium2.PdfDocument(pdf_bytes(samples.giay_moi(), LAW))
    assert document.get_metadata_value("Title").startswith("Giấy mời Dự Hội nghị sơ kết")
    assert pdfium.FPDFCatalog_IsTagged(document)


def test_headings_and_tables_are_tagged() -> None:
    found = tags(pdf_bytes(samples.ke_hoach(), LAW))
    assert [name for name in found if name.startswith("H") and name[1:].isdigit()] == [
        "H1",
        "H2",
        "H3",
        "H3",
        "H2",
        "H2",
    ]
    assert found.count("Table") == 1 and found.count("TH") == 4 and found.count("TD") == 8


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert pdf_bytes(samples.quyet_dinh(), LAW) == pdf_bytes(samples.quyet_dinh(), LAW)


def test_threads_may_write_at_once() -> None:
    invitations = [samples.giay_moi(f"Ông Nguyễn Văn {index}") for index in range(12)]
    with ThreadPoolExecutor(4) as pool:
        written = list(pool.map(lambda paper: pdf_bytes(paper, LAW), invitations))
    assert written == [pdf_bytes(paper, LAW) for paper in invitations]


def test_page_one_has_no_number_and_page_two_has() -> None:
    document = pypdfium2.PdfDocument(pdf_bytes(samples.ke_hoach(), LAW))
    tops = [page.get_textpage().get_text_bounded(bottom=page.get_height() - 50) for page in document]
    assert [text.strip() for text in tops] == ["", "2"]


def test_each_annex_is_numbered_from_one() -> None:
    document = pypdfium2.PdfDocument(pdf_bytes(samples.with_annexes(), LAW))
    tops = [page.get_textpage().get_text_bounded(bottom=page.get_height() - 50).strip() for page in document]
    assert tops == ["LƯU HÀNH NỘI BỘ", "", "", "2"]
    assert document[2].get_width() > document[2].get_height()


def test_a_separate_annex_carries_the_signing_text_top_right() -> None:
    page = pypdfium2.PdfDocument(pdf_bytes(samples.with_annexes(), LAW, annex=3))[0]
    corner = page.get_textpage().get_text_bounded(left=page.get_width() / 2, bottom=page.get_height() - 50)
    assert corner.strip() == "Số: 08/QĐ-UBND; 05/6/2026; 16:04:21 +07:00"


def test_a_character_without_a_glyph_prints_a_box_and_stops_nothing() -> None:
    words = pdf_words(pdf_bytes(Paper(body=(para("trước 漢 مرحبا \ue000 \x07\u200f sau\ttab\nxuống"),)), LAW))
    assert words["trước"] == words["sau"] == words["tab"] == 1
    assert sum(count for word, count in words.items() if set(word) == {"□"}) == 3


def test_a_word_longer_than_its_line_is_broken_within_the_margins() -> None:
    address = "https://dichvucong.gov.vn/" + "abcdefghij" * 20
    table = Table(((Cell("TT"), Cell("Địa chỉ")), (Cell("1"), Cell(address))))
    page = pypdfium2.PdfDocument(pdf_bytes(Paper(body=(para(f"Xem {address}"), table)), LAW))[0]
    inside = page.get_textpage().get_text_bounded(left=30 / 25.4 * 72, right=page.get_width() - 15 / 25.4 * 72)
    words = "".join(inside.replace("\u200b", "").split())
    assert words.count(address) == 2 and "TTĐịachỉ" in words


@pytest.mark.parametrize("paper", [samples.ke_hoach(), samples.bien_ban()], ids=["one signer", "two signers"])
def test_a_list_of_recipients_longer_than_a_page_runs_on(paper: Paper) -> None:
    long = replace(paper, recipients=tuple(f"Đơn vị số {index}" for index in range(150)))
    assert paper_words(long) - pdf_words(pdf_bytes(long, LAW)) == {}


@pytest.mark.parametrize("rows", range(34, 46))
def test_the_mark_under_a_last_table_never_has_a_page_to_itself(rows: int) -> None:
    table = Table(((Cell("TT"),), *((Cell(f"việc{index}"),) for index in range(rows))))
    paper = Paper(annexes=(Annex("Danh sách", (table,), separate=True),))
    with pypdfium2.PdfDocument(pdf_bytes(paper, LAW)) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    assert pages[-1].rstrip().endswith("./.")
    assert "việc" in pages[-1]


def test_a_cell_longer_than_a_page_runs_on() -> None:
    text = " ".join(f"chữ{index}" for index in range(2000))
    paper = Paper(body=(Table(((Cell("TT"), Cell("Nội dung")), (Cell("1"), Cell(text)))),))
    assert paper_words(paper) - pdf_words(pdf_bytes(paper, LAW)) == {}


def test_a_cell_that_spans_more_rows_than_a_page_holds_runs_on() -> None:
    rows = [(Cell("nhóm", rowspan=90), Cell("việc0"))] + [(Cell(f"việc{index}"),) for index in range(1, 90)]
    paper = Paper(body=(Table(((Cell("Nhóm"), Cell("Việc")), *rows)),))
    assert paper_words(paper) - pdf_words(pdf_bytes(paper, LAW)) == {}


def test_text_is_never_code() -> None:
    text = '#panic("x") $a$ \\ *đậm* _nghiêng_ @nhãn <nhãn> `mã` // ghi chú = tiêu đề'
    assert pdf_words(pdf_bytes(Paper(body=(para(text),)), LAW))["ghi"] == 1


def test_times_new_roman_is_taken_from_the_folder_of_the_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    font_folders.cache_clear()
    (tmp_path / "times.ttf").write_bytes(b"")
    monkeypatch.setenv("CCHC_FONT_DIR", str(tmp_path))
    folders, families = font_folders("Times New Roman")
    font_folders.cache_clear()
    assert folders[0] == str(tmp_path) and families == ("Times New Roman", "Liberation Serif")


def test_without_times_new_roman_the_shipped_face_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    font_folders.cache_clear()
    monkeypatch.setenv("CCHC_FONT_DIR", str(tmp_path))
    assert font_folders("Times New Roman")[1] == ("Liberation Serif",)
    font_folders.cache_clear()
