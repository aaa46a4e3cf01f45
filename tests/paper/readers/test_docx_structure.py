"""What a Word file holds beside plain paragraphs: lists, tables, drawings, margins, tracked changes."""

from __future__ import annotations

import io
import zipfile

import pytest

from cchc.paper.flow import FlowTable
from cchc.paper.form import NumberPlace, PageGeometry
from cchc.paper.model import Align
from cchc.paper.readers import read_flow
from tests.paper.readers.word_files import A4, NAMES, PLAIN_STYLES, W, p, style, word_file


def numbering(*levels: str) -> dict[str, tuple[str, str]]:
    inner = "".join(f'<w:lvl w:ilvl="{index}">{level}</w:lvl>' for index, level in enumerate(levels))
    return {
        "numbering.xml": (
            "numbering",
            f'<w:numbering {W}><w:abstractNum w:abstractNumId="7">{inner}</w:abstractNum>'
            '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
            '<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
            "</w:lvlOverride></w:num></w:numbering>",
        )
    }


def item(text: str, level: int = 0, num: int = 3) -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def level(form: str, text: str, extra: str = "") -> str:
    return f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{extra}'


def labels(data: bytes) -> list[str]:
    return [line.label for line in read_flow(data).lines()]


def test_automatic_numbers_are_labels_and_deeper_levels_start_again() -> None:
    body = item("A") + item("x", 1) + item("y", 1) + item("B") + item("z", 1)
    parts = numbering(level("upperRoman", "%1."), level("lowerLetter", "%2)"))
    assert labels(word_file(body, parts=parts)) == ["I.", "a)", "b)", "II.", "a)"]


def test_numbers_of_several_levels_show_their_parents() -> None:
    body = item("A") + item("x", 1) + item("y", 1)
    assert labels(word_file(body, parts=numbering(level("decimal", "%1."), level("decimal", "%1.%2.")))) == [
        "1.",
        "1.1.",
        "1.2.",
    ]


def test_a_list_that_starts_over_shares_the_counter_of_its_kind() -> None:
    body = item("A") + item("B") + item("C", num=4) + item("D", num=4)
    assert labels(word_file(body, parts=numbering(level("decimal", "%1.")))) == ["1.", "2.", "5.", "6."]


@pytest.mark.parametrize(("sign", "shown"), [("-", "-"), ("\uf02d", "-"), ("\uf0b7", "•"), ("+", "+"), ("o", "•")])
def test_bullets_are_read_as_drawn(sign: str, shown: str) -> None:
    assert labels(word_file(item("việc"), parts=numbering(level("bullet", sign)))) == [shown]


def test_indents_of_a_list_lie_between_style_and_paragraph() -> None:
    extra = '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'
    flow = read_flow(word_file(item("việc"), parts=numbering(level("decimal", "%1.", extra))))
    look = next(flow.lines()).look
    assert (look.left_indent, look.first_indent) == (12.7, -6.35)


def test_numbering_zero_takes_a_paragraph_out_of_its_styles_list() -> None:
    styles = PLAIN_STYLES + style("L", para='<w:numPr><w:numId w:val="3"/></w:numPr>')
    body = p("có", properties='<w:pStyle w:val="L"/>') + p(
        "không", properties='<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    )
    assert labels(word_file(body, styles=styles, parts=numbering(level("decimal", "%1.")))) == ["1.", ""]


def test_a_level_may_belong_to_a_paragraph_style() -> None:
    styles = PLAIN_STYLES + style("Diem", para='<w:numPr><w:numId w:val="3"/></w:numPr>')
    parts = numbering(level("decimal", "%1."), level("lowerLetter", "%2)", '<w:pStyle w:val="Diem"/>'))
    body = item("A") + p("x", properties='<w:pStyle w:val="Diem"/>')
    assert labels(word_file(body, styles=styles, parts=parts)) == ["1.", "a)"]


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


START, WIDE = '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>'
GRID = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="3000"/></w:tblGrid>'


def test_merged_cells_span_and_covered_cells_are_absent() -> None:
    rows = (
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('TT')}{cell('Việc')}</w:tr>"
        f"<w:tr>{cell('1', START)}{cell('a')}</w:tr>"
        f"<w:tr>{cell('', '<w:vMerge/>')}{cell('b')}</w:tr>"
        f"<w:tr>{cell('Cộng', WIDE)}</w:tr>"
    )
    flow = read_flow(word_file(f"<w:tbl><w:tblPr/>{GRID}{rows}</w:tbl>"))
    table = flow.items[0]
    assert isinstance(table, FlowTable)
    assert [[(c.text, c.colspan, c.rowspan) for c in row] for row in table.rows] == [
        [("TT", 1, 1), ("Việc", 1, 1)],
        [("1", 1, 2), ("a", 1, 1)],
        [("b", 1, 1)],
        [("Cộng", 2, 1)],
    ]
    assert (table.header_rows, table.widths, table.bordered) == (1, (0.25, 0.75), False)


def test_a_table_inside_a_cell_gives_its_lines_in_order() -> None:
    inner = f"<w:tbl><w:tblPr/>{GRID}<w:tr>{cell('hai')}{cell('ba')}</w:tr></w:tbl>"
    body = f"<w:tbl><w:tblPr/>{GRID}<w:tr><w:tc>{p('một')}{inner}{p('bốn')}</w:tc></w:tr></w:tbl>"
    assert [line.text for line in read_flow(word_file(body)).lines()] == ["một", "hai", "ba", "bốn"]


def test_breaks_begin_lines_and_pages() -> None:
    body = (
        '<w:p><w:pPr><w:spacing w:before="120" w:after="120"/></w:pPr><w:r><w:t>ỦY BAN NHÂN DÂN</w:t><w:br/>'
        "<w:t>XÃ ĐÔNG HÀ</w:t></w:r></w:p>"
        '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + p("Phụ lục")
    )
    lines = list(read_flow(word_file(body)).lines())
    assert [(line.text, line.number, line.page_break, line.hard) for line in lines] == [
        ("ỦY BAN NHÂN DÂN", 1, False, True),
        ("XÃ ĐÔNG HÀ", 1, False, True),
        ("Phụ lục", 3, True, True),
    ]
    assert [(line.look.space_before, line.look.space_after) for line in lines[:2]] == [(6.0, 0.0), (0.0, 6.0)]


def test_deleted_text_goes_inserted_text_stays_and_a_warning_says_so() -> None:
    body = (
        "<w:p><w:r><w:t>Giữ </w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>"
    )
    flow = read_flow(word_file(body))
    assert [line.text for line in flow.lines()] == ["Giữ thêm"]
    assert any("Track Changes" in warning for warning in flow.warnings)


def test_hidden_text_is_left_out_with_a_warning() -> None:
    flow = read_flow(word_file(p("hiện") + p("ẩn", run="<w:vanish/>")))
    assert [line.text for line in flow.lines()] == ["hiện"]
    assert flow.warnings == ("Tệp có chữ ẩn, đã bỏ qua.",)


def test_decomposed_letters_are_composed_and_noted() -> None:
    flow = read_flow(word_file(p("Ke\u0302\u0301 hoa\u0323ch")))
    assert (next(flow.lines()).text, flow.nfc) == ("Kế hoạch", False)


def drawing(shape: str, width: int, height: int, below: int = 190500) -> str:
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionV'
        f' relativeFrom="paragraph"><wp:posOffset>{below}</wp:posOffset></wp:positionV><wp:extent cx="{width}"'
        f' cy="{height}"/><a:graphic><a:graphicData><wps:wsp>{shape}</wps:wsp></a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_a_straight_shape_is_the_line_under_its_text() -> None:
    shape = '<wps:spPr><a:prstGeom prst="line"/></wps:spPr>'
    body = f"<w:p><w:r><w:t>XÃ ĐÔNG HÀ</w:t></w:r>{drawing(shape, 720000, 0)}</w:p>"
    rule = next(read_flow(word_file(body)).lines()).rule
    assert rule is not None
    assert rule.length == 20.0
    assert rule.text_width == pytest.approx(31.0, abs=1.0)


def test_a_shape_at_the_top_of_a_paragraph_lies_under_the_one_before() -> None:
    shape = '<wps:spPr><a:prstGeom prst="straightConnector1"/></wps:spPr>'
    body = p("XÃ ĐÔNG HÀ") + f"<w:p>{drawing(shape, 720000, 0, 12700)}<w:r><w:t>Số: 08/KH-UBND</w:t></w:r></w:p>"
    assert [line.rule is not None for line in read_flow(word_file(body)).lines()] == [True, False]


def test_old_drawings_and_borders_and_dashes_are_drawn_lines_too() -> None:
    vml = '<w:p><w:r><w:t>Một</w:t></w:r><w:r><w:pict><v:line from="0,18pt" to="72pt,18pt"/></w:pict></w:r></w:p>'
    border = '<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr><w:ind w:left="2835" w:right="2835"/>'
    body = vml + p("Hai") + p(properties=border) + p("Ba") + p("-------")
    lines = list(read_flow(word_file(body)).lines())
    assert [line.text for line in lines] == ["Một", "Hai", "Ba"]
    lengths = [line.rule.length for line in lines if line.rule]
    assert lengths[:2] == [25.4, pytest.approx(65.0, abs=0.1)]
    assert lengths[2] == pytest.approx(7 * 14 * 0.333 * 25.4 / 72, abs=0.1)


def test_a_text_box_is_read_in_place_and_once() -> None:
    box = f"<wps:txbx><w:txbxContent>{p('HỎA TỐC', run='<w:b/>')}</w:txbxContent></wps:txbx>"
    body = f"<w:p>{drawing(box, 1080000, 288000)}</w:p>" + p("Số: 08")
    lines = list(read_flow(word_file(body)).lines())
    assert [(line.text, line.look.bold) for line in lines] == [("HỎA TỐC", True), ("Số: 08", False)]


def header(inner: str, name: str = "hdr") -> str:
    return f"<w:{name} {NAMES}>{inner}</w:{name}>"


PAGE = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr>'
    "<w:instrText> PAGE </w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def section(references: str, extra: str = "") -> str:
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701"'
        f' w:right="850"/>{extra}</w:sectPr>'
    )


def test_the_page_number_is_found_in_the_header_centred_and_off_page_one() -> None:
    parts = {
        "h.xml": ("header", header(f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{PAGE}</w:p>')),
        "f.xml": ("header", header(p())),
    }
    references = '<w:headerReference w:type="default" r:id="r1"/><w:headerReference w:type="first" r:id="r2"/>'
    flow = read_flow(word_file(p("Thân"), parts=parts, section=section(references, "<w:titlePg/>")))
    number = flow.page_number
    assert number is not None
    assert (number.place, number.align, number.on_first, number.look.size) == (
        NumberPlace.HEADER,
        Align.CENTER,
        False,
        13.0,
    )
    assert [line.text for line in flow.lines()] == ["Thân"]


def test_a_number_behind_a_tab_stands_at_the_tab_stop() -> None:
    tabbed = (
        '<w:p><w:pPr><w:tabs><w:tab w:val="center" w:pos="4500"/><w:tab w:val="right" w:pos="9000"/></w:tabs></w:pPr>'
        f"<w:r><w:tab/></w:r><w:r><w:tab/></w:r>{PAGE}</w:p>"
    )
    parts = {"f.xml": ("footer", header(tabbed, "ftr"))}
    flow = read_flow(
        word_file(p("Thân"), parts=parts, section=section('<w:footerReference w:type="default" r:id="r1"/>'))
    )
    assert flow.page_number is not None
    assert (flow.page_number.place, flow.page_number.align, flow.page_number.on_first) == (
        NumberPlace.FOOTER,
        Align.RIGHT,
        True,
    )


def test_without_a_number_the_file_says_so() -> None:
    number = read_flow(word_file(p("Thân"))).page_number
    assert number is not None
    assert number.place is NumberPlace.NONE


def test_sections_keep_their_own_geometry() -> None:
    wide = (
        '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:bottom="1134"'
        ' w:left="1701" w:right="850"/><w:pgNumType w:start="1"/></w:sectPr>'
    )
    flow = read_flow(word_file(p("một") + p("hết", properties=A4) + p("hai"), section=wide))
    assert flow.pages == (
        PageGeometry(210.01, 297.0, 20.0, 20.0, 30.0, 14.99),
        PageGeometry(297.0, 210.01, 20.0, 20.0, 30.0, 14.99, restart=1),
    )
    assert [(line.text, line.section, line.page_break) for line in flow.lines()] == [
        ("một", 0, False),
        ("hết", 0, False),
        ("hai", 1, True),
    ]


def test_footnotes_follow_the_text() -> None:
    notes = f'<w:footnotes {W}><w:footnote w:id="2">{p("Chú thích.")}</w:footnote></w:footnotes>'
    body = '<w:p><w:r><w:t>Thân</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' + p("Cuối")
    flow = read_flow(word_file(body, parts={"footnotes.xml": ("footnotes", notes)}))
    assert [line.text for line in flow.lines()] == ["Thân", "Cuối", "Chú thích."]


def png(red: int, green: int, blue: int, alpha: int) -> bytes:
    import struct
    import zlib

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = b"".join(b"\x00" + bytes([red, green, blue, alpha]) * 8 for _ in range(8))
    head = struct.pack(">IIBBBBB", 8, 8, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def test_pictures_tell_size_transparency_and_main_colour() -> None:
    body = p("TM. ỦY BAN NHÂN DÂN") + (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1296000" cy="720000"/><a:graphic><a:graphicData><pic:pic>'
        '<pic:blipFill><a:blip r:embed="m0"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r></w:p>"
    )
    flow = read_flow(word_file(body, media={"media/dau.png": png(0xE0, 0x10, 0x20, 255)}))
    picture = flow.pictures[0]
    assert (picture.width, picture.height, picture.transparent, picture.color, picture.format) == (
        36.0,
        20.0,
        True,
        "E01020",
        "png",
    )


@pytest.mark.parametrize(("words", "pages"), [(4, 7), (400, None)])
def test_the_noted_number_of_pages_counts_only_while_the_noted_words_hold(words: int, pages: int | None) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
    noted = f"<Properties xmlns='urn:x'><Pages>7</Pages><Words>{words}</Words></Properties>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file(p("Kế hoạch năm nay")))) as made, zipfile.ZipFile(buffer, "w") as archive:
        for name in made.namelist():
            relation = f'<Relationship Id="a" Type="{kind}" Target="docProps/app.xml"/></Relationships>'.encode()
            data = made.read(name)
            archive.writestr(name, data.replace(b"</Relationships>", relation) if name == "_rels/.rels" else data)
        archive.writestr("docProps/app.xml", noted)
    assert read_flow(buffer.getvalue()).page_count == pages
