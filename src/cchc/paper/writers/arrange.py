"""From parts to what a page holds: lines, the two tables of a paper, grids. Both writers draw from this."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from cchc.paper.form import Component, Form, PageGeometry, Part
from cchc.paper.layout import house
from cchc.paper.layout.footer import CONTACT_ROW, NAMES_ROW, SIGN_ROW
from cchc.paper.layout.header import MARGIN_ROW
from cchc.paper.layout.pictures import picture_size
from cchc.paper.layout.rules import line_width, set_width
from cchc.paper.layout.sheet import text_width
from cchc.paper.model import Align

_RIGHT = {Component.QUOC_HIEU, Component.TIEU_NGU, Component.DIA_DANH}
# Word processors round the widths of letters; without room to spare a line would break one word early.
_SLACK_MM = 2.0
_MOST_LINES_KEPT = 24


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. ``left`` and ``right`` are extra indents in millimetres; ``width`` that of its column.

    ``hung`` says that it is the mark under a table which ends a leaf: it never opens a page of its own.
    """

    part: Part
    width: float
    left: float = 0.0
    right: float = 0.0
    level: int = 0  # of a heading, from 1
    hung: bool = False


Lines = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """A table without lines: letterhead, signatures. Widths in millimetres; rows in ``low`` stand on their foot."""

    widths: tuple[float, ...]
    rows: tuple[tuple[Lines, ...], ...]
    low: frozenset[int] = frozenset()

    def whole(self, row: int) -> bool:
        """Whether a row is short enough to stay on one page; a long list of recipients runs on to the next."""
        return max(map(len, self.rows[row]), default=0) <= _MOST_LINES_KEPT


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of the body; its part holds the table and the type size.

    ``held`` keeps the last row on the page of what follows.
    """

    part: Part
    width: float
    held: bool = False


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture on a line of its own, centred: its size in millimetres."""

    part: Part
    width: float
    height: float


PageBlock = Line | Columns | Grid | Plate


@dataclass(frozen=True, slots=True)
class Leaf:
    """The document or one annex: its pages, what stands in the top margin and at the foot of page 1, its blocks."""

    page: PageGeometry
    blocks: tuple[PageBlock, ...]
    margin: Lines = ()
    contact: Lines = ()


def arrange(form: Form, left_share: float, groups: Iterable[int] | None = None) -> tuple[Leaf, ...]:
    """The leaves of a form; ``groups`` chooses the document (0) and annexes (1 …), None all of them."""
    chosen = None if groups is None else set(groups)
    pages = [page for page in form.pages if chosen is None or page.group in chosen]
    return tuple(_leaf(page, [part for part in form.parts if part.group == page.group], left_share) for page in pages)


def _leaf(page: PageGeometry, parts: list[Part], left_share: float) -> Leaf:
    width = text_width(page)
    inside = [part for part in parts if part.row not in (MARGIN_ROW, CONTACT_ROW)]
    return Leaf(
        page,
        _ended(tuple(_levelled(_blocks(inside, page, left_share)))),
        tuple(Line(part, width) for part in parts if part.row == MARGIN_ROW),
        tuple(Line(part, width) for part in parts if part.row == CONTACT_ROW),
    )


def _ended(blocks: tuple[PageBlock, ...]) -> tuple[PageBlock, ...]:
    """The blocks, an end mark under a last table bound to the table's last row."""
    if len(blocks) < 2:
        return blocks
    table, mark = blocks[-2:]
    if not (isinstance(table, Grid) and isinstance(mark, Line) and mark.part.look.align is Align.RIGHT):
        return blocks
    return (*blocks[:-2], replace(table, held=True), replace(mark, hung=True))


def _blocks(parts: list[Part], page: PageGeometry, left_share: float) -> Iterator[PageBlock]:
    width = text_width(page)
    for table, run in groupby(parts, key=_table_name):
        if table == "letterhead":
            yield _letterhead(list(run), width * left_share, width)
        elif table == "sign":
            yield _signatures(list(run), width)
        else:
            yield from (_block(part, page, width) for part in run)


def _block(part: Part, page: PageGeometry, width: float) -> PageBlock:
    if part.picture is not None:
        return Plate(part, *picture_size(part.picture, page))
    return Grid(part, width) if part.table else line(part, width)


def _table_name(part: Part) -> str:
    return (part.row or "").partition(".")[0]


def line(part: Part, width: float, gutter: float = 0.0) -> Line:
    """A line in its column, a centred one narrowed so that it breaks into lines of nearly equal length."""
    look = part.look
    room = width - gutter
    if look.align is not Align.CENTER or "\n" in part.text:
        return Line(part, width, 0.0, gutter)
    if line_width(part.text, look) <= room:
        return Line(part, width, 0.0, gutter)
    inset = max((room - set_width(part.text, look, room) - _SLACK_MM) / 2, 0.0)
    return Line(part, width, inset, inset + gutter)


def _letterhead(parts: list[Part], left: float, width: float) -> Columns:
    rows = []
    for _, run in groupby(parts, key=lambda part: part.row):
        members = list(run)
        rows.append(
            (
                tuple(line(part, left, house.COLUMN_GUTTER_MM) for part in members if part.component not in _RIGHT),
                tuple(line(part, width - left) for part in members if part.component in _RIGHT),
            )
        )
    return Columns((left, width - left), tuple(rows))


def _signatures(parts: list[Part], width: float) -> Columns:
    signers = [part for part in parts if part.component not in _RECIPIENTS]
    others = [part for part in parts if part.component in _RECIPIENTS]
    count = max((part.block for part in signers), default=0) + 1
    if count == 1:
        left = width * house.RECIPIENTS_COLUMN
        listed = _column(others, left, house.COLUMN_GUTTER_MM)
        rows: list[tuple[Lines, ...]] = [(listed[:_MOST_LINES_KEPT], _column(signers, width - left))]
        if len(listed) > _MOST_LINES_KEPT:
            rows.append((listed[_MOST_LINES_KEPT:], ()))
        return Columns((left, width - left), tuple(rows))
    each = width / count
    rows = [_signers(signers, row, count, each) for row in (SIGN_ROW, NAMES_ROW)]
    if others:
        rows.append((_column(others, each, house.COLUMN_GUTTER_MM), *((),) * (count - 1)))
    return Columns((each,) * count, tuple(row for row in rows if any(row)), frozenset({1}))


def _signers(parts: list[Part], row: str, count: int, width: float) -> tuple[Lines, ...]:
    """One row of the signing blocks, a cell each."""
    return tuple(
        _column([part for part in parts if part.block == block and part.row == row], width) for block in range(count)
    )


_RECIPIENTS = {Component.NOI_NHAN, Component.NOI_NHAN_DS, Component.NGUOI_SOAN}


def _column(parts: list[Part], width: float, gutter: float = 0.0) -> Lines:
    return tuple(line(part, width, gutter) for part in parts)


# Which components are headings, and their ranks from the highest.
RANKS = {
    Component.TEN_LOAI: 0,
    Component.PHU_LUC: 0,
    Component.PHAN: 1,
    Component.MUC: 2,
    Component.DIEU: 3,
    Component.KHOAN: 4,
}


def _levelled(blocks: Iterable[PageBlock]) -> Iterator[PageBlock]:
    """Headings with levels from 1 and none skipped, as an accessible file needs them."""
    open_ranks: list[int] = []
    for block in blocks:
        rank = RANKS.get(block.part.component) if isinstance(block, Line) else None
        if rank is None or not isinstance(block, Line):
            yield block
            continue
        while open_ranks and open_ranks[-1] >= rank:
            open_ranks.pop()
        open_ranks.append(rank)
        yield replace(block, level=len(open_ranks))
