"""Days written in words, as solemn papers have them (``ngày mười tháng mười hai năm 2026``)."""

from __future__ import annotations

import re
from functools import cache

from cchc.lib.money import in_words
from cchc.reading.text import key

_MONTH_NAMES = {"giêng": 1, "tư": 4, "chạp": 12}
_OPENING = r"ngày\s+(?:mùng\s+|mồng\s+)?"


@cache
def _numbers(first: int, last: int) -> dict[str, int]:
    spelled = {key(in_words(number)): number for number in range(first, last + 1)}
    return spelled | {words.replace(" tư", " bốn"): number for words, number in spelled.items()}


def _choice(words: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _pattern() -> re.Pattern[str]:
    days, months = _choice(_numbers(1, 31)), _choice(_numbers(1, 12) | _MONTH_NAMES)
    years = _choice(_numbers(2000, 2099))
    return re.compile(
        rf"{_OPENING}(?P<d>\d{{1,2}}|{days})\s+tháng\s+(?P<m>\d{{1,2}}|{months})\b"
        rf"(?:\s*,?\s*năm\s+(?P<y>\d{{4}}|{years}))?"
    )


def spelled_days(text: str) -> list[tuple[int, int, int, int, int | None]]:
    """Start, end, day, month and year (None where not written) of each day that has a number in words."""
    out = []
    for match in _pattern().finditer(key(text)):
        if re.match(r"ngày\s+\d+\s+tháng\s+\d", match.group()):
            continue
        day, month = _value(match["d"], 1, 31), _value(match["m"], 1, 12)
        year = _value(match["y"], 2000, 2099) if match["y"] else None
        out.append((match.start(), match.end(), day, month, year))
    return out


def _value(words: str, first: int, last: int) -> int:
    return int(words) if words.isdigit() else (_numbers(first, last) | _MONTH_NAMES)[words]
