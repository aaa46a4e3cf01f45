"""What stands in the registers."""

from __future__ import annotations

from django.db.models import QuerySet

from cchc.org.models import Officer, Unit
from cchc.records.models import Document, Register


def registers_of(officer: Officer) -> QuerySet[Register]:
    """The registers of the officer's commune, newest year first."""
    registers: QuerySet[Register] = Register.objects.seen_by(officer).order_by("-year", "series")
    return registers


def documents_in(register: Register) -> list[Document]:
    """The documents of a register, the last number first, without their papers."""
    return list(register.documents.defer("paper_json").order_by("-number"))


def next_number(commune: Unit, year: int, series: str = "") -> int:
    """The number that would be taken now; only the issue itself takes it."""
    last = Register.objects.filter(commune=commune, year=year, series=series).values_list("last_number", flat=True)
    return (last.first() or 0) + 1


def gaps(register: Register) -> list[int]:
    """Numbers missing between 1 and the last one; an honest register has none."""
    taken = set(register.documents.values_list("number", flat=True))
    return [number for number in range(1, register.last_number + 1) if number not in taken]
