"""Bodies that stand on one line: labels inside running text, split where they count on."""

from __future__ import annotations

import re

from cchc.paper.recognition.labels import Label, Style, label_of
from cchc.paper.recognition.lexicon import LOW, UP
from cchc.paper.recognition.pieces import Item, Piece

_SHORTEST = 1500  # Shorter paragraphs keep their labels: lists inside a sentence are common.
_MARKED = rf"(?:[IVX]{{1,5}}|\d{{1,2}}(?:\.\d{{1,2}})*)[.)/]\s?[{UP}“]|[a-zđ]\)\s|\((?:[ivx]{{1,5}}|\d{{1,2}})\)\s"
_INSIDE = re.compile(rf"(?<=[.;:!?{LOW}{UP}0-9)])\s+(?={_MARKED})")
_SENTENCE = re.compile(r"[.;:!?]\s*$")
_CLOSING = re.compile(
    r"(?<=[.;])\s+(?=(?:Trên đây là|Văn phòng [^.;]{0,80}thông báo"
    r"|(?:Ủy ban nhân dân|UBND)[^.;]{0,60}(?:yêu cầu|thông báo)"
    r"|Trong quá trình (?:triển khai|thực hiện)[^.;]{0,60}(?:khó khăn|vướng mắc)))"
)


def unfold(items: list[Item]) -> list[Item]:
    """Split the paragraphs that hold a whole body."""
    found: list[Item] = []
    for item in items:
        if isinstance(item, Piece) and len(item.text) >= _SHORTEST and not item.line.hard:
            found.extend(item.cut(text) for text in split_body(item.text))
        else:
            found.append(item)
    return found


def split_body(text: str) -> list[str]:
    """The paragraphs of a body printed on one line; a single one when its labels do not count on."""
    places = _places(text)
    if len(places) < 3:
        return [text]
    cuts = [0, *places]
    parts = [text[start:end].strip() for start, end in zip(cuts, [*places, len(text)], strict=True)]
    closing = _CLOSING.search(parts[-1])
    if closing:
        parts[-1:] = [parts[-1][: closing.start()], parts[-1][closing.end() :]]
    return [part for part in parts if part]


def _places(text: str) -> list[int]:
    """Where labels stand that open a count at 1 or go on with an open one."""
    counts: dict[Style, int] = {}
    places: list[int] = []
    for match in _INSIDE.finditer(text):
        label = label_of(text[match.end() : match.end() + 80])
        if label is None or not _expected(label, counts, text[max(match.start() - 8, 0) : match.start()]):
            continue
        _advance(label, counts)
        places.append(match.end())
    return places


def _expected(label: Label, counts: dict[Style, int], before: str) -> bool:
    if label.ordinal is None:
        return False
    follows = label.ordinal == counts.get(label.style, 0) + 1
    return follows and (
        bool(_SENTENCE.search(before)) or label.style is not Style.NUMBER or label.ordinal == 1 or _after_title(before)
    )


def _after_title(before: str) -> bool:
    return before[-1:].isalnum()


def _advance(label: Label, counts: dict[Style, int]) -> None:
    """Count on, and forget the counts of deeper labels."""
    counts[label.style] = label.ordinal or 0
    for style in [style for style in counts if style > label.style]:
        del counts[style]
