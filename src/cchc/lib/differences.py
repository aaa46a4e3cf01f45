"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_TOKENS = re.compile(r"\n|[^\S\n]+|[^\s]+")


class Change(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    ADDED = "added"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of words, blanks included, and what became of it."""

    change: Change
    text: str


def differences(before: str, after: str) -> tuple[Stretch, ...]:
    """The way from ``before`` to ``after`` in stretches of whole words, in reading order.

    The stretches that are not ``ADDED`` make up ``before``, those that are not ``GONE`` make up ``after``.
    """
    return tuple(_stretches(_TOKENS.findall(before), _TOKENS.findall(after)))


def _stretches(old: list[str], new: list[str]) -> Iterator[Stretch]:
    for same, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if same == "equal":
            yield Stretch(Change.SAME, "".join(old[i1:i2]))
            continue
        for change, words in ((Change.GONE, old[i1:i2]), (Change.ADDED, new[j1:j2])):
            if words:
                yield Stretch(change, "".join(words))
