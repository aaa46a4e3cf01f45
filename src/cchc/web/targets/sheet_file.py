"""The sheet of a half-year as it comes back from Excel."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cchc.figures.numbers import PERCENT, Unreadable, read_answer
from cchc.lib.errors import ActionRefused
from cchc.lib.vietnamese import fold
from cchc.targets.queries.lines import Line, typed_text
from cchc.web.targets.sheet_form import LONGEST_NOTE, Field, SheetForm

CODE, FIGURE, NOTE = "ma", "ky nay", "ghi chu"
# Excel keeps 98% as 0,98 and says so by the look of the cell alone, which does not travel.
FRACTION = re.compile(r"0?[.,]\d+|1")


@dataclass(frozen=True, slots=True)
class Brought:
    """The lines that the file answers otherwise than they stand, and the codes that name no line of the writer's."""

    form: SheetForm
    unknown: tuple[str, ...]
    same: int


def brought(rows: Sequence[Sequence[str]], lines: Iterable[Line]) -> Brought:
    """Match the rows by their codes. Raises ``ActionRefused`` for a sheet without the columns of the export."""
    columns, below = heads(rows)
    known = {line.id: line for line in lines}
    fields, unknown, same = [], [], 0
    for row in below:
        cells = {name: row[at].strip() if at < len(row) else "" for name, at in columns.items()}
        line = known.get(cells[CODE])
        if not cells[CODE] or (not cells[FIGURE] and line):
            continue
        if line is None:
            unknown.append(cells[CODE])
        elif line.is_computed or (one := field_of_cells(line, cells)) is None:
            same += 1
        else:
            fields.append(one)
    return Brought(SheetForm(fields), tuple(unknown), same)


def heads(rows: Sequence[Sequence[str]]) -> tuple[dict[str, int], Sequence[Sequence[str]]]:
    for number, row in enumerate(rows[:15]):
        names = [fold(cell).strip() for cell in row]
        if CODE in names and FIGURE in names:
            return {name: names.index(name) for name in (CODE, FIGURE, NOTE) if name in names}, rows[number + 1 :]
    raise ActionRefused(
        "Tệp không có cột “Mã” và cột “Kỳ này”.", "Tải Excel ở trang số liệu của kỳ, điền cột “Kỳ này” rồi nạp lại."
    )


def field_of_cells(line: Line, cells: Mapping[str, str]) -> Field | None:
    """The line as the file has it, with what is unclear said beside it; None where it stands so already."""
    note = cells.get(NOTE, line.note)[:LONGEST_NOTE]
    text, error = cells[FIGURE], ""
    try:
        answer = read_answer(text, line.unit)
    except Unreadable as wrong:
        error = str(wrong)
    else:
        if line.typed and line.typed.answer == answer and line.note == note:
            return None
        if line.unit == PERCENT and FRACTION.fullmatch(text):
            error = f"Ô Excel ghi {text}: nếu là phần trăm thì hãy ghi lại, ví dụ 98."
        text = typed_text(answer, line.unit)
    return Field(line, text, note, line.text, line.note, line.revision, error)
