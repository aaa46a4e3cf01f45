"""Page numbers left in plain text between the lines of a paper."""

from __future__ import annotations

import re

from cchc.paper.recognition.pieces import Item, Piece

_ALONE = re.compile(r"[-–]?\s*(\d{1,3})\s*[-–]?$")


def drop_page_numbers(items: list[Item]) -> tuple[list[Item], list[Piece]]:
    """The items without lone numbers that count pages: set off by blank lines, starting at 1 or 2, in order."""
    kept: list[Item] = []
    dropped: list[Piece] = []
    expected = (1, 2)
    for index, item in enumerate(items):
        number = _page_number(item, items[index + 1 : index + 2])
        if isinstance(item, Piece) and number in expected:
            dropped.append(item)
            expected = (number + 1, number + 1)
        else:
            kept.append(item)
    return kept, dropped


def _page_number(item: Item, after: list[Item]) -> int | None:
    """The number on a line of its own between blank lines or at a page's edge."""
    if not isinstance(item, Piece) or item.line.hard or item.line.box is not None:
        return None
    match = _ALONE.match(item.text)
    following = after[0] if after else None
    set_off = item.gap >= 1 or item.line.page_break
    if not match or not set_off or not isinstance(following, Piece):
        return None
    return int(match.group(1)) if following.gap >= 1 or following.line.page_break or item.line.page_break else None
