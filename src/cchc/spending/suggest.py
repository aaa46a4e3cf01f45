"""Lines to begin an estimate with: people times sessions times norms, and what is paid at cost left to a quotation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cchc.spending.items import DECORATION, DOCUMENTS, HALL, ITEMS, LECTURER, MEAL, REFRESHMENT, SHARED_MEAL
from cchc.spending.model import BasisKind, Circumstances, CostLine, NormLevel
from cchc.spending.norms import norm_in_force

NO_AMOUNT = "Chưa có mức chi của địa phương"
NO_QUOTATION = "Thực chi, chờ báo giá"


def suggested_lines(
    around: Circumstances, quoted: Iterable[CostLine] = (), *, shared_meal: bool = False, hall: bool = False
) -> tuple[CostLine, ...]:
    """The lines that head counts and norms give, then those ``quoted`` (with a quotation or contract as basis).

    Drinks are for all expected, meals for those on no payroll alone, as a lump sum or, with ``shared_meal``, served
    (ăn tập trung). Documents and decoration, and the hall where one is hired, stand without a price until they are
    quoted. A line without an amount in force has no price: it is never taken from an unverified figure.
    """
    given = tuple(quoted)
    items = {line.item for line in given}
    at_cost = (line for line in _at_cost(around, hall=hall) if line.item not in items)
    return (*lines_by_norm(around, shared_meal=shared_meal), *speaker_lines(around), *at_cost, *given)


def lines_by_norm(around: Circumstances, *, shared_meal: bool = False) -> Iterator[CostLine]:
    """Drinks for all expected and meals for those on no payroll, at the amounts that hold."""
    if not around.people.expected:
        return
    yield priced_by_norm(REFRESHMENT, around.people.expected, around.sessions, around)
    meal = meal_line(around, shared=shared_meal)
    if meal:
        yield meal


def priced_by_norm(item: str, quantity: int, sessions: int, around: Circumstances) -> CostLine:
    """A line at the amount that holds for the item, its basis the place where that stands."""
    norm = norm_in_force(item, around)
    known = norm.amount is not None
    kind, basis = (BasisKind.NORM, norm.citation) if known else (BasisKind.NONE, NO_AMOUNT)
    return CostLine(item, ITEMS[item].name, ITEMS[item].unit, quantity, sessions, norm.amount, kind, basis)


def meal_line(around: Circumstances, *, shared: bool = False) -> CostLine | None:
    """The meals of guests on no payroll; None where there are none, or for half a day that no local rule allows."""
    fed, days = around.people.unsalaried, around.days
    if not fed or not days:
        return None
    line = priced_by_norm(SHARED_MEAL if shared else MEAL, fed, days, around)
    if around.sessions % 2 == 0:
        return line
    return replace(line, basis=f"{line.basis}; {around.meal_for_half_day}")


def speaker_lines(around: Circumstances) -> Iterator[CostLine]:
    """The fee of speakers from outside, only by a rule that allows it; priced where province or commune has a norm.

    The national amount is the most that anybody may be paid, and no price for a commune.
    """
    if not (around.speaker_fee and around.speakers and around.speaker_sessions):
        return
    norm, own = norm_in_force(LECTURER, around), ITEMS[LECTURER]
    local = norm.amount is not None and norm.level is not NormLevel.NATIONAL
    kind, basis = (BasisKind.NORM, norm.citation) if local else (BasisKind.NONE, NO_AMOUNT)
    counts = (around.speakers, around.speaker_sessions)
    yield CostLine(LECTURER, own.name, own.unit, *counts, norm.amount if local else None, kind, basis)


def left_out(around: Circumstances) -> tuple[str, ...]:
    """Whom the suggested lines leave out for want of a local rule, each in a sentence."""
    fed = around.people.unsalaried
    if not fed or around.sessions % 2 == 0 or around.meal_for_half_day:
        return ()
    return (
        f"Hội nghị có nửa ngày lẻ: {fed} đại biểu không hưởng lương chưa được tính hỗ trợ tiền ăn của nửa ngày đó, "
        "vì chưa ghi quy định của địa phương cho phép.",
    )


def _at_cost(around: Circumstances, *, hall: bool) -> Iterator[CostLine]:
    people = around.people
    copies = people.expected if around.paper_copies is None else min(around.paper_copies, people.expected)
    counts = {DOCUMENTS: (copies, 1), DECORATION: (1, 1), **({HALL: (1, around.sessions)} if hall else {})}
    for item, (quantity, sessions) in counts.items():
        if quantity:
            own = ITEMS[item]
            yield CostLine(item, own.name, own.unit, quantity, sessions, None, BasisKind.NONE, NO_QUOTATION)
