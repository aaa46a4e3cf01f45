"""Codes of a place in decree 30/2020 (``PL1-II.5b``, ``Đ15.1c``) written out in Vietnamese words.

The words follow the decree's own rule of citation: khoản and điểm in lower case, the larger parts with a
capital letter, smallest part first (Phụ lục II, Mục V, khoản 7).
"""

from __future__ import annotations

import re

_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV", "5": "V", "6": "VI"}
_ARTICLE = re.compile(r"Đ(\d+)(?:\.(\d+)([a-zđ](?:-[a-zđ])?)?)?$")
_FORM = re.compile(r"PL3-(\d\.\d+)(?:-(\d\.\d+))?$")
_ANNEX = re.compile(r"PL(\d)(b?)(?:-([IVX]+)(?:\.([IVX]+))?(?:\.(\d+)([a-zđ](?:-[a-zđ])?)?)?)?( row \d+| note)?$")


def in_words(place: str) -> str:
    """The place in words; codes are separated by ``; ``, and what is no code stays as it is."""
    return "; ".join(_one(code.strip()) for code in place.split(";")) if place else ""


def _one(code: str) -> str:
    if match := _ARTICLE.match(code):
        article, clause, point = match.groups()
        return _join(_point(point), clause and f"khoản {clause}", f"Điều {article}")
    if match := _FORM.match(code):
        first, last = match.groups()
        return f"các mẫu từ {first} đến {last} Phụ lục III" if last else f"mẫu {first} Phụ lục III"
    if match := _ANNEX.match(code):
        return _annex(match)
    return code


def _annex(match: re.Match[str]) -> str:
    number, copies, first, second, clause, point, extra = match.groups()
    part, item = _part_and_item(number, copies, first, second)
    return _join(
        _extra(extra),
        _point(point),
        clause and f"khoản {clause}",
        item and f"Mục {item}",
        part and f"Phần {part}",
        f"Phụ lục {_ROMAN[number]}",
    )


def _part_and_item(number: str, copies: str, first: str | None, second: str | None) -> tuple[str | None, str | None]:
    """Annex I counts Mục inside Phần I, or Phần II for copies; annex VI names both; the others have Mục only."""
    if number == "1" and first:
        return ("II" if copies else "I"), first
    if number == "6":
        return first, second
    return None, first


def _point(point: str | None) -> str | None:
    return point and f"điểm {point.replace('-', ' đến điểm ')}"


def _extra(extra: str | None) -> str | None:
    if not extra:
        return None
    return "ghi chú" if "note" in extra else f"dòng {extra.split()[1]} bảng"


def _join(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)
