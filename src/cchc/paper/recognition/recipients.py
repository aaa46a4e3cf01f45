"""Nơi nhận: each entry without dash and closing mark, wrapped lines joined (cell 9b)."""

from __future__ import annotations

import re

from cchc.paper.recognition.joining import one_text
from cchc.paper.recognition.labels import BULLETS, label_of
from cchc.paper.recognition.pieces import Piece
from cchc.paper.recognition.text import balance, starts_lower, strip_end

LABEL = re.compile(r"(?:N[ơo]i\s+(?:nh[ậa]n|gửi)|NƠI\s+(?:NHẬN|GỬI))\s*(?P<colon>:)?\s*")
_DASHED = re.compile(r"(?<=[;.,])\s*[-–—+•]\s*(?=\S)|\s+[-–—]\s+(?=Lưu\b)")
_MARKS = ("-", "–", "—", "+", "•")
_ARCHIVE = re.compile(r"[-–—+•]?\s*Lưu\b")


def opens_recipients(text: str) -> bool:
    """Whether a line is ``Nơi nhận:``, alone or with entries behind it."""
    match = LABEL.match(text)
    return match is not None and (bool(match["colon"]) or match.end() == len(text))


def inline_entries(text: str) -> list[str]:
    """Entries that stand on one line: ``- A; - B; - Lưu: VT.``, or without dashes ``A; B; Lưu: VT.``"""
    parts = _DASHED.split(text)
    if len(parts) == 1 and text.count(";") > 1 and not text.lstrip().startswith(_MARKS):
        parts = text.split(";")
    return [part.strip().lstrip("-–—+• ") for part in parts if part.strip(" -–—+•;.")]


def entries_of(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces of each entry, in order."""
    groups: list[list[Piece]] = []
    dashed = sum(_is_dashed(piece) for piece in pieces) * 2 > len(pieces)
    for piece in pieces:
        if groups and not _starts_entry(piece, groups[-1], dashed):
            groups[-1].append(piece)
            continue
        texts = inline_entries(piece.full)
        mark = "- " if _is_dashed(piece) else ""
        groups.extend([piece if len(texts) == 1 else piece.cut(f"{mark}{text}")] for text in texts)
    return groups


def _is_dashed(piece: Piece) -> bool:
    label = label_of(piece.full)
    return label is not None and label.style in BULLETS


def _starts_entry(piece: Piece, above: list[Piece], dashed: bool) -> bool:
    if balance(above[-1].text) > 0 and ")" in piece.text:
        return False
    if _is_dashed(piece) or piece.label:
        return True
    if dashed or starts_lower(piece.text) or piece.text.startswith("("):
        return False
    return above[-1].text.endswith((";", ".")) or bool(_ARCHIVE.match(piece.text))


def entry_text(pieces: list[Piece]) -> str:
    """An entry without dash and closing mark."""
    return strip_end(one_text([piece.text for piece in pieces]).lstrip("-–—+• "))


def is_archive(text: str) -> bool:
    """Whether an entry is the last one, ``Lưu: VT``."""
    return bool(_ARCHIVE.match(text))
