"""Lines of the letterhead and the signature block that hold several things, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from cchc.paper.recognition.numbering import date_of, number_of
from cchc.paper.recognition.pieces import Piece
from cchc.paper.recognition.text import clean

QUOC_HIEU = re.compile(r"C[ỘO]NG\s+H(?:ÒA|OÀ|ÓA)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM", re.IGNORECASE)
TIEU_NGU = re.compile(r"Độc\s+lập\s*[-–—.,]?\s*Tự\s+do\s*[-–—.,]?\s*Hạnh\s+phúc", re.IGNORECASE)
_NUMBER_AND_DATE = re.compile(
    r"^(?P<number>Số\s*:?.{0,30}?[/-]\s*[A-ZĐ][\w&/.-]*)\s*[-—–,;]?\s+(?P<date>[^\d,]{0,50},?\s*ngày\b.*)$"
)
# Columns set apart by blanks; the blanks of an open number or date belong to it.
_COLUMNS = re.compile(
    r"(?<=\S)(?<!Số:)(?<!Số)(?<!gày)(?<!áng)(?<!năm)(?:[ \u00a0]*\t\s*|[ \u00a0]{3,})(?=\S)(?!tháng|năm|/)"
)
_WORD = re.compile(r"[^\W_]")


def columns(piece: Piece) -> list[Piece]:
    """The cells of a line whose columns are set apart by blanks."""
    if piece.row is not None or len(piece.lines) != 1:
        return [piece]
    cells = [clean(cell) for cell in _COLUMNS.split(piece.line.text.strip())]
    if len(cells) != 2 or not all(_WORD.search(cell) for cell in cells):
        return [piece]
    return [replace(piece, text=cell, row=f"line.{piece.number}", column=index) for index, cell in enumerate(cells)]


def explode(piece: Piece) -> list[Piece]:
    """Quốc hiệu, Tiêu ngữ, names, number and date that share a line, each alone."""
    return [part for cell in columns(piece) for part in _parts(cell)]


def _parts(piece: Piece) -> Iterator[Piece]:
    texts = [piece.text]
    for pattern in (QUOC_HIEU, TIEU_NGU):
        texts = [part for text in texts for part in _around(pattern, text)]
    for part in [piece] if texts == [piece.text] else map(piece.cut, texts):
        yield from _number_and_date(part)


def _around(pattern: re.Pattern[str], text: str) -> list[str]:
    """The text itself, or what matches and what stands between the matches."""
    cuts = [place for match in pattern.finditer(text) for place in match.span()]
    if not cuts:
        return [text]
    parts = [text[start:end] for start, end in pairwise([0, *cuts, len(text)])]
    return [part.strip(" /|-–—_*") for part in parts if _WORD.search(part)]


def _number_and_date(piece: Piece) -> Iterator[Piece]:
    match = _NUMBER_AND_DATE.match(piece.text)
    if match and number_of(match["number"]) and date_of(match["date"]):
        yield piece.cut(match["number"])
        yield piece.cut(match["date"])
    else:
        yield piece
