"""The law as a book of dated values: ask what holds on a day at a place, and get the figure with its citation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any


class Status(StrEnum):
    """How sure a value is. Only ``VERIFIED`` may be shown as law."""

    VERIFIED = "verified"
    REPORTED = "reported"
    PRACTICE = "practice"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Instrument:
    """A legal instrument (văn bản pháp luật) or another source that a value comes from."""

    id: str
    name: str
    issued_on: date | None = None
    effective_from: date | None = None
    until: date | None = None
    status: Status = Status.VERIFIED
    note: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of law from a day on. ``value`` is a number, text, list or table, in ``unit``."""

    id: str
    name: str
    value: Any
    unit: str
    instrument: Instrument
    place: str  # Điều, khoản, điểm in the instrument
    status: Status
    effective_from: date | None = None
    until: date | None = None
    territory: str = ""  # "" national, otherwise a code of province or commune
    note: str = ""

    @property
    def is_law(self) -> bool:
        return self.status is Status.VERIFIED

    @property
    def citation(self) -> str:
        raise NotImplementedError


class Law:
    """The values in force on one day at one place; a narrower territory wins over a wider one."""

    day: date
    rule_set: str

    def __getitem__(self, id: str) -> Value:
        raise NotImplementedError

    def topic(self, prefix: str) -> Mapping[str, Value]:
        raise NotImplementedError


class LawBook:
    """Every dated value of every topic."""

    digest: str

    def on(self, day: date, places: tuple[str, ...] = ()) -> Law:
        raise NotImplementedError

    def ids(self) -> Iterator[str]:
        raise NotImplementedError


@cache
def law_book() -> LawBook:
    """The book shipped with the package, read once."""
    raise NotImplementedError
