"""An estimate as a table of lines, and what its checks need to know of the conference."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cchc.law.book import Law
from cchc.lib.money import Dong


class BasisKind(StrEnum):
    """Loại căn cứ: what a price stands on."""

    NORM = "norm"  # định mức
    QUOTATION = "quotation"  # báo giá
    CONTRACT = "contract"  # hợp đồng
    NONE = "none"  # chưa có căn cứ


class NormLevel(StrEnum):
    """Cấp ban hành định mức; the narrower one wins."""

    NATIONAL = "national"
    PROVINCE = "province"
    COMMUNE = "commune"


@dataclass(frozen=True, slots=True)
class CostLine:
    """A line of an estimate (dòng dự toán).

    ``item`` is that of its norm (``refreshment``, ``meal``, ``hall`` …), empty where none fits; ``sessions`` are half
    days or days, as the norm counts; ``price`` in đồng, None while nobody knows it; ``basis`` the words of its ground.
    """

    item: str
    name: str
    unit: str
    quantity: int
    sessions: int
    price: Dong | None
    basis_kind: BasisKind
    basis: str

    @property
    def amount(self) -> Dong | None:
        """Quantity times sessions times price; None where no price is known."""
        return None if self.price is None else Dong(self.quantity * self.sessions * self.price)


@dataclass(frozen=True, slots=True)
class LocalNorm:
    """A norm that a province or the commune itself has set (mức chi của tỉnh, của xã), in force from ``since``."""

    item: str
    level: NormLevel
    amount: Dong
    basis: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class People:
    """Who is expected: all, those on no state payroll, and those of whom nobody has said."""

    expected: int
    unsalaried: int
    unknown: int = 0

    @property
    def salaried(self) -> int:
        return self.expected - self.unsalaried - self.unknown


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What an estimate is held against. ``sessions`` are half days; ``law`` is that of the day and the places.

    ``remaining`` is what is left of the year's budget, None while unknown; ``meal_for_half_day`` is the local rule that
    allows the lump sum for half a day, empty where there is none.
    """

    law: Law
    people: People
    sessions: int
    norms: tuple[LocalNorm, ...] = ()
    remaining: Dong | None = None
    meal_for_half_day: str = ""
