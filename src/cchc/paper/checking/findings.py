"""What a rule answers: a finding, or why it cannot or need not answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cchc.paper.form import Part
from cchc.paper.model import At

NOWHERE = At()


class Level(StrEnum):
    """How grave a finding is (mức độ)."""

    ERROR = "error"  # contradicts the text of the decree
    WARNING = "warning"  # contradicts a sample form or the common reading
    NOTICE = "notice"  # worth knowing

    @property
    def vietnamese(self) -> str:
        """The level as an official reads it."""
        return {"error": "Lỗi", "warning": "Cảnh báo", "notice": "Lưu ý"}[self.value]


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a paper (điểm chưa đúng): what stands there, what should, and how to mend it.

    ``message`` and ``remedy`` are Vietnamese. ``times`` counts the places with the same fault, of which
    ``at`` is the first. A rule leaves ``rule``, ``level`` and ``citation`` to the check, and sets ``level``
    only where the finding is milder than its rule.
    """

    message: str
    remedy: str = ""
    at: At = NOWHERE
    page: int | None = None
    times: int = 1
    level: Level | None = None
    rule: str = ""
    citation: str = ""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """The source cannot say (không đánh giá được): plain text has no fonts, a draft has no number yet."""

    reason: str


@dataclass(frozen=True, slots=True)
class Inapplicable:
    """The rule has no object in this paper (không áp dụng): no annex, no drawn picture."""

    reason: str


Verdict = Finding | Unanswered | Inapplicable
Verdicts = Iterator[Verdict]


def fault(part: Part | None, message: str, remedy: str = "", *, level: Level | None = None, times: int = 1) -> Finding:
    """A finding at a part of the form, or at no place where the part is missing."""
    if part is None:
        return Finding(message, remedy, level=level, times=times)
    at = At(part.at.section, part.at.line, part.at.text or part.text)
    return Finding(message, remedy, at, part.page, times, level)
