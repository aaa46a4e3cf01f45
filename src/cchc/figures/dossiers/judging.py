"""What one kind of dossier counts as: the cells it belongs to, or the reason why it stands outside the table."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.figures.dossiers.cells import Cell, Reason
from cchc.figures.dossiers.classify import Fact
from cchc.figures.dossiers.meanings import Channel, State, channel_of, state_of, yes_or_no
from cchc.figures.dossiers.model import Column

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


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where one kind of dossier is counted; without reason and cells it lies outside the period or is a blank row."""

    cells: frozenset[Cell] = frozenset()
    reason: Reason | None = None
    is_blank: bool = False


Words = dict[Column, str]  # The words of the mapped columns but the field; one that is not mapped is missing.


def judge(facts: int, has_field: bool, words: Words) -> Verdict:
    """The verdict on dossiers with these facts and words; the first reason that holds is the one told."""
    if _is_blank(facts, has_field, words):
        return Verdict(is_blank=True)
    for fact, reason in ALWAYS.items():
        if facts & fact:
            return Verdict(reason=reason)
    if facts & OUTSIDE:
        return Verdict()
    unclear = _unclear(facts, has_field, words)
    return Verdict(reason=unclear) if unclear else Verdict(_cells(facts, words))


def _is_blank(facts: int, has_field: bool, words: Words) -> bool:
    missing = Fact.NO_CODE | Fact.NO_RECEIVED | Fact.NO_DUE | Fact.NO_FINISHED
    return facts & missing == missing and not has_field and not any(words.values())


def _is_new(facts: int) -> bool:
    return not facts & Fact.RECEIVED_BEFORE


def _is_resolved(facts: int) -> bool:
    return not facts & (Fact.NO_FINISHED | Fact.FINISHED_AFTER)


def _unclear(facts: int, has_field: bool, words: Words) -> Reason | None:
    """What is missing of a dossier that the period is about."""
    state = state_of(words.get(Column.STATE, ""))
    if state is State.WITHDRAWN:
        return Reason.WITHDRAWN
    has_result = not facts & Fact.NO_FINISHED
    if (state is State.DONE and not has_result) or (state is State.OPEN and has_result):
        return Reason.STATE_DISAGREES
    if facts & Fact.NO_DUE:
        return Reason.NO_DUE
    if not has_field:
        return Reason.NO_FIELD
    if Column.CHANNEL in words and _is_new(facts) and channel_of(words[Column.CHANNEL]) is None:
        return Reason.UNKNOWN_CHANNEL
    return None


def _cells(facts: int, words: Words) -> frozenset[Cell]:
    cells = {Cell.RECEIVED, *_outcome(facts)}
    if not _is_new(facts):
        return frozenset({*cells, Cell.CARRIED})
    cells.add(Cell.NEW)
    if Column.CHANNEL in words:
        cells.add(Cell.ONLINE if channel_of(words[Column.CHANNEL]) is Channel.ONLINE else Cell.DIRECT)
    for column, yes, said in (
        (Column.DIGITISED, Cell.DIGITISED, Cell.DIGITISED_SAID),
        (Column.PAID, Cell.PAID, Cell.PAID_SAID),
    ):
        answer = yes_or_no(words.get(column, ""))
        cells |= {said} if answer is False else {said, yes} if answer else set()
    return frozenset(cells)


def _outcome(facts: int) -> tuple[Cell, Cell]:
    if not _is_resolved(facts):
        return Cell.PENDING, Cell.PENDING_OVERDUE if facts & Fact.OVERDUE else Cell.PENDING_IN_TIME
    if facts & Fact.LATE:
        return Cell.RESOLVED, Cell.LATE
    return Cell.RESOLVED, Cell.ON_TIME if facts & Fact.ON_DUE_DAY else Cell.EARLY
