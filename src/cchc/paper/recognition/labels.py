"""The grammar of list labels: what opens a part of the body, and how deep it lies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from cchc.paper.model import Level
from cchc.paper.recognition.lexicon import UP
from cchc.paper.recognition.text import mostly_upper


class Style(IntEnum):
    """Kinds of label; the value is the natural depth."""

    PART = 0
    CAPITAL = 1
    CHAPTER = 2
    SECTION = 3
    SUBSECTION = 4
    ROMAN = 5
    ARTICLE = 6
    NUMBER = 7
    DECIMAL = 8
    DECIMAL3 = 9
    DECIMAL4 = 10
    LETTER = 11
    PAREN = 12
    STAR = 13
    DASH = 14
    PLUS = 15
    DOT = 16


LEVELS = {
    Style.PART: Level.PHAN,
    Style.CAPITAL: Level.PHAN,
    Style.CHAPTER: Level.CHUONG,
    Style.SECTION: Level.MUC,
    Style.SUBSECTION: Level.TIEU_MUC,
    Style.ROMAN: Level.MUC,
    Style.ARTICLE: Level.DIEU,
    Style.NUMBER: Level.KHOAN,
    Style.DECIMAL: Level.KHOAN,
    Style.DECIMAL3: Level.KHOAN,
    Style.DECIMAL4: Level.KHOAN,
    Style.LETTER: Level.DIEM,
    Style.PAREN: Level.DIEM,
    Style.STAR: Level.DASH,
    Style.DASH: Level.DASH,
    Style.PLUS: Level.PLUS,
    Style.DOT: Level.DASH,
}

BULLETS = (Style.STAR, Style.DASH, Style.PLUS, Style.DOT)

ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{0,3}))"
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_HIGH_WORD = "Phần|PHẦN|Chương|CHƯƠNG|Tiểu mục|TIỂU MỤC|Mục|MỤC"
_WORDED = re.compile(
    rf"(?P<word>{_HIGH_WORD})\s+(?P<count>thứ \w+|THỨ \w+|(?=[IVX]){ROMAN}|\d{{1,2}})(?![\w/])"
    r"(?P<mark>\s*[.:/)]|\s+[-–](?=\s)|)\s*"
)
_ARTICLE = re.compile(r"(?:Điều|ĐIỀU)\s+(?P<count>\d{1,3}[a-z]?)\s*(?P<mark>[.:]|$)\s*")
_ROMAN = re.compile(rf"(?=[IVX])(?!V/[Vv]\b)(?P<count>{ROMAN})\s*(?P<mark>[.)]|/(?!\d)|[-–](?=\s?[{UP}]))\s*(?=\S|$)")
_CAPITAL = re.compile(r"(?P<count>[ABCDĐEGH])\s*[./)]\s+(?=\S)")
_DECIMAL = re.compile(rf"(?P<count>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?:\.(?!\d)|\)|(?=\s+[{UP}]))\s*(?=\S|$)")
_NUMBER = re.compile(rf"(?P<count>\d{{1,2}})\s?(?:\.(?!\d)|\)|/(?=\s*[{UP}])|[-–](?=\s+[{UP}]))\s*(?=\S|$)")
_LETTER = re.compile(rf"(?P<count>[{_LETTERS}])(?:\)|\.(?=\s)|/(?=\s))\s*(?=\S|$)")
_PAREN = re.compile(r"\((?P<count>\d{1,2}|[ivx]{1,5}|[a-zđ])\)\s*(?=\S)")
_DASH = re.compile(r"[-–—‐‑−]\s*(?=[^\s\-–—_\d])|[-–—‐‑−]\s+(?=\d)")
_PLUS = re.compile(r"\+\s*(?=[^\s\d])|\+\s+(?=\d)")
_STAR = re.compile(r"\*\s*(?=[^\s*])")
_DOT = re.compile(r"[•●○◦▪■□◊➢❖✓·\uf000-\uf0ff]\s*(?=\S)")

_WORDED_STYLES = {"phần": Style.PART, "chương": Style.CHAPTER, "mục": Style.SECTION, "tiểu mục": Style.SUBSECTION}
_PLAIN = (
    (_DECIMAL, None),
    (_NUMBER, Style.NUMBER),
    (_LETTER, Style.LETTER),
    (_PAREN, Style.PAREN),
    (_DASH, Style.DASH),
    (_PLUS, Style.PLUS),
    (_STAR, Style.STAR),
    (_DOT, Style.DOT),
)
_DECIMALS = (Style.DECIMAL, Style.DECIMAL3, Style.DECIMAL4)
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a paragraph: as printed, its kind, its place in a count, and what follows."""

    printed: str
    style: Style
    ordinal: int | None
    rest: str

    @property
    def level(self) -> Level:
        return LEVELS[self.style]


def label_of(text: str) -> Label | None:
    """The label that opens ``text``, or None for running text."""
    return _worded(text) or _article(text) or _roman(text) or _capital(text) or _plain(text)


def _made(match: re.Match[str], text: str, style: Style, ordinal: int | None) -> Label:
    printed = match.group().strip()
    if "\uf000" <= printed[:1] <= "\uf0ff":
        # A glyph of a symbol font has no meaning outside its file.
        printed = "-"
    return Label(printed, style, ordinal, text[match.end() :].strip())


def _worded(text: str) -> Label | None:
    """``Phần I``, ``Chương II.``, ``Mục 1``: alone, marked, or before a title in capitals."""
    match = _WORDED.match(text)
    if not match:
        return None
    rest = text[match.end() :].strip()
    if rest and not mostly_upper(rest) and not (match["mark"].strip() and rest[0].isupper()):
        return None
    return _made(match, text, _WORDED_STYLES[match["word"].lower()], _count(match["count"]))


def _article(text: str) -> Label | None:
    match = _ARTICLE.match(text)
    return _made(match, text, Style.ARTICLE, _count(match["count"])) if match else None


def _roman(text: str) -> Label | None:
    match = _ROMAN.match(text)
    return _made(match, text, Style.ROMAN, roman_value(match["count"])) if match else None


def _capital(text: str) -> Label | None:
    match = _CAPITAL.match(text)
    if not match or not mostly_upper(text[match.end() :].split(":", maxsplit=1)[0], 0.6):
        return None
    return _made(match, text, Style.CAPITAL, ord(match["count"]) - ord("A") + 1)


def _plain(text: str) -> Label | None:
    for pattern, style in _PLAIN:
        match = pattern.match(text)
        if match:
            count = match.groupdict().get("count", "")
            kind = style or _DECIMALS[count.count(".") - 1]
            return _made(match, text, kind, _LETTERS.index(count) + 1 if kind is Style.LETTER else _count(count))
    return None


def _count(text: str) -> int | None:
    """The place in a count: 3 for ``3``, ``1.3``, ``c`` or ``III``."""
    last = text.rsplit(".", 1)[-1]
    if last.isdigit():
        return int(last)
    if last and set(last) <= set(_ROMAN_DIGITS):
        return roman_value(last)
    if last and set(last) <= set("ivx"):
        return roman_value(last.upper())
    return _LETTERS.index(last) + 1 if len(last) == 1 and last in _LETTERS else None


def roman_value(text: str) -> int:
    values = [_ROMAN_DIGITS[char] for char in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
