"""The law that holds at a unit on a day."""

from __future__ import annotations

from datetime import date

from cchc.law.book import Law, law_book
from cchc.org.models import Unit


def law_at(unit: Unit, day: date) -> Law:
    """The law of ``day`` at a unit: what holds everywhere, and what its own territory sets."""
    return law_book().on(day, (unit.code,))
