"""Tables of the body: type size, column widths by content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cchc.paper.form import Component, Look, Part
from cchc.paper.layout import house
from cchc.paper.layout.rules import line_width
from cchc.paper.layout.sheet import Sheet
from cchc.paper.model import At, Cell, Table

_MANY_COLUMNS = 7


def table_part(table: Table, sheet: Sheet, width: float, group: int = 0, path: str = "") -> Part:
    """A table with its columns settled, so that both writers draw the same; ``width`` in millimetres."""
    look = sheet.look(Component.TABLE)
    count = column_count(table)
    if count > _MANY_COLUMNS:
        low = float(sheet.component(Component.TABLE.value)["size"][0])
        look = replace(look, size=max((look.size or low) - 1, low))
    if len(table.widths) != count:
        table = replace(table, widths=shares(table, look, width))
    text = "\n".join(cell.text for row in table.rows for cell in row)
    at = At(path, table.line, "")
    return Part(Component.TABLE, text, look, table=table, rule_known=True, group=group, at=at)


def led_in(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, each text before a table or picture kept on the page where that begins."""
    before: Part | None = None
    for part in parts:
        if before is not None:
            leads = part.component in _SHOWN and before.component not in _SHOWN
            yield replace(before, look=replace(before.look, keep_with_next=True)) if leads else before
        before = part
    if before is not None:
        yield before


_SHOWN = (Component.TABLE, Component.PICTURE)


def column_count(table: Table) -> int:
    """Columns of the grid, counting spans from above."""
    return max((column + cell.colspan for _, column, cell in placed(table)), default=0)


def placed(table: Table) -> Iterator[tuple[int, int, Cell]]:
    """Every cell with the row and column where it starts, spans of rows above taken into account."""
    taken: set[tuple[int, int]] = set()
    for index, row in enumerate(table.rows):
        column = 0
        for cell in row:
            while (index, column) in taken:
                column += 1
            yield index, column, cell
            taken.update(
                (index + down, column + right) for down in range(cell.rowspan) for right in range(cell.colspan)
            )
            column += cell.colspan


def shares(table: Table, look: Look, width: float) -> tuple[float, ...]:
    """Shares of the text width by content: no column narrower than its longest word while there is room."""
    count = column_count(table)
    least, wish = [0.0] * count, [0.0] * count
    for row, column, cell in placed(table):
        if cell.colspan == 1:
            heavy = replace(look, bold=cell.bold or row < table.header_rows)
            least[column] = max(least[column], *(line_width(word, heavy) for word in cell.text.split() or [""]))
            wish[column] = max(wish[column], *(line_width(line, heavy) for line in cell.text.split("\n")))
    padding = 2 * house.CELL_PADDING_MM + 0.5
    return _fill([low + padding for low in least], [want + padding for want in wish], width)


def _fill(least: list[float], wish: list[float], width: float) -> tuple[float, ...]:
    """Widths between the least and the wished that fill ``width``, as shares that sum to one."""
    if sum(least) >= width:
        got = _level(least, width)
    elif sum(wish) <= width:
        got = wish
    else:
        # The room above the least goes to columns by the root of what they still want, so that one long
        # column does not starve the others.
        wants = [max(want - low, 0.0) ** 0.5 for low, want in zip(least, wish, strict=True)]
        room = width - sum(least)
        got = [low + room * want / sum(wants) for low, want in zip(least, wants, strict=True)]
    total = sum(got) or 1.0
    return tuple(one / total for one in got)


def _level(least: list[float], width: float) -> list[float]:
    """Widths where even the least do not fit: the widest columns give way until all fit, the narrow keep theirs."""
    ranked, room = sorted(least), width
    for index, low in enumerate(ranked):
        share = room / (len(ranked) - index)
        if low > share:
            return [min(one, share) for one in least]
        room -= low
    return least
