"""Mends of names, numbers and labels: capitals of the letterhead, zeros of number and date, ``Phụ lục``."""

from __future__ import annotations

import re
from dataclasses import replace

from cchc.law.book import Law
from cchc.paper.checking.rules.number import PRINTED
from cchc.paper.layout import words as printed
from cchc.paper.layout.words import upper
from cchc.paper.mending.words import nothing_lost
from cchc.paper.model import Kind, Paper

SPACED_SYMBOL = re.compile(r"\s*([-/])\s*")
CAPITAL_LABEL = "PHỤ LỤC"
BLANKS = re.compile(r"[\s….·_]+")


def upper_names(paper: Paper, law: Law) -> tuple[Paper, str]:
    """Names of bodies in capitals (Phụ lục I, Phần I, Mục II, khoản 2)."""
    issuer = tuple(map(upper, paper.issuer_lines))
    superior = tuple(map(upper, paper.superior_lines))
    if (issuer, superior) == (paper.issuer_lines, paper.superior_lines):
        return paper, ""
    mended = replace(paper, issuer_lines=issuer, superior_lines=superior)
    return mended, f"Đã viết in hoa tên cơ quan: “{' '.join((*superior, *issuer))}”."


def annex_labels(paper: Paper, law: Law) -> tuple[Paper, str]:
    """``PHỤ LỤC I`` as ``Phụ lục I`` (Mục III, khoản 1 điểm b)."""
    annexes = tuple(
        replace(annex, label=f"Phụ lục{annex.label[len(CAPITAL_LABEL) :]}")
        if annex.label and annex.label.startswith(CAPITAL_LABEL)
        else annex
        for annex in paper.annexes
    )
    if annexes == paper.annexes:
        return paper, ""
    return replace(paper, annexes=annexes), "Đã viết từ “Phụ lục” bằng chữ in thường."


def number_line(paper: Paper, law: Law) -> tuple[Paper, str]:
    """The number line as the decree writes it: ``Số: 05/KH-UBND`` (khoản 3)."""
    if paper.number_text is None or paper.symbol is None or not PRINTED.match(paper.number_text.strip()):
        return paper, ""
    symbol = SPACED_SYMBOL.sub(r"\1", paper.symbol.strip())
    mended = replace(paper, symbol=symbol, number_text=None)
    return _accepted(paper, mended, paper.number_text, printed.number_line(mended, law), "số, ký hiệu")


def dateline(paper: Paper, law: Law) -> tuple[Paper, str]:
    """The place and date as the decree writes them: ``Hà Nội, ngày 05 tháng 01 năm 2020`` (khoản 4)."""
    if paper.date_text is None or paper.issued_on is None or paper.place is None or paper.kind is Kind.BIEN_BAN:
        return paper, ""
    mended = replace(paper, date_text=None)
    return _accepted(paper, mended, paper.date_text, printed.date_line(mended, law), "địa danh, thời gian")


def _accepted(paper: Paper, mended: Paper, old: str, new: str | None, what: str) -> tuple[Paper, str]:
    """The mended paper if its line still says every word of the old one."""
    if new is None or not nothing_lost(old, new):
        return paper, ""
    same = BLANKS.sub(" ", old) == BLANKS.sub(" ", new)
    return mended, "" if same else f"Đã ghi lại {what} “{old.strip()}” thành “{new}”."
