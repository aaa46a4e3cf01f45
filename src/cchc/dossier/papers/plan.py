"""The plan itself (kế hoạch, form 1.4), its letterhead completed from the commune's file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from cchc.dossier.case import Case
from cchc.dossier.compose import collective_signature
from cchc.dossier.item import Item
from cchc.lib.vietnamese import same_tone_marks
from cchc.paper.model import Kind, Paper

T = TypeVar("T")


def items(case: Case) -> Iterator[Item]:
    """This paper as a piece of the dossier."""
    yield Item("ke-hoach", "Kế hoạch tổ chức hội nghị", completed(case))


def completed(case: Case) -> Paper:
    """The plan with what its text has lost: issuing body, symbol, place and signer; number and day stay blank.

    Every word of the plan is kept; only the place of tone marks is made one throughout.
    """
    paper, commune = _one_spelling(case.plan_paper), case.commune
    kind = paper.kind or Kind.KE_HOACH
    symbol = case.law[f"paper.kind.{kind.name.lower()}"].value["symbol"]
    return replace(
        paper,
        kind=kind,
        issuer_lines=paper.issuer_lines or commune.issuer_lines,
        symbol=paper.symbol or f"{symbol}-{commune.symbol}",
        place=paper.place or commune.place,
        recipients=_with_filing(paper.recipients or commune.recipients),
        signatures=paper.signatures or (collective_signature(case),),
    )


def _with_filing(recipients: tuple[str, ...]) -> tuple[str, ...]:
    """The list as it is, its filing line last."""
    kept = tuple(line for line in recipients if "lưu" not in line.lower()[:6])
    filing = tuple(line for line in recipients if line not in kept)
    return (*kept, *(filing[-1:] or ("Lưu: VT",)))


def _one_spelling(value: T) -> T:
    """A paper in which each word carries its tone mark at one place, ``ủy`` and ``hòa``, as the decree prints them."""
    changed: Any = value
    if isinstance(value, str) and type(value) is str:
        changed = same_tone_marks(value)
    elif isinstance(value, tuple):
        changed = tuple(_one_spelling(item) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        changed = replace(value, **{item.name: _one_spelling(getattr(value, item.name)) for item in fields(value)})
    return changed  # type: ignore[no-any-return]
