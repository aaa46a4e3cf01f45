"""The words that layout writes: the number line, the date line, list marks and ends of sentences."""

from __future__ import annotations

from datetime import date
from functools import cache

from cchc.law.book import Law
from cchc.paper.layout import house
from cchc.paper.model import Paper


def upper(text: str) -> str:
    """``text`` in capitals, letter by letter, so that no letter becomes two or another letter."""
    return "".join(map(_capital, text))


@cache
def _capital(char: str) -> str:
    capital = char.upper()
    return capital if len(capital) == 1 and capital.casefold() == char.casefold() else char


def number_line(paper: Paper, law: Law) -> str | None:
    """``Số: 05/KH-UBND``; a blank number leaves room for the clerk (Phụ lục I, Phần I, Mục II, khoản 3)."""
    if paper.number_text is not None:
        return paper.number_text
    if paper.number is None and paper.symbol is None:
        return None
    number = house.BLANK_NUMBER if paper.number is None else padded(paper.number, law)
    symbol = f"/{paper.symbol.removeprefix('/')}" if paper.symbol else ""
    return f"Số: {number}{symbol}"


def padded(number: int, law: Law) -> str:
    """A number with the leading zero the law asks of small ones."""
    return f"{number:02d}" if number < int(law["paper.number.pad_below"].value) else str(number)


def date_line(paper: Paper, law: Law) -> str | None:
    """``Đông Hà, ngày 05 tháng 7 năm 2026``; a blank day stays open (Mục II, khoản 4)."""
    if paper.date_text is not None:
        return paper.date_text
    if paper.place is None and paper.issued_on is None:
        return None
    day = long_date(paper.issued_on, law) if paper.issued_on else blank_date(law)
    return f"{paper.place}, {day}" if paper.place else day


def long_date(day: date, law: Law) -> str:
    """``ngày 05 tháng 01 năm 2026``: days below ten and the first months of the year take a zero."""
    months = int(law["paper.number.pad_month_upto"].value)
    month = f"{day.month:02d}" if day.month <= months else str(day.month)
    return f"ngày {padded(day.day, law)} tháng {month} năm {day.year}"


def blank_date(law: Law) -> str:
    """The date of a draft: the year of its law, day and month left open."""
    return f"ngày {house.BLANK_DAY} tháng {house.BLANK_DAY} năm {law.day.year}"


def listed(items: tuple[str, ...], start: str, end: str, last_end: str) -> list[str]:
    """List lines with their dash, ``;`` after each and ``.`` after the last."""
    lines = [f"{start}{_bare(item)}" for item in items]
    return ended(lines, end, last_end)


def ended(lines: list[str], end: str, last_end: str) -> list[str]:
    """Lines closed by ``end``, the last one by ``last_end``, whatever they carried before."""
    closed = [line.rstrip().rstrip(";.,").rstrip() for line in lines]
    return [f"{line}{last_end if index == len(closed) - 1 else end}" for index, line in enumerate(closed)]


def _bare(item: str) -> str:
    text = item.strip()
    return text[1:].lstrip() if text[:1] in ("-", "–", "—") else text


def with_end_mark(text: str, mark: str) -> str:
    """``text`` closed by the mark ``./.`` that ends the content of a paper."""
    bare = text.rstrip()
    if bare.endswith(mark):
        return text
    return f"{bare[:-1] if bare.endswith('.') and not bare.endswith('..') else bare}{mark}"
