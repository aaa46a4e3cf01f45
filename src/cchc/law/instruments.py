"""Instruments, statuses and values of law: the nouns that the book is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from cchc.law.places import in_words


class Status(StrEnum):
    """How sure a value is. Only ``VERIFIED`` may be shown as law."""

    VERIFIED = "verified"
    REPORTED = "reported"
    PRACTICE = "practice"
    ASSUMED = "assumed"

    @property
    def vietnamese(self) -> str:
        """The mark as an official reads it."""
        return _WORDS[self]


_WORDS = {
    Status.VERIFIED: "đã kiểm chứng",
    Status.REPORTED: "theo một nguồn, chưa đối chiếu đủ",
    Status.PRACTICE: "theo thông lệ, không phải quy định",
    Status.ASSUMED: "chưa kiểm chứng",
}


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
    """A value of law from a day on. ``value`` is a number, text, list or table, in ``unit``.

    ``place`` is the place in the instrument, either as a code of decree 30/2020 (``PL1-I.3``) or in Vietnamese
    words; ``until`` is the last day of effect; ``territory`` is empty for the whole country.
    """

    id: str
    name: str
    value: Any
    unit: str
    instrument: Instrument
    place: str
    status: Status
    effective_from: date | None = None
    until: date | None = None
    territory: str = ""
    note: str = ""

    @property
    def is_law(self) -> bool:
        """Whether the value may be shown as law; otherwise it is a commune's setting with its note."""
        return self.status is Status.VERIFIED

    @property
    def citation(self) -> str:
        """The place in Vietnamese, such as ``khoản 3 Mục I Phần I Phụ lục I Nghị định 30/2020/NĐ-CP``."""
        return " ".join(part for part in (in_words(self.place), self.instrument.name) if part)

    def in_force(self, day: date) -> bool:
        """Whether the value holds on the day, both ends of its time included."""
        started = self.effective_from is None or self.effective_from <= day
        return started and (self.until is None or day <= self.until)
