"""The process apart that reads one workbook: its first argument, written as text to its second."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from cchc.figures.dossiers import limits

PASSWORD, EMPTY, BROKEN = 3, 4, 5
Ranges = list[tuple[tuple[int, int], tuple[int, int]]]


def main() -> int:
    """Read, write and answer with a code of ``workbook.REASONS``."""
    _bound()
    import python_calamine

    try:
        # From bytes, because a path would be believed by its ending.
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(Path(sys.argv[1]).read_bytes()))
        sheet = _fullest(book)
    except python_calamine.PasswordError:
        return PASSWORD
    except (python_calamine.CalamineError, OSError, ValueError):
        return BROKEN
    if sheet is None:
        return EMPTY
    with Path(sys.argv[2]).open("w", encoding="utf-8", newline="") as target:
        csv.writer(target, lineterminator="\n").writerows(_rows(sheet))
    return 0


def _bound() -> None:
    """Past these bounds the system ends the process; a sheet may claim a million empty columns."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (limits.MAX_WORKBOOK_MEMORY, limits.MAX_WORKBOOK_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.MAX_WORKBOOK_SECONDS, limits.MAX_WORKBOOK_SECONDS + 5))


def _fullest(book: Any) -> Any:
    """The visible sheet with the most rows: others hold notes and lists of choices."""
    import python_calamine

    best = None
    for meta in book.sheets_metadata:
        is_sheet = meta.typ == python_calamine.SheetTypeEnum.WorkSheet
        if not is_sheet or meta.visible != python_calamine.SheetVisibleEnum.Visible:
            continue
        sheet = book.get_sheet_by_name(meta.name)
        if sheet.start is not None and (best is None or sheet.height > best.height):
            best = sheet
    return best


def _rows(sheet: Any) -> Iterator[list[str]]:
    """Each row of the sheet from its first, so that a record's number is the row's."""
    left = sheet.start[1]
    width = min(sheet.width, limits.MAX_COLUMNS)
    spans = _spans(sheet.merged_cell_ranges or [], left, sheet.total_height)
    words: dict[int, str] = {}  # What a merged cell says, by its place among the spans.
    for number, row in enumerate(sheet.iter_rows()):
        texts = [value if type(value) is str else _text(value) for value in row[:width]]
        for index in spans.get(number, ()):
            (first, column), (_, last) = index
            key = hash(index)
            if number == first and column < width:
                words[key] = texts[column]
            for place in range(column, min(last + 1, width)):
                texts[place] = words.get(key, "")
        yield texts


def _spans(ranges: Ranges, left: int, height: int) -> dict[int, list[tuple[tuple[int, int], tuple[int, int]]]]:
    """Merged cells by each row that is there and they touch, columns counted from the sheet's first filled one."""
    found: dict[int, list[tuple[tuple[int, int], tuple[int, int]]]] = {}
    for (first, start), (last, end) in ranges[: limits.MAX_ROWS]:
        span = ((first, start - left), (last, end - left))
        for row in range(first, min(last + 1, height)):
            found.setdefault(row, []).append(span)
    return found


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, date):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


if __name__ == "__main__":
    sys.exit(main())
