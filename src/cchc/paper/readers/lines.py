"""Shared by the readers: drawn lines made of characters, and NFC."""

from __future__ import annotations

import re
import unicodedata

DASHES = re.compile(r"^[\s]*(?:_{3,}|-{3,}|—{2,}|–{3,}|={3,}|─{3,}|\*{3,})[\s]*$")
TRAILING_DASHES = re.compile(r"\s+(_{3,}|-{3,}|—{2,}|–{3,})\s*$")
LONGEST_DASHES = 45  # Longer ones are blanks to be filled in, which stay text.


def is_drawn(text: str) -> bool:
    """Whether a line of characters only imitates a drawn line (``-------``, ``______``)."""
    return len(text.strip()) <= LONGEST_DASHES and bool(DASHES.match(text))


def nfc(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def is_nfc(text: str) -> bool:
    return text.isascii() or unicodedata.is_normalized("NFC", text)
