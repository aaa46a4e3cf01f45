"""Letterheads and signature blocks: two columns of lines with a gutter between, found without drawn lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cchc.paper.model import Align
from cchc.paper.readers.pdf.judge import column_aligns
from cchc.paper.readers.pdf.rows import Row, TextLine

ALIGNED = 9.0  # Points by which the middle or edge of a line may miss its column's.
NEAR = 2.2  # Line heights within which a line on one side still belongs to its column.
SMALL = 12.0  # Points: type of the recipients and of the drafter's mark, which stands at their right.
SIGNATURE_ROOM = 150.0  # Points left for signature and seal between title and name.
ADDRESSED = re.compile(r"Kính gửi\b", re.IGNORECASE)  # Opens lines across the page, below every letterhead.


@dataclass(slots=True)
class Block:
    """Consecutive rows with two (or more) columns; each row's lines are keyed by column."""

    rows: list[dict[int, TextLine]] = field(default_factory=list)

    def column(self, index: int) -> list[TextLine]:
        """The lines of one column from the top."""
        return [row[index] for row in self.rows if index in row]

    @property
    def top(self) -> float:
        """Top of the highest line in points."""
        return min(line.top for row in self.rows for line in row.values())


Piece = TextLine | Block


def find_columns(rows: list[Row]) -> list[Piece]:
    """The rows of a page with those that stand side by side gathered into blocks."""
    pieces: list[Piece] = []
    index = 0
    while index < len(rows):
        if len(rows[index]) < 2:
            pieces.append(rows[index][0])
            index += 1
            continue
        block = Block([dict(enumerate(rows[index]))])
        index += 1
        while index < len(rows) and (placed := _placed(block, rows[index])) is not None:
            block.rows.append(placed)
            index += 1
        _take_above(block, pieces)
        pieces.append(block)
    return pieces


def _placed(block: Block, row: Row) -> dict[int, TextLine] | None:
    """The lines of a row by column when all of them belong to the block, else ``None``."""
    if ADDRESSED.match(row[0].text):
        return None
    if len(row) > 1:
        return _side_by_side(block, row)
    line = row[0]
    for index in range(_width(block)):
        members = block.column(index)
        if members and _belongs(line, members, block, index):
            return {index: line}
    return None


def _width(block: Block) -> int:
    return max(max(row) for row in block.rows) + 1


def _side_by_side(block: Block, row: Row) -> dict[int, TextLine] | None:
    """A second row of two lines continues the block when it keeps the gutter."""
    if len(row) != _width(block) or _far(row[0], block):
        return None
    for index, line in enumerate(row[:-1]):
        edge = max([line.x1, *(member.x1 for member in block.column(index))])
        start = min([row[index + 1].x0, *(member.x0 for member in block.column(index + 1))])
        if edge > start:
            return None
    return dict(enumerate(row))


def _far(line: TextLine, block: Block) -> bool:
    bottom = max(member.bottom for member in block.rows[-1].values())
    return line.top - bottom > SIGNATURE_ROOM


def _belongs(line: TextLine, members: list[TextLine], block: Block, index: int) -> bool:
    """Whether a lone line continues a column: on its side of the gutter, near, and aligned with it."""
    if any(other != index and _overlaps(line, block.column(other)) for other in range(_width(block))):
        return False
    last = members[-1]
    aligned_middle = any(abs(line.center - member.center) <= ALIGNED for member in members)
    flush = index == 0 and column_aligns(members) is not Align.CENTER
    aligned_left = flush and any(abs(line.x0 - member.x0) <= ALIGNED for member in members)
    distance = line.top - last.bottom
    if distance > NEAR * last.size:
        # Below the last column of a signature block only the signer's name may follow at a distance.
        return index == _width(block) - 1 and index > 0 and aligned_middle and distance <= SIGNATURE_ROOM
    small = index == 0 and line.size <= SMALL and line.x0 >= min(member.x0 for member in members) - ALIGNED
    return aligned_middle or aligned_left or small


def _overlaps(line: TextLine, members: list[TextLine]) -> bool:
    return bool(members) and line.x0 < max(m.x1 for m in members) and line.x1 > min(m.x0 for m in members)


def _take_above(block: Block, pieces: list[Piece]) -> None:
    """Lines just above that are centred over one column begin the block (a superior body, a higher right column)."""
    while pieces and isinstance(pieces[-1], TextLine):
        line = pieces[-1]
        for index in range(_width(block)):
            members = block.column(index)
            near = members and 0 <= members[0].top - line.bottom + members[0].size <= NEAR * line.size
            clear = not any(other != index and _overlaps(line, block.column(other)) for other in range(_width(block)))
            # A line that begins where the column begins is the end of a paragraph rather than centred over it.
            centered = near and abs(line.center - members[0].center) <= ALIGNED < 3 * abs(line.x0 - members[0].x0)
            if centered and clear:
                block.rows.insert(0, {index: line})
                pieces.pop()
                break
        else:
            return
