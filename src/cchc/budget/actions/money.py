"""Set a norm of province or commune, and note the money given for a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from cchc.budget.enums import NORMED, Level
from cchc.budget.models import Allotment, Norm
from cchc.budget.models.money import MOST
from cchc.core.locking import locked
from cchc.core.words import needed, one_line
from cchc.lib.errors import ActionRefused
from cchc.lib.money import dotted
from cchc.org.actions.recording import record_step
from cchc.org.enums import Right
from cchc.org.models import Officer, Unit

FIRST_YEAR, LAST_YEAR = 2017, 2100


@dataclass(frozen=True, slots=True)
class NormFacts:
    """What a norm says: its amount in đồng, where it stands, whether somebody read it there."""

    amount: int
    basis: str
    verified: bool = False
    half_day: bool = False


@transaction.atomic
def set_norm(*, unit: Unit, item: str, level: Level, since: date, facts: NormFacts, by: Officer, at: datetime) -> Norm:
    """Đặt mức chi from a day on; the same sent twice is set once. A day that is past may be written as well.

    Resolutions of the province take effect before a commune hears of them; what is submitted stays as it was.
    """
    unit = locked(unit)
    if item not in NORMED:
        raise ActionRefused("Mục này không có mức chi riêng.", "Chọn mục trong danh sách.")
    refuse_unfit(facts.amount, least=1)
    kept: dict[str, Any] = {
        "amount": facts.amount,
        "basis": needed(one_line(facts.basis), "căn cứ của mức chi", 300),
        "verified": facts.verified and level is Level.PROVINCE,
        "half_day": facts.half_day and item == "meal",
    }
    key: dict[str, Any] = {"commune": unit, "item": item, "level": level, "since": since}
    known = Norm.objects.filter(**key).first()
    if known and all(getattr(known, name) == value for name, value in kept.items()):
        return known
    row: Norm
    row, _ = Norm.objects.update_or_create(**key, defaults={**kept, "set_by": by, "set_at": at})
    record(row, by, at, action="budget.set_norm", data={"item": item, "level": level.value, "since": since, **kept})
    return row


@transaction.atomic
def set_allotment(*, unit: Unit, year: int, amount: int, basis: str, by: Officer, at: datetime) -> Allotment:
    """Ghi kinh phí được giao of a year; the last that was noted holds."""
    unit = locked(unit)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ActionRefused(f"Năm phải từ {FIRST_YEAR} đến {LAST_YEAR}.", "Ghi lại năm rồi lưu.")
    refuse_unfit(amount, least=0)
    basis = needed(one_line(basis), "căn cứ giao kinh phí", 300)
    last = Allotment.objects.filter(commune=unit, year=year).order_by("-pk").first()
    if last and (last.amount, last.basis) == (amount, basis):
        return last
    row: Allotment = Allotment.objects.create(commune=unit, year=year, amount=amount, basis=basis, set_by=by, set_at=at)
    record(row, by, at, action="budget.set_allotment", data={"year": year, "amount": amount, "basis": basis})
    return row


def refuse_unfit(amount: int, *, least: int) -> None:
    if not least <= amount <= MOST:
        raise ActionRefused(f"Số tiền phải từ {least} đến {dotted(MOST)} đồng.", "Kiểm tra lại con số rồi lưu.")


def record(row: Norm | Allotment, by: Officer, at: datetime, *, action: str, data: dict[str, Any]) -> None:
    record_step(row, Right.CHANGE_SETTINGS, by, at, action=action, data=data)
