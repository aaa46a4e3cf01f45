"""Law that needs more than a figure: norms chosen by day and place, reporting windows, percentages of norms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cchc.law.book import Law, Value
from cchc.lib.days import Period
from cchc.lib.errors import CchcError
from cchc.lib.money import Dong


@dataclass(frozen=True, slots=True)
class Norm:
    """A conference norm (định mức chi) on a day: its ceiling, None where no figure is known or cost is actual."""

    value: Value
    amount: Dong | None

    @property
    def certain(self) -> bool:
        """Whether the amount may be used without the commune's own decision on it."""
        return self.value.is_law and self.amount is not None

    @property
    def at_cost(self) -> bool:
        """Whether the item is paid at actual cost (thực chi) by quotation, contract or invoice."""
        return bool(self.value.value["basis"] == "thực chi")


def conference_norms(law: Law, item: str) -> tuple[Norm, ...]:
    """The norms of an item for a meeting held by a commune, from the country's to the narrowest territory's.

    Each territory has the latest of its own; empty where nothing is in force for the item. Figures of the book that
    are no norm of a conference (travel, Party bodies, examples) name no item, and nothing is held against them.
    """
    if not item:
        return ()
    found: dict[str, Value] = {}
    for value in law.topic("norm").values():
        if value.value["item"] == item and _for_communes(value):
            found[value.territory] = max(found.get(value.territory, value), value, key=_start)
    widths = ("", *law.places)
    return tuple(_norm(found[place]) for place in sorted(found, key=widths.index))


def conference_norm(law: Law, item: str) -> Norm:
    """The norm of an item (``refreshment``, ``meal``, ``hall`` …) for a meeting held by a commune.

    A local norm wins over the national one: circulars set ceilings, the People's Council of the province fixes the
    amounts. Raises ``CchcError`` when nothing is in force for the item.
    """
    found = conference_norms(law, item)
    if not found:
        raise CchcError(f"Không có định mức chi hội nghị cho mục “{item}” vào ngày {law.day:%d/%m/%Y}.")
    return found[-1]


def shared_meal_cap(law: Law, lump_sum: Dong) -> Dong:
    """The most that may be paid a head when the host serves the meal: 130 % of the lump sum (khoản 5 Điều 12)."""
    share = conference_norm(law, "meal_cap").amount
    return Dong(lump_sum * (share or 100) // 100)


def window(law: Law, name: str, year: int) -> Period:
    """The data window of a periodic report: ``half_first``, ``half_second``, ``year``, ``quarter_1``, ``quarter_3``."""
    ends = law[f"report.window.{name}"].value
    start, end = (date(year + side["year_shift"], side["month"], side["day"]) for side in (ends["start"], ends["end"]))
    return Period(start, end)


def _norm(value: Value) -> Norm:
    amount = value.value.get("amount")
    return Norm(value, None if amount is None else Dong(amount))


def _start(value: Value) -> date:
    return value.effective_from or date.min


def _for_communes(value: Value) -> bool:
    return "không áp dụng" not in value.value["scope"]
