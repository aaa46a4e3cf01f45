"""Text made comparable: single spaces, folded case, no marks; and what letters say about a line."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from cchc.lib import vietnamese

_DELETED = str.maketrans("", "", "\u200b\u200c\u200d\u2060\ufeff\u00ad")
_WORD = re.compile(r"[^\W_]+")


def clean(text: str) -> str:
    """NFC, invisible characters gone, every run of blanks one space."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_DELETED)
    return " ".join(text.split())


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case without diacritics, so that ``Uỷ``, ``Ủy`` and ``ỦY`` meet in ``uy``."""
    return vietnamese.fold(text)


def is_upper(text: str) -> bool:
    """Whether every letter is a capital and there are at least two."""
    return len(_letters(text)) >= 2 and text == text.upper()


def mostly_upper(text: str, share: float = 0.8) -> bool:
    """Whether nearly all letters are capitals: ``CHỈ THỊ SỐ 32/CT-TTg`` counts."""
    letters = _letters(text)
    return len(letters) >= 2 and sum(char.isupper() for char in letters) >= share * len(letters)


def _letters(text: str) -> list[str]:
    return [char for char in text if char.isalpha()]


def starts_lower(text: str) -> bool:
    """Whether the first character is a small letter."""
    return text[:1].islower()


def words(text: str) -> list[str]:
    """The words of a text, for counting: letters and digits, small, in NFC."""
    return _WORD.findall(clean(text).lower())


def squeeze(text: str) -> str:
    """The text without any blank, small: what two prints of one line share."""
    return "".join(clean(text).lower().split())


def strip_end(text: str) -> str:
    """The text without the marks that end an entry of a list (``;``, ``.``, ``,``), dots of an ellipsis kept."""
    bare = text.rstrip().removesuffix("./.").rstrip()
    while bare and bare[-1] in ";,." and not bare.endswith(("..", "…")):
        bare = bare[:-1].rstrip()
    return bare


def balance(text: str) -> int:
    """Round brackets opened and not closed."""
    return text.count("(") - text.count(")")
