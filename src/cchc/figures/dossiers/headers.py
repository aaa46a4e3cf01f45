"""Where the headers of a sheet stand: below titles, in one row or in several with merged cells."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from cchc.figures.dossiers import limits
from cchc.figures.dossiers.spellings import header_score
from cchc.lib.errors import UnusableFile

_NUMBERING = re.compile(r"\(?[0-9a-z]{1,2}\)?", re.IGNORECASE)
_DATED = re.compile(r"\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}|\d{4,}")
Records = list[list[str]]
Score = Callable[[str], int]
MISSING = "Tệp cần có một dòng ghi tên cột, như “Mã hồ sơ”, “Ngày tiếp nhận”, “Ngày hẹn trả”."


@dataclass(frozen=True, slots=True)
class Found:
    """The headers of each column and the place (from 0) of the first record below them."""

    headers: tuple[str, ...]
    below: int


def find_headers(records: Records, score: Score = header_score, missing: str = MISSING) -> Found:
    """The headers among the first records; ``score`` is 1 for a text that names a column.

    The row that names the most known columns is the lowest of them; rows right above it that stand over its gaps
    belong to it, and a row that numbers the columns below it does too. Raises ``UnusableFile`` when no row among the
    first fifteen names at least two.
    """
    width = max(map(len, records), default=0)
    rows = [row + [""] * (width - len(row)) for row in records]
    scores = [sum(map(score, row)) for row in rows[: limits.MAX_HEADER_LINE]]
    if not scores or max(scores) < 2:
        raise UnusableFile(
            f"Không tìm thấy dòng tiêu đề cột trong {limits.MAX_HEADER_LINE} dòng đầu.",
            missing,
        )
    best = scores.index(max(scores))
    top, low = _span(rows, best, score)
    below = low + 1
    while below < len(rows) and _is_numbering(rows[below]):
        below += 1
    return Found(_joined(rows[top : low + 1]), below)


def _span(rows: Records, best: int, score: Score) -> tuple[int, int]:
    """First and last row of the headers around the best of them."""
    top = low = best
    while top > 0 and _is_header(rows[top - 1], score):
        top -= 1
    while low + 1 < len(rows) and _is_lower_header(rows[low], rows[low + 1], score):
        low += 1
    return top, low


def _filled(row: list[str]) -> list[int]:
    return [place for place, text in enumerate(row) if text.strip()]


def _is_header(row: list[str], score: Score) -> bool:
    """A row above that groups columns; a title fills one cell, or one cell over and over where it was merged."""
    texts = {row[place].strip() for place in _filled(row)}
    return len(texts) > 1 and any(map(score, texts)) and not any(map(_DATED.search, texts))


def _is_lower_header(above: list[str], row: list[str], score: Score) -> bool:
    """A row below that splits columns of the row above: it names columns and holds no figure or date."""
    texts = [row[place] for place in _filled(row)]
    new = [place for place in _filled(row) if row[place].strip() != above[place].strip()]
    if not new or any(map(_DATED.search, texts)):
        return False
    return sum(score(row[place]) for place in new) * 2 >= len(new) and len(texts) * 2 >= len(new)


def _is_numbering(row: list[str]) -> bool:
    texts = [row[place].strip() for place in _filled(row)]
    return len(texts) > 2 and all(map(_NUMBERING.fullmatch, texts))


def _joined(rows: Records) -> tuple[str, ...]:
    """One header a column: the words of all its rows from the top, each said once."""
    above = [_spread(row, rows[place + 1]) for place, row in enumerate(rows[:-1])]
    columns = zip(*above, rows[-1], strict=True)
    names = []
    for column in columns:
        words = [" ".join(text.split()) for text in column if text.strip()]
        names.append(" - ".join(dict.fromkeys(words)))
    return tuple(names)


def _spread(row: list[str], below: list[str]) -> list[str]:
    """A group's name over each of its columns: a merged cell keeps its words in the first one only."""
    spread, last = [], ""
    for text, under in zip(row, below, strict=True):
        last = text if text.strip() else last if under.strip() else ""
        spread.append(last)
    return spread
