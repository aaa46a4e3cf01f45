"""The budget estimate (dự toán) of the dossier: the people of the plan and the money of the commune's file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.dossier.commune import Budget, Commune, Guest
from cchc.law.book import Law
from cchc.lib.money import Dong
from cchc.spending.appraisal import Appraisal, suggested_appraisal
from cchc.spending.faults import FaultKind, faults_of
from cchc.spending.model import Circumstances, CostLine, People, total_of
from cchc.spending.suggest import left_out, lines_by_norm

IN_THE_FILE = "Ghi tại mục [budget] của tệp thông tin xã."


@dataclass(frozen=True, slots=True)
class Estimate:
    """The lines, what they are held against, where the money comes from, and what must be settled before approval.

    ``judged`` is what finance has said of the lines, None while the checks alone speak; ``submitted_as``,
    ``appraised_as`` and ``replaces`` name papers that are issued (``số 33/TTr-VP ngày …``), empty before.
    """

    lines: tuple[CostLine, ...]
    around: Circumstances
    source: str
    warnings: tuple[str, ...] = ()
    judged: Appraisal | None = None
    submitted_as: str = ""
    appraised_as: str = ""
    replaces: str = ""

    @property
    def total(self) -> Dong:
        """The sum of the lines that have an amount."""
        return total_of(self.lines)

    @property
    def complete(self) -> bool:
        """Whether every line has an amount."""
        return all(line.amount is not None for line in self.lines)

    @property
    def appraisal(self) -> Appraisal:
        """What finance, or else the checks, leave of each line, and why."""
        return self.judged or suggested_appraisal(self.lines, self.around)


def estimate(guests: tuple[Guest, ...], sessions: int, law: Law, commune: Commune) -> Estimate:
    """What the conference may cost: drinks for all, meals for guests without a salary, the rest by quotation.

    ``sessions`` counts half days. Norms are those of ``law``'s day and places, with what the commune's file sets.
    """
    around = circumstances(guests, sessions, law, commune.budget)
    lines = (*lines_by_norm(around), *(one.cost for one in commune.budget.quotations))
    return Estimate(lines, around, commune.budget.source, tuple(_warnings(lines, around)))


def circumstances(guests: tuple[Guest, ...], sessions: int, law: Law, budget: Budget) -> Circumstances:
    """What the commune's file and the plan's guests give to hold an estimate against."""
    people = People(len(guests), unsalaried(guests))
    return Circumstances(law, people, sessions, budget.local_norms, budget.remaining, budget.meal_for_half_day)


def unsalaried(guests: tuple[Guest, ...]) -> int:
    """How many guests no state payroll lists."""
    return sum(not guest.salaried for guest in guests)


def _warnings(lines: tuple[CostLine, ...], around: Circumstances) -> Iterator[str]:
    """Each fault with its way out; amounts and rules that are missing are to be written in the commune's file."""
    yield from (f"{words} {IN_THE_FILE}" for words in left_out(around))
    for fault in faults_of(lines, around):
        words = f"{fault.message} {fault.remedy}"
        yield f"{words} {IN_THE_FILE}" if fault.kind is FaultKind.NO_PRICE else words
