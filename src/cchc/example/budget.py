"""The money that the commune was given for the present year."""

from __future__ import annotations

from datetime import date

from cchc.budget.actions import set_allotment
from cchc.budget.models import Allotment
from cchc.example.part import Example

GIVEN_ON, YEAR, GIVEN = date(2026, 1, 8), 2026, 12_000_000
BASIS = "Quyết định của UBND xã giao dự toán ngân sách năm 2026 (hư cấu)"


def load_money(example: Example) -> None:
    """Note it once; what people note afterwards stays."""
    if Allotment.objects.filter(commune=example.unit, year=YEAR).exists():
        return
    at = example.moment(GIVEN_ON)
    set_allotment(unit=example.unit, year=YEAR, amount=GIVEN, basis=BASIS, by=example.organiser(at), at=at)
