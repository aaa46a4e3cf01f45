"""Tên loại: the kind of a paper from its title line."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.paper.model import Kind
from cchc.paper.recognition.text import fold, is_upper

# Longest names first, so that "giấy giới thiệu" is not taken for a shorter one.
_KINDS = sorted(((fold(kind.value), kind) for kind in Kind), key=lambda pair: -len(pair[0]))
_OTHERS = (
    "tham luan",
    "bai phat bieu",
    "danh sach",
    "phieu tham dinh",
    "phieu lay y kien",
    "ket luan",
    "de cuong",
    "kich ban",
    "du toan",
    "quy trinh",
)
_LONGEST_TITLE = 400

# A công văn has no title line; it is known by its V/v.
_UNTITLED = (Kind.CONG_VAN,)


@dataclass(frozen=True, slots=True)
class Title:
    """A title line: its kind (None for one the decree does not know), its own words, and what follows on the line."""

    kind: Kind | None
    words: str
    rest: str


def title_of(text: str) -> Title | None:
    """The title at the start of ``text`` in capitals; None for any other line."""
    folded = fold(text)
    if len(folded) != len(text):
        return None
    for name, kind in _KINDS:
        if kind not in _UNTITLED and folded.startswith(name) and _stands(text, len(name)):
            return _title(kind, text, len(name))
    for name in _OTHERS:
        if folded.startswith(name) and _stands(text, len(name)) and len(text) < _LONGEST_TITLE:
            return _title(None, text, len(name))
    return None


def _stands(text: str, end: int) -> bool:
    """Whether the first ``end`` letters are whole words: in capitals, or alone on their line."""
    alone = not text[end:].strip(" :") and text[:1].isupper()
    return (is_upper(text[:end]) or alone) and not text[end : end + 1].isalpha()


def _title(kind: Kind | None, text: str, end: int) -> Title:
    return Title(kind, text[:end], text[end:].strip(" :"))


def is_bare_title(text: str) -> bool:
    """Whether a line is nothing but the name of a kind."""
    found = title_of(text)
    return found is not None and not found.rest
