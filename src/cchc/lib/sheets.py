"""What every workbook shares: text that stays text, names and widths that Excel takes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WIDEST = 60
# What XML, and so a workbook, cannot hold.
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def printable(text: str) -> str:
    """The text without what a workbook cannot hold."""
    return _UNPRINTABLE.sub("", text)


def put_text(cell: Any, text: str) -> None:
    """Write text into a cell of openpyxl, marked as text, so that typing over it makes no formula of it either."""
    cell.value = said = printable(text)
    cell.data_type = "s"
    cell.quotePrefix = said.startswith(_BEGINS_A_FORMULA)


def sheet_title(title: str) -> str:
    """A name that Excel takes: 31 characters, none of those it reserves."""
    return re.sub(r"[\[\]:*?/\\\s]", " ", printable(title))[:31].strip(" '") or "Bảng"


def column_width(texts: Iterable[object], widest: int = WIDEST) -> int:
    """The width in characters that holds the longest of the texts, up to ``widest``."""
    return min(widest, max((len(str(text)) for text in texts), default=0) + 2)
