"""What a heading or a lead-in announces: results, shortcomings, causes …, and the area of reform it speaks of."""

from __future__ import annotations

import re
from enum import StrEnum

from cchc.reading.field_report import patterns
from cchc.reading.text import clean, key, rx


class Role(StrEnum):
    """What the text under a heading is."""

    RESULTS = "results"
    SHORTCOMINGS = "shortcomings"
    CAUSES = "causes"
    REMEDIES = "remedies"
    OWNERS = "owners"
    DUES = "dues"
    DIRECTIONS = "directions"
    PROPOSALS = "proposals"
    OTHER = "other"


OF_FINDINGS = (Role.SHORTCOMINGS, Role.CAUSES, Role.REMEDIES, Role.OWNERS, Role.DUES)
LISTS = (*OF_FINDINGS, Role.DIRECTIONS, Role.PROPOSALS)

# In this order: a heading that names two things belongs to the one named here first, unless it only joins them.
_ROLES: tuple[tuple[Role, str], ...] = (
    (Role.PROPOSALS, patterns.PROPOSALS),
    (Role.CAUSES, patterns.CAUSES),
    (Role.REMEDIES, patterns.REMEDIES),
    (Role.DIRECTIONS, patterns.DIRECTIONS),
    (Role.DIRECTIONS, patterns.DIRECTIONS_ALONE),
    (Role.DIRECTIONS, patterns.DIRECTIONS_OF_YEAR),
    (Role.SHORTCOMINGS, patterns.SHORTCOMINGS),
    (Role.REMEDIES, patterns.REMEDIES_ALONE),
    (Role.OTHER, patterns.OTHER),
    (Role.RESULTS, patterns.RESULTS),
)
_MARKS: tuple[tuple[Role, str], ...] = (
    (Role.CAUSES, patterns.CAUSE_MARK),
    (Role.REMEDIES, patterns.REMEDY_MARK),
    (Role.OWNERS, patterns.OWNER_MARK),
    (Role.DUES, patterns.DUE_MARK),
    (Role.SHORTCOMINGS, patterns.LIMIT_MARK),
)


def role_of(heading: str) -> Role | None:
    """What a heading announces; None where it names only a subject."""
    low = _bare(heading)
    if not low or len(low.split()) > 24:
        return None
    return next((role for role, pattern in _ROLES if rx(pattern).search(low)), None)


def area_of(heading: str) -> str | None:
    """The code of the one area of reform that a heading names; None for none or several."""
    low = _bare(heading)
    found = {code for code, pattern in patterns.AREAS if rx(pattern).search(low)} if len(low.split()) <= 24 else set()
    return found.pop() if len(found) == 1 else None


def marks_in(text: str) -> list[tuple[int, int, Role]]:
    """Where words such as ``Nguyên nhân:`` begin and end that say what the words after them are."""
    low = key(text)
    found: list[tuple[int, int, Role]] = []
    for role, pattern in _MARKS:
        for match in rx(rf"{patterns.OPENS}(?P<mark>{pattern})").finditer(low):
            if not any(start < match.end("mark") and match.start("mark") < end for start, end, _ in found):
                found.append((match.start("mark"), match.end("mark"), role))
    return sorted(found)


def numbered(text: str) -> bool:
    """Whether a text opens one of several shortcomings by number (``Hạn chế thứ nhất: …``, ``Tồn tại 2: …``)."""
    return bool(rx(rf"^{patterns.LIMIT}\s*(?:thứ \w+|số \d+|\(?\d+\)?)\s*[:.]").match(key(text.strip())))


def says_nothing(text: str) -> bool:
    """Whether a line only says that there is nothing to list (``Không có.``)."""
    return bool(rx(r"^(?:không|không có|chưa có|không phát sinh)(?: gì| kiến nghị| đề xuất)?[ .;/]*$").match(key(text)))


def _bare(heading: str) -> str:
    words = clean(key(heading)).strip(" .:;-–*")
    return re.sub(r"^(?:(?:phần|mục)\s+)?(?:[ivx]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s*", "", words)
