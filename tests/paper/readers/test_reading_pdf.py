"""PDF files made with Typst: lines, columns, tables, drawn lines and page numbers from geometry."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import typst

from cchc.lib.errors import UnusableFile
from cchc.paper.flow import Flow, FlowTable, Line
from cchc.paper.form import NumberPlace
from cchc.paper.model import Align
from cchc.paper.readers import read_flow

PAGE = '#set page(paper: "a4", margin: (left: 30mm, right: 15mm, top: 20mm, bottom: 20mm){})\n'
TEXT = (
    '#set text(font: "Liberation Serif", size: 14pt, lang: "vi")\n'
    "#set par(justify: true, first-line-indent: (amount: 12.7mm, all: true))\n"
)
NUMBERED = ", header: context if counter(page).get().first() > 1 [#align(center)[#counter(page).display()]]"
LONG = "Ủy ban nhân dân xã tổ chức hội nghị sơ kết công tác cải cách hành chính sáu tháng đầu năm. " * 6


def pdf(source: str, page: str = "") -> Flow:
    from cchc.paper.fonts.metrics import FOLDER

    text = PAGE.format(page) + TEXT + source
    made: Any = typst.compile(text.encode(), font_paths=[str(FOLDER)], ignore_system_fonts=True)  # type: ignore[misc]
    return read_flow(made, "van-ban.pdf")


def items(flow: Flow) -> list[Line]:
    return [item for item in flow.items if isinstance(item, Line)]


def test_a_justified_paragraph_is_told_by_its_lines() -> None:
    lines = items(pdf(LONG + "\n\n" + LONG))
    first = lines[0]
    assert (first.look.font, first.look.size, first.look.bold, first.look.color) == (
        "Liberation Serif",
        14.0,
        False,
        "000000",
    )
    assert (first.look.align, first.look.first_indent) == (Align.JUSTIFY, 12.7)
    assert {line.look.align for line in lines} == {Align.JUSTIFY}
    assert [line.look.first_indent for line in lines].count(12.7) == 2
    assert " ".join(line.text for line in lines) == " ".join((LONG + LONG).split())


def test_two_short_lines_that_end_together_do_not_set_the_right_edge() -> None:
    centred = "#align(center)[Dự Hội nghị sơ kết công tác cải cách hành chính năm nay]\n\n" * 2
    flush = "#par(first-line-indent: 0pt)[Nơi nhận:]\n\n" * 2
    lines = items(pdf(centred + LONG[:130] + "\n\n" + flush))
    assert [line.look.align for line in lines[:4]] == [Align.CENTER, Align.CENTER, Align.JUSTIFY, Align.JUSTIFY]


def test_side_margins_are_those_of_the_lines_and_the_rest_is_not_told() -> None:
    page = pdf(LONG + "\n\n" + LONG).pages[0]
    assert (page.width, page.height) == (210.0, 297.0)
    assert page.left == pytest.approx(30, abs=0.3)
    assert page.right == pytest.approx(15, abs=0.3)
    assert (page.top, page.bottom) == (None, None)


def test_bold_italic_size_and_colour_inside_a_line() -> None:
    line = items(
        pdf('#text(weight: "bold")[Điều 1.] #text(style: "italic", size: 13pt, fill: rgb("#ff0000"))[Phê duyệt]')
    )[0]
    assert [(s.text.strip(), s.look.bold, s.look.italic, s.look.size, s.look.color) for s in line.spans] == [
        ("Điều 1.", True, False, 14.0, "000000"),
        ("Phê duyệt", False, True, 13.0, "FF0000"),
    ]


LETTERHEAD = """
#set text(size: 12pt)
#grid(columns: (40%, 60%), align: center, row-gutter: 6pt,
  [*ỦY BAN NHÂN DÂN \\ XÃ ĐÔNG HÀ*], [*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \\ Độc lập - Tự do - Hạnh phúc*],
  [Số: 08/KH-UBND], [_Đông Hà, ngày 05 tháng 6 năm 2026_])
#set text(size: 14pt)
"""


def test_columns_side_by_side_are_one_table_with_left_and_right() -> None:
    table = pdf(LETTERHEAD + "\n#align(center)[*KẾ HOẠCH*]\n\n" + LONG).items[0]
    assert isinstance(table, FlowTable)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["XÃ ĐÔNG HÀ", "Độc lập - Tự do - Hạnh phúc"],
        ["Số: 08/KH-UBND", "Đông Hà, ngày 05 tháng 6 năm 2026"],
    ]
    assert {line.look.align for row in table.rows for cell in row for line in cell.lines} == {Align.CENTER}
    assert table.bordered is False


def test_a_signature_block_keeps_its_columns_down_to_the_name() -> None:
    block = """#grid(columns: (46%, 54%), text(size: 11pt)[_*Nơi nhận:*_ \\ - Như trên; \\ - Lưu: VT.],
      align(center)[*CHỦ TỊCH* \\ #v(60pt) *Lê Văn Cường*])"""
    table = pdf(LONG + "\n\n" + block).items[-1]
    assert isinstance(table, FlowTable)
    left = [row[0].text for row in table.rows if row[0].lines]
    right = [row[1].text for row in table.rows if row[1].lines]
    assert (left, right) == (["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["CHỦ TỊCH", "Lê Văn Cường"])


def test_a_drawn_line_hangs_under_its_text_and_an_underline_is_none() -> None:
    drawn = "#align(center)[*KẾ HOẠCH* #v(-10pt) #line(length: 30mm)]"
    lines = items(pdf(f"{drawn}\n\n#underline[Nơi nhận gạch chân]\n\n{LONG}"))
    assert lines[0].rule is not None
    assert lines[0].rule.length == pytest.approx(30, abs=0.1)
    assert lines[1].rule is None
    assert lines[1].look.underline is True


def test_a_drawn_grid_is_a_table_with_merged_cells() -> None:
    source = LONG + "\n\n#table(columns: (1fr, 3fr), [TT], [Việc], [1], [Báo cáo], table.cell(colspan: 2)[Cộng])"
    table = pdf(source).items[-1]
    assert isinstance(table, FlowTable)
    assert [[(cell.text, cell.colspan) for cell in row] for row in table.rows] == [
        [("TT", 1), ("Việc", 1)],
        [("1", 1), ("Báo cáo", 1)],
        [("Cộng", 2)],
    ]
    assert (table.bordered, table.widths) == (True, (0.25, 0.75))


def test_a_table_over_two_pages_is_one_and_its_repeated_header_counts_once() -> None:
    rows = ", ".join(f"[{n}], [Việc số {n}]" for n in range(1, 61))
    flow = pdf(f"#table(columns: (1fr, 3fr), table.header([TT], [Việc]), {rows})")
    assert flow.page_count == 2
    table = flow.items[0]
    assert isinstance(table, FlowTable)
    assert len(flow.items) == 1
    assert [row[0].text for row in table.rows] == ["TT", *(str(n) for n in range(1, 61))]
    assert table.header_rows == 1


def test_page_numbers_are_taken_out_of_the_text() -> None:
    flow = pdf("\n\n".join([LONG] * 12), NUMBERED)
    assert flow.page_number is not None
    assert (flow.page_number.place, flow.page_number.align, flow.page_number.on_first) == (
        NumberPlace.HEADER,
        Align.CENTER,
        False,
    )
    assert not any(line.text.strip().isdigit() for line in flow.lines())
    assert [line.page_break for line in items(flow)].count(True) == (flow.page_count or 0) - 1


def test_pages_without_numbers_say_so_and_one_page_says_nothing() -> None:
    number = pdf("\n\n".join([LONG] * 12)).page_number
    assert number is not None
    assert number.place is NumberPlace.NONE
    assert pdf(LONG).page_number is None


def test_a_turned_sheet_is_read_as_shown() -> None:
    flow = pdf(LONG, ", flipped: true")
    assert flow.pages[0].landscape
    assert " ".join(line.text for line in flow.lines()) == " ".join(LONG.split())


def test_the_title_and_the_fonts_are_known() -> None:
    flow = pdf('#set document(title: "Kế hoạch")\n' + LONG)
    assert (flow.title, flow.fonts) == ("Kế hoạch", ("Liberation Serif",))


def test_an_encrypted_pdf_is_to_be_unlocked() -> None:
    # A page of one letter, encrypted with AES-256 under the password “bi-mat”.
    data = Path(__file__).with_name("encrypted.pdf").read_bytes()
    with pytest.raises(UnusableFile, match="mật khẩu"):
        read_flow(data)


def test_invisible_text_over_a_scan_is_read_without_a_look() -> None:
    import io

    import pypdfium2 as pdfium
    from pypdfium2 import raw

    made: Any = typst.compile("Kế hoạch năm 2026".encode())
    document = pdfium.PdfDocument(made)
    page = document[0]
    for item in page.get_objects():
        raw.FPDFTextObj_SetTextRenderMode(item, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
    page.gen_content()
    buffer = io.BytesIO()
    document.save(buffer)
    flow = read_flow(buffer.getvalue())
    line = next(flow.lines())
    assert (line.text, line.look.size, line.spans) == ("Kế hoạch năm 2026", None, ())
    assert any("nhận dạng" in warning for warning in flow.warnings)


def test_a_slanted_watermark_is_no_text() -> None:
    flow = pdf(f"#place(center + horizon, rotate(45deg, text(size: 60pt)[BẢN NHÁP]))\n{LONG}")
    assert "NHÁP" not in " ".join(line.text for line in flow.lines())
