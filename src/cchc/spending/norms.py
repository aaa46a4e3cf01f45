"""The norm of an item on the day at the place: the narrower wins, and a ceiling is a ceiling (định mức chi)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cchc.law import formulas
from cchc.lib.money import Dong
from cchc.spending.items import ITEMS, MEAL, SHARED_MEAL
from cchc.spending.model import BasisKind, Certainty, Circumstances, CostLine, LocalNorm, NormLevel

WIDEST_FIRST = (NormLevel.NATIONAL, NormLevel.PROVINCE, NormLevel.COMMUNE)


@dataclass(frozen=True, slots=True)
class Rung:
    """What one level has set (mức của một cấp): ``amount`` None where no figure is known.

    ``usable`` says that an estimate may take the amount for a price; ``binding`` that nothing may pass it.
    """

    level: NormLevel
    amount: Dong | None
    citation: str
    certainty: Certainty
    usable: bool
    binding: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class NormInForce:
    """The norm of an item in force: what each level has set, from the wider to the narrower, and what follows."""

    item: str
    name: str
    rungs: tuple[Rung, ...]
    at_cost: bool = False

    @property
    def narrowest(self) -> Rung | None:
        """What the narrowest level has set that may be used as a price."""
        return next((rung for rung in reversed(self.rungs) if rung.usable), None)

    @property
    def ceiling(self) -> Rung | None:
        """The lowest amount that nothing may pass, of whatever level."""
        binding = [rung for rung in self.rungs if rung.binding]
        return min(binding, key=lambda rung: rung.amount or 0, default=None)

    @property
    def chosen(self) -> Rung | None:
        """What holds: the narrowest, or the ceiling where that is lower; None where no level has a figure to use."""
        return self.ceiling if self.cut else self.narrowest

    @property
    def cut(self) -> Rung | None:
        """The narrower amount that passes a ceiling and so does not hold."""
        narrowest, ceiling = self.narrowest, self.ceiling
        return narrowest if narrowest and ceiling and _above(narrowest, ceiling) else None

    @property
    def doubtful(self) -> tuple[Rung, ...]:
        """Amounts of wider levels that nobody has verified and that the one which holds would pass."""
        held = self.chosen
        if held is None:
            return ()
        wider = (rung for rung in self.rungs if _width(rung) < _width(held))
        return tuple(rung for rung in wider if rung.amount is not None and not rung.binding and _above(held, rung))

    @property
    def amount(self) -> Dong | None:
        """The amount that holds, in đồng for one unit and session; None where it is open or paid at cost."""
        return self.chosen.amount if self.chosen else None

    @property
    def certainty(self) -> Certainty:
        """How sure the amount is, in the words of the estimate."""
        if self.chosen:
            return self.chosen.certainty
        return Certainty.QUOTED if self.at_cost else Certainty.OPEN

    @property
    def citation(self) -> str:
        """Where the amount stands; without one, where the narrowest norm stands; empty where there is none."""
        rung = self.chosen or next(reversed(self.rungs), None)
        return rung.citation if rung else ""

    @property
    def level(self) -> NormLevel | None:
        """The level whose amount holds."""
        return self.chosen.level if self.chosen else None

    @property
    def note(self) -> str:
        """Why no amount is known, as the law book notes it."""
        return next((rung.note for rung in reversed(self.rungs) if rung.note), "")


def norm_in_force(item: str, around: Circumstances) -> NormInForce:
    """The norm of an item for a conference of the commune, on the day and at the places of ``around.law``.

    A shared meal (ăn tập trung) may cost up to 130 % of the lump sum that holds, so that its rungs follow those of the
    meal. An item that no level knows has no rungs.
    """
    law = formulas.conference_norms(around.law, item)
    rungs = [*_cap(around)] if item == SHARED_MEAL else [_from_law(norm) for norm in law]
    own = (_latest(item, level, around) for level in (NormLevel.PROVINCE, NormLevel.COMMUNE))
    rungs.extend(_from_setting(norm) for norm in own if norm)
    name = law[0].value.name if law else ITEMS[item].name if item in ITEMS else item
    at_cost = bool(law) and all(norm.at_cost for norm in law)
    return NormInForce(item, name, tuple(sorted(rungs, key=_width)), at_cost)


def certainty_of(line: CostLine, around: Circumstances) -> Certainty:
    """How sure the price of a line is: as sure as its norm, or actual cost by a quotation or contract."""
    if line.basis_kind is BasisKind.NORM:
        return norm_in_force(line.item, around).certainty
    return Certainty.OPEN if line.basis_kind is BasisKind.NONE else Certainty.QUOTED


def told_basis(line: CostLine, around: Circumstances) -> str:
    """The basis of a line as it is told: an amount of the province that nobody has verified says so."""
    if certainty_of(line, around) is not Certainty.PROVINCE_UNVERIFIED or line.price is None:
        return line.basis
    return f"{line.basis} ({Certainty.PROVINCE_UNVERIFIED})"


def _cap(around: Circumstances) -> Iterator[Rung]:
    """The cap of khoản 5 Điều 12 of each level, reckoned from its lump sum and no surer than that is.

    A sure lump sum caps the meal also where a narrower amount, which nobody has verified, would hold.
    """
    shares = formulas.conference_norms(around.law, "meal_cap")
    for rung in norm_in_force(MEAL, around).rungs if shares else ():
        if rung.amount is not None:
            share, lump = shares[0], rung.amount
            words = f"{share.amount}% mức khoán {lump} đồng ({rung.citation}), {share.value.citation}"
            most = formulas.shared_meal_cap(around.law, lump)
            yield replace(rung, amount=most, citation=words, binding=rung.binding and share.certain)


def _latest(item: str, level: NormLevel, around: Circumstances) -> LocalNorm | None:
    """The newest of a level's norms on the day, while it holds; one that was replaced does not come back after it."""
    day = around.law.day
    begun = (norm for norm in around.norms if norm.item == item and norm.level is level and norm.since <= day)
    last = max(begun, key=lambda norm: norm.since, default=None)
    return last if last and last.in_force(day) else None


def _from_law(norm: formulas.Norm) -> Rung:
    value = norm.value
    level = NormLevel.PROVINCE if value.territory else NormLevel.NATIONAL
    certain, unsure = _OF_LAW[level]
    amount = None if norm.at_cost else norm.amount
    sure = norm.certain and amount is not None
    note = "" if sure or norm.at_cost else value.note
    return Rung(level, amount, value.citation, certain if sure else unsure, sure, sure, note)


_OF_LAW = {
    NormLevel.NATIONAL: (Certainty.LAW, Certainty.OPEN),
    NormLevel.PROVINCE: (Certainty.PROVINCE, Certainty.PROVINCE_UNVERIFIED),
}


def _from_setting(norm: LocalNorm) -> Rung:
    """A commune is bound by its own regulation; a province's amount binds once it was held against its text."""
    if norm.level is NormLevel.COMMUNE:
        return Rung(norm.level, norm.amount, norm.basis, Certainty.COMMUNE, True, True)
    certainty = Certainty.PROVINCE if norm.verified else Certainty.PROVINCE_UNVERIFIED
    return Rung(norm.level, norm.amount, norm.basis, certainty, True, norm.verified)


def _above(one: Rung, other: Rung) -> bool:
    return (one.amount or 0) > (other.amount or 0)


def _width(rung: Rung) -> int:
    return WIDEST_FIRST.index(rung.level)
