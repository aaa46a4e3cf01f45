"""What a check sees and what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from cchc.lib.money import Dong
from cchc.spending.items import item_of
from cchc.spending.model import Circumstances, CostLine, total_of
from cchc.spending.norms import NormInForce, norm_in_force


class FaultKind(StrEnum):
    """What is wrong (lỗi dự toán); ``GROUNDS`` tells where each stands in the law book."""

    MEAL_FOR_SALARIED = "meal_for_salaried"
    TRAVEL_FOR_SALARIED = "travel_for_salaried"
    LODGING_FOR_SALARIED = "lodging_for_salaried"
    HALF_DAY = "half_day"
    SHARED_MEAL = "shared_meal"
    SALARY_UNKNOWN = "salary_unknown"
    WATER = "water"
    QUANTITY = "quantity"
    SESSIONS = "sessions"
    PAPER_COPIES = "paper_copies"
    NO_BASIS = "no_basis"
    NO_PRICE = "no_price"
    ABOVE_CEILING = "above_ceiling"
    UNVERIFIED = "unverified"
    OWN_SPEAKER = "own_speaker"
    DOUBLE = "double"
    ZERO = "zero"
    HUGE = "huge"
    REMAINING = "remaining"
    WORDS = "words"


# By id of the law book. A fault of a ceiling cites the norm instead.
GROUNDS: dict[FaultKind, str] = {
    FaultKind.MEAL_FOR_SALARIED: "norm.HN04",
    FaultKind.TRAVEL_FOR_SALARIED: "norm.HN06",
    FaultKind.LODGING_FOR_SALARIED: "norm.HN05",
    FaultKind.HALF_DAY: "spending.check.half_day",
    FaultKind.SHARED_MEAL: "norm.HN03",
    FaultKind.SALARY_UNKNOWN: "spending.check.salary",
    FaultKind.WATER: "spending.check.water",
    FaultKind.QUANTITY: "spending.check.quantity",
    FaultKind.SESSIONS: "spending.check.sessions",
    FaultKind.PAPER_COPIES: "spending.check.paper_copies",
    FaultKind.NO_BASIS: "spending.check.basis",
    FaultKind.NO_PRICE: "spending.check.price",
    FaultKind.ABOVE_CEILING: "",
    FaultKind.UNVERIFIED: "",
    FaultKind.OWN_SPEAKER: "spending.check.own_speaker",
    FaultKind.DOUBLE: "spending.check.double",
    FaultKind.ZERO: "spending.check.price",
    FaultKind.HUGE: "",
    FaultKind.REMAINING: "spending.check.remaining",
    FaultKind.WORDS: "spending.check.words",
}


@dataclass(frozen=True, slots=True)
class Cut:
    """What finance would leave of a line (phần được thẩm định), None where that stays as it is, and why."""

    reason: str
    quantity: int | None = None
    sessions: int | None = None
    price: Dong | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of the line at ``line`` from 0, or of the whole estimate: what is wrong and what to do, in Vietnamese.

    ``citation`` and ``certainty`` tell where the rule stands and how sure that is; a fault that ``blocks`` is settled
    before the estimate goes on. ``cut`` is what an appraisal would do of it, None where it cannot mend it.
    """

    kind: FaultKind
    line: int | None
    message: str
    remedy: str
    blocks: bool
    citation: str
    certainty: str
    cut: Cut | None = None


@dataclass(frozen=True)
class Table:
    """The lines under check with what surrounds them; ``words`` is the total as written out, empty for not written."""

    lines: tuple[CostLine, ...]
    around: Circumstances
    words: str = ""

    @cached_property
    def items(self) -> tuple[str, ...]:
        """What each line pays for."""
        return tuple(item_of(line) for line in self.lines)

    @cached_property
    def total(self) -> Dong:
        return total_of(self.lines)

    def of(self, *items: str) -> Iterator[tuple[int, CostLine]]:
        """The lines that pay for one of the items, with their places."""
        return ((at, line) for at, line in enumerate(self.lines) if self.items[at] in items)

    def norm(self, at: int) -> NormInForce:
        """The norm in force of a line's item."""
        return norm_in_force(self.items[at], self.around)

    def fault(
        self,
        kind: FaultKind,
        line: int | None,
        message: str,
        remedy: str,
        *,
        blocks: bool = True,
        cut: Cut | None = None,
    ) -> Fault:
        """A fault whose rule stands in the law book; without one in force on the day it cites nothing."""
        value = self.around.law.get(GROUNDS[kind]) if GROUNDS[kind] else None
        citation, certainty = (value.citation, value.status.vietnamese) if value else ("", "")
        return Fault(kind, line, self.named(line, message), remedy, blocks, citation, certainty, cut)

    def named(self, line: int | None, message: str) -> str:
        """The message after the name of its line."""
        return message if line is None else f"“{self.lines[line].name}”: {message}"
