"""Files built to exhaust the reader, and broken ones: a clear refusal in bounded time."""

from __future__ import annotations

import io
import zipfile
import zlib
from random import Random

import pypdfium2
import pytest

from cchc.lib.errors import UnusableFile
from cchc.paper.readers import limits, read_flow
from tests.bounded import within
from tests.paper.readers.word_files import NAMES, p, word_file

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    + f"]><w:document {NAMES}><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>"
)


def container(parts: dict[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def refused(data: bytes, seconds: float = 5.0) -> UnusableFile:
    with within(seconds), pytest.raises(UnusableFile) as caught:
        read_flow(data, "tep.docx")
    assert caught.value.remedy
    return caught.value


def test_a_zip_bomb_is_refused_by_its_own_directory() -> None:
    bomb = container({"word/document.xml": b" " * (60 * limits.MEGABYTE)})
    assert len(bomb) < limits.MEGABYTE
    assert "giải nén" in refused(bomb).message


def test_a_zip_bomb_that_lies_about_its_size_is_stopped_while_reading() -> None:
    bomb = bytearray(container({"word/document.xml": b" " * (60 * limits.MEGABYTE)}))
    true_size = (60 * limits.MEGABYTE).to_bytes(4, "little")
    at = bomb.find(true_size)
    while at >= 0:
        bomb[at : at + 4] = (1000).to_bytes(4, "little")
        at = bomb.find(true_size)
    refused(bytes(bomb))


def test_too_many_parts_are_refused() -> None:
    refused(container({f"word/{index}.xml": "" for index in range(limits.MAX_ZIP_ENTRIES + 1)}))


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_a_billion_laughs_are_refused(codec: str) -> None:
    text = LAUGHS.replace('"1.0"', '"1.0" encoding="utf-16"') if codec == "utf-16" else LAUGHS
    assert "DTD" in refused(container({"word/document.xml": text.encode(codec)})).message


def test_an_external_entity_reads_no_file() -> None:
    text = (
        '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
        f"<w:document {NAMES}><w:body>{p('&a;')}</w:body></w:document>"
    )
    assert "DTD" in refused(container({"word/document.xml": text})).message


def test_deep_nesting_is_refused() -> None:
    for depth in (1_500, 50_000):
        deep = "<w:ins>" * depth + p("x") + "</w:ins>" * depth
        refused(container({"word/document.xml": f"<w:document {NAMES}><w:body>{deep}</w:body></w:document>"}))


def test_more_elements_than_any_paper_has_are_refused() -> None:
    many = "<w:p/>" * (limits.MAX_XML_TAGS + 1)
    honest = Random(30).randbytes(200_000)  # Beside this picture the text is not packed suspiciously well.
    parts: dict[str, bytes | str] = {
        "word/document.xml": f"<w:document {NAMES}>{many}</w:document>",
        "word/media/anh.jpeg": honest,
    }
    assert "quá lớn" in refused(container(parts)).message


def test_tables_within_tables_beyond_reason_are_refused() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 30 + p("x") + "</w:tc></w:tr></w:tbl>" * 30
    assert "lồng nhau" in refused(word_file(deep)).message


def test_a_truncated_word_file() -> None:
    data = word_file(p("Kế hoạch" * 500))
    assert "hỏng" in refused(data[: len(data) // 2]).message


def test_a_word_file_without_its_document() -> None:
    assert "thiếu" in refused(container({"word/other.xml": "<x/>"})).message


def test_broken_xml() -> None:
    assert "hỏng" in refused(container({"word/document.xml": "<w:document><w:body>"})).message


def test_a_table_of_very_wide_spans_is_bounded() -> None:
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>' + p("x") + "</w:tc>"
    flow = read_flow(word_file(f"<w:tbl><w:tr>{wide}</w:tr></w:tbl>"))
    assert [line.text for line in flow.lines()] == ["x"]


def empty_pdf(pages: int) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(595, 842)
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def test_a_scan_of_five_hundred_pages_is_refused_after_a_look_at_the_first() -> None:
    error = refused(empty_pdf(500), seconds=3)
    assert "bản quét chưa có lớp chữ" in error.message
    assert "OCR" in error.remedy


def test_a_pdf_of_too_many_pages() -> None:
    assert "trang" in refused(empty_pdf(limits.MAX_PDF_PAGES + 1)).message


def test_a_truncated_pdf() -> None:
    data = empty_pdf(20)
    assert "cắt cụt" in refused(data[: len(data) // 2]).message


def test_a_pdf_of_rubbish() -> None:
    assert "hỏng" in refused(b"%PDF-1.7\n" + b"rubbish " * 100 + b"\n%%EOF").message


def pdf_with_stream(packed: bytes, filters: str) -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n4 0 obj<</Length "
        + str(len(packed)).encode()
        + f"/Filter {filters}>>\nstream\n".encode()
        + packed
        + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    )


def test_a_pdf_stream_that_swells_is_refused_before_the_engine_meets_it() -> None:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * limits.MEGABYTE) for _ in range(110)) + packer.flush()
    assert "nén" in refused(pdf_with_stream(packed, "/FlateDecode")).message


def test_a_pdf_stream_packed_twice_is_refused() -> None:
    packed = zlib.compress(zlib.compress(b" " * 1000))
    assert "nén" in refused(pdf_with_stream(packed, "[/FlateDecode /FlateDecode]")).message
