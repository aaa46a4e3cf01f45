"""Drawn lines: their lengths from the shares of the law, and the widths of the text above them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cchc.paper.fonts import text_width, wrap_width
from cchc.paper.form import Look, Rule
from cchc.paper.layout import house


def rule_beneath(text: str, look: Look, available: float, facts: Mapping[str, Any]) -> Rule | None:
    """The line under a component, None where the law has none; ``available`` is the column's width in millimetres."""
    if "rule" not in facts or not text:
        return None
    low, high = facts["rule"]["ratio"]
    width = set_width(text, look, available)
    share = min(max(house.RULE_SHARE, low), high)
    return Rule(length=round(share * width, 2), text_width=round(width, 2))


def set_width(text: str, look: Look, available: float) -> float:
    """Width in millimetres of a centred text as set: of its longest line where it takes several."""
    size, bold, italic = look.size or 0.0, bool(look.bold), bool(look.italic)
    return max((wrap_width(line, size, available, bold, italic) for line in text.split("\n")), default=0.0)


def line_width(text: str, look: Look) -> float:
    """Width in millimetres of a text on one line."""
    return text_width(text, look.size or 0.0, bool(look.bold), bool(look.italic))
