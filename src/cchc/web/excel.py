"""Tables as Excel files whose every cell is what it says: text stays text, never a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from cchc.lib.sheets import MEDIA_TYPE, column_width, put_text, sheet_title
from cchc.web.files import attachment

Cell = str | int | Decimal | date | datetime | None
FORMATS: tuple[tuple[type, str], ...] = ((datetime, "dd/mm/yyyy hh:mm"), (date, "dd/mm/yyyy"), (Decimal, "#,##0.00"))


def excel(name: str, title: str, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> HttpResponse:
    """A download ``name.xlsx`` with one sheet: a bold head that stays in sight, then the rows."""
    return attachment(sheet(title, heads, [list(row) for row in rows]), MEDIA_TYPE, f"{name}.xlsx")


def sheet(title: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    """The bytes of a workbook with one sheet."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook(write_only=True)
    page = book.create_sheet(sheet_title(title))
    page.freeze_panes = "A2"
    for letter, width in widths(heads, rows):
        page.column_dimensions[letter].width = width
    head = [cell(page, text) for text in heads]
    for one in head:
        one.font, one.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    page.append(head)
    for row in rows:
        page.append([cell(page, value) for value in row])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def cell(page: Any, value: Cell) -> Any:
    """A cell of its own type; text is marked as text, so that typing over it makes no formula of it either."""
    from openpyxl.cell import WriteOnlyCell

    made = WriteOnlyCell(page)
    if isinstance(value, str):
        put_text(made, value)
        return made
    if isinstance(value, datetime):
        value = timezone.make_naive(value) if timezone.is_aware(value) else value
    made.value = value
    made.number_format = next((form for kind, form in FORMATS if isinstance(value, kind)), "General")
    return made


def widths(heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Iterable[tuple[str, int]]:
    from openpyxl.utils import get_column_letter

    for number, head in enumerate(heads):
        yield get_column_letter(number + 1), column_width([head, *(row[number] or "" for row in rows[:200])])
