"""Labels of sections as numbers: Roman, Arabic, and the letters of điểm."""

from __future__ import annotations

import re

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_STRICT = re.compile(r"^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$")


def roman(text: str) -> int | None:
    """The value of a well-formed Roman numeral in capitals, else None."""
    if not text or not _STRICT.match(text):
        return None
    total = 0
    for digit, following in zip(text, [*text[1:], None], strict=True):
        value = _ROMAN[digit]
        total += -value if following and _ROMAN[following] > value else value
    return total


def to_roman(number: int) -> str:
    """A number from 1 to 3999 as a Roman numeral."""
    steps = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")]
    steps += [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    text = ""
    for value, digits in steps:
        count, number = divmod(number, value)
        text += digits * count
    return text
