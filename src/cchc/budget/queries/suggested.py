"""The lines that an estimate begins with."""

from __future__ import annotations

from collections.abc import Iterable

from cchc.dossier.commune import Quotation
from cchc.spending.model import Circumstances, CostLine
from cchc.spending.suggest import suggested_lines


def suggestions(around: Circumstances, quotations: Iterable[Quotation]) -> tuple[CostLine, ...]:
    """By the people and norms, with what the commune's file has a quotation for."""
    return suggested_lines(around, (one.cost for one in quotations))
