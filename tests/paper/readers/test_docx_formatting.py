"""Effective formatting of Word files: what the reader sees, whatever level of the file says it."""

from __future__ import annotations

import io
import zipfile

import pytest

from cchc.paper.flow import FlowTable, Line
from cchc.paper.model import Align
from cchc.paper.readers import read_flow
from tests.paper.readers.word_files import PLAIN_STYLES, W, p, style, word_file

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="4472C4"/></a:accent1>'
    '</a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Arial"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
)


def first_line(data: bytes) -> Line:
    return next(read_flow(data).lines())


def test_defaults_of_the_document_reach_a_run_that_states_nothing() -> None:
    look = first_line(word_file(p("Kế hoạch"))).look
    assert (look.font, look.size, look.bold, look.italic, look.color) == (
        "Times New Roman",
        14.0,
        False,
        False,
        "000000",
    )


def test_without_any_defaults_words_own_hold() -> None:
    look = first_line(word_file(p("Kế hoạch"), styles="")).look
    assert (look.font, look.size) == ("Times New Roman", 10.0)


def test_a_style_inherits_along_its_chain_and_direct_formatting_wins() -> None:
    styles = PLAIN_STYLES + style("Goc", run='<w:sz w:val="24"/><w:i/>') + style("Con", based_on="Goc", run="<w:b/>")
    line = first_line(
        word_file(p("Nơi nhận:", properties='<w:pStyle w:val="Con"/>', run='<w:sz w:val="22"/>'), styles=styles)
    )
    assert (line.look.size, line.look.bold, line.look.italic) == (11.0, True, True)


def test_a_chain_of_styles_that_bites_its_tail_ends() -> None:
    styles = style("A", based_on="B", run="<w:b/>") + style("B", based_on="A", run='<w:sz w:val="30"/>')
    look = first_line(word_file(p("x", properties='<w:pStyle w:val="A"/>'), styles=styles)).look
    assert (look.bold, look.size) == (True, 15.0)


@pytest.mark.parametrize(
    ("paragraph", "character", "direct", "bold"),
    [
        ("<w:b/>", "", "", True),
        ("<w:b/>", "<w:b/>", "", False),
        ("", "<w:b/>", "", True),
        ("<w:b/>", "<w:b/>", "<w:b/>", True),
        ("<w:b/>", "", '<w:b w:val="0"/>', False),
        ("<w:b/>", '<w:b w:val="0"/>', "", True),
    ],
)
def test_bold_set_by_two_styles_cancels_out_but_direct_bold_is_absolute(
    paragraph: str, character: str, direct: str, bold: bool
) -> None:
    styles = PLAIN_STYLES + style("P", run=paragraph) + style("C", kind="character", run=character)
    body = p("chữ", properties='<w:pStyle w:val="P"/>', run=f'<w:rStyle w:val="C"/>{direct}')
    assert first_line(word_file(body, styles=styles)).look.bold is bold


def test_theme_fonts_are_named_and_a_plain_name_on_a_higher_level_wins() -> None:
    defaults = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr>'
        "</w:rPrDefault></w:docDefaults>"
    )
    body = p("theo giao diện") + p("riêng", run='<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman"/>')
    lines = list(read_flow(word_file(body, styles=defaults, parts={"theme.xml": ("theme", THEME)})).lines())
    assert [line.look.font for line in lines] == ["Calibri", "Times New Roman"]


@pytest.mark.parametrize(
    ("color", "shown"),
    [
        ('<w:color w:val="auto"/>', "000000"),
        ('<w:color w:val="ff0000"/>', "FF0000"),
        ('<w:color w:val="123456" w:themeColor="accent1"/>', "4472C4"),
        ('<w:color w:themeColor="text1"/>', "000000"),
        ('<w:color w:themeColor="accent1" w:themeShade="80"/>', "1F3864"),
    ],
)
def test_colours_resolve_through_the_theme(color: str, shown: str) -> None:
    line = first_line(word_file(p("chữ", run=color), parts={"theme.xml": ("theme", THEME)}))
    assert line.look.color is not None
    near = [abs(int(line.look.color[i : i + 2], 16) - int(shown[i : i + 2], 16)) for i in (0, 2, 4)]
    assert max(near) <= 1


def test_capitals_are_read_as_shown() -> None:
    assert first_line(word_file(p("Kế hoạch năm", run="<w:caps/>"))).text == "KẾ HOẠCH NĂM"


def test_a_line_keeps_the_looks_inside_it_and_takes_that_of_most_letters() -> None:
    body = (
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Điều 1.</w:t></w:r><w:r><w:t> Phê duyệt dự toán kinh phí</w:t></w:r></w:p>"
    )
    line = first_line(word_file(body))
    assert [(span.text, span.look.bold) for span in line.spans] == [
        ("Điều 1.", True),
        (" Phê duyệt dự toán kinh phí", False),
    ]
    assert line.look.bold is False


def test_paragraph_facts_come_in_millimetres_and_points() -> None:
    properties = (
        '<w:keepNext/><w:spacing w:before="120" w:after="60" w:line="264" w:lineRule="auto"/>'
        '<w:ind w:left="567" w:firstLine="720"/><w:jc w:val="both"/>'
    )
    look = first_line(word_file(p("Thân văn bản", properties=properties))).look
    assert (look.align, look.left_indent, look.first_indent) == (Align.JUSTIFY, 10.0, 12.7)
    assert (look.space_before, look.space_after, look.line_spacing, look.keep_with_next) == (6.0, 3.0, 1.1, True)


@pytest.mark.parametrize(
    ("spacing", "multiple", "exact"),
    [
        ('w:line="360" w:lineRule="exact"', None, 18.0),
        ('w:line="240" w:lineRule="atLeast"', 1.0, None),
        ('w:line="480" w:lineRule="atLeast"', None, 24.0),
        ('w:line="360"', 1.5, None),
    ],
)
def test_line_heights_by_rule(spacing: str, multiple: float | None, exact: float | None) -> None:
    look = first_line(word_file(p("chữ", properties=f"<w:spacing {spacing}/>"))).look
    assert (look.line_spacing, look.line_exact) == (multiple, exact)


def test_neighbours_of_one_style_drop_the_space_between_when_both_ask_for_it() -> None:
    properties = '<w:spacing w:before="120" w:after="200"/><w:contextualSpacing/>'
    lines = list(read_flow(word_file(p("một", properties=properties) + p("hai", properties=properties))).lines())
    assert [(line.look.space_before, line.look.space_after) for line in lines] == [(6.0, 0.0), (0.0, 10.0)]


def test_automatic_spacing_is_fourteen_points() -> None:
    look = first_line(word_file(p("chữ", properties='<w:spacing w:before="100" w:beforeAutospacing="1"/>'))).look
    assert look.space_before == 14.0


def test_a_table_style_formats_its_first_row_below_the_paragraph_style() -> None:
    table_style = (
        '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:rPr><w:sz w:val="26"/></w:rPr>'
        '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:tblStylePr>'
        "</w:style>"
    )
    styles = PLAIN_STYLES + table_style
    row = f"<w:tr><w:tc>{p('TT')}</w:tc></w:tr>"
    table = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="0020"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>{row}{row}</w:tbl>'
    )
    flow = read_flow(word_file(table, styles=styles))
    looks = [line.look for line in flow.lines()]
    assert [(look.size, look.bold, look.align) for look in looks] == [
        (13.0, True, Align.CENTER),
        (13.0, False, Align.LEFT),
    ]
    assert isinstance(flow.items[0], FlowTable)
    assert flow.items[0].bordered is True


def test_strict_office_files_are_read_like_others() -> None:
    body = f"<w:document {W}><w:body>{p('Nghiêm ngặt')}</w:body></w:document>".replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", body)
    assert first_line(buffer.getvalue()).text == "Nghiêm ngặt"
