"""The estimate and its appraisal as an Excel workbook whose figures are formulas (bảng dự toán, phiếu thẩm định)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from cchc.lib.money import LARGEST, Dong
from cchc.lib.sheets import column_width, put_text
from cchc.spending.appraisal import Appraisal
from cchc.spending.model import CostLine, total_of

ESTIMATE, APPRAISAL = "Dự toán", "Thẩm định"
ESTIMATE_HEADS = ("STT", "Nội dung chi", "ĐVT", "Số lượng", "Số buổi", "Đơn giá", "Thành tiền", "Căn cứ")
APPRAISAL_HEADS = ("STT", "Nội dung chi", "Dự toán trình", "Dự toán thẩm định", "Tăng, giảm", "Lý do")
FACE, SIZE = "Times New Roman", 12
# Dots between thousands and a little air at the right; a price that nobody knows is a blank, as on paper.
COUNT = "[$-42A]#,##0"
MONEY = "[$-42A]#,##0_)"
OPEN_MONEY = '[$-42A]#,##0_);-#,##0_);"……"_)'
CHANGE = "[$-42A]+#,##0_);-#,##0_);0_)"
FIRST = 5  # The row of the first line: above it title, conference, unit of money, heads.
A4, MARGIN_INCHES, LINE_POINTS = 9, 0.7, 16


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands around the figures: the conference, the source of its money, the people counted on."""

    conference: str
    source: str = ""
    people: str = ""


def workbook(lines: Iterable[CostLine], heading: Heading, appraisal: Appraisal | None = None) -> bytes:
    """The bytes of an ``.xlsx``: the estimate, and its appraisal on a sheet of its own where there is one.

    Amounts are quantity times sessions times price as formulas, totals are sums, and the appraisal takes what was
    submitted from the first sheet. Text that looks like a formula stays text.
    """
    from openpyxl import Workbook

    book = Workbook()
    rows = tuple(lines)
    _estimate(book.active, rows, heading)
    if appraisal is not None:
        _appraisal(book.create_sheet(), appraisal, heading)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _estimate(page: Any, lines: tuple[CostLine, ...], heading: Heading) -> None:
    names, bases = [line.name for line in lines], [line.basis for line in lines]
    _widths(page, (6, _wide(names, 24, 46), 9, 10, 9, 14, 16, _wide(bases, 24, 46)))
    _frame(page, ESTIMATE, "DỰ TOÁN KINH PHÍ", heading, ESTIMATE_HEADS)
    for row, line in enumerate(lines, FIRST):
        _put(page, row, 1, row - FIRST + 1, align="center")
        _put(page, row, 2, line.name)
        _put(page, row, 3, line.unit, align="center")
        _put(page, row, 4, line.quantity, COUNT, align="center")
        _put(page, row, 5, line.sessions, COUNT, align="center")
        _put(page, row, 6, line.price, MONEY, align="right")
        _put(page, row, 7, f"=D{row}*E{row}*F{row}", OPEN_MONEY, align="right", formula=True)
        _put(page, row, 8, line.basis)
        _fit(page, row, {2: line.name, 3: line.unit, 8: line.basis})
    after = FIRST + len(lines)
    _total(page, after, 8, {7: MONEY}, label=6)
    _words(page, after + 1, total_of(lines), 8)
    notes = (heading.people, heading.source and f"Nguồn kinh phí: {heading.source}.")
    for row, note in enumerate(filter(None, notes), after + 2):
        _note(page, row, note, 8)
    _print_setup(page)


def _appraisal(page: Any, appraisal: Appraisal, heading: Heading) -> None:
    lines = appraisal.lines
    names, reasons = [line.submitted.name for line in lines], [line.reason for line in lines]
    _widths(page, (6, _wide(names, 24, 46), 17, 17, 17, _wide(reasons, 30, 56)))
    _frame(page, APPRAISAL, "KẾT QUẢ THẨM ĐỊNH DỰ TOÁN", heading, APPRAISAL_HEADS)
    for row, line in enumerate(lines, FIRST):
        _put(page, row, 1, row - FIRST + 1, align="center")
        _put(page, row, 2, line.submitted.name)
        _put(page, row, 3, f"='{ESTIMATE}'!G{row}", OPEN_MONEY, align="right", formula=True)
        _put(page, row, 4, line.allowed, MONEY, align="right")
        _put(page, row, 5, f'=IF(D{row}="","",D{row}-C{row})', CHANGE, align="right", formula=True)
        _put(page, row, 6, line.reason)
        _fit(page, row, {2: line.submitted.name, 6: line.reason})
    after = FIRST + len(lines)
    _total(page, after, 6, {3: MONEY, 4: MONEY, 5: CHANGE}, label=2)
    _words(page, after + 1, appraisal.allowed, 6)
    _print_setup(page)


def _frame(page: Any, title: str, words: str, heading: Heading, heads: Sequence[str]) -> None:
    """The name of the sheet, three lines over the table, and its heads."""
    page.title = title
    across = len(heads)
    _note(page, 1, words, across, bold=True, align="center")
    _note(page, 2, heading.conference, across, bold=True, align="center")
    _note(page, 3, "Đơn vị tính: đồng", across, italic=True, align="right")
    for column, head in enumerate(heads, 1):
        _put(page, FIRST - 1, column, head, align="center", bold=True)
    _fit(page, FIRST - 1, dict(enumerate(heads, 1)))
    page.freeze_panes = f"A{FIRST}"
    page.print_title_rows = f"{FIRST - 1}:{FIRST - 1}"


def _total(page: Any, row: int, across: int, columns: dict[int, str], *, label: int) -> None:
    """The row of sums: the first ``label`` cells are one, in which its name stands."""
    from openpyxl.utils import get_column_letter

    for column in range(1, across + 1):
        _put(page, row, column, None, bold=True)
    _put(page, row, 1, "Tổng cộng", align="center", bold=True)
    page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=label)
    for column, form in columns.items():
        letter, some = get_column_letter(column), row > FIRST
        sum_of = f"=SUM({letter}{FIRST}:{letter}{row - 1})" if some else 0
        _put(page, row, column, sum_of, form, align="right", bold=True, formula=some)
    _fit(page, row, {})


def _words(page: Any, row: int, total: Dong, across: int) -> None:
    """The total in words (bằng chữ), as it was when the file was made."""
    if total <= LARGEST:
        _note(page, row, f"Bằng chữ: {total.words}./.", across, italic=True)


def _note(
    page: Any, row: int, text: str, across: int, *, bold: bool = False, italic: bool = False, align: str = "left"
) -> None:
    """A line of text across the table."""
    from openpyxl.styles import Alignment, Font

    cell = page.cell(row, 1)
    put_text(cell, text)
    cell.font = Font(name=FACE, size=SIZE + bold, bold=bold, italic=italic)
    cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)
    page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=across)
    _fit(page, row, {1: text}, sum(page.column_dimensions[letter].width for letter in "ABCDEFGH"[:across]))


def _put(
    page: Any,
    row: int,
    column: int,
    value: str | int | None,
    form: str = "General",
    *,
    align: str = "left",
    bold: bool = False,
    formula: bool = False,
) -> None:
    """A cell of the table with its border; a text is a formula only where the caller says so."""
    from openpyxl.styles import Alignment, Border, Font, Side

    cell, thin = page.cell(row, column), Side(style="thin")
    if isinstance(value, str) and not formula:
        put_text(cell, value)
    else:
        cell.value = value if value is None or formula else int(value)
    cell.number_format = form
    cell.font = Font(name=FACE, size=SIZE, bold=bold)
    cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
    cell.alignment = Alignment(
        horizontal=align, vertical="center", wrap_text=align != "right", indent=int(align == "left")
    )


def _print_setup(page: Any) -> None:
    """Landscape A4, as wide as the paper and as many pages as it takes, numbered at the foot."""
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", A4
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.print_options.horizontalCentered = True
    for side in ("left", "right", "top", "bottom"):
        setattr(page.page_margins, side, MARGIN_INCHES)
    page.page_margins.footer = MARGIN_INCHES / 2
    page.oddFooter.center.text = "&P/&N"


def _fit(page: Any, row: int, texts: dict[int, str], width: float = 0) -> None:
    """The row as high as its longest text needs; a program that opens the file does not see to it by itself."""
    from openpyxl.utils import get_column_letter

    lines = 1
    for column, text in texts.items():
        room = width or page.column_dimensions[get_column_letter(column)].width
        lines = max(lines, sum(1 + int(len(part) // room) for part in text.split("\n")))
    page.row_dimensions[row].height = LINE_POINTS * lines + 3


def _wide(texts: Iterable[str], least: int, most: int) -> int:
    return max(least, column_width(texts, most))


def _widths(page: Any, widths: Sequence[int]) -> None:
    from openpyxl.utils import get_column_letter

    for number, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(number)].width = width
