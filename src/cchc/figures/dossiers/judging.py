"""What one kind of dossier counts as: the cells it belongs to, or the reason why it stands outside the table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from cchc.figures.dossiers.cells import Cell, Reason
from cchc.figures.dossiers.classify import Fact
from cchc.figures.dossiers.meanings import UNASKED, Channel, Said, State

# Reasons that hold whatever the period, the first of them told first.
ALWAYS: dict[int, Reason] = {
    Fact.NO_CODE: Reason.NO_CODE,
    Fact.DOUBLE: Reason.DOUBLE_CODE,
    Fact.NO_RECEIVED: Reason.NO_RECEIVED,
    Fact.BAD_RECEIVED: Reason.BAD_RECEIVED,
    Fact.BAD_DUE: Reason.BAD_DUE,
    Fact.BAD_FINISHED: Reason.BAD_FINISHED,
    Fact.FINISHED_FIRST: Reason.FINISHED_FIRST,
}
OUTSIDE = Fact.RECEIVED_AFTER | Fact.FINISHED_BEFORE


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """Where one kind of dossier is counted; without reason and cells it lies outside the period or is a blank row."""

    cells: frozenset[Cell] = frozenset()
    reason: Reason | None = None
    is_blank: bool = False


@cache
def judge(facts: int, said: Said) -> Verdict:
    """The verdict on dossiers with these facts and words; the first reason that holds is the one told."""
    missing = Fact.NO_RECEIVED | Fact.NO_DUE | Fact.NO_FINISHED
    if facts & missing == missing and not said.has_words and facts & Fact.NO_CODE:
        return Verdict(is_blank=True)
    for fact, reason in ALWAYS.items():
        if facts & fact:
            return Verdict(reason=reason)
    if facts & OUTSIDE:
        return Verdict()
    unclear = _unclear(facts, said)
    return Verdict(reason=unclear) if unclear else _counted_in(_cells(facts, said))


@cache
def _counted_in(cells: frozenset[Cell]) -> Verdict:
    """One verdict for all kinds that count in the same cells, so that they are summed before the cells are."""
    return Verdict(cells)


def _is_new(facts: int) -> bool:
    return not facts & Fact.RECEIVED_BEFORE


def _unclear(facts: int, said: Said) -> Reason | None:
    """What is missing of a dossier that the period is about."""
    if said.state is State.WITHDRAWN:
        return Reason.WITHDRAWN
    has_result = not facts & Fact.NO_FINISHED
    if (said.state is State.DONE and not has_result) or (said.state is State.OPEN and has_result):
        return Reason.STATE_DISAGREES
    if facts & Fact.NO_DUE:
        return Reason.NO_DUE
    if not said.has_field:
        return Reason.NO_FIELD
    return Reason.UNKNOWN_CHANNEL if said.channel is None and _is_new(facts) else None


def _cells(facts: int, said: Said) -> frozenset[Cell]:
    cells = {Cell.RECEIVED, *_outcome(facts)}
    if not _is_new(facts):
        return frozenset({*cells, Cell.CARRIED})
    cells.add(Cell.NEW)
    if said.channel != UNASKED:
        cells.add(Cell.ONLINE if said.channel is Channel.ONLINE else Cell.DIRECT)
    for answer, yes, told in (
        (said.digitised, Cell.DIGITISED, Cell.DIGITISED_SAID),
        (said.paid, Cell.PAID, Cell.PAID_SAID),
    ):
        cells |= {told} if answer is False else {told, yes} if answer else set()
    return frozenset(cells)


def _outcome(facts: int) -> tuple[Cell, Cell]:
    if facts & (Fact.NO_FINISHED | Fact.FINISHED_AFTER):
        return Cell.PENDING, Cell.PENDING_OVERDUE if facts & Fact.OVERDUE else Cell.PENDING_IN_TIME
    if facts & Fact.LATE:
        return Cell.RESOLVED, Cell.LATE
    return Cell.RESOLVED, Cell.ON_TIME if facts & Fact.ON_DUE_DAY else Cell.EARLY
