"""Leaves as the plain data that the Typst template prints."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from cchc.paper.fonts import covers
from cchc.paper.form import Form, Look
from cchc.paper.layout import house
from cchc.paper.layout.rules import line_width
from cchc.paper.layout.tables import placed
from cchc.paper.model import Align, Cell, Table
from cchc.paper.writers.arrange import Columns, Grid, Leaf, Line, PageBlock, Plate
from cchc.paper.writers.cells import cell_look, stamp_box, stamp_left

REPLACEMENT = "□"
_MOST_LINES_KEPT = 20
_BREAK = "\u200b"  # A space without width, where a line may end.
_WORDS = re.compile(r"(\s+)")
_RIGHT_TO_LEFT = {"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "PDF", "PDI", "FSI"}


def pdf_data(form: Form, leaves: tuple[Leaf, ...], fonts: tuple[str, ...]) -> dict[str, Any]:
    """Everything the template needs; lengths in millimetres, sizes and gaps in points."""
    number = form.page_number
    look = number.look if number else Look(size=form.parts[0].look.size)
    return {
        "title": printable(form.title).replace("\n", " "),
        "fonts": [font.lower() for font in fonts],
        "size": look.size,
        "leaves": [_leaf(leaf, look) for leaf in leaves],
    }


def _leaf(leaf: Leaf, number: Look) -> dict[str, Any]:
    page = leaf.page
    return {
        "w": page.width,
        "h": page.height,
        "top": page.top,
        "bottom": page.bottom,
        "left": page.left,
        "right": page.right,
        "number": {
            "s": number.size,
            "b": bool(number.bold),
            "i": bool(number.italic),
            "start": page.restart or 1,
            "dy": house.HEADER_DISTANCE_MM,
        },
        "margin": [_line(line) for line in leaf.margin],
        "contact": [_line(line, ruled=False) for line in leaf.contact],
        "blocks": [_block(block) for block in leaf.blocks],
    }


def _block(block: PageBlock) -> dict[str, Any]:
    if isinstance(block, Columns):
        rows = [[[_line(line) for line in cell] for cell in row] for row in block.rows]
        return {
            "kind": "columns",
            "w": block.widths,
            "rows": rows,
            "low": sorted(block.low),
            "whole": [block.whole(row) for row in range(len(rows))],
        }
    if isinstance(block, Grid):
        return _grid(block)
    if isinstance(block, Plate):
        return _plate(block)
    return _line(block)


def _plate(block: Plate) -> dict[str, Any]:
    picture, look = block.part.picture, block.part.look
    return {
        "kind": "picture",
        "svg": printable(picture.svg) if picture else "",
        "alt": printable(picture.alt) if picture else "",
        "w": block.width,
        "z": block.height,
        "b": look.space_before or 0.0,
        "k": bool(look.keep_with_next),
    }


def _line(line: Line, ruled: bool = True) -> dict[str, Any]:
    part, look = line.part, line.part.look
    room = line.width - line.left - line.right - max(look.left_indent or 0.0, look.first_indent or 0.0)
    pieces = [(span.text, span.look) for span in part.spans] or [(part.text, look)]
    data: dict[str, Any] = {
        "kind": "line",
        "t": [[broken(text, piece, room), bool(piece.bold), bool(piece.italic)] for text, piece in pieces],
        "s": look.size,
        "m": look.line_spacing or 1.0,
        "b": look.space_before or 0.0,
        "a": (look.align or Align.LEFT).value,
        "f": look.first_indent or 0.0,
        "l": (look.left_indent or 0.0) + line.left,
        "r": line.right,
        "k": bool(look.keep_with_next),
    }
    if line.hung:
        data["kind"] = "hung"
    if line.level:
        data["h"] = line.level
    if look.color and look.color != "000000":
        data["c"] = f"#{look.color}"
    if ruled and part.rule and part.rule.length:
        data["u"] = part.rule.length
    box = stamp_box(line)
    if box is not None:
        data["w"], data["z"] = box
        data["l"], data["r"], data["a"] = stamp_left(line, box[0]), 0.0, Align.LEFT.value
    return data


def _grid(block: Grid) -> dict[str, Any]:
    table = block.part.table
    if table is None:
        return {"kind": "columns", "w": [block.width], "rows": [], "low": [], "whole": []}
    cells = [(row, _cell(block, table, row, column, cell)) for row, column, cell in placed(table)]
    long = {row for row, (lines, _) in cells if lines > _MOST_LINES_KEPT}
    for row, (_, cell) in cells:
        # Rows stay on one page, as in the DOCX, but for those about as long as a page, which must be allowed to break.
        cell["k"] = row not in long and cell["d"] == 1
    return {
        "kind": "table",
        "w": [share * block.width for share in table.widths],
        "s": block.part.look.size,
        "gap": house.TABLE_BEFORE,
        "pad": house.CELL_PADDING_MM,
        "padv": house.CELL_PADDING_POINTS,
        "plain": table.plain,
        "head": [cell for row, (_, cell) in cells if row < table.header_rows],
        "body": [cell for row, (_, cell) in cells if row >= table.header_rows],
    }


def _cell(block: Grid, table: Table, row: int, column: int, cell: Cell) -> tuple[float, dict[str, Any]]:
    """About how many lines a cell takes, and the cell."""
    look = cell_look(cell, row < table.header_rows, block.part.look)
    room = sum(table.widths[column : column + cell.colspan]) * block.width - 2 * house.CELL_PADDING_MM
    lines = cell.text.split("\n")
    data: dict[str, Any] = {
        "t": [broken(text, look, room) for text in lines],
        "b": bool(look.bold),
        "i": bool(look.italic),
        "a": (look.align or Align.LEFT).value,
        "n": cell.colspan,
        "d": cell.rowspan,
    }
    return sum(line_width(text, look) // max(room, 1.0) + 1 for text in lines), data


def printable(text: str) -> str:
    """``text`` in characters that the shipped face can set from left to right; others become a box.

    PDF/A and PDF/UA forbid text without a glyph, so a strange character must not stop a paper.
    """
    return "".join(map(_printable, unicodedata.normalize("NFC", text)))


def broken(text: str, look: Look, room: float) -> str:
    """Printable text whose words wider than ``room`` millimetres are broken, as word processors do."""
    clean = printable(text)
    if line_width(clean, look) <= room:
        return clean
    return "".join(_BREAK.join(_pieces(word, look, room)) for word in _WORDS.split(clean))


def _pieces(word: str, look: Look, room: float) -> Iterator[str]:
    """A long word in pieces, each as long as a line of ``room`` millimetres holds."""
    start, used = 0, 0.0
    for index, char in enumerate(word):
        width = line_width(char, look)
        if used + width > room and index > start:
            yield word[start:index]
            start, used = index, 0.0
        used += width
    yield word[start:]


@lru_cache(maxsize=4096)
def _printable(char: str) -> str:
    if char in "\n ":
        return char
    if char in "\t\u00a0" or unicodedata.category(char) == "Zs":
        return "\u00a0" if char == "\u00a0" else " "
    if unicodedata.category(char) in ("Cc", "Cf", "Cs") or char in "\u2028\u2029":
        return ""
    if covers(char) and unicodedata.bidirectional(char) not in _RIGHT_TO_LEFT:
        return char
    return REPLACEMENT
