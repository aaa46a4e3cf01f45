"""What the pages of one estimate share: review and live round, what is wrong, and what the reader may do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.http import HttpRequest

from cchc.budget.access import estimate_for
from cchc.budget.enums import HandKind, PaperKind, RoundState
from cchc.budget.models import Estimate, EstimateLine, Hand, LineFile, Round, RoundPaper, RoundStep
from cchc.budget.queries.conference import Expected, circumstances, expected_for
from cchc.budget.queries.duties import clauses_of
from cchc.budget.queries.faults import Told, told_of
from cchc.budget.queries.hands import fit_for, is_barred
from cchc.budget.queries.rounds import before, lines_of, live_round, settled_total
from cchc.lib.money import Dong
from cchc.org.access import rights_on
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.review.models import Assignment, Cycle
from cchc.spending.model import Certainty, Circumstances
from cchc.spending.norms import certainty_of
from cchc.web.page import of_cycle
from cchc.web.request import officer_of, today

WAITS_FOR: dict[RoundState, HandKind] = {
    RoundState.DRAFT: HandKind.AUTHOR,
    RoundState.SUBMITTED: HandKind.APPRAISER,
    RoundState.APPRAISED: HandKind.APPROVER,
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A line with what is said of it."""

    line: EstimateLine
    faults: tuple[Told, ...]
    is_doubtful: bool = False

    @property
    def files(self) -> list[LineFile]:
        """The quotations and contracts that stand, as they were fetched with the line."""
        return [file for file in self.line.files.all() if file.removed_at is None]


@dataclass(frozen=True)
class Frame:
    """The live round of an estimate, as one officer sees it today."""

    estimate: Estimate
    officer: Officer
    today: date

    @property
    def cycle(self) -> Cycle:
        return self.estimate.cycle

    @cached_property
    def round(self) -> Round:
        found = live_round(self.estimate)
        found.estimate = self.estimate
        return found

    @property
    def state(self) -> RoundState:
        return RoundState(self.round.state)

    @cached_property
    def lines(self) -> list[EstimateLine]:
        return lines_of(self.round)

    @cached_property
    def removed(self) -> list[EstimateLine]:
        return list(self.round.lines.exclude(removed_at=None)) if self.round.is_draft else []

    @cached_property
    def around(self) -> Circumstances:
        return circumstances(self.round, self.expected)

    @cached_property
    def faults(self) -> list[Told]:
        """What is wrong, while it can still be mended or judged."""
        return [] if self.state == RoundState.APPROVED else told_of(self.lines, self.around)

    @property
    def stops(self) -> list[Told]:
        return [fault for fault in self.faults if fault.stops]

    @property
    def warnings(self) -> list[Told]:
        return [fault for fault in self.faults if not fault.stops]

    @property
    def whole(self) -> list[Told]:
        """What is said of the estimate as a whole."""
        return [fault for fault in self.faults if fault.line is None]

    @cached_property
    def shown(self) -> list[Shown]:
        return [Shown(line, about(line, self.faults), is_doubtful(line, self.around)) for line in self.lines]

    @property
    def is_judged(self) -> bool:
        """Whether there is something of the appraisal to show beside the lines."""
        return self.state in {RoundState.APPRAISED, RoundState.APPROVED}

    @cached_property
    def total(self) -> Dong:
        return settled_total(self.round, self.lines)

    @property
    def unpriced(self) -> int:
        return sum(line.price is None for line in self.lines)

    @property
    def remaining(self) -> Dong | None:
        """What may still be spent this year, this estimate not counted."""
        return self.around.remaining

    @property
    def left_after(self) -> int | None:
        """What would be left of the year's money after this estimate; below 0 when it is too much."""
        return None if self.remaining is None else self.remaining - self.total

    @cached_property
    def expected(self) -> Expected:
        return expected_for(self.round, self.cycle)

    @property
    def people_changed(self) -> bool:
        """Whether more, fewer or others are expected than the lines were made for."""
        return self.expected.differs_from(self.round)

    @cached_property
    def before(self) -> Round | None:
        return before(self.round)

    @cached_property
    def rights(self) -> frozenset[Right]:
        return rights_on(self.officer, self.today)

    @cached_property
    def decision(self) -> RoundPaper | None:
        """The decision once it is issued."""
        return self.round.papers.filter(kind=PaperKind.DECISION).select_related("document").first()

    @cached_property
    def clauses(self) -> list[Assignment]:
        """Where the plan asks for it."""
        return clauses_of(self.cycle)

    @cached_property
    def ended(self) -> RoundStep | None:
        """The step that ended the round before, with its reason."""
        if self.before is None:
            return None
        return self.before.steps.select_related("by").order_by("-pk").first()

    @property
    def people(self) -> list[tuple[HandKind, str]]:
        """Each of the three hands with whoever has it, or may take it."""
        names = [(kind, self.names_of(kind)) for kind in HandKind]
        return [(kind, ", ".join(found) or "chưa có người") for kind, found in names]

    def names_of(self, kind: HandKind) -> list[str]:
        held = [hand.officer.full_name for hand in self.hands if hand.kind == kind]
        return held or [f"{' hoặc '.join(fit)} (chưa làm)" for fit in [fit_for(self.round, kind, self.today)] if fit]

    @cached_property
    def hands(self) -> list[Hand]:
        return list(self.round.hands.select_related("officer"))

    @property
    def appraisers(self) -> list[str]:
        return fit_for(self.round, HandKind.APPRAISER, self.today)

    @property
    def waits_for(self) -> list[str]:
        """Who has it now, by name."""
        kind = WAITS_FOR.get(self.state)
        return fit_for(self.round, kind, self.today) if kind else []

    @cached_property
    def may(self) -> dict[str, bool]:
        """What the officer may do with the round as it stands."""
        return {
            "write": self._may(Right.ESTIMATE, HandKind.AUTHOR, RoundState.DRAFT),
            "withdraw": self._may(Right.ESTIMATE, HandKind.AUTHOR, RoundState.SUBMITTED) and not self.begun,
            "appraise": self._may(Right.APPRAISE, HandKind.APPRAISER, RoundState.SUBMITTED),
            "approve": self._may(Right.APPROVE_BUDGET, HandKind.APPROVER, RoundState.APPRAISED),
            "reopen": bool(self.rights & {Right.ESTIMATE, Right.APPROVE_BUDGET})
            and self.state in {RoundState.APPRAISED, RoundState.APPROVED},
        }

    def _may(self, right: Right, kind: HandKind, state: RoundState) -> bool:
        return self.state == state and right in self.rights and not is_barred(self.round, self.officer, kind)

    @cached_property
    def begun(self) -> bool:
        """Whether finance has begun to appraise."""
        return any(hand.kind == HandKind.APPRAISER for hand in self.hands)


def about(line: EstimateLine, faults: Iterable[Told]) -> tuple[Told, ...]:
    return tuple(told for told in faults if told.line == line)


def is_doubtful(line: EstimateLine, around: Circumstances) -> bool:
    """Whether the price is an amount of the province that nobody has verified."""
    return line.price is not None and certainty_of(line.cost, around) is Certainty.PROVINCE_UNVERIFIED


def frame_for(request: HttpRequest, pk: int) -> Frame:
    """The estimate of a review, to read."""
    officer = officer_of(request)
    return frame_of(request, estimate_for(officer, pk, today()))


def frame_of(request: HttpRequest, estimate: Estimate) -> Frame:
    return Frame(estimate, officer_of(request), today())


def context(frame: Frame, page: str, **facts: Any) -> dict[str, Any]:
    """What the templates of every page ask for; ``page`` is where the reader is."""
    return of_cycle(frame.cycle, page=page, frame=frame, round=frame.round, **facts)
