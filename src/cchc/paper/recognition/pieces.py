"""The units of recognition: pieces of one source line, and paragraphs joined from them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

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
        """The looks inside the text: found again in the source lines, empty where they do not tell."""
        return spans_in(self.lines, self.text)

    def printed(self, text: str) -> Piece:
        """The same place with the words that stand there, the automatic number among them."""
        bare = text.removeprefix(self.label).strip() if self.label else text
        return replace(self, text=clean(bare))

    def cut(self, text: str) -> Piece:
        """The same place with another text and no automatic number."""
        return replace(self, text=clean(text), label="")


def spans_in(lines: tuple[Line, ...], text: str) -> tuple[Span, ...]:
    """The spans of ``lines`` that make up ``text``, cut to it; empty without spans or where the text is not found."""
    if not text or not any(line.spans for line in lines):
        return ()
    letters, looks = _letters(lines)
    start = "".join(letters).find(text)
    if start < 0:
        return ()
    end = start + len(text)
    found: list[Span] = []
    for look, run in groupby(range(start, end), key=lambda index: looks[index]):
        found.append(Span("".join(letters[index] for index in run), look))
    return tuple(found)


def _letters(lines: tuple[Line, ...]) -> tuple[list[str], list[Look]]:
    """The letters of all lines with single spaces, and the look of each."""
    letters: list[str] = []
    looks: list[Look] = []
    for line in lines:
        for span in line.spans or (Span(line.text, line.look),):
            for char in unicodedata.normalize("NFC", span.text):
                shown = " " if char.isspace() else char
                if shown != " " or (letters and letters[-1] != " "):
                    letters.append(shown)
                    looks.append(span.look)
        if letters and letters[-1] != " ":
            letters.append(" ")
            looks.append(looks[-1])
    return letters, looks


Item = Piece | FlowTable


def piece_of(line: Line, row: str | None = None, column: int = 0) -> Piece:
    return Piece(clean(line.text), (line,), clean(line.label), row, column)


def pieces_of(items: Iterable[Line | FlowTable]) -> list[Item]:
    """Every item of a flow as a piece or a table; lines without text are left out."""
    found: list[Item] = []
    for item in items:
        if isinstance(item, FlowTable):
            found.extend(_rows_as_lines(item) if _is_addressed(item) else [item])
        elif clean(item.text) or clean(item.label):
            found.append(piece_of(item))
    return found


def _is_addressed(table: FlowTable) -> bool:
    """Whether a table only sets Kính gửi beside its addressees."""
    lines = table.rows[0][0].lines if table.rows and table.rows[0] else ()
    return bool(lines) and not table.bordered and clean(lines[0].text).lower().startswith("kính gửi")


def _rows_as_lines(table: FlowTable) -> list[Item]:
    """Each row of a table as one line."""
    rows = [[line for cell in row for line in cell.lines] for row in table.rows]
    return [Piece(clean(" ".join(line.text for line in lines)), tuple(lines)) for lines in rows if lines]


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
