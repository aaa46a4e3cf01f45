"""Tables of a field report: targets, statistics, findings, told apart by the words of their header."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cchc.figures.answers import Answer
from cchc.figures.numbers import PERCENT, Unreadable, read_answer
from cchc.lib.errors import CchcError
from cchc.paper.layout.tables import column_count, placed
from cchc.paper.model import At, Table
from cchc.reading.dates import due_of_cell
from cchc.reading.field_report.entries import Context, filled
from cchc.reading.field_report.model import Figure, Finding, TargetRow
from cchc.reading.field_report.words import Role, area_of
from cchc.reading.text import clean, key, rx

_COLUMNS: tuple[tuple[str, str], ...] = (
    ("number", r"^(?:stt|tt|số tt|số thứ tự|số)$"),
    ("code", r"^(?:biểu|mã|mã số|ký hiệu|mã biểu|biểu mẫu|mã chỉ tiêu|biểu số)$"),
    ("cause", r"nguyên nhân"),
    ("reason", r"^(?:các )?lý do"),
    ("note", r"ghi chú|giải trình"),
    ("unit", r"đơn vị tính|^đvt$|^đơn vị$"),
    ("shortcoming", r"tồn tại|hạn chế|khó khăn|vướng mắc|bất cập|^vấn đề"),
    ("owner", r"trách nhiệm|phụ trách|chủ trì|^người|đơn vị thực hiện|phân công|cơ quan thực hiện"),
    ("due", r"\bhạn\b|thời gian|^hoàn thành|tiến độ|thời điểm"),
    ("remedy", r"giải pháp|biện pháp|khắc phục|hướng xử lý|cách xử lý"),
    ("reached", r"đánh giá|đạt,|chưa đạt|đạt\s*/|so sánh|mức độ hoàn thành|^đạt$|nhận xét"),
    ("rate", r"tỷ lệ|tỉ lệ|% (?:thực hiện|hoàn thành|so)"),
    ("planned", r"kế hoạch|được giao|mục tiêu|chỉ tiêu giao|^giao|phải đạt"),
    ("result", r"thực hiện|kết quả|đạt được|số liệu|số lượng|giá trị|thực đạt|^đến "),
    ("name", r"chỉ tiêu|nội dung|nhiệm vụ|tên|chỉ số|tiêu chí|danh mục"),
)
_AFTER = re.compile(r"(?<=[\d%])\s*\([^()%]*\)\s*$")  # what explains a figure: ``94,1% (420 phiếu)``
_CODE = re.compile(r"^[A-ZĐ]{1,4}\d+(?:\.\d+)*[a-z]?$|^\d+[a-z]?/[A-ZĐ/\-]+$|^II?\.\d+[a-z]?(?:/.*)?$")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as rows of cell texts; a merged cell's text stands in every place it covers, its id tells it apart."""

    rows: tuple[tuple[str, ...], ...]
    ids: tuple[tuple[int, ...], ...]
    own: tuple[str, ...]  # the words that begin in each row


@dataclass(frozen=True, slots=True)
class Head:
    """The header: its last row and the role of each column."""

    last: int
    roles: tuple[str, ...]

    def kind(self, role: Role | None) -> type[Finding | Figure | TargetRow] | None:
        """What the rows are, in the light of the heading above the table."""
        has = set(self.roles)
        if "shortcoming" in has or {"cause", "remedy"} <= has:
            return Finding if has & {"cause", "remedy", "owner", "due", "shortcoming"} else None
        if role in (Role.REMEDIES, Role.SHORTCOMINGS) and "remedy" in has:
            return Finding
        if ("name" in has and "code" in has) or ({"name", "unit", "result"} <= has and "planned" not in has):
            return Figure
        return TargetRow if "name" in has and has & {"planned", "result"} else None


def grid_of(table: Table) -> Grid:
    """The texts of a table by row and column, dotted blanks left out."""
    width = column_count(table)
    texts = [[""] * width for _ in table.rows]
    ids = [[-1] * width for _ in table.rows]
    own: list[list[str]] = [[] for _ in table.rows]
    for number, (row, column, cell) in enumerate(placed(table)):
        words = "\n".join(line for line in map(filled, cell.text.split("\n")) if line)
        if words:
            own[row].append(clean(words))
        for down in range(row, min(row + cell.rowspan, len(table.rows))):
            for right in range(column, min(column + cell.colspan, width)):
                texts[down][right], ids[down][right] = words, number
    return Grid(tuple(map(tuple, texts)), tuple(map(tuple, ids)), tuple(" | ".join(words) for words in own))


def head_of(grid: Grid) -> Head | None:
    """The header of a table whose columns are known; it may take two rows."""
    for index in range(min(3, len(grid.rows))):
        roles = tuple(_role(cell) for cell in grid.rows[index])
        if len(set(roles) - {""}) < 2:
            continue
        if index + 1 == len(grid.rows) or not _goes_on(grid, index):
            return Head(index, _once(roles))
        pairs = zip(grid.rows[index], grid.rows[index + 1], strict=True)
        return Head(index + 1, _once(tuple(_role(a if a == b else f"{a} {b}") for a, b in pairs)))
    return None


def _goes_on(grid: Grid, index: int) -> bool:
    """Whether the header's cells reach into the next row."""
    return any(above == below and above >= 0 for above, below in zip(grid.ids[index], grid.ids[index + 1], strict=True))


def _once(roles: tuple[str, ...]) -> tuple[str, ...]:
    """Each role at its first column. Of two columns that plan (``Mục tiêu``, ``Giao``) the first names the row.

    A reason is the cause of a shortcoming; beside figures it is a note.
    """
    if "name" not in roles and roles.count("planned") > 1:
        first = roles.index("planned")
        roles = (*roles[:first], "name", *roles[first + 1 :])
    reason = "cause" if "shortcoming" in roles and "cause" not in roles else "note"
    roles = tuple(reason if role == "reason" else role for role in roles)
    return tuple(role if role and role not in roles[:at] else "" for at, role in enumerate(roles))


def _role(cell: str) -> str:
    low = clean(key(cell)).strip(" .:")
    if not low or len(low.split()) > 16:
        return ""
    return next((role for role, pattern in _COLUMNS if rx(pattern).search(low)), "")


def at_of(table: Table, grid: Grid, row: int, path: str) -> At:
    """The place of a row: its table's line, its own words."""
    return At(path, table.line, grid.own[row])


def cells_of(grid: Grid, head: Head, row: int) -> dict[str, str]:
    """The words of a row by role; columns without a role follow as a note, so that none is lost."""
    found: dict[str, str] = {}
    extra: list[str] = []
    seen: set[int] = set()
    for text, number, role in zip(grid.rows[row], grid.ids[row], head.roles, strict=True):
        if number in seen or not text:
            continue
        seen.add(number)
        if role:
            found[role] = text
        else:
            extra.append(text)
    if extra:
        found["note"] = "; ".join([found["note"], *extra] if "note" in found else extra)
    return found


def target(cells: dict[str, str], context: Context, at: At) -> TargetRow:
    """A row of targets."""
    result, rate, planned = (cells.get(name, "") for name in ("result", "rate", "planned"))
    unit = cells.get("unit", "") or (PERCENT if "%" in planned + result + rate else "")
    said = cells.get("reached", "")
    return TargetRow(
        one_line(cells.get("name", "")),
        one_line(f"{planned} {cells.get('unit', '')}"),
        one_line(result),
        one_line(rate),
        answer_of(result, unit) or answer_of(_AFTER.sub("", result), unit) or answer_of(rate, PERCENT),
        reached_of(said or cells.get("note", "")),
        one_line(said),
        one_line(cells.get("note", "")),
        context.area,
        at,
    )


def figure(cells: dict[str, str], context: Context, at: At) -> Figure:
    """A row of statistics."""
    code, value, unit = (one_line(cells.get(name, "")) for name in ("code", "result", "unit"))
    extra = [cells.get(name, "") for name in ("planned", "rate", "reached", "note")]
    note = "; ".join(one_line(text) for text in extra if text)
    name = one_line(cells.get("name", ""))
    return Figure(code, name, unit, value, answer_of(value, unit), note, context.area, at)


@dataclass(frozen=True, slots=True)
class FindingTable:
    """A table of findings; ``year`` is that of days written without one."""

    table: Table
    grid: Grid
    head: Head
    context: Context
    year: int | None

    def rows(self) -> Iterator[Finding | At]:
        """The findings, and the places of rows that only frame them.

        Rows under one merged shortcoming are one finding; a row across the table names the area of those below it.
        """
        area = self.context.area
        row, last = self.head.last + 1, len(self.grid.rows)
        while row < last:
            after = self._end(row)
            parts = [text for name, text in cells_of(self.grid, self.head, row).items() if name != "number"]
            across = len(set(self.grid.ids[row])) == 1
            if not parts or across or (len(parts) == 1 and area_of(parts[0])):
                area, after = area_of(self.grid.own[row]) or area, row + 1
                yield self._at(row)
            else:
                yield self._finding(list(range(row, after)), area)
            row = after

    def _at(self, row: int) -> At:
        return at_of(self.table, self.grid, row, self.context.path)

    def _end(self, row: int) -> int:
        """The row after those that the merged shortcoming of this one covers."""
        after = row + 1
        if "shortcoming" not in self.head.roles:
            return after
        column = self.head.roles.index("shortcoming")
        while after < len(self.grid.rows) and self.grid.ids[after][column] == self.grid.ids[row][column]:
            after += 1
        return after

    def _finding(self, rows: list[int], area: str | None) -> Finding:
        cells: dict[str, list[str]] = {}
        for row in rows:
            for name, text in cells_of(self.grid, self.head, row).items():
                if text not in cells.setdefault(name, []):
                    cells[name].append(text)
        said = {name: "\n".join(texts) for name, texts in cells.items()}
        shortcoming = "\n".join(said[name] for name in ("shortcoming", *_BESIDE) if name in said)
        cause, remedy, owner, due = (said.get(name, "") for name in ("cause", "remedy", "owner", "due"))
        day, ats = due_of_cell(due, self.year).day, tuple(map(self._at, rows))
        return Finding(shortcoming, cause, remedy, owner, due, day, area, ats)


# Columns that a table of findings does not ask for; their words stay with the shortcoming.
_BESIDE = ("name", "result", "planned", "rate", "reached", "unit", "code", "note")


def one_line(text: str) -> str:
    return clean(text)


def answer_of(text: str, unit: str) -> Answer | None:
    """The figure that a cell gives; None for an empty cell or words that are no figure."""
    if not text:
        return None
    try:
        return read_answer(text, unit)
    except (Unreadable, CchcError):
        return None


def reached_of(text: str) -> bool | None:
    """Whether a row says that its target is reached."""
    low = clean(key(text))
    if rx(r"^(?:chưa|không)\b|chậm|chưa đạt|không đạt|chưa hoàn thành").search(low):
        return False
    return True if rx(r"^(?:đã )?(?:đạt|vượt|hoàn thành)").search(low) else None


def is_code(text: str) -> bool:
    """Whether a cell holds the code of a row of the official forms."""
    return bool(_CODE.match(clean(text)))
