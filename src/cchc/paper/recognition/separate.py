"""An annex that is a file of its own: the body's signing text, then the label, and no document before it."""

from __future__ import annotations

import re

from cchc.paper.recognition.annexes import opens_annex
from cchc.paper.recognition.footer import read_footer
from cchc.paper.recognition.letterhead import read_letterhead
from cchc.paper.recognition.pieces import Item, Piece

_CLOCK = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})?\b")
_MOST_LINES = 4  # Number and symbol, day, hour and time zone, at most a line each.
_SMALL = 11.0  # Points: the law sets the text in 10, running text is larger.


def signing_text(items: list[Item]) -> list[Piece] | None:
    """The lines above the label of an annex without its document; ``None`` for any other file.

    The list is empty for an annex not signed yet (Phụ lục I, Phần I, Mục III, khoản 1 điểm d).
    """
    note: list[Piece] = []
    for item in items[: _MOST_LINES + 1]:
        if not isinstance(item, Piece):
            return None
        if opens_annex(item):
            break
        note.append(item)
    else:
        return None
    if not item.text.upper().startswith("PHỤ LỤC") or not _is_signing(note) or _has_document(items[len(note) :]):
        return None
    return note


def _is_signing(note: list[Piece]) -> bool:
    if not note:
        return True
    sizes = [piece.look.size for piece in note]
    return any(_CLOCK.search(piece.text) for piece in note) and all(size is None or size < _SMALL for size in sizes)


def _has_document(items: list[Item]) -> bool:
    """Whether a letterhead or a signed foot shows that a document stands here too."""
    head = read_letterhead(items[1:])
    return bool(head.quoc_hieu or head.number) or read_footer(items, 0).found
