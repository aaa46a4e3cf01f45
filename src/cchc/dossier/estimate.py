"""The budget estimate (dự toán): head counts times the norms in force on the day, each line with its basis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.dossier.commune import Commune, Guest, Quotation
from cchc.law.book import Law
from cchc.law.formulas import Norm, conference_norm
from cchc.lib.money import Dong


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
    certain: bool = True

    @property
    def amount(self) -> Dong | None:
        return None if self.price is None else Dong(self.quantity * self.sessions * self.price)


@dataclass(frozen=True, slots=True)
class Estimate:
    """The lines, what they add up to, where the money comes from, and what must be settled before approval."""

    lines: tuple[Line, ...]
    source: str
    warnings: tuple[str, ...] = ()

    @property
    def total(self) -> Dong:
        return Dong(sum(line.amount or 0 for line in self.lines))

    @property
    def complete(self) -> bool:
        """Whether every line has an amount."""
        return all(line.amount is not None for line in self.lines)


def estimate(guests: tuple[Guest, ...], sessions: int, law: Law, commune: Commune) -> Estimate:
    """What the conference may cost: drinks for all, meals for guests without a salary, the rest by quotation.

    ``sessions`` counts half days. Norms are those of ``law``'s day and places; an amount that is not verified, or
    that nobody knows, is never used: the line then needs the commune's own setting (khoản 1 Điều 12 Thông tư
    40/2017/TT-BTC leaves the amounts to the province and the unit's own regulation).
    """
    lines: list[Line] = []
    warnings: list[str] = []
    for line, said in _lines(guests, sessions, law, commune):
        warnings += said
        lines += [line] if line else []
    return Estimate(tuple(lines), commune.budget.source, (*warnings, *_budget(lines, commune)))


def _lines(
    guests: tuple[Guest, ...], sessions: int, law: Law, commune: Commune
) -> Iterator[tuple[Line | None, list[str]]]:
    if guests:
        price, basis, said = _price("refreshment", law, commune)
        yield Line("refreshment", "Chi giải khát giữa giờ", "người", len(guests), sessions, price, basis), said
        yield _meals(guests, sessions, law, commune)
    for quotation in commune.budget.quotations:
        yield _quoted(quotation, law)


def _meals(guests: tuple[Guest, ...], sessions: int, law: Law, commune: Commune) -> tuple[Line | None, list[str]]:
    """Meal support is a lump sum a day for guests without a salary; for half a day the commune must allow it."""
    eligible = sum(not guest.salaried for guest in guests)
    if not eligible:
        return None, []
    if sessions < 2 and not commune.budget.meal_for_half_day:
        refusal = (
            f"Hội nghị nửa ngày: {eligible} đại biểu không hưởng lương chưa được tính hỗ trợ tiền ăn, vì "
            "tệp thông tin xã không ghi quy định cho phép."
        )
        return None, [refusal]
    price, basis, said = _price("meal", law, commune)
    if sessions < 2:
        basis = f"{basis}; {commune.budget.meal_for_half_day}"
    name = "Hỗ trợ tiền ăn đại biểu không hưởng lương"
    return Line("meal", name, "người", eligible, max(1, sessions // 2), price, basis), said


def _price(item: str, law: Law, commune: Commune) -> tuple[Dong | None, str, list[str]]:
    """The price of a norm's item, its basis, and what to tell: law caps what the commune has set."""
    norm = conference_norm(law, item)
    own = commune.budget.norms.get(item)
    if own is None:
        if norm.certain:
            return norm.amount, norm.value.citation, []
        return None, "Chưa có mức chi của địa phương", [_unsettled(norm)]
    if norm.certain and norm.amount is not None and own.value > norm.amount:
        said = (
            f"“{norm.value.name}”: mức xã đặt {Dong(own.value)} đồng vượt mức tối đa {norm.amount} đồng "
            f"({norm.value.citation}); dự toán tính theo mức tối đa."
        )
        return norm.amount, norm.value.citation, [said]
    return Dong(own.value), own.basis, []


def _unsettled(norm: Norm) -> str:
    return (
        f"“{norm.value.name}” ({norm.value.citation}): {norm.value.note}. Dự toán để trống đơn giá; "
        "hãy ghi mức do HĐND tỉnh hoặc quy chế chi tiêu nội bộ quy định vào tệp thông tin xã."
    )


def _quoted(quotation: Quotation, law: Law) -> tuple[Line, list[str]]:
    """A line at actual cost; drinking water beside break drinks pays the same thing twice."""
    said = []
    if quotation.item == "water":
        said = [f"“{quotation.name}” trùng với chi giải khát giữa giờ; khi thẩm định sẽ bị loại."]
    line = Line(quotation.item, quotation.name, quotation.unit, quotation.quantity, 1, quotation.price, quotation.basis)
    return line, said


def _budget(lines: list[Line], commune: Commune) -> list[str]:
    total = Dong(sum(line.amount or 0 for line in lines))
    remaining = commune.budget.remaining
    if remaining is not None and total > remaining:
        return [f"Dự toán {total} đồng vượt kinh phí còn lại {remaining} đồng."]
    return []
