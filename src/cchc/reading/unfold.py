"""Long paragraphs that hold a whole numbered body (``… 1. Về dự án … a) … (i) …``) taken apart into sections."""

from __future__ import annotations

import re

from cchc.paper.model import Block, Level, Paragraph, Section, para
from cchc.reading.text import clean

_MARK = re.compile(r"(?:(?<=[.;:])|(?<=[.;:]\s))\s*(?P<mark>\d{1,2}\.|[a-zđ]\)|\([ivx]+\))\s+(?=[A-ZĐÀ-Ỹa-zđà-ỹ])")
_RANKS = (Level.KHOAN, Level.DIEM, Level.TIEU_MUC)


def unfold(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks with every paragraph that hides three or more marks divided into sections."""
    out: list[Block] = []
    for block in blocks:
        out += (
            _unfolded(block)
            if isinstance(block, Paragraph)
            else [_within(block) if isinstance(block, Section) else block]
        )
    return tuple(out)


def _within(section: Section) -> Section:
    return Section(section.level, section.label, section.title, unfold(section.blocks), section.line)


def _rank(mark: str) -> int:
    return 0 if mark[0].isdigit() else 2 if mark[0] == "(" else 1


def _unfolded(block: Paragraph) -> list[Block]:
    marks = list(_MARK.finditer(block.text))
    if len(marks) < 3 or len(block.text) < 600:
        return [block]
    head = clean(block.text[: marks[0].start()])
    entries = [
        (_rank(m["mark"]), m["mark"], clean(block.text[m.end() : n.start() if n else len(block.text)]))
        for m, n in zip(marks, [*marks[1:], None], strict=True)
    ]
    out: list[Block] = [para(head, line=block.line)] if head else []
    return out + list(_nested(entries, block.line))


def _nested(entries: list[tuple[int, str, str]], line: int | None) -> list[Section]:
    out: list[Section] = []
    at = 0
    while at < len(entries):
        rank, mark, text = entries[at]
        end = at + 1
        while end < len(entries) and entries[end][0] > rank:
            end += 1
        inner = _nested(entries[at + 1 : end], line)
        out.append(Section(_RANKS[rank], mark, None, (para(text, line=line), *inner), line))
        at = end
    return out
