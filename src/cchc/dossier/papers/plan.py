"""The plan itself (kế hoạch, form 1.4), its letterhead completed from the commune's file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cchc.dossier.case import Case
from cchc.dossier.compose import collective_signature, kind_symbol
from cchc.dossier.item import Item
from cchc.dossier.spelling import one_spelling
from cchc.paper.mending import mended
from cchc.paper.model import Kind, Paper


def items(case: Case) -> Iterator[Item]:
    """This paper as a piece of the dossier."""
    yield Item("ke-hoach", "Kế hoạch tổ chức hội nghị", completed(case))


def completed(case: Case) -> Paper:
    """The plan with what its text has lost: issuing body, symbol, place and signer; number and day stay blank.

    Every word of the plan is kept; tone marks take one place throughout, and blanks, the letterhead and labels
    of annexes are mended as ``cchc restyle`` mends them.
    """
    paper, _ = mended(one_spelling(case.plan_paper), case.law)
    commune = case.commune
    kind = paper.kind or Kind.KE_HOACH
    return replace(
        paper,
        kind=kind,
        issuer_lines=paper.issuer_lines or commune.issuer_lines,
        symbol=paper.symbol or f"{kind_symbol(case, kind)}-{commune.symbol}",
        place=paper.place or commune.place,
        recipients=_with_filing(paper.recipients or commune.recipients),
        signatures=paper.signatures or (collective_signature(case),),
    )


def _with_filing(recipients: tuple[str, ...]) -> tuple[str, ...]:
    """The list as it is, its filing line last."""
    kept = tuple(line for line in recipients if "lưu" not in line.lower()[:6])
    filing = tuple(line for line in recipients if line not in kept)
    return (*kept, *(filing[-1:] or ("Lưu: VT",)))
