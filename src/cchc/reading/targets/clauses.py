"""The text of an item divided where one target ends and the next begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from cchc.reading.targets.measures import BLANK, masked, measures_in
from cchc.reading.text import clean, depth_zero, key, rx, trim

_COMPARISON = (
    r"(?:tối thiểu|ít nhất|trên|dưới|không dưới|không quá|đạt|từ|phấn đấu|có|hơn|cắt giảm|giảm|tăng thêm|tăng)\s+"
)
_NEXT_SHARE = rf"(?:(?:tại|với|cho)\s+)?(?:{_COMPARISON}){{0,3}}(?:≥|>|<|≤)?\s*\d+(?:,\d+)?\s*%"
_BY_DAY = (
    rf"(?:(?:(?:đến|trước|hết|cuối|trong|tính đến)\s+)*{BLANK}|(?:hết|cuối|cả) năm\b)[^,;]{{0,40}}?\d+(?:,\d+)?\s*%"
)
_NEXT_SUBJECT = rf"[^,;.%\d]{{3,70}}?\s(?:đạt|chiếm)\s+(?:{_COMPARISON}){{0,3}}\d+(?:,\d+)?\s*%"
_APART = r"(?:trong đó|riêng|đồng thời|xếp|nằm|đứng|(?:phấn đấu )?không (?:để|có|còn|phát sinh))\b"
_AFTER_COMMA = rf"{_NEXT_SHARE}|{_BY_DAY}|{_APART}"
_CUT = rf"(?:;|\.(?=\s+[A-ZĐÀ-Ỹ\d])|,(?=\s+(?:{_AFTER_COMMA}|{_NEXT_SUBJECT}))|\s+và(?=\s+{_NEXT_SHARE}\s+\w))\s*"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in its own words; ``goes_on`` says that only a comma or ``và`` parts it from the one before."""

    text: str
    goes_on: bool = False


def clauses_of(text: str) -> list[Clause]:
    """The clauses of a text, each with at most one target, in their order."""
    words = clean(text)
    low = _cased(words, masked(words))
    cuts, loose = [0], {0: False}
    for match in rx(_CUT).finditer(low):
        if depth_zero(words, match.start()) and _divides(low, cuts[-1], match):
            cuts.append(match.end())
            loose[match.end()] = match.group().strip()[:1] not in (";", ".")
    pieces = [
        Clause(re.sub(r"\s+và$", "", words[a:b].strip(" ;,")), loose[a]) for a, b in pairwise([*cuts, len(words)])
    ]
    return [piece for piece in pieces if trim(piece.text)]


def _divides(low: str, last: int, match: re.Match[str]) -> bool:
    """Whether the mark ends a clause; a new subject (``…, thanh toán đạt 75%``) opens one only after a measure."""
    if _abbreviated(low, match):
        return False
    subject = match.group().startswith(",") and rx(_NEXT_SUBJECT).match(low, match.end())
    other = rx(rf"(?:{_AFTER_COMMA})").match(low, match.end())
    return not subject or other is not None or re.search(r"\d\s*%", low[last : match.start()]) is not None


def _cased(words: str, low: str) -> str:
    """The masked key with the capitals of the text, by which the end of a sentence is known."""
    return "".join(
        blank if blank == BLANK or not char.isupper() else char for char, blank in zip(words, low, strict=True)
    )


def _abbreviated(low: str, match: re.Match[str]) -> bool:
    return (
        match.group().startswith(".")
        and rx(r"\b(?:tp|tx|tt|th|ts|ths|q|p|\d{1,2}|[a-zđ])$").search(
            key(low[max(0, match.start() - 5) : match.start()])
        )
        is not None
    )


def labelled(text: str) -> tuple[str, str]:
    """A short label before a colon and what follows (``Cải cách thể chế: 100% …``).

    No label where figures precede the colon, or where a bare measure follows (``Chỉ số hài lòng: trên 93%``): there
    the words before it are the target's own.
    """
    head, colon, tail = clean(text).partition(":")
    if not colon or len(head.split()) > 16 or rx(r"\d+\s*%").search(head) or _bare_measure(tail):
        return "", clean(text)
    return head.strip(), tail.strip()


def _bare_measure(tail: str) -> bool:
    first = next(iter(clauses_of(tail)), None)
    found = next(measures_in(first.text), None) if first else None
    if first is None or found is None or trim(first.text[: found.start]):
        return False
    return len(re.findall(r"[^\W\d]+", re.sub(r"\([^)]*\)", "", first.text[found.end :]))) < 2
