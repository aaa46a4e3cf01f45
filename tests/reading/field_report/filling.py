"""An officer at the DOCX form: types over dotted lines, fills cells, adds rows."""

from __future__ import annotations

import io
from copy import deepcopy
from typing import Any

import docx
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def saved(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def dotted_after(document: Document, heading: str) -> list[Paragraph]:
    """The dotted lines under the first line that reads ``heading``."""
    lines = list(document.paragraphs)
    at = next(index for index, line in enumerate(lines) if line.text.strip().endswith(heading))
    found = []
    for line in lines[at + 1 :]:
        if not line.text.startswith("…"):
            break
        found.append(line)
    return found


def type_over(line: Paragraph, text: str) -> None:
    """Select the line and type."""
    line.runs[0].text = text
    for run in line.runs[1:]:
        run.text = ""


def table_with(document: Document, *words: str) -> Table:
    """The first table whose header names all of ``words``."""
    return next(table for table in document.tables if set(words) <= {cell.text.strip() for cell in table.rows[0].cells})


def row_of(table: Table, first: str) -> Any:
    return next(row for row in table.rows if row.cells[0].text.strip() == first)


def fill(row: Any, **cells: str) -> None:
    """Type into cells by their column: ``c3="445"``."""
    for column, text in cells.items():
        row.cells[int(column[1:])].paragraphs[0].add_run(text)


def add_row(table: Table) -> Any:
    """A row more, as the Tab key in the last cell makes it: a copy of the last row, empty."""
    made = deepcopy(table.rows[-1]._tr)
    table.rows[-1]._tr.addnext(made)
    row = table.rows[-1]
    for cell in row.cells:
        cell.text = ""
    return row
