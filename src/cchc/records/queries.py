"""What stands in the registers."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from cchc.org.models import Officer, Unit
from cchc.records.models import Document, Register


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the register with the columns of the decree that an electronic register can fill."""

    document: Document
    code: str
    name: str
    signer: str
    recipients: tuple[str, ...]


def registers_of(officer: Officer) -> QuerySet[Register]:
    """The registers of the officer's commune, newest year first."""
    registers: QuerySet[Register] = Register.objects.seen_by(officer).order_by("-year", "series")
    return registers


def documents_in(register: Register) -> QuerySet[Document]:
    """The documents of a register, the last number first."""
    return register.documents.order_by("-number")


def line(document: Document) -> Line:
    """A document as a line of its register."""
    paper = document.paper
    name = f"{document.kind[:1].upper()}{document.kind[1:]} {document.subject}".strip()
    return Line(document, document.code, name, document.signer, paper.recipients)


def next_number(commune: Unit, year: int, series: str = "") -> int:
    """The number that would be taken now; only the issue itself takes it."""
    last = Register.objects.filter(commune=commune, year=year, series=series).values_list("last_number", flat=True)
    return (last.first() or 0) + 1


def gaps(register: Register) -> list[int]:
    """Numbers missing between 1 and the last one; an honest register has none."""
    taken = set(register.documents.values_list("number", flat=True))
    return [number for number in range(1, register.last_number + 1) if number not in taken]
