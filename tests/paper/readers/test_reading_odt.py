"""OpenDocument texts made with odfpy: styles along their parents, lists, tables, pages."""

from __future__ import annotations

import io
from typing import Any

import pytest
from odf import draw, style, table, text
from odf.opendocument import OpenDocumentText

from cchc.lib.errors import UnusableFile
from cchc.paper.flow import Flow, FlowTable
from cchc.paper.form import NumberPlace
from cchc.paper.model import Align
from cchc.paper.readers import read_flow


class Odt:
    """A document under construction."""

    def __init__(self) -> None:
        self.document: Any = OpenDocumentText()
        default = style.DefaultStyle(family="paragraph")
        default.addElement(style.TextProperties(fontname="Times New Roman", fontsize="14pt"))
        self.document.styles.addElement(default)

    def style(self, name: str, parent: str | None = None, family: str = "paragraph", **kinds: dict[str, str]) -> str:
        made = style.Style(name=name, family=family, parentstylename=parent)
        makers = {
            "words": style.TextProperties,
            "para": style.ParagraphProperties,
            "cell": style.TableCellProperties,
            "column": style.TableColumnProperties,
        }
        for kind, attributes in kinds.items():
            made.addElement(makers[kind](attributes=attributes))
        common = family in ("paragraph", "text")
        (self.document.styles if common else self.document.automaticstyles).addElement(made)
        return name

    def p(self, words: str, name: str | None = None, to: Any = None) -> Any:
        paragraph = text.P(text=words, stylename=name)
        (self.document.text if to is None else to).addElement(paragraph)
        return paragraph

    def read(self) -> Flow:
        buffer = io.BytesIO()
        self.document.write(buffer)
        return read_flow(buffer.getvalue(), "van-ban.odt")


def test_styles_inherit_and_spans_add_to_their_paragraph() -> None:
    odt = Odt()
    odt.style("Goc", words={"fontsize": "13pt", "fontstyle": "italic"}, para={"textalign": "justify"})
    odt.style("Con", "Goc", para={"textindent": "1.27cm", "margintop": "6pt", "lineheight": "110%"})
    odt.style("Dam", family="text", words={"fontweight": "bold", "color": "#ff0000"})
    paragraph = odt.p("Điều 1. ", "Con")
    paragraph.addElement(text.Span(text="Phê duyệt", stylename="Dam"))
    line = next(odt.read().lines())
    assert [(span.text, span.look.bold, span.look.italic, span.look.color) for span in line.spans] == [
        ("Điều 1. ", False, True, "000000"),
        ("Phê duyệt", True, True, "FF0000"),
    ]
    look = line.look
    assert (look.font, look.size, look.align) == ("Times New Roman", 13.0, Align.JUSTIFY)
    assert (look.first_indent, look.space_before, look.line_spacing) == (12.7, 6.0, 1.1)


def test_relative_sizes_are_taken_of_the_inherited_size() -> None:
    odt = Odt()
    odt.style("Nho", words={"fontsize": "50%"})
    odt.p("chữ", "Nho")
    assert next(odt.read().lines()).look.size == 7.0


def test_blanks_tabs_and_breaks_inside_a_paragraph() -> None:
    odt = Odt()
    paragraph = odt.p("ỦY  BAN\n NHÂN DÂN")
    paragraph.addElement(text.LineBreak())
    paragraph.addText("Số:")
    paragraph.addElement(text.S(c=5))
    paragraph.addText("/KH")
    paragraph.addElement(text.Tab())
    paragraph.addText("x")
    assert [(line.text, line.number) for line in odt.read().lines()] == [("ỦY BAN NHÂN DÂN", 1), ("Số:     /KH\tx", 1)]


def test_lists_draw_their_labels() -> None:
    odt = Odt()
    numbers = text.ListStyle(name="L")
    numbers.addElement(text.ListLevelStyleNumber(level=1, numformat="I", numsuffix="."))
    numbers.addElement(text.ListLevelStyleNumber(level=2, numformat="a", numsuffix=")"))
    odt.document.automaticstyles.addElement(numbers)
    outer = text.List(stylename="L")
    for words, inner in (("Mục đích", ["một", "hai"]), ("Yêu cầu", ["ba"])):
        entry = text.ListItem()
        entry.addElement(text.P(text=words))
        nested = text.List()
        for word in inner:
            below = text.ListItem()
            below.addElement(text.P(text=word))
            nested.addElement(below)
        entry.addElement(nested)
        outer.addElement(entry)
    odt.document.text.addElement(outer)
    assert [(line.label, line.text) for line in odt.read().lines()] == [
        ("I.", "Mục đích"),
        ("a)", "một"),
        ("b)", "hai"),
        ("II.", "Yêu cầu"),
        ("a)", "ba"),
    ]


def test_tables_with_merged_cells_and_header_rows() -> None:
    odt = Odt()
    odt.style("O", family="table-cell", cell={"border": "0.5pt solid #000000"})
    odt.style("H", family="table-column", column={"columnwidth": "2cm"})
    odt.style("R", family="table-column", column={"columnwidth": "6cm"})
    made = table.Table()
    made.addElement(table.TableColumn(stylename="H"))
    made.addElement(table.TableColumn(stylename="R"))
    header = table.TableHeaderRows()
    header.addElement(row(("TT", {}), ("Việc", {})))
    made.addElement(header)
    made.addElement(row(("Cộng", {"numbercolumnsspanned": 2}), None))
    odt.document.text.addElement(made)
    found = odt.read().items[0]
    assert isinstance(found, FlowTable)
    assert [[(cell.text, cell.colspan) for cell in cells] for cells in found.rows] == [
        [("TT", 1), ("Việc", 1)],
        [("Cộng", 2)],
    ]
    assert (found.header_rows, found.bordered, found.widths) == (1, True, (0.25, 0.75))


def row(*cells: tuple[str, dict[str, int]] | None) -> Any:
    made = table.TableRow()
    for cell in cells:
        if cell is None:
            made.addElement(table.CoveredTableCell())
            continue
        element = table.TableCell(stylename="O", **cell[1])
        element.addElement(text.P(text=cell[0]))
        made.addElement(element)
    return made


def test_pages_and_the_number_in_the_header() -> None:
    odt = Odt()
    layout = style.PageLayout(name="A4")
    layout.addElement(
        style.PageLayoutProperties(
            pagewidth="21cm",
            pageheight="29.7cm",
            margintop="1cm",
            marginbottom="2cm",
            marginleft="3cm",
            marginright="1.5cm",
        )
    )
    above = style.HeaderStyle()
    above.addElement(style.HeaderFooterProperties(minheight="1cm"))
    layout.addElement(above)
    odt.document.automaticstyles.addElement(layout)
    centre = style.Style(name="Giua", family="paragraph")
    centre.addElement(style.ParagraphProperties(textalign="center"))
    odt.document.automaticstyles.addElement(centre)
    master = style.MasterPage(name="Standard", pagelayoutname="A4")
    header = style.Header()
    number = text.P(stylename="Giua")
    number.addElement(text.PageNumber(text="2"))
    header.addElement(number)
    master.addElement(header)
    odt.document.masterstyles.addElement(master)
    odt.p("Thân")
    flow = odt.read()
    page = flow.pages[0]
    assert (page.width, page.height, page.top, page.bottom, page.left, page.right) == (
        210.0,
        297.0,
        20.0,
        20.0,
        30.0,
        15.0,
    )
    assert flow.page_number is not None
    assert (flow.page_number.place, flow.page_number.align, flow.page_number.on_first) == (
        NumberPlace.HEADER,
        Align.CENTER,
        True,
    )
    assert [line.text for line in flow.lines()] == ["Thân"]


def test_a_drawn_line_belongs_to_the_text_it_lies_under() -> None:
    odt = Odt()
    paragraph = odt.p("XÃ ĐÔNG HÀ")
    paragraph.addElement(draw.Line(x1="1cm", x2="3cm", y1="0.6cm", y2="0.6cm", anchortype="paragraph"))
    rule = next(odt.read().lines()).rule
    assert rule is not None
    assert rule.length == 20.0


def test_a_text_box_is_read_after_its_paragraph() -> None:
    odt = Odt()
    paragraph = odt.p("Số: 08")
    frame = draw.Frame(width="3cm", height="1cm", anchortype="paragraph")
    box = draw.TextBox()
    box.addElement(text.P(text="HỎA TỐC"))
    frame.addElement(box)
    paragraph.addElement(frame)
    assert [line.text for line in odt.read().lines()] == ["Số: 08", "HỎA TỐC"]


def test_footnotes_follow_and_comments_stay_out() -> None:
    from odf import dc, office

    odt = Odt()
    paragraph = odt.p("Thân")
    note = text.Note(noteclass="footnote", id="n1")
    note.addElement(text.NoteCitation(text="1"))
    body = text.NoteBody()
    body.addElement(text.P(text="Chú thích."))
    note.addElement(body)
    paragraph.addElement(note)
    comment = office.Annotation()
    comment.addElement(dc.Creator(text="Ai đó"))
    comment.addElement(text.P(text="Nhận xét"))
    paragraph.addElement(comment)
    flow = odt.read()
    assert [line.text for line in flow.lines()] == ["Thân", "Chú thích."]
    assert any("Comment" in warning for warning in flow.warnings)


def test_an_empty_document_is_refused() -> None:
    with pytest.raises(UnusableFile, match="không có chữ"):
        Odt().read()
