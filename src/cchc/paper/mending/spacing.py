"""Mends inside the text: needless spaces, and alignments that the decree does not know in running text."""

from __future__ import annotations

import re
from dataclasses import replace

from cchc.law.book import Law
from cchc.paper.mending.mapping import map_paragraphs, map_texts
from cchc.paper.model import Align, Paper, Paragraph

DOUBLE = re.compile(r"(?<=\S)[ \t\xa0]{2,}(?=\S)")
BEFORE_MARK = re.compile(r"(?<=\w)[ \t\xa0]+(?=[,;:](?:\s|$))|(?<=\w)[ \t\xa0]+(?=\.(?:\s|$))")
AFTER_BRACKET = re.compile(r"(?<=\()[ \t\xa0]+(?=\w)|(?<=\w)[ \t\xa0]+(?=\))")
BLANK_TO_FILL = re.compile(r"[….·_]{2}|…")
LONG_LINE = 80


def spacing(paper: Paper, law: Law) -> tuple[Paper, str]:
    """One space between words, none before a mark; lines with blanks to fill in stay as they are."""
    count = 0

    def mend(text: str) -> str:
        nonlocal count
        text, found = spaced(text)
        count += found
        return text

    mended = map_texts(paper, mend)
    return mended, f"Đã bỏ khoảng trắng thừa ở {count} chỗ." if count else ""


def spaced(text: str) -> tuple[str, int]:
    """A text without needless spaces, and how many places had them."""
    if BLANK_TO_FILL.search(text):
        return text, 0
    count = 0
    for pattern, new in ((DOUBLE, " "), (BEFORE_MARK, ""), (AFTER_BRACKET, "")):
        text, found = pattern.subn(new, text)
        count += found
    return text, count


def alignment(paper: Paper, law: Law) -> tuple[Paper, str]:
    """Running text takes the body's own alignment; short centred or right-hand lines keep theirs."""

    def mend(paragraph: Paragraph) -> Paragraph:
        kept = paragraph.align in (Align.CENTER, Align.RIGHT) and len(paragraph.text) <= LONG_LINE
        return paragraph if kept or paragraph.align is None else replace(paragraph, align=None)

    return map_paragraphs(paper, mend), ""
