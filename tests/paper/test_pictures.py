"""A picture holds shapes and words; whatever acts, loads or reaches outside is refused."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree

import pypdfium2
import pytest

from cchc.law.book import law_book
from cchc.lib.errors import UnusableFile
from cchc.paper.charts import Bar, bars_against_targets, bars_in_words
from cchc.paper.checking import check
from cchc.paper.files import read_bytes
from cchc.paper.form import Component
from cchc.paper.frozen import from_json, to_json
from cchc.paper.layout import layout
from cchc.paper.mending.mapping import map_texts
from cchc.paper.model import Paper, Picture, para, walk
from cchc.paper.pictures import drawing
from cchc.paper.writers.docx import docx_bytes
from cchc.paper.writers.pdf import pdf_bytes
from tests.paper import samples
from tests.paper.writers.test_pdf import tags

LAW = law_book().on(samples.DAY)
_OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"'
BOX = f'{_OPEN}><rect x="1" y="1" width="50" height="10" fill="#1d4e89"/><text x="2" y="30">Đúng hạn 漢</text></svg>'
PICTURE = Picture(BOX, "Đúng hạn 99%", "Biểu đồ 1. Đúng hạn", 0.5)


def paper(picture: Picture = PICTURE) -> Paper:
    return Paper(subject="Thử", body=(para("Biểu đồ sau:"), picture, para("Hết.")))


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<foreignObject/>",
        '<image href="http://example.vn/a.png"/>',
        '<use href="#a"/>',
        "<style>rect{fill:red}</style>",
        '<a href="https://example.vn"><text>x</text></a>',
        '<rect onclick="x()" width="1" height="1"/>',
        '<rect style="fill:url(http://example.vn/x)" width="1" height="1"/>',
        '<rect fill="url(#a)" width="1" height="1"/>',
        '<rect fill="var(--ink)" width="1" height="1"/>',
        '<rect width="1e30" height="1"/>',
        '<rect width="nan" height="1"/>',
        '<path d="M0 0 L99999999 3"/>',
        '<text xmlns:x="urn:x" x:y="1">a</text>',
        '<b xmlns="http://www.w3.org/1999/xhtml">x</b>',
        "<g>" * 20 + "</g>" * 20,
        "<g/>" * 6_000,
        "<text>" + "a" * 400_000 + "</text>",
        "<text>&xxe;</text>",
        "<text>",
    ],
)
def test_what_is_no_plain_shape_is_refused(inside: str) -> None:
    with pytest.raises(UnusableFile, match="Hình trong văn bản không dùng được"):
        drawing(f"{_OPEN}>{inside}</svg>")


@pytest.mark.parametrize(
    "svg",
    [
        "",
        "<p/>",
        '<svg viewBox="0 0 1 1"/>',
        '<svg xmlns="http://www.w3.org/2000/svg"/>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"/>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 900"/>',
        f'<!DOCTYPE svg [<!ENTITY a "aaaa">]>{BOX}',
        f'<!DOCTYPE svg SYSTEM "http://example.vn/x.dtd">{BOX}',
    ],
)
def test_what_is_no_drawing_with_a_frame_is_refused(svg: str) -> None:
    with pytest.raises(UnusableFile):
        drawing(svg)


def test_instructions_and_comments_do_not_come_through() -> None:
    made = drawing(f'<?xml-stylesheet href="http://example.vn/x.css"?><!-- x -->{BOX}')
    assert made.svg == drawing(BOX).svg and "example.vn" not in made.svg
    assert made.ratio == 0.4


@pytest.mark.parametrize(
    "wrong",
    [
        replace(PICTURE, width=0.0),
        replace(PICTURE, width=7.5),
        replace(PICTURE, width=float("nan")),
        replace(PICTURE, alt=" "),
        replace(PICTURE, alt="a" * 3_000),
        replace(PICTURE, svg=BOX.replace("<rect", "<script/><rect")),
    ],
)
def test_a_stored_or_written_picture_is_judged_again(wrong: Picture) -> None:
    with pytest.raises(UnusableFile):
        from_json(to_json(paper(wrong)))
    with pytest.raises(UnusableFile):
        layout(paper(wrong), LAW)


def test_a_picture_comes_back_whole_from_its_frozen_form() -> None:
    assert from_json(json.loads(json.dumps(to_json(paper())))) == paper()
    assert [block for _, block in walk(paper().body)][1] == PICTURE


def test_a_mend_reaches_caption_and_words() -> None:
    mended = map_texts(paper(), str.upper).body[1]
    assert mended == replace(PICTURE, alt="ĐÚNG HẠN 99%", caption="BIỂU ĐỒ 1. ĐÚNG HẠN")


def test_lead_picture_and_caption_stay_together_and_the_mark_stands_alone() -> None:
    form = layout(replace(paper(), body=paper().body[:2]), LAW)
    parts = form.parts[-4:]
    assert [part.component for part in parts] == [Component.BODY, Component.PICTURE, Component.CAPTION, Component.BODY]
    assert [part.look.keep_with_next for part in parts[:2]] == [True, True]
    assert parts[2].text == "Biểu đồ 1. Đúng hạn" and parts[2].look.italic and parts[3].text == "./."


def test_the_pdf_is_archival_holds_the_words_and_tags_a_figure() -> None:
    data = pdf_bytes(paper(), LAW)
    text = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_bounded()
    assert "Đúng hạn □" in text and "Biểu đồ 1. Đúng hạn" in text
    assert "Figure" in tags(data) and b"<pdfuaid:part>1</pdfuaid:part>" in data


def test_a_tall_picture_fits_its_page() -> None:
    tall = replace(PICTURE, svg=BOX.replace("0 0 100 40", "0 0 100 500"), width=1.0)
    assert len(pypdfium2.PdfDocument(pdf_bytes(paper(tall), LAW))) <= 2


def test_the_docx_carries_a_raster_of_its_size_with_words() -> None:
    with zipfile.ZipFile(io.BytesIO(docx_bytes(paper(), LAW))) as archive:
        png = archive.read("word/media/image1.png")
        document = ElementTree.fromstring(archive.read("word/document.xml"))
        relations = archive.read("word/_rels/document.xml.rels").decode()
        assert b'Extension="png"' in archive.read("[Content_Types].xml")
    (properties,) = document.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
    (extent,) = document.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent")
    (blip,) = document.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip")
    assert properties.get("descr") == "Đúng hạn 99%"
    width, height = int(extent.get("cx", "0")), int(extent.get("cy", "0"))
    assert round(height / width, 3) == 0.4 and abs(width / 36_000 - 82.5) < 1
    named = next(iter(blip.attrib.values()))
    assert f'Id="{named}"' in relations and 'Target="media/image1.png"' in relations
    assert png[:8] == b"\x89PNG\r\n\x1a\n" and abs(int.from_bytes(png[16:20], "big") - width / 914_400 * 300) <= 1


def test_python_docx_and_our_reader_open_it() -> None:
    import docx

    data = docx_bytes(paper(), LAW)
    assert len(docx.Document(io.BytesIO(data)).inline_shapes) == 1
    read = read_bytes(data, "a.docx")
    assert any("Biểu đồ 1. Đúng hạn" in block.text for _, block in walk(read.paper.body) if hasattr(block, "text"))


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert docx_bytes(paper(), LAW) == docx_bytes(paper(), LAW)
    assert pdf_bytes(paper(), LAW) == pdf_bytes(paper(), LAW)


def test_a_report_with_a_chart_holds_every_rule_of_the_decree() -> None:
    rows = [Bar("Hồ sơ đúng hạn", Decimal("97.2"), Decimal(98), "≥", "%", "chưa đạt", False, "Thủ tục hành chính")]
    chart = Picture(bars_against_targets(rows), bars_in_words(rows), "Biểu đồ 1. Kết quả so với chỉ tiêu")
    report = samples.bao_cao()
    report = replace(report, body=(*report.body, para("Kết quả so với chỉ tiêu:"), chart, para("Tiếp tục thực hiện.")))
    again = read_bytes(docx_bytes(report, LAW))
    assert check(report, layout(report, LAW), LAW).findings == ()
    assert check(again.paper, again.form, LAW).findings == ()
