"""Formulas of the catalogue read from its own words, and computed rows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from cchc.figures.answers import NO_DATA, NONE_ARISEN, Answer, AnswerKind, valued

_CODE = r"[A-Z]{2,4}\d*(?:\.\w+)+"
_END = r"(?=$|[\s,(])"
_RATIO = re.compile(rf"({_CODE}) / ({_CODE}) \* 100{_END}")
_SUM = re.compile(rf"(>= )?({_CODE}(?: \+ {_CODE})+){_END}")
_ALONE = re.compile(rf"({_CODE})(?: / [^*]+)?")
_REST = re.compile(r"\(phần còn lại là ([^)]+)\)")
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Ratio:
    """``part / whole * 100``, in percent with two decimals."""

    part: str
    whole: str

    @property
    def codes(self) -> tuple[str, ...]:
        """The rows it is computed from."""
        return self.part, self.whole


@dataclass(frozen=True, slots=True)
class Sum:
    """The row is the sum of its parts."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AtLeastSum:
    """The row is no less than the sum of its parts; ``rest`` says what is left over, a state the form does not list."""

    codes: tuple[str, ...]
    rest: str = ""


Formula = Ratio | Sum | AtLeastSum


@cache
def formula(words: str) -> Formula | None:
    """What the words of the catalogue compute; None where they name no rows (``hồ sơ được số hóa / …``)."""
    if ratio := _RATIO.match(words):
        return Ratio(ratio[1], ratio[2])
    if total := _SUM.match(words):
        codes = tuple(total[2].split(" + "))
        if not total[1]:
            return Sum(codes)
        rest = _REST.search(words)
        return AtLeastSum(codes, rest[1] if rest else "")
    return None


def measured_by(words: str) -> str:
    """The row that measures a target of the catalogue (``BM3.3.2``, ``BC.xin_loi / hồ sơ trễ``), or nothing."""
    found = _ALONE.fullmatch(words)
    return found[1] if found else ""


def compute(rule: Formula | None, answers: Mapping[str, Answer]) -> Answer | None:
    """The answer of a computed row; None where the row is not computed from others.

    A ratio is in percent, rounded half up to two decimals. Where its whole is 0 or did not arise, the ratio did not
    arise; nothing is ever divided by 0. A part without a figure leaves the row without one.
    """
    if rule is None or isinstance(rule, AtLeastSum):
        return None
    parts = [answers.get(code, NO_DATA) for code in rule.codes]
    return _ratio(*parts) if isinstance(rule, Ratio) else _sum(parts)


def percent(part: Decimal, whole: Decimal) -> Decimal:
    """``part`` of ``whole`` in percent, rounded half up to two decimals. ``whole`` must not be 0."""
    return (part * 100 / whole).quantize(_CENT, ROUND_HALF_UP)


def _ratio(part: Answer, whole: Answer) -> Answer:
    if whole.kind is AnswerKind.NONE_ARISEN or whole.value == 0:
        return NONE_ARISEN
    if whole.value is None or part.kind is AnswerKind.NO_DATA:
        return NO_DATA
    # Where dossiers arose and none of them is of the kind that is counted, their share is 0.
    return valued(percent(part.value or Decimal(0), whole.value))


def _sum(parts: list[Answer]) -> Answer:
    if any(part.kind is AnswerKind.NO_DATA for part in parts):
        return NO_DATA
    if all(part.kind is AnswerKind.NONE_ARISEN for part in parts):
        return NONE_ARISEN
    return valued(sum((part.value for part in parts if part.value is not None), Decimal(0)))
