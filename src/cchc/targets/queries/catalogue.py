"""The law and the catalogue of indicators in force for the figures of a half-year."""

from __future__ import annotations

from cchc.figures.catalogue import Indicator, for_commune
from cchc.figures.half import Half
from cchc.law.book import Law, law_book
from cchc.org.models import Unit
from cchc.org.queries.commune import base_of


def law_of(commune: Unit, half: Half) -> Law:
    """The law on the last day of the half, with what the commune's own places set."""
    return law_book().on(half.end, base_of(commune, half.end).places)


def rows_asked(law: Law) -> dict[str, Indicator]:
    """The rows that a commune answers, by code, in the order of the official forms."""
    return {row.code: row for row in for_commune(law)}
