"""An estimate as a table of lines, and what its checks need to know of the conference."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cchc.law.book import Law
from cchc.lib.errors import CchcError
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


class Certainty(StrEnum):
    """How sure the price of a line is (mức tin cậy), in the words of the estimate."""

    LAW = "mức tối đa theo quy định"
    PROVINCE = "mức của tỉnh"
    PROVINCE_UNVERIFIED = "mức của tỉnh, chưa kiểm chứng"
    COMMUNE = "mức của xã"
    QUOTED = "thực chi"
    OPEN = "chưa có mức"


@dataclass(frozen=True, slots=True)
class CostLine:
    """A line of an estimate (dòng dự toán).

    ``item`` is that of its norm (``refreshment``, ``meal``, ``hall`` …), empty where none fits; ``sessions`` are half
    days or days, as the norm counts; ``price`` in đồng, None while nobody knows it; ``basis`` the words of its ground.
    Raises ``CchcError`` for a number below 0.
    """

    item: str
    name: str
    unit: str
    quantity: int
    sessions: int
    price: Dong | None
    basis_kind: BasisKind
    basis: str

    def __post_init__(self) -> None:
        if self.quantity < 0 or self.sessions < 0:
            raise CchcError(
                f"“{self.name}”: số lượng và số buổi không được âm.", "Hãy kiểm tra lại dấu trừ của dòng này."
            )

    @property
    def amount(self) -> Dong | None:
        """Quantity times sessions times price; None where no price is known."""
        return None if self.price is None else Dong(self.quantity * self.sessions * self.price)


def total_of(lines: Iterable[CostLine]) -> Dong:
    """What the lines that have a price add up to."""
    return Dong(sum(line.amount or 0 for line in lines))


@dataclass(frozen=True, slots=True)
class LocalNorm:
    """A norm that a province or the commune itself has set (mức chi của tỉnh, của xã), in force from ``since``.

    It stays in force until ``until`` or until a newer one of the same level and item, whatever the circulars above it
    do meanwhile. ``verified`` says that somebody has held it against the text of the resolution: only then is a
    province's amount a ceiling that blocks. A commune knows its own regulation, so that its amount always binds it.
    """

    item: str
    level: NormLevel
    amount: Dong
    basis: str
    since: date
    until: date | None = None
    verified: bool = False

    def __post_init__(self) -> None:
        if self.level is NormLevel.NATIONAL:
            raise CchcError("Mức chi của địa phương chỉ thuộc cấp tỉnh hoặc cấp xã.", "Hãy chọn lại cấp ban hành.")

    def in_force(self, day: date) -> bool:
        """Whether it holds on the day, both ends of its time included."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class People:
    """Who is expected: all, those on no state payroll, and those of whom nobody has said.

    ``invited`` is whom the list holds, those who declined included; None where it is no other number than expected.
    Raises ``CchcError`` where the parts are more than the whole.
    """

    expected: int
    unsalaried: int
    unknown: int = 0
    invited: int | None = None

    def __post_init__(self) -> None:
        if min(self.expected, self.unsalaried, self.unknown, self.salaried) < 0:
            raise CchcError(
                f"Số đại biểu không khớp: {self.expected} người dự, trong đó {self.unsalaried} người không hưởng "
                f"lương và {self.unknown} người chưa rõ.",
                "Hãy kiểm tra lại danh sách đại biểu.",
            )

    @property
    def salaried(self) -> int:
        return self.expected - self.unsalaried - self.unknown

    @property
    def most(self) -> int:
        """The most that any line may count: those invited."""
        return self.expected if self.invited is None else max(self.invited, self.expected)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What an estimate is held against. ``sessions`` are half days; ``law`` is that of the day and the places.

    ``remaining`` is what is left of the year's budget, None while unknown; ``meal_for_half_day`` is the local rule that
    allows the lump sum for half a day, empty where there is none; ``paper_copies`` how many take their documents on
    paper, None where nobody has said; ``speaker_fee`` the rule by which a speaker may be paid, empty where none is;
    ``speakers`` are asked for so many ``speaker_sessions`` each.
    """

    law: Law
    people: People
    sessions: int
    norms: tuple[LocalNorm, ...] = ()
    remaining: Dong | None = None
    meal_for_half_day: str = ""
    paper_copies: int | None = None
    speaker_fee: str = ""
    speakers: int = 0
    speaker_sessions: int = 0

    @property
    def days(self) -> int:
        """For how many days a lump sum for meals may be counted: half a day only where the local rule allows it."""
        return self.sessions // 2 + (self.sessions % 2 if self.meal_for_half_day else 0)
