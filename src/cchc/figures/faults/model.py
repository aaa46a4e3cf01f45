"""What a check sees and what it says."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from cchc.figures.answers import Answer
from cchc.figures.catalogue import Indicator
from cchc.figures.numbers import PERCENT, number_text


class FaultLevel(StrEnum):
    """``ERROR`` cannot be right; ``DOUBT`` is seldom right; ``NOTE`` only asks for a word of explanation."""

    ERROR = "error"
    DOUBT = "doubt"
    NOTE = "note"


LEVEL_NAMES: dict[FaultLevel, str] = {
    FaultLevel.ERROR: "sai",
    FaultLevel.DOUBT: "cần xem lại",
    FaultLevel.NOTE: "cần ghi chú",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of the row ``code``: what is wrong and what to do, in Vietnamese; ``rows`` are all the codes in play."""

    level: FaultLevel
    code: str
    message: str
    remedy: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The figures of one report: rows by code, their answers, and what the last period closed with.

    ``previous`` holds the answers last handed in, empty for none; ``same_year`` says that they are of the same year, in
    which figures counted from its start can only grow. ``noted`` are the codes of rows that carry a note.
    """

    rows: Mapping[str, Indicator]
    answers: Mapping[str, Answer]
    previous: Mapping[str, Answer] = field(default_factory=dict)
    same_year: bool = False
    noted: Set[str] = frozenset()

    def value(self, code: str) -> Decimal | None:
        """The value that stands in a row, or None."""
        answer = self.answers.get(code)
        return answer.value if answer else None

    def named(self, code: str) -> str:
        """The row as words name it: ``“Số nhiệm vụ đã hoàn thành”``."""
        return f"“{self.rows[code].name.rstrip('. ')}”" if code in self.rows else code

    def figure(self, code: str, value: Decimal) -> str:
        """A figure of the row as it is printed."""
        return number_text(value) + (PERCENT if code in self.rows and self.rows[code].unit == PERCENT else "")
