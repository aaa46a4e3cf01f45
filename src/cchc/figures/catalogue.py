"""The catalogue of indicators: the rows of the official annexes and which of them a commune fills in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from cchc.law.book import Law, Status, Value
from cchc.lib.vietnamese import same_tone_marks

TOPIC = "indicator"
YES_OR_NO = "0/1"
# Sets of the catalogue a commune fills in. Set B came with a request of 2025; C repeats A in the words of 2021, E and
# G are scores and another province's targets.
OLDER_SETS, NEWER_SETS = ("A", "D", "F"), ("A", "B", "D", "F")
NEWER_FROM = date(2025, 7, 1)


class ValueType(StrEnum):
    """What a row is answered with. ``GROUP`` only heads other rows; ``TARGET`` is a target that a plan sets."""

    INTEGER = "integer"
    PERCENT = "percent"
    MONEY = "money_million_vnd"
    ENUM = "enum"
    SCORE = "score"
    TEXT = "text"
    GROUP = "group"
    TARGET = "target"


_CHOICE = re.compile(r"([^=;]+?)\s*=\s*(\d+)")
_HOLDS_NO_FIGURE = (ValueType.GROUP, ValueType.TARGET)


@dataclass(frozen=True, slots=True)
class Indicator:
    """A row of the catalogue.

    ``unit`` is the printed one; ``formula`` the words of the catalogue, which :mod:`cchc.figures.formula` reads;
    ``note`` how a commune adapts a row made for provinces; ``commune_use`` is ``direct``, ``adapt`` or ``no``; ``form``
    is the official form it stands in. Only a ``VERIFIED`` row may be shown as law.
    """

    code: str
    name: str
    unit: str
    area: str
    value_type: ValueType
    formula: str
    note: str
    set: str
    form: str
    commune_use: str
    status: Status

    @property
    def asked_unit(self) -> str:
        """The unit in which a commune answers: a row adapted to yes or no says which figure means which."""
        return "Có = 1; không = 0" if YES_OR_NO in (self.note, self.unit) else self.unit

    @property
    def choices(self) -> Mapping[int, str]:
        """The figures that may stand in a row of choices and what they mean; empty for any other row."""
        if self.value_type is not ValueType.ENUM and self.note != YES_OR_NO:
            return {}
        return {int(figure): words.strip().lower() for words, figure in _CHOICE.findall(self.asked_unit)}

    @property
    def asked_name(self) -> str:
        """The name as a commune is asked for it, with what it is adapted to."""
        note = f" ({self.note})" if self.note and self.note != YES_OR_NO else ""
        return self.name.rstrip(". ") + note

    @property
    def printed_code(self) -> str:
        """The code printed in the Ministry's annexes, the form's name for the table of dossiers, else nothing."""
        if self.set in ("A", "B"):
            return self.code
        return self.form.removeprefix("Biểu ") if self.set == "D" else ""

    @property
    def holds_figure(self) -> bool:
        """Whether a figure can stand in the row."""
        return self.value_type not in _HOLDS_NO_FIGURE


@lru_cache(maxsize=64)
def indicators(law: Law, area: str | None = None) -> tuple[Indicator, ...]:
    """Every row of the catalogue in force, or those of one area (``TT``), in the order of the official forms."""
    found = (_indicator(value) for value in law.topic(TOPIC).values())
    return tuple(one for one in found if area in (None, one.area))


def indicator(law: Law, code: str) -> Indicator | None:
    """The row with this code, or None where the catalogue of the day has none."""
    value = law.get(f"{TOPIC}.{code}")
    return _indicator(value) if value else None


def wanted(row: Indicator, on: date) -> bool:
    """Whether a commune fills in the row on a day."""
    sets = NEWER_SETS if on >= NEWER_FROM else OLDER_SETS
    return row.set in sets and row.commune_use in ("direct", "adapt") and row.holds_figure


@lru_cache(maxsize=64)
def for_commune(law: Law, area: str | None = None) -> tuple[Indicator, ...]:
    """The rows a commune fills in on the day of the law, in the order of the official forms."""
    return tuple(one for one in indicators(law, area) if wanted(one, law.day))


def ancestors(code: str) -> Iterator[str]:
    """The codes above a code by its own steps, nearest first: ``BM1.3.3.1`` lies under ``BM1.3.3`` and ``BM1.3``."""
    while "." in code:
        code = code.rpartition(".")[0]
        yield code


def is_cumulative(row: Indicator, rows: Mapping[str, Indicator]) -> bool:
    """Whether the row, or a row it lies under, is counted up from the start of the year (lũy kế)."""
    chain = [row, *(rows[code] for code in ancestors(row.code) if code in rows)]
    return any("lũy kế" in same_tone_marks(f"{one.name} {one.formula}".lower()) for one in chain)


def _indicator(value: Value) -> Indicator:
    facts = value.value
    return Indicator(
        code=value.id.removeprefix(f"{TOPIC}."),
        name=value.name,
        unit=value.unit,
        area=facts["area"],
        value_type=ValueType(facts["value_type"]),
        formula=facts["formula"],
        note=facts["adapt"],
        set=facts["set"],
        form=value.place,
        commune_use=facts["commune_use"],
        status=value.status,
    )
