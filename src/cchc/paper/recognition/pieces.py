"""The units of recognition: pieces of one source line, and paragraphs joined from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cchc.paper.flow import FlowTable, Line
from cchc.paper.form import Look, Span
from cchc.paper.recognition.text import clean


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with the source lines it comes from.

    ``label`` is an automatic list number; ``row`` and ``column`` tell the table cell a flattened piece stood in.
    """

    text: str
    lines: tuple[Line, ...]
    label: str = ""
    row: str | None = None
    column: int = 0

    @property
    def line(self) -> Line:
        return self.lines[0]

    @property
    def number(self) -> int:
        return self.lines[0].number

    @property
    def look(self) -> Look:
        return self.lines[0].look

    @property
    def gap(self) -> float:
        return self.lines[0].gap or 0.0

    @property
    def full(self) -> str:
        """The text with its automatic number."""
        return f"{self.label} {self.text}".strip()

    @property
    def spans(self) -> tuple[Span, ...]:
        """The looks inside the text when they still describe it whole."""
        spans = tuple(span for line in self.lines for span in line.spans)
        return spans if clean("".join(span.text for span in spans)) == self.text else ()

    def cut(self, text: str) -> Piece:
        """The same place with another text and no automatic number."""
        return replace(self, text=clean(text), label="")


Item = Piece | FlowTable


def piece_of(line: Line, row: str | None = None, column: int = 0) -> Piece:
    return Piece(clean(line.text), (line,), clean(line.label), row, column)


def pieces_of(items: Iterable[Line | FlowTable]) -> list[Item]:
    """Every item of a flow as a piece or a table; lines without text are left out."""
    found: list[Item] = []
    for item in items:
        if isinstance(item, FlowTable):
            found.append(item)
        elif clean(item.text) or clean(item.label):
            found.append(piece_of(item))
    return found


def flatten(table: FlowTable) -> list[Piece]:
    """The lines of a table column by column, top to bottom, each with the row it stood in."""
    placed = [
        piece_of(line, f"{table.number}.{index}", column)
        for index, row in enumerate(table.rows)
        for column, cell in enumerate(row)
        for line in cell.lines
        if clean(line.text) or clean(line.label)
    ]
    return sorted(placed, key=lambda piece: piece.column)


def table_text(table: FlowTable) -> str:
    return "\n".join(cell.text for row in table.rows for cell in row)
