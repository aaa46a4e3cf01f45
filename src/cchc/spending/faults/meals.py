"""Meals, drinks and journeys: for whom they are paid, for how long, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.spending.faults.model import Cut, Fault, FaultKind, Table
from cchc.spending.items import LODGING, MEALS, REFRESHMENT, SALARIED_MEAL, SHARED_MEAL, TRAVEL, WATER

# Paid to guests on no state payroll; a lump sum and a served meal feed the same people.
SUPPORTED = (
    (tuple(MEALS), FaultKind.MEAL_FOR_SALARIED),
    ((TRAVEL,), FaultKind.TRAVEL_FOR_SALARIED),
    ((LODGING,), FaultKind.LODGING_FOR_SALARIED),
)


def salaried_are_fed(table: Table) -> Iterator[Fault]:
    """A line that feeds guests on a payroll by its own words."""
    for at, _ in table.of(SALARIED_MEAL):
        yield table.fault(
            FaultKind.MEAL_FOR_SALARIED,
            at,
            "đại biểu hưởng lương tự trả tiền ăn, không chi từ kinh phí hội nghị.",
            "Hãy bỏ dòng này.",
            cut=Cut("Đại biểu hưởng lương không thuộc đối tượng", quantity=0),
        )


def too_many_supported(table: Table) -> Iterator[Fault]:
    """More meals, journeys or nights than guests without a salary: each is paid to those alone."""
    for items, kind in SUPPORTED:
        counted = 0
        for at, line in table.of(*items):
            counted += line.quantity
            over = min(line.quantity, counted - table.around.people.unsalaried)
            if over > 0:
                sure = counted > table.around.people.unsalaried + table.around.people.unknown
                yield _not_eligible(table, kind, at, over) if sure else _not_known(table, at, over)


def _not_eligible(table: Table, kind: FaultKind, at: int, over: int) -> Fault:
    kept = table.lines[at].quantity - over
    return table.fault(
        kind,
        at,
        f"tính {over} suất quá số đại biểu không hưởng lương ({table.around.people.unsalaried} người).",
        f"Hãy giảm còn {kept} suất, hoặc sửa danh sách đại biểu nếu có người bị ghi nhầm.",
        cut=Cut(f"{over:02d} người hưởng lương, không thuộc đối tượng", quantity=kept),
    )


def _not_known(table: Table, at: int, over: int) -> Fault:
    """Those of whom nobody has said may be on either side."""
    return table.fault(
        FaultKind.SALARY_UNKNOWN,
        at,
        f"tính {over} suất cho người chưa rõ có hưởng lương hay không.",
        f"Hãy hỏi rõ {table.around.people.unknown} người chưa rõ trước khi trình.",
        blocks=False,
        cut=Cut(f"{over:02d} người chưa xác định là không hưởng lương", quantity=table.lines[at].quantity - over),
    )


def salary_unknown(table: Table) -> Iterator[Fault]:
    """Guests of whom nobody has said whether a payroll lists them."""
    unknown = table.around.people.unknown
    if unknown:
        yield table.fault(
            FaultKind.SALARY_UNKNOWN,
            None,
            f"Còn {unknown} đại biểu chưa rõ có hưởng lương hay không; chưa tính tiền ăn cho những người này.",
            f"Hãy ghi rõ cho {unknown} người trong danh sách đại biểu.",
            blocks=False,
        )


def half_day(table: Table) -> Iterator[Fault]:
    """More days of lump sum than the conference has; half a day counts only where the local rule says so."""
    around = table.around
    for at, line in table.of(*MEALS):
        if line.sessions <= around.days or not line.quantity:
            continue
        odd = around.sessions % 2 and not around.meal_for_half_day and line.sessions == around.days + 1
        if odd:
            yield table.fault(
                FaultKind.HALF_DAY,
                at,
                "mức khoán tính theo ngày; nửa ngày chỉ được tính khi địa phương có quy định.",
                "Hãy bỏ phần của nửa ngày, hoặc ghi quy định của địa phương cho phép.",
                cut=_days(around.days, "Nửa ngày, địa phương chưa có quy định hỗ trợ"),
            )
        else:
            yield table.fault(
                FaultKind.SESSIONS,
                at,
                f"tính {line.sessions} ngày ăn, hội nghị chỉ được tính {around.days} ngày.",
                f"Hãy ghi lại số ngày, nhiều nhất là {around.days}.",
                cut=_days(around.days, f"Hội nghị chỉ được tính {around.days} ngày ăn"),
            )


def water_beside_drinks(table: Table) -> Iterator[Fault]:
    """Water, tea, coffee on a line of its own beside the drinks of the break."""
    if any(line.quantity for _, line in table.of(REFRESHMENT)):
        for at, _ in table.of(WATER):
            yield table.fault(
                FaultKind.WATER,
                at,
                "trùng với chi giải khát giữa giờ; khi thẩm định sẽ bị loại.",
                "Hãy bỏ dòng này, hoặc bỏ dòng giải khát giữa giờ.",
                cut=Cut("Trùng với chi giải khát giữa giờ", quantity=0),
            )


def shared_meal(table: Table) -> Iterator[Fault]:
    """A served meal above 130 % of the lump sum, and one that no lump sum is known for."""
    for at, line in table.of(SHARED_MEAL):
        norm = table.norm(at)
        if norm.amount is None:
            yield table.fault(
                FaultKind.SHARED_MEAL,
                at,
                "chưa có mức khoán tiền ăn nên chưa biết mức tối đa của ăn tập trung.",
                "Hãy ghi mức khoán của tỉnh hoặc của xã, kèm căn cứ.",
                blocks=False,
            )
        elif line.price is not None and line.price > norm.amount:
            yield table.fault(
                FaultKind.SHARED_MEAL,
                at,
                f"đơn giá {line.price} đồng vượt mức tối đa {norm.amount} đồng ({norm.citation}).",
                f"Hãy giảm đơn giá còn không quá {norm.amount} đồng.",
                blocks=norm.ceiling is not None and line.price > (norm.ceiling.amount or 0),
                cut=Cut(f"Vượt {norm.citation}", price=norm.amount),
            )


def _days(days: int, reason: str) -> Cut:
    return Cut(reason, sessions=days) if days else Cut(reason, quantity=0)


CHECKS = (salaried_are_fed, too_many_supported, salary_unknown, half_day, water_beside_drinks, shared_meal)
