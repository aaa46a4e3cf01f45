"""Vietnamese text made comparable without losing places: a key has the length of its text."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache

# Old tone marks (hoà, uỷ) stand on the second vowel, new ones (hòa, ủy) on the first; keys know only the new.
_TONES = {
    "o": {"a": "aàáảãạ", "e": "eèéẻẽẹ"},
    "u": {"y": "yỳýỷỹỵ"},
}
_FIRST = {"o": "oòóỏõọ", "u": "uùúủũụ"}
_MOVES = {
    first + marked: _FIRST[first][index] + plain
    for first, seconds in _TONES.items()
    for plain, row in seconds.items()
    for index, marked in enumerate(row)
    if index
}
_MOVE = re.compile("|".join(_MOVES))
_SAME = str.maketrans({"–": "-", "—": "-", "−": "-", "‑": "-", "\u00a0": " ", "\n": " ", "\t": " ", "“": '"', "”": '"'})


def clean(text: str) -> str:
    """The text in NFC with single spaces, without blanks at its ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def move_tones(text: str) -> str:
    """The same letters with the tone marks of today's spelling (ủy, hòa); length is kept."""
    return _MOVE.sub(lambda match: _MOVES[match.group()], text)


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """Lower case, new tone marks, plain dashes and spaces: for comparison at the same offsets as ``text`` (NFC)."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return move_tones(lowered.translate(_SAME))


@lru_cache(maxsize=512)
def rx(pattern: str) -> re.Pattern[str]:
    """A pattern written in ordinary lower-case Vietnamese, to be used on keys."""
    return re.compile(move_tones(pattern))


def words(text: str) -> list[str]:
    """The words of a key, without punctuation."""
    return re.findall(r"\w+", key(text))


def trim(text: str) -> str:
    """Without blanks, bullets and separating punctuation at the ends."""
    return clean(text).strip(" \t-–+*•:;,.").strip()


def depth_zero(text: str, at: int) -> bool:
    """Whether the offset stands outside round brackets."""
    opened, closed = _brackets(text)
    return bisect_left(opened, at) <= bisect_left(closed, at)


@lru_cache(maxsize=256)
def _brackets(text: str) -> tuple[list[int], list[int]]:
    return [m.start() for m in re.finditer(r"\(", text)], [m.start() for m in re.finditer(r"\)", text)]
