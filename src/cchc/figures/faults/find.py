"""All checks over one sheet of figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cchc.figures.catalogue import Indicator
from cchc.figures.faults import closing, parts, settlement, single
from cchc.figures.faults.model import Fault, Sheet

Check = Callable[[Sheet, Indicator], Iterator[Fault]]
CHECKS: tuple[Check, ...] = (
    *(single.negative, single.not_whole, single.outside_percent, single.no_choice, single.count_for_percent),
    *(single.unexplained, parts.ratio, parts.total, parts.bound),
    *(settlement.pending, closing.carried_over, closing.went_down),
)


def faults_of(sheet: Sheet) -> tuple[Fault, ...]:
    """Every fault of the answered rows, in the order of the rows. Rows not answered yet are no fault."""
    answered = [row for code, row in sheet.rows.items() if code in sheet.answers]
    return tuple(fault for row in answered for check in CHECKS for fault in check(sheet, row))
