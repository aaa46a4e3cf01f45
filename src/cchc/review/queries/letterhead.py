"""The commune's own letterhead: suggested where a plan has lost its own, and compared before issue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cchc.law.book import law_book
from cchc.lib.vietnamese import fold, nfc
from cchc.org.models import Unit
from cchc.org.queries.commune import base_of
from cchc.paper.model import Kind


@dataclass(frozen=True, slots=True)
class Letterhead:
    issuer_lines: tuple[str, ...]
    symbol: str
    place: str


def suggested(unit: Unit, kind: Kind | None, day: date) -> Letterhead:
    """The letterhead of the commune's people's committee, its symbol by the law of ``day``."""
    commune = base_of(unit, day)
    symbol = f"{abbreviation(kind, day)}-{commune.symbol}" if kind else ""
    return Letterhead(commune.issuer_lines, symbol, commune.place)


def abbreviation(kind: Kind, day: date) -> str:
    """``KH`` for a plan (Phụ lục III Nghị định 30/2020/NĐ-CP)."""
    return str(law_book().on(day)[f"paper.kind.{kind.name.lower()}"].value["symbol"])


def letterhead_lines(text: str) -> tuple[str, ...]:
    """The lines as typed, in capitals as a letterhead prints them."""
    return tuple(" ".join(nfc(line).upper().split()) for line in text.splitlines() if line.strip())


def is_of(issuer: str, unit: Unit) -> bool:
    """Whether the issuing body on a paper is a body of the commune."""
    return f" {fold(unit.name)} " in f" {' '.join(fold(issuer).split())} "
