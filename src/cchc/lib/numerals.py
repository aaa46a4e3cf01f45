"""Roman numerals, as phần, chương, mục and phụ lục are numbered."""

from __future__ import annotations

import re

_STEPS = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_WORTH = {sign: worth for worth, sign in _STEPS if len(sign) == 1}
_STRICT = re.compile(r"^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$")


def roman(text: str) -> int | None:
    """The value of a well-formed Roman numeral in capitals, else None."""
    if not text or not _STRICT.match(text):
        return None
    total = 0
    for sign, following in zip(text, [*text[1:], None], strict=True):
        worth = _WORTH[sign]
        total += -worth if following and _WORTH[following] > worth else worth
    return total


def to_roman(number: int) -> str:
    """A whole number as a Roman numeral: ``XIV``; empty for 0, which the Romans did not write."""
    text = ""
    for worth, sign in _STEPS:
        count, number = divmod(number, worth)
        text += sign * count
    return text
