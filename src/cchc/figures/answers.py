"""What is answered where a figure is asked for: a value, that nothing arose, or that there is no figure yet."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class AnswerKind(StrEnum):
    """Three different answers, never one for another: 0 is a value."""

    VALUE = "value"
    NONE_ARISEN = "none_arisen"  # không phát sinh
    NO_DATA = "no_data"  # chưa có số liệu


ANSWER_NAMES: dict[AnswerKind, str] = {
    AnswerKind.VALUE: "có số liệu",
    AnswerKind.NONE_ARISEN: "không phát sinh",
    AnswerKind.NO_DATA: "chưa có số liệu",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer; ``value`` is set for ``VALUE`` alone, in the unit of the row it answers (percent as 0 to 100)."""

    kind: AnswerKind
    value: Decimal | None = None

    def __post_init__(self) -> None:
        if (self.value is None) == (self.kind is AnswerKind.VALUE):
            raise ValueError("An answer has a value exactly when its kind says so.")


NONE_ARISEN = Answer(AnswerKind.NONE_ARISEN)
NO_DATA = Answer(AnswerKind.NO_DATA)


def valued(value: Decimal | int | str) -> Answer:
    """A value as an answer."""
    return Answer(AnswerKind.VALUE, Decimal(value))
