"""All checks over one estimate."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from cchc.spending.faults import lines as of_lines
from cchc.spending.faults import meals, whole
from cchc.spending.faults.model import Fault, Table
from cchc.spending.model import Circumstances, CostLine

Check = Callable[[Table], Iterator[Fault]]
CHECKS: tuple[Check, ...] = (*meals.CHECKS, *of_lines.CHECKS, *whole.CHECKS)


def faults_of(lines: Iterable[CostLine], around: Circumstances, words: str = "") -> tuple[Fault, ...]:
    """Every fault of an estimate, in the order of its lines; those of the whole stand last.

    ``words`` is the total as somebody wrote it out, empty where it is made from the figures.
    """
    table = Table(tuple(lines), around, words)
    found = [fault for check in CHECKS for fault in check(table)]
    return tuple(sorted(found, key=lambda fault: len(table.lines) if fault.line is None else fault.line))
