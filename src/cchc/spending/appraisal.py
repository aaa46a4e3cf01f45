"""The appraisal of an estimate (thẩm định): each line as submitted and as appraised, the difference and the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cchc.lib.money import Dong
from cchc.spending.faults import Cut, Fault, faults_of
from cchc.spending.faults.whole import wholes
from cchc.spending.items import ITEMS, item_of
from cchc.spending.model import BasisKind, Certainty, Circumstances, CostLine, total_of
from cchc.spending.norms import certainty_of, norm_in_force, told_basis

INSTRUMENTS = ("Nghị quyết", "Nghị định", "Quyết định", "Thông tư", "Luật")
NO_AMOUNT = "Chưa có mức chi, đề nghị bổ sung căn cứ"
NO_BASIS = "Đề nghị bổ sung căn cứ"


@dataclass(frozen=True, slots=True)
class AppraisedLine:
    """A line as submitted (trình) and what finance allows of it (thẩm định): 0 where it is struck out.

    ``allowed`` is in đồng, None while the line has no price to judge.
    """

    submitted: CostLine
    allowed: Dong | None
    reason: str = ""

    @property
    def change(self) -> int | None:
        """By how many đồng the line grows or, below 0, shrinks (tăng, giảm); None while nothing is allowed yet."""
        return None if self.allowed is None else self.allowed - (self.submitted.amount or 0)

    @property
    def unexplained(self) -> bool:
        """Whether the amount was changed without a word why."""
        return bool(self.change) and not self.reason.strip()


@dataclass(frozen=True, slots=True)
class Appraisal:
    """The lines of an appraisal (phiếu thẩm định) and what they add up to."""

    lines: tuple[AppraisedLine, ...]

    @property
    def submitted(self) -> Dong:
        """The total as submitted, in đồng."""
        return total_of(line.submitted for line in self.lines)

    @property
    def allowed(self) -> Dong:
        """The total as appraised, in đồng."""
        return Dong(sum(line.allowed or 0 for line in self.lines))

    @property
    def change(self) -> int:
        """The total as appraised less the total as submitted."""
        return self.allowed - self.submitted

    @property
    def unexplained(self) -> tuple[int, ...]:
        """The places from 0 of changed lines that still need a reason."""
        return tuple(at for at, line in enumerate(self.lines) if line.unexplained)


def above_ceilings(lines: Iterable[AppraisedLine], around: Circumstances) -> Iterator[str]:
    """What finance would allow beyond a sure ceiling, each in a sentence: a ceiling binds the appraisal as well."""
    given = tuple(lines)
    for line in given:
        asked, ceiling = line.submitted, norm_in_force(item_of(line.submitted), around).ceiling
        most = Dong((ceiling.amount or 0) * asked.quantity * asked.sessions) if ceiling else None
        if ceiling and most is not None and (line.allowed or 0) > most:
            yield f"“{asked.name}”: nhiều nhất {most} đồng, theo mức {ceiling.amount} đồng ({ceiling.citation})."
    for item, (people, each) in wholes(around).items():
        ceiling = norm_in_force(item, around).ceiling
        allowed = sum(line.allowed or 0 for line in given if item_of(line.submitted) == item)
        if ceiling and allowed > (ceiling.amount or 0) * people:
            yield f"“{ITEMS[item].name}”: tất cả vượt mức {ceiling.amount} đồng cho {each} ({ceiling.citation})."


def suggested_appraisal(lines: Iterable[CostLine], around: Circumstances) -> Appraisal:
    """What finance would cut by the checks, and why; the appraiser may change each line."""
    given = tuple(lines)
    faults = faults_of(given, around)
    return Appraisal(tuple(_appraised(line, _of(faults, at), around) for at, line in enumerate(given)))


def cut_down(line: CostLine, cuts: Iterable[Cut]) -> CostLine:
    """What the cuts leave of a line: the least quantity, sessions and price of them and the line itself."""
    taken = tuple(cuts)
    price = line.price
    if price is not None:
        price = min([price, *(cut.price for cut in taken if cut.price is not None)])
    return replace(
        line,
        quantity=min([line.quantity, *(cut.quantity for cut in taken if cut.quantity is not None)]),
        sessions=min([line.sessions, *(cut.sessions for cut in taken if cut.sessions is not None)]),
        price=price,
    )


def _of(faults: Iterable[Fault], at: int) -> tuple[Cut, ...]:
    return tuple(fault.cut for fault in faults if fault.line == at and fault.cut)


def _appraised(line: CostLine, cuts: tuple[Cut, ...], around: Circumstances) -> AppraisedLine:
    kept = cut_down(line, cuts).amount
    reason = _kept(line, around) if kept == line.amount else "; ".join(dict.fromkeys(_reasons(cuts)))
    return AppraisedLine(line, kept, reason)


def _reasons(cuts: tuple[Cut, ...]) -> list[str]:
    """Why a line was cut: where it is struck out, only what struck it."""
    struck = [cut.reason for cut in cuts if cut.quantity == 0]
    return struck or [cut.reason for cut in cuts]


def _kept(line: CostLine, around: Circumstances) -> str:
    """Why a line stays; an amount that nobody has verified is never called the right one."""
    if line.price is None:
        return NO_AMOUNT
    if line.basis_kind is BasisKind.NONE:
        return NO_BASIS
    if certainty_of(line, around) is Certainty.PROVINCE_UNVERIFIED:
        return f"Theo {_within(told_basis(line, around))}, đề nghị đối chiếu nghị quyết"
    return f"Đúng mức: {line.basis}" if line.basis_kind is BasisKind.NORM else f"Theo {_within(line.basis)}"


def _within(basis: str) -> str:
    """The words of a basis within a sentence: ``báo giá ngày 05/6/2023``; names of instruments keep their capitals."""
    return basis if basis[1:2].isupper() or basis.startswith(INSTRUMENTS) else basis[:1].lower() + basis[1:]
