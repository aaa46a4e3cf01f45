"""What is doubtful about the figures of a half, and what cannot be a figure at all."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from cchc.figures.answers import Answer
from cchc.figures.catalogue import Indicator
from cchc.figures.faults import Fault, FaultLevel, Sheet, faults_of
from cchc.figures.half import Half
from cchc.targets.models import Figure


def sheet_of(
    rows: Mapping[str, Indicator], known: Mapping[str, Figure], before: Mapping[str, Figure], half: Half
) -> Sheet:
    """The figures of a half as the checks see them, with what the half before closed with."""
    return Sheet(
        rows=rows,
        answers={code: figure.answer for code, figure in known.items()},
        previous={code: figure.answer for code, figure in before.items()},
        same_year=half.part == 2,
        noted=frozenset(code for code, figure in known.items() if figure.note),
    )


def impossible(row: Indicator, answer: Answer) -> str:
    """Why no half-year can have this answer (120 %, a negative count); empty where it can."""
    alone = Sheet(rows={row.code: row}, answers={row.code: answer})
    words = (f"{fault.message} {fault.remedy}" for fault in faults_of(alone) if fault.level is FaultLevel.ERROR)
    return next(words, "")


def by_row(faults: Collection[Fault]) -> dict[str, list[Fault]]:
    """The faults beside the row that they speak of."""
    found: dict[str, list[Fault]] = {}
    for fault in faults:
        found.setdefault(fault.code, []).append(fault)
    return found
