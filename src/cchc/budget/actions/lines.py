"""Add, change, take out, bring back and move the lines of a draft, and bring them to the people now expected."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from cchc.budget.actions.steps import Taken, live, note, refuse_unless, take_hand
from cchc.budget.enums import HandKind, RoundState
from cchc.budget.models import Estimate, EstimateLine, Round
from cchc.budget.models.line import MOST_AMOUNT, MOST_PRICE, MOST_QUANTITY, MOST_SESSIONS
from cchc.budget.queries.conference import Expected, expected_for
from cchc.budget.queries.rounds import facts_of, lines_of, standing
from cchc.core.locking import locked
from cchc.core.words import one_line
from cchc.lib.errors import ActionRefused
from cchc.lib.money import dotted
from cchc.org.models import Officer
from cchc.spending.items import DOCUMENTS, MEALS, REFRESHMENT, item_of
from cchc.spending.model import CostLine

MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a number of a line may be, in the words of the form."""

    name: str
    least: int
    most: int


BOUNDS = {
    "quantity": Bounds("Số lượng", 1, MOST_QUANTITY),
    "sessions": Bounds("Số buổi, ngày", 1, MOST_SESSIONS),
    "price": Bounds("Đơn giá", 0, MOST_PRICE),
}


@transaction.atomic
def add_line(*, estimate: Estimate, cost: CostLine, by: Officer, at: datetime) -> EstimateLine:
    """Thêm dòng dự toán at the end of the draft."""
    taken, round = Taken(by, at, HandKind.AUTHOR), live(estimate)
    writing(round, taken)
    cost = fitting(cost)
    if standing(round).count() >= MOST_LINES:
        raise ActionRefused(
            f"Dự toán đã có {MOST_LINES} dòng.", "Gộp các khoản cùng loại thành một dòng, kèm bảng kê của báo giá."
        )
    last = round.lines.aggregate(last=Max("position"))["last"] or 0
    line: EstimateLine = EstimateLine.objects.create(round=round, position=last + 1, edited_by=by, **facts_of(cost))
    changed(round, taken, line, action="budget.add_line", **facts_of(cost))
    return line


@transaction.atomic
def edit_line(*, line: EstimateLine, cost: CostLine, revision: int, by: Officer, at: datetime) -> EstimateLine:
    """Sửa dòng dự toán; ``revision`` is the one the writer had read."""
    taken, round = Taken(by, at, HandKind.AUTHOR), live(line.round.estimate)
    writing(round, taken)
    line = line_in(round, line)
    cost = fitting(cost)
    if facts_of(line.cost) == facts_of(cost):
        return line
    if line.revision != revision:
        raise ActionRefused(
            f"Trong lúc bạn nhập, {line.edited_by} đã sửa dòng này.", "Xem số liệu mới nhất, kiểm tra rồi lưu lần nữa."
        )
    set_cost(line, cost, by)
    changed(round, taken, line, action="budget.edit_line", **facts_of(cost))
    return line


@transaction.atomic
def remove_line(*, line: EstimateLine, by: Officer, at: datetime) -> EstimateLine:
    """Bỏ dòng dự toán; it stays, so that it can be brought back."""
    taken, round = Taken(by, at, HandKind.AUTHOR), live(line.round.estimate)
    writing(round, taken)
    line = line_in(round, line)
    if line.take_out(at):
        changed(round, taken, line, action="budget.remove_line")
    return line


@transaction.atomic
def restore_line(*, line: EstimateLine, by: Officer, at: datetime) -> EstimateLine:
    """Lấy lại dòng đã bỏ."""
    taken, round = Taken(by, at, HandKind.AUTHOR), live(line.round.estimate)
    writing(round, taken)
    line = line_in(round, line)
    if line.bring_back():
        changed(round, taken, line, action="budget.restore_line")
    return line


@transaction.atomic
def move_line(*, line: EstimateLine, up: bool, by: Officer, at: datetime) -> EstimateLine:
    """Chuyển dòng lên hoặc xuống một chỗ; the first and the last stay where they are."""
    taken, round = Taken(by, at, HandKind.AUTHOR), live(line.round.estimate)
    writing(round, taken)
    line = line_in(round, line)
    rows = lines_of(round)
    at_now = [row.pk for row in rows].index(line.pk) if line.removed_at is None else -1
    to = at_now + (-1 if up else 1)
    if at_now < 0 or not 0 <= to < len(rows):
        return line
    rows[at_now], rows[to] = rows[to], rows[at_now]
    for position, row in enumerate(rows, 1):
        row.position = position
    EstimateLine.objects.bulk_update(rows, ["position"])
    changed(round, taken, line, action="budget.move_line", up=up)
    return line


@transaction.atomic
def follow_headcount(*, estimate: Estimate, by: Officer, at: datetime) -> Round:
    """Sửa số lượng theo số đại biểu mới nhất: the lines paid a head take the people expected now."""
    taken, round = Taken(by, at, HandKind.AUTHOR), live(estimate)
    writing(round, taken)
    expected = expected_for(round, estimate.cycle)
    if not expected.differs_from(round):
        return round
    before, people = [round.expected, round.unsalaried], expected.people
    for line in standing(round):
        follow(line, round, expected, taken)
    round.expected, round.unsalaried, round.unknown = people.expected, people.unsalaried, people.unknown
    round.sessions, round.revision = expected.sessions, round.revision + 1
    round.save()
    now = [people.expected, people.unsalaried]
    note(round, taken, action="budget.follow_headcount", before=before, now=now)
    return round


def follow(line: EstimateLine, round: Round, expected: Expected, taken: Taken) -> None:
    """Drinks for all expected, meals for those on no payroll, copies as long as they were one for each."""
    item, people, cost = item_of(line.cost), expected.people, line.cost
    if item == REFRESHMENT:
        cost = replace(cost, quantity=people.expected, sessions=expected.sessions)
    elif item in MEALS:
        cost = replace(cost, quantity=people.unsalaried)
    elif item == DOCUMENTS and round.copies is None and line.quantity == round.expected:
        cost = replace(cost, quantity=people.expected)
    if cost.quantity == 0:
        line.take_out(taken.at)
    elif cost != line.cost:
        set_cost(line, cost, taken.by)


def writing(round: Round, taken: Taken) -> None:
    """Refuse unless the round is a draft and the hand that writes is free to."""
    refuse_unless(round, RoundState.DRAFT)
    take_hand(round, taken)


def line_in(round: Round, line: EstimateLine) -> EstimateLine:
    """The line under its lock; one of an earlier round is history."""
    line = locked(line)
    if line.round_id != round.pk:
        raise ActionRefused("Dòng này thuộc lần trình trước nên giữ nguyên.", "Sửa dòng tương ứng của lần trình này.")
    return line


def set_cost(line: EstimateLine, cost: CostLine, by: Officer) -> None:
    for name, value in facts_of(cost).items():
        setattr(line, name, value)
    line.edited_by, line.revision = by, line.revision + 1
    line.save()


def changed(round: Round, taken: Taken, line: EstimateLine, *, action: str, **data: Any) -> None:
    round.revision += 1
    round.save(update_fields=["revision"])
    note(round, taken, action=action, line=line.pk, **{"name": line.name, **data})


def fitting(cost: CostLine) -> CostLine:
    """The line as it is kept. Raises ``ActionRefused`` for what no estimate can hold."""
    words = {name: one_line(getattr(cost, name)) for name in ("name", "unit", "basis")}
    for name, what in (("name", "nội dung chi"), ("unit", "đơn vị tính")):
        if not words[name]:
            raise ActionRefused(f"Dòng dự toán chưa có {what}.", f"Ghi {what} rồi lưu.")
    for name, bounds in BOUNDS.items():
        number = getattr(cost, name)
        if number is not None and not bounds.least <= number <= bounds.most:
            raise ActionRefused(
                f"{bounds.name} phải từ {bounds.least} đến {dotted(bounds.most)}.", "Kiểm tra lại con số rồi lưu."
            )
    if (cost.amount or 0) > MOST_AMOUNT:
        raise ActionRefused(f"Thành tiền lớn hơn {dotted(MOST_AMOUNT)} đồng.", "Kiểm tra lại số lượng và đơn giá.")
    return replace(cost, name=words["name"][:300], unit=words["unit"][:30], basis=words["basis"][:500])
