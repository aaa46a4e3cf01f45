"""The budget estimate (dự toán): head counts times the norms in force on the day, each line with its basis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from cchc.dossier.commune import Commune, Guest, Setting
from cchc.law.book import Law
from cchc.law.formulas import Norm, conference_norm
from cchc.lib.money import Dong

NAMES = {"refreshment": "Chi giải khát giữa giờ", "meal": "Hỗ trợ tiền ăn đại biểu không hưởng lương"}


class Certainty(StrEnum):
    """How sure the price of a line is (mức tin cậy), in the words of the estimate."""

    LAW = "mức tối đa theo quy định"
    COMMUNE = "mức của xã"
    QUOTED = "thực chi"
    OPEN = "chưa có mức"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the estimate. ``price`` None means that no amount is in force and the commune has set none."""

    item: str
    name: str
    unit: str
    quantity: int
    sessions: int
    price: Dong | None
    basis: str
    certainty: Certainty

    @property
    def amount(self) -> Dong | None:
        """Quantity times sessions times price; None where no price is in force."""
        return None if self.price is None else Dong(self.quantity * self.sessions * self.price)


@dataclass(frozen=True, slots=True)
class Estimate:
    """The lines, what they add up to, where the money comes from, and what must be settled before approval."""

    lines: tuple[Line, ...]
    source: str
    warnings: tuple[str, ...] = ()

    @property
    def total(self) -> Dong:
        """The sum of the lines that have an amount."""
        return Dong(sum(line.amount or 0 for line in self.lines))

    @property
    def complete(self) -> bool:
        """Whether every line has an amount."""
        return all(line.amount is not None for line in self.lines)


def estimate(guests: tuple[Guest, ...], sessions: int, law: Law, commune: Commune) -> Estimate:
    """What the conference may cost: drinks for all, meals for guests without a salary, the rest by quotation.

    ``sessions`` counts half days. Norms are those of ``law``'s day and places. They are ceilings, so the
    commune's own lower amount comes first; an amount that is not verified, or that nobody knows, is never used.
    """
    lines = [line for line in _lines(guests, sessions, law, commune) if line]
    warnings = (*_norm_warnings(lines, law, commune), *_half_day(guests, sessions, commune), *_budget(lines, commune))
    return Estimate(tuple(lines), commune.budget.source, warnings)


def _lines(guests: tuple[Guest, ...], sessions: int, law: Law, commune: Commune) -> Iterator[Line | None]:
    if guests:
        yield _priced("refreshment", len(guests), sessions, law, commune)
        yield _meals(guests, sessions, law, commune)
    for one in commune.budget.quotations:
        yield Line(one.item, one.name, one.unit, one.quantity, 1, one.price, one.basis, Certainty.QUOTED)


def _meals(guests: tuple[Guest, ...], sessions: int, law: Law, commune: Commune) -> Line | None:
    """Meal support is a lump sum a day for guests without a salary; for half a day the commune must allow it."""
    eligible = unsalaried(guests)
    if not eligible or (sessions < 2 and not commune.budget.meal_for_half_day):
        return None
    line = _priced("meal", eligible, max(1, sessions // 2), law, commune)
    if sessions >= 2:
        return line
    return replace(line, basis=f"{line.basis}; {commune.budget.meal_for_half_day}")


def unsalaried(guests: tuple[Guest, ...]) -> int:
    """How many guests no state payroll lists."""
    return sum(not guest.salaried for guest in guests)


def _priced(item: str, quantity: int, sessions: int, law: Law, commune: Commune) -> Line:
    """A line by its norm: law where it is certain, and the commune's own amount up to it."""
    norm, own, name = conference_norm(law, item), commune.budget.norms.get(item), NAMES[item]
    if own and not _above(own, norm):
        return Line(item, name, "người", quantity, sessions, Dong(own.value), own.basis, Certainty.COMMUNE)
    if norm.certain:
        return Line(item, name, "người", quantity, sessions, norm.amount, norm.value.citation, Certainty.LAW)
    return Line(item, name, "người", quantity, sessions, None, "Chưa có mức chi của địa phương", Certainty.OPEN)


def _above(own: Setting, norm: Norm) -> bool:
    """Whether the commune's amount passes a ceiling that is law."""
    return norm.certain and norm.amount is not None and own.value > norm.amount


def _norm_warnings(lines: list[Line], law: Law, commune: Commune) -> Iterator[str]:
    """Amounts that are missing or too high, and water that is paid twice."""
    for line in lines:
        if line.item == "water":
            yield f"“{line.name}” trùng với chi giải khát giữa giờ; khi thẩm định sẽ bị loại."
        if line.certainty not in (Certainty.LAW, Certainty.OPEN):
            continue
        norm, own = conference_norm(law, line.item), commune.budget.norms.get(line.item)
        if line.certainty is Certainty.OPEN:
            yield _unsettled(norm)
        elif own and _above(own, norm):
            yield _too_high(own, norm)


def _unsettled(norm: Norm) -> str:
    return (
        f"“{norm.value.name}” ({norm.value.citation}): {norm.value.note}. Dự toán để trống đơn giá; "
        "hãy ghi mức do HĐND tỉnh hoặc quy chế chi tiêu nội bộ quy định vào tệp thông tin xã."
    )


def _too_high(own: Setting, norm: Norm) -> str:
    return (
        f"“{norm.value.name}”: mức xã đặt {Dong(own.value)} đồng vượt mức tối đa {norm.amount} đồng "
        f"({norm.value.citation}); dự toán tính theo mức tối đa."
    )


def _half_day(guests: tuple[Guest, ...], sessions: int, commune: Commune) -> Iterator[str]:
    count = unsalaried(guests)
    if count and sessions < 2 and not commune.budget.meal_for_half_day:
        yield (
            f"Hội nghị nửa ngày: {count} đại biểu không hưởng lương chưa được tính hỗ trợ tiền ăn, vì "
            "tệp thông tin xã không ghi quy định cho phép."
        )


def _budget(lines: list[Line], commune: Commune) -> Iterator[str]:
    total, remaining = Dong(sum(line.amount or 0 for line in lines)), commune.budget.remaining
    if remaining is not None and total > remaining:
        yield f"Dự toán {total} đồng vượt kinh phí còn lại {remaining} đồng."
