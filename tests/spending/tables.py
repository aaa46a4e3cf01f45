"""Estimates as tests write them."""

from __future__ import annotations

from datetime import date
from typing import Any

from cchc.law.book import law_book
from cchc.lib.money import Dong
from cchc.spending.items import ITEMS, item_named
from cchc.spending.model import BasisKind, Circumstances, CostLine, LocalNorm, NormLevel, People

DAY_2023 = date(2023, 6, 23)
DAY_2026 = date(2026, 6, 26)


def around(day: date = DAY_2026, *places: str, **facts: Any) -> Circumstances:
    """A conference of two half days with 20 people, 8 of them without a salary."""
    return Circumstances(**{"law": law_book().on(day, places), "people": People(20, 8), "sessions": 2, **facts})


def line(
    name: str, quantity: int = 1, price: int | None = 1_000, sessions: int = 1, kind: BasisKind = BasisKind.QUOTATION
) -> CostLine:
    """A line whose item its words tell, counted in the unit of the item."""
    basis = {BasisKind.NORM: "Nghị quyết", BasisKind.QUOTATION: "Báo giá", BasisKind.CONTRACT: "Hợp đồng"}.get(kind, "")
    asked = None if price is None else Dong(price)
    item = item_named(name)
    unit = ITEMS[item].unit if item else "cái"
    return CostLine(item, name, unit, quantity, sessions, asked, kind, basis)


def province(item: str, amount: int, since: date = date(2018, 1, 1), **facts: Any) -> LocalNorm:
    return LocalNorm(item, NormLevel.PROVINCE, Dong(amount), "Nghị quyết của HĐND tỉnh", since, **facts)


def commune(item: str, amount: int, since: date = date(2020, 1, 1), **facts: Any) -> LocalNorm:
    return LocalNorm(item, NormLevel.COMMUNE, Dong(amount), "Quy chế chi tiêu nội bộ", since, **facts)
