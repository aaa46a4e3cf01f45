"""The paragraphs that end a paper outside its last numbered item (``Trên đây là … ./.``)."""

from __future__ import annotations

import re

from cchc.paper.recognition.headlines import stands_by_itself
from cchc.paper.recognition.lexicon import CLOSING
from cchc.paper.recognition.pieces import Item, Piece
from cchc.paper.recognition.structure import label_at

_FORMULA = re.compile(CLOSING)
_END_MARK = re.compile(r"\./\.\s*$")
_FOOTNOTE = re.compile(r"(?:[¹²³⁴-⁹]+|\[\d{1,2}\])\s*\w")
_STRONG = re.compile(r"Trên đây là|(?:Xin )?[Tt]rân trọng|Xin cảm ơn|Rất mong")


def split_closing(items: list[Item]) -> tuple[list[Item], list[Piece]]:
    """The body without its closing paragraphs, and those."""
    notes = _footnotes(items)
    if notes:
        body, closing = split_closing(items[: len(items) - notes])
        return [*body, *items[len(items) - notes :]], closing
    start = len(items)
    labelled = any(isinstance(item, Piece) and label_at(item) is not None for item in items)
    while start > 1 and _closes(items, start - 1, start == len(items), labelled):
        start -= 1
    return items[:start], [item for item in items[start:] if isinstance(item, Piece)]


def _footnotes(items: list[Item]) -> int:
    """How many paragraphs at the end are footnotes, which stay with the body."""
    count = 0
    while count < len(items) and isinstance(item := items[-1 - count], Piece) and _FOOTNOTE.match(item.text):
        count += 1
    return count


def _closes(items: list[Item], index: int, last: bool, labelled: bool) -> bool:
    """Whether a paragraph closes the paper; outside numbered parts only a sure formula does."""
    item, before = items[index], items[index - 1]
    if not isinstance(item, Piece) or label_at(item) is not None:
        return False
    if _STRONG.match(item.text):
        return True
    if not labelled or _hangs_on_heading(before):
        return False
    return bool(_FORMULA.match(item.text)) or (last and bool(_END_MARK.search(item.text[-8:])))


def _hangs_on_heading(before: Item) -> bool:
    """Whether the paragraph above is a heading, whose only text this one would be."""
    if not isinstance(before, Piece):
        return False
    label = label_at(before)
    return label is not None and stands_by_itself(label.rest)
