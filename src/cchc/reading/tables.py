"""Tables of tasks: which column holds the work, who leads it, who helps and by when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cchc.paper.model import Table
from cchc.reading.dates import due_of_cell, hours_in
from cchc.reading.labels import Facts, divide, label_of
from cchc.reading.text import clean, key, rx
from cchc.reading.units import is_head

_COLUMNS: tuple[tuple[str, str], ...] = (
    ("number", r"^(?:stt|tt|số tt|số thứ tự|số)$"),
    ("task", r"^(?:tên )?(?:nhiệm vụ|nội dung|công việc|đầu việc|phần việc|nội dung công việc)"),
    ("lead", r"chủ trì\W+(?:và )?(?:[^\W\d]+ ){0,2}phối hợp"),
    ("partners", r"phối hợp|tham gia"),
    (
        "lead",
        r"chủ trì|chịu trách nhiệm|họ (?:và )?tên|cá nhân|đơn vị thực hiện|cơ quan thực hiện|người thực hiện"
        r"|phụ trách|phân công"
        r"|bộ phận thực hiện|đầu mối|đơn vị$|cơ quan$|tổ chức thực hiện",
    ),
    ("due", r"thời gian|thời hạn|tiến độ|hoàn thành|hạn|thời điểm"),
    ("result", r"sản phẩm|kết quả|đầu ra"),
    ("follow", r"theo dõi|đôn đốc|ghi chú|lãnh đạo chỉ đạo"),
    ("task", r"nhiệm vụ|nội dung|công việc|hoạt động|hạng mục|tên|việc|giải pháp"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of work: its printed number and the words of its cells by role."""

    number: str
    task: str
    lead: str
    partners: str
    due: str
    index: int
    text: str


def rows_of(table: Table) -> list[Row]:
    """The rows of a table of tasks; none where no column names who does the work."""
    grid = grid_of(table)
    head = _header(grid)
    if head is None or programme_rows(table):
        return []
    index, roles = head
    out: list[Row] = []
    for position, cells in enumerate(grid[index + 1 :], index + 1):
        row = _row(_aligned(cells, roles), roles, position, cells)
        if row:
            out.append(row)
    return out


def programme_rows(table: Table) -> list[Row]:
    """The rows of a programme (hour, item, speaker); none for any other table."""
    grid = grid_of(table)
    for index, cells in enumerate(grid[:3]):
        roles = [_programme_role(cell) for cell in cells]
        if "task" in roles and ("due" in roles or "lead" in roles) and _has_hours(grid[index + 1 :]):
            rows = [
                _programme_row(_aligned(row, roles), roles, at, row)
                for at, row in enumerate(grid[index + 1 :], index + 1)
            ]
            return [row for row in rows if row]
    return []


def _programme_role(cell: str) -> str:
    low = key(cell)
    if rx(r"người|đơn vị|thực hiện|phụ trách|chủ trì|trình bày").search(low):
        return "lead"
    return _role(cell)


def _has_hours(rows: list[list[str]]) -> bool:
    return sum(any(hours_in(cell) for cell in row) for row in rows) * 2 >= max(1, len(rows))


def _programme_row(cells: list[str], roles: list[str], index: int, raw: list[str]) -> Row | None:
    by = {role: cell for role, cell in zip(roles, cells, strict=False) if role}
    if not by.get("task"):
        return None
    return Row(
        by.get("number", ""),
        by["task"],
        by.get("lead", ""),
        "",
        by.get("due", ""),
        index,
        " | ".join(c for c in raw if c),
    )


def grid_of(table: Table) -> list[list[str]]:
    """Cells by row and column; a merged cell's text stands in every row it covers, once in its first column."""
    rows: list[list[str]] = []
    carried: dict[int, tuple[int, str]] = {}
    for cells in table.rows:
        row: list[str] = []
        waiting = list(cells)
        while waiting or len(row) in carried:
            if len(row) in carried:
                left, text = carried.pop(len(row))
                if left > 1:
                    carried[len(row)] = (left - 1, text)
                row.append(text)
                continue
            cell = waiting.pop(0)
            text = clean(cell.text)
            for offset in range(cell.colspan):
                if cell.rowspan > 1:
                    carried[len(row)] = (cell.rowspan - 1, text if not offset else "")
                row.append(text if not offset else "")
        rows.append(row)
    return rows


def _header(grid: list[list[str]]) -> tuple[int, list[str]] | None:
    for index, cells in enumerate(grid[:4]):
        roles = [_role(cell) for cell in cells]
        if "task" in roles and "lead" in roles:
            return index, roles
        if index + 1 < len(grid):
            merged = [_role(f"{a} {b}") for a, b in zip(cells, grid[index + 1], strict=False)]
            if (
                "task" in merged
                and "lead" in merged
                and not any(re.match(r"^[ivx\d]+\.?$", key(c)) for c in grid[index + 1][:1])
            ):
                return index + 1, merged
    return None


def _role(cell: str) -> str:
    low = key(clean(cell))
    return next((role for role, pattern in _COLUMNS if len(low.split()) <= 14 and rx(pattern).search(low)), "")


def _aligned(cells: list[str], roles: list[str]) -> list[str]:
    """The cells under their columns. Plain text may lose an empty cell: then cells go where their words fit."""
    missing = len(roles) - len(cells)
    if missing <= 0 or len(cells) < 3:
        return cells[: len(roles)] + [""] * max(0, missing)
    best: tuple[int, list[str]] = (-1, cells + [""] * missing)
    for gaps in _gaps(len(roles), missing):
        left = iter(cells)
        placed = ["" if at in gaps else next(left) for at in range(len(roles))]
        score = sum(_fits(cell, role) for cell, role in zip(placed, roles, strict=True))
        if score > best[0]:
            best = (score, placed)
    return best[1]


def _gaps(width: int, missing: int) -> list[set[int]]:
    from itertools import combinations

    return [set(chosen) for chosen in combinations(range(width), missing) if 0 not in chosen or width < 3]


def _fits(cell: str, role: str) -> int:
    if not cell:
        return 1 if role in ("partners", "follow", "result") else 0
    if role in ("lead", "partners", "follow"):
        return 3 if is_head(cell) else 0
    if role == "due":
        return (
            3
            if due_of_cell(cell, 2000).day or rx(r"thường xuyên|hằng|hàng|quý|tháng|năm|ngày").search(key(cell))
            else 0
        )
    if role == "number":
        return 2 if re.match(r"^[\divx.]+$", key(cell)) else 0
    return 0 if is_head(cell) else 1


def _row(cells: list[str], roles: list[str], index: int, raw: list[str]) -> Row | None:
    by: dict[str, str] = {}
    for role, cell in zip(roles, cells, strict=False):
        if role and cell and role not in by:
            by[role] = cell
    if not by.get("task") or not by.get("lead") or by["task"] == by["lead"]:
        return None
    _take_labels(by)
    text = " | ".join(cell for cell in raw if cell)
    number = by.get("number", "").rstrip(".)")
    return Row(number, by["task"], by["lead"], by.get("partners", ""), by.get("due", ""), index, text)


def _take_labels(by: dict[str, str]) -> None:
    """A cell that says itself who leads and who helps (``Chủ trì: A; phối hợp: B``) fills both places."""
    facts = Facts()
    for part in divide(by["lead"]):
        found = label_of(part)
        if found:
            facts.take(*found, None)
    if facts.lead:
        by["lead"] = facts.lead.rstrip(" .;")
        by["partners"] = by.get("partners") or (facts.partners or "").rstrip(" .;")
        by["due"] = by.get("due") or facts.due or ""
