"""Words of a text, for the proof that none is lost."""

from __future__ import annotations

import re
from collections import Counter

from cchc.lib.vietnamese import same_tone_marks

WORD = re.compile(r"\w+")


def words(text: str) -> Counter[str]:
    """How often each word stands in a text, whatever its case, its tone marks and leading zeros."""
    found = WORD.findall(same_tone_marks(text).casefold())
    return Counter(word.lstrip("0") or "0" if word.isdigit() else word for word in found)


def nothing_lost(before: str, after: str) -> bool:
    """Whether every word of the first text stands in the second at least as often."""
    return not words(before) - words(after)
