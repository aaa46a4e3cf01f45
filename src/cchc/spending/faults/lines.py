"""What a line shows by itself: how many, how often, at what price, on what ground."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.lib.money import Dong, dotted
from cchc.spending.faults.model import Cut, Fault, FaultKind, Table
from cchc.spending.items import DOCUMENTS, LODGING, MEALS, REFRESHMENT, SALARIED_MEAL, SHARED_MEAL, SPEAKERS, TRAVEL
from cchc.spending.model import BasisKind, CostLine
from cchc.spending.norms import Rung

# One for each person at most, by what it is or by its unit; support for guests without a salary is judged elsewhere.
BY_HEAD = frozenset({REFRESHMENT, DOCUMENTS})
HEADS = frozenset({"người", "đại biểu", "khách", "suất"})
ELSEWHERE = MEALS | {TRAVEL, LODGING}
BY_MEALS = frozenset({SHARED_MEAL, SALARIED_MEAL})


def more_than_invited(table: Table) -> Iterator[Fault]:
    """More of what each person gets than people: none for whom nobody invited, few for those who declined."""
    people = table.around.people
    for at, line in _by_head(table):
        if line.quantity > people.most:
            yield table.fault(
                FaultKind.QUANTITY,
                at,
                f"tính cho {line.quantity} người, chỉ mời {people.most} người.",
                f"Hãy giảm số lượng còn {people.expected}.",
                cut=Cut(f"Chỉ có {people.expected} đại biểu", quantity=people.expected),
            )
        elif line.quantity > people.expected:
            absent = line.quantity - people.expected
            yield table.fault(
                FaultKind.QUANTITY,
                at,
                f"tính cho {line.quantity} người, {absent} người trong số đó đã báo vắng.",
                f"Nên giảm số lượng còn {people.expected}.",
                blocks=False,
                cut=Cut(f"{absent:02d} người đã báo vắng", quantity=people.expected),
            )


def _by_head(table: Table) -> Iterator[tuple[int, CostLine]]:
    for at, line in enumerate(table.lines):
        counted = table.items[at] in BY_HEAD or line.unit.strip().lower() in HEADS
        if counted and table.items[at] not in ELSEWHERE:
            yield at, line


def too_many_sessions(table: Table) -> Iterator[Fault]:
    """Drinks for more half days than the conference has."""
    most = table.around.sessions
    for at, line in table.of(REFRESHMENT):
        if line.sessions > most:
            yield table.fault(
                FaultKind.SESSIONS,
                at,
                f"tính {line.sessions} buổi, hội nghị có {most} buổi.",
                f"Hãy ghi lại số buổi, nhiều nhất là {most}.",
                cut=Cut(f"Hội nghị có {most} buổi", sessions=most),
            )


def paper_copies(table: Table) -> Iterator[Fault]:
    """Documents on paper for those who read them on a screen."""
    copies = table.around.paper_copies
    for at, line in table.of(DOCUMENTS):
        if copies is not None and copies < line.quantity <= table.around.people.most:
            over = line.quantity - copies
            yield table.fault(
                FaultKind.PAPER_COPIES,
                at,
                f"{over} đại biểu dùng bản điện tử nhưng vẫn tính bản giấy.",
                f"Nên giảm số lượng còn {copies}.",
                blocks=False,
                cut=Cut(f"{over} đại biểu dùng bản điện tử", quantity=copies),
            )


def no_basis(table: Table) -> Iterator[Fault]:
    """A price that stands on nothing: neither norm nor quotation nor contract."""
    for at, line in enumerate(table.lines):
        if line.price is not None and (line.basis_kind is BasisKind.NONE or not line.basis.strip()):
            yield table.fault(
                FaultKind.NO_BASIS,
                at,
                "chưa có căn cứ.",
                "Hãy ghi định mức, báo giá hoặc hợp đồng làm căn cứ của đơn giá.",
            )


def by_no_norm(table: Table) -> Iterator[Fault]:
    """A price said to be that of a norm, where no level has an amount to hold it against."""
    for at, line in enumerate(table.lines):
        if line.basis_kind is not BasisKind.NORM or line.price is None or table.items[at] in BY_MEALS:
            continue
        if line.basis.strip() and all(rung.amount is None for rung in table.norm(at).rungs):
            yield table.fault(
                FaultKind.NO_BASIS,
                at,
                f"ghi căn cứ là định mức nhưng chưa có mức nào để đối chiếu đơn giá {line.price} đồng.",
                "Hãy ghi mức của tỉnh hoặc của xã kèm căn cứ, hoặc lấy báo giá, hợp đồng làm căn cứ.",
                blocks=False,
            )


def no_price(table: Table) -> Iterator[Fault]:
    """A line that waits for its price; it counts nothing in the total yet."""
    for at, line in enumerate(table.lines):
        if line.price is None:
            norm = table.norm(at)
            why = f" ({norm.citation}: {norm.note})" if norm.note else ""
            yield table.fault(
                FaultKind.NO_PRICE,
                at,
                f"chưa có đơn giá nên chưa cộng vào tổng{why}.",
                "Hãy ghi báo giá, hợp đồng."
                if norm.at_cost
                else "Hãy ghi mức do HĐND tỉnh hoặc quy chế chi tiêu nội bộ quy định, kèm căn cứ.",
                blocks=False,
            )


def above_ceiling(table: Table) -> Iterator[Fault]:
    """A price above what a sure norm allows blocks; one above a norm that nobody has verified only warns.

    Meals that are served or forbidden are judged with the meals.
    """
    for at, line in enumerate(table.lines):
        norm = table.norm(at)
        if table.items[at] in BY_MEALS or line.price is None:
            continue
        if norm.ceiling and line.price > (norm.ceiling.amount or 0):
            yield _above(table, at, line.price, norm.ceiling)
            continue
        for rung in norm.rungs:
            if not rung.binding and rung.amount is not None and line.price > rung.amount:
                yield _above(table, at, line.price, rung)


def own_speaker(table: Table) -> Iterator[Fault]:
    """A fee for a talk: officers who speak at a review do so as part of their work."""
    for at, _ in table.of(*SPEAKERS):
        if not table.around.speaker_fee:
            yield table.fault(
                FaultKind.OWN_SPEAKER,
                at,
                "công chức đọc tham luận, báo cáo theo nhiệm vụ không được chi thù lao.",
                "Hãy bỏ dòng này; nếu mời người ngoài cơ quan, hãy ghi quy định cho phép chi.",
                cut=Cut("Tham luận theo nhiệm vụ, không chi thù lao", quantity=0),
            )


def zero(table: Table) -> Iterator[Fault]:
    """A line that counts nothing."""
    for at, line in enumerate(table.lines):
        empty = [word for word, value in _counted(line) if value == 0]
        if empty:
            yield table.fault(
                FaultKind.ZERO, at, f"{', '.join(empty)} đang là 0.", "Hãy ghi số, hoặc bỏ dòng này nếu không chi."
            )


def huge(table: Table) -> Iterator[Fault]:
    """A figure that most likely has a digit too many."""
    for at, line in enumerate(table.lines):
        for word, value in _counted(line):
            yield from _beyond(table, _BOUNDS[word], word, value, at)
    yield from _beyond(table, "total", "tổng dự toán", table.total, None)


_BOUNDS = {"số lượng": "quantity", "số buổi": "sessions", "đơn giá": "price"}


def _counted(line: CostLine) -> tuple[tuple[str, int | None], ...]:
    return ("số lượng", line.quantity), ("số buổi", line.sessions), ("đơn giá", line.price)


def _beyond(table: Table, bound: str, word: str, value: int | None, at: int | None) -> Iterator[Fault]:
    most = table.around.law[f"spending.bound.{bound}"]
    if value is None or value <= most.value:
        return
    said = f"{word} {dotted(value)} lớn quá mức thường gặp ({dotted(most.value)} {most.unit})."
    message = table.named(at, said if at is not None else said[0].upper() + said[1:])
    remedy = "Hãy kiểm tra lại số chữ số đã gõ."
    yield Fault(FaultKind.HUGE, at, message, remedy, True, most.citation, most.status.vietnamese)


def _above(table: Table, at: int, price: Dong, rung: Rung) -> Fault:
    sure = rung.binding
    kind = FaultKind.ABOVE_CEILING if sure else FaultKind.UNVERIFIED
    tail = "" if sure else "; mức này chưa kiểm chứng"
    message = table.named(at, f"đơn giá {price} đồng vượt {_said(rung)} {rung.amount} đồng ({rung.citation}){tail}.")
    remedy = f"Hãy giảm đơn giá còn {rung.amount} đồng." if sure else "Hãy đối chiếu với văn bản quy định mức này."
    cut = Cut(f"Vượt {_said(rung)} {rung.amount} đồng ({rung.citation})", price=rung.amount) if sure else None
    return Fault(kind, at, message, remedy, sure, rung.citation, rung.certainty if sure else "chưa kiểm chứng", cut)


def _said(rung: Rung) -> str:
    """The level as words name its amount: ``mức tối đa``, ``mức của xã``."""
    return {"national": "mức tối đa", "province": "mức của tỉnh", "commune": "mức của xã"}[rung.level]


CHECKS = (
    *(more_than_invited, too_many_sessions, paper_copies, no_basis, by_no_norm, no_price),
    *(above_ceiling, own_speaker, zero, huge),
)
