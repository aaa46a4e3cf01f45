"""Tables of targets: columns in any order, rows that name an area, columns for stages of the year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cchc.figures.comparison import Compare
from cchc.paper.model import Cell, Table
from cchc.reading.dates import due_of_cell
from cchc.reading.tables import grid_of
from cchc.reading.targets.areas import heading_area
from cchc.reading.targets.clause import Place, bare, chosen, placed, target_of
from cchc.reading.targets.clauses import clauses_of
from cchc.reading.targets.measures import Measure, figure_of, measures_in, unstated
from cchc.reading.targets.model import TargetRead
from cchc.reading.targets.topics import Topic, topic_of
from cchc.reading.text import key, rx, trim

_COLUMNS: tuple[tuple[str, str], ...] = (
    ("number", r"^(?:stt|tt|số tt|số thứ tự|mã(?: số)?)$"),
    ("area", r"^(?:lĩnh vực|nhóm chỉ tiêu|nội dung cải cách)(?: cchc| cải cách hành chính)?$"),
    ("unit", r"^(?:đvt|đơn vị tính|đv tính|đơn vị)$"),
    (
        "past",
        r"(?:thực hiện|kết quả|ước thực hiện|đạt được)\s*(?:năm|trong|của|\d|6 tháng|kỳ)|^thực hiện$|năm trước|ước đạt",
    ),
    ("helper", r"phối hợp"),
    ("owner", r"chủ trì|phụ trách|chịu trách nhiệm|thực hiện$|đầu mối|theo dõi|tham mưu|cơ quan|bộ phận"),
    ("due", r"thời gian|thời hạn|hoàn thành|tiến độ|^hạn"),
    (
        "name",
        r"^(?:tên |nội dung |các )?(?:chỉ tiêu|tiêu chí|chỉ số)"
        r"(?:$|[^\d]*(?:nhiệm vụ|cchc|cải cách|cụ thể|chủ yếu))|nội dung",
    ),
    ("work", r"nhiệm vụ|công việc|hoạt động|đầu việc"),
    ("result", r"sản phẩm|kết quả|đầu ra"),
    ("value", r"kế hoạch|mục tiêu|chỉ tiêu|giá trị|mức|phải đạt|phấn đấu|yêu cầu|cả năm|quý|tháng|năm"),
    ("note", r"ghi chú"),
)
_STAGE = r"6 tháng|sáu tháng|9 tháng|chín tháng|quý|tháng \d|30/6|30/9|31/12|đến "


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column plays which part; there may be several with a value, each for a stage of the year."""

    roles: tuple[str, ...]
    heads: tuple[str, ...]

    def cell(self, row: list[str], role: str) -> str:
        """The first filled cell of a row that plays the part, or nothing."""
        return next((cell for cell, name in zip(row, self.roles, strict=False) if name == role and cell), "")

    def values(self, row: list[str]) -> list[tuple[str, str]]:
        """The filled value cells of a row, each with the head of its column."""
        cells = zip(row, self.roles, self.heads, strict=False)
        return [(cell, head) for cell, name, head in cells if name == "value" and cell]


def table_targets(table: Table, place: Place, *, listed: bool) -> Iterator[TargetRead]:
    """The targets of a table: of targets, or of tasks whose product or deadline states a measure.

    ``listed`` says that the part around it sets targets, so that a single column of words is read as clauses.
    """
    grid = grid_of(replace(table, rows=tuple(tuple(map(_stepped, row)) for row in table.rows)))
    found = _columns(grid)
    if found is None:
        return
    index, columns = found
    area = place.area
    for at, row in enumerate(grid[index + 1 :], index + 1):
        here = replace(place, area=area, at=replace(place.at, line=(table.line or 1) + at))
        group = _group(row, columns)
        if group and topic_of(re.sub(r"^[IVX\d]+[.)]\s*", "", group)) is Topic.OTHER:
            return  # Plain text runs one table into the next part of the paper.
        area = heading_area(group or columns.cell(row, "area")) or area
        here = replace(here, area=area)
        if group:
            continue
        if "value" in columns.roles:
            yield from _row(row, columns, here)
        elif "name" in columns.roles and listed:
            yield from _named(row, columns, here)
        else:
            yield from _task(row, columns, here)


def _stepped(cell: Cell) -> Cell:
    """A cell whose lines each hold a figure (``30/6: 50%`` over ``31/12: trên 95%``) with its steps divided."""
    lines = cell.text.split("\n")
    steps = len(lines) > 1 and all(re.search(r"\d", line) for line in lines)
    return replace(cell, text="; ".join(lines)) if steps else cell


def _columns(grid: list[list[str]]) -> tuple[int, _Columns] | None:
    for index, row in enumerate(grid[:6]):
        heads = row
        last = index
        if index + 1 < len(grid) and _goes_on(row, grid[index + 1]):
            heads = [trim(f"{a} {b}") for a, b in zip(_spread(row), grid[index + 1], strict=False)]
            last = index + 1
        roles = _settled([_role(cell) for cell in heads], grid[last + 1 :])
        if ("name" in roles or "work" in roles) and len(set(roles) - {""}) >= 2:
            return last, _Columns(tuple(roles), tuple(heads))
    return None


def _goes_on(row: list[str], below: list[str]) -> bool:
    """Whether a second row only divides the heads of the first (``Kế hoạch`` over ``6 tháng`` and ``Cả năm``)."""
    stages = [cell for cell in below if cell and rx(rf"(?:{_STAGE}|cả năm|năm \d{{4}})").match(key(cell))]
    return len(stages) >= 2 and len(stages) == len([cell for cell in below if cell and cell not in row])


def _spread(row: list[str]) -> list[str]:
    """A merged head stands once, in its first column; its words go for the empty ones after it too."""
    out: list[str] = []
    for cell in row:
        out.append(cell or (out[-1] if out else ""))
    return out


def _role(cell: str) -> str:
    low = key(cell).strip(" .:")
    return next((role for role, pattern in _COLUMNS if low and len(low.split()) <= 14 and rx(pattern).search(low)), "")


def _settled(roles: list[str], rows: list[list[str]]) -> list[str]:
    """Roles made sure by the cells: a second name column that holds figures is the value."""
    if not {"name", "work"} & set(roles):
        words = [at for at, role in enumerate(roles) if role == "value" and not _mostly_figures(_cells(rows, at))]
        roles = [*roles[: words[0]], "name", *roles[words[0] + 1 :]] if words else roles
    names = [at for at, role in enumerate(roles) if role in ("name", "work")]
    for at in names[1:] if len(names) > 1 else []:
        if _mostly_figures(_cells(rows, at)):
            roles = [*roles[:at], "value", *roles[at + 1 :]]
    if names and roles[names[0]] == "work" and "value" in roles:
        roles = [*roles[: names[0]], "name", *roles[names[0] + 1 :]]
    if len(names) > 1 and _mostly_figures(_cells(rows, names[0])):
        roles = ["value" if at == names[0] else "name" if at == names[1] else role for at, role in enumerate(roles)]
    return roles


def _cells(rows: list[list[str]], at: int) -> list[str]:
    return [row[at] for row in rows if at < len(row)]


def _mostly_figures(cells: list[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return sum(bool(re.search(r"\d", cell)) and len(cell.split()) <= 8 for cell in filled) * 2 > len(filled) > 0


def _group(row: list[str], columns: _Columns) -> str:
    """The words of a row that only heads those below it; nothing for a row of its own."""
    if columns.values(row) and columns.cell(row, "name"):
        return ""
    filled = [cell for cell in row if cell and not re.fullmatch(r"[IVXivx\d]+[.)]?|[A-ZĐa-zđ][.)]?", cell)]
    return filled[0] if len(set(filled)) == 1 and not list(measures_in(filled[0])) else ""


def _row(row: list[str], columns: _Columns, place: Place) -> Iterator[TargetRead]:
    name, unit = columns.cell(row, "name"), columns.cell(row, "unit")
    owner, due = columns.cell(row, "owner"), due_of_cell(columns.cell(row, "due"), place.year).day
    words = " | ".join(cell for cell in row if cell)
    values = columns.values(row)
    for cell, head in values if name else []:
        stage = due_of_cell(_stage(head), place.year).day if len(values) > 1 or rx(_STAGE).search(key(head)) else None
        for read in _valued(name, cell, unit, replace(place, owner=owner, specific=True)):
            yield replace(read, due=read.due or stage or due, words=words, at=replace(read.at, text=words))


def _stage(head: str) -> str:
    low = key(head)
    if rx(r"6 tháng|sáu tháng").search(low):
        return "quý II"
    if rx(r"9 tháng|chín tháng").search(low):
        return "quý III"
    return "" if rx(r"cả năm").search(low) else head if rx(_STAGE).search(low) else ""


def _valued(name: str, cell: str, unit: str, place: Place) -> Iterator[TargetRead]:
    """The targets of a name and its value cell, which may hold several by day (``30/6: 50%; 31/12: trên 95%``)."""
    shown = plain_name(name)
    for part in (clause.text for clause in clauses_of(cell)):
        day = due_of_cell(part, place.year).day
        if measure := _compared(name, part, _lower(unit)):
            counted = measure.unit if measure.unit in ("%", "hạng") else _lower(unit) or measure.unit
            yield placed(replace(bare(shown, measure.compare, measure.value, counted), due=day), place)
        elif re.fullmatch(r"\d[\d.,]*", part) and (value := figure_of(part)) is not None:
            yield placed(replace(bare(shown, unstated(value, unit), value, unit), due=day), place)
        elif rx(r"(?:có|x|đạt|hoàn thành|thực hiện|ban hành)\W*$").match(key(part)):
            yield placed(bare(shown, Compare.YES_NO, None, ""), place)
        elif day is not None:
            yield placed(replace(bare(shown, Compare.BY_DATE, None, ""), due=day), place)


def _compared(name: str, part: str, unit: str) -> Measure | None:
    """The measure of a cell; the name may say how it compares (``Giảm thời gian …``, ``Số biên chế không vượt``)."""
    alone = chosen(list(measures_in(part, unit)))
    if alone is None or (rx(r"\W*(?:cắt )?giảm\b").match(key(name)) is None and alone.stated):
        return alone
    along = [one for one in measures_in(f"{name} {part}", unit) if one.number > len(name) and one.stated]
    return along[0] if along else alone


def _lower(unit: str) -> str:
    return unit if unit == "%" else unit.lower()


def plain_name(name: str) -> str:
    """A name from a cell without marks at its ends, opening with a capital."""
    words = trim(name)
    return words[:1].upper() + words[1:]


def _named(row: list[str], columns: _Columns, place: Place) -> Iterator[TargetRead]:
    """A row whose only words are the target itself (``Tỷ lệ hồ sơ đúng hạn đạt tối thiểu 98%``)."""
    owner, due = columns.cell(row, "owner"), due_of_cell(columns.cell(row, "due"), place.year).day
    words = " | ".join(cell for cell in row if cell)
    before: TargetRead | None = None
    for clause in clauses_of(columns.cell(row, "name")):
        read = target_of(clause, replace(place, owner=owner, specific=True), before)
        if read is not None:
            before = read
            yield replace(read, due=read.due or due, words=words, at=replace(read.at, text=words))


def _task(row: list[str], columns: _Columns, place: Place) -> Iterator[TargetRead]:
    """Measures that the product or the deadline of a task states (``Đến 30/6 đạt 50%; đến 31/12 đạt trên 95%``)."""
    name, owner = columns.cell(row, "work") or columns.cell(row, "name"), columns.cell(row, "owner")
    words = " | ".join(cell for cell in row if cell)
    task = bare(plain_name(name), Compare.YES_NO, None, "")
    for role in ("result", "due"):
        for clause in clauses_of(columns.cell(row, role)) if name else []:
            found = chosen(list(measures_in(clause.text)))
            if found is None or not (found.unit == "%" or found.stated) or found.unit.startswith("ngày"):
                continue
            read = target_of(clause, replace(place, owner=owner), task)
            if read is not None:
                named = placed(replace(read, name=task.name, words=words, area=""), replace(place, owner=owner))
                yield replace(named, at=replace(named.at, text=words))
