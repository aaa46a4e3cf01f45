"""What is left of the year's money, and the norms of province and commune on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from cchc.budget.enums import NORMED, Level
from cchc.budget.models import Allotment, EstimateLine, Norm, Round
from cchc.lib.money import Dong
from cchc.org.models import Unit
from cchc.org.queries.commune import base_of, parsed, profile_on
from cchc.reports.queries.period import day_of
from cchc.spending.model import LocalNorm, NormLevel

HALF_DAY = "áp dụng cả khi họp nửa ngày"  # As it follows the basis of the amount in a line.


@dataclass(frozen=True, slots=True)
class Purse:
    """Kinh phí of a year: what was given, what approved estimates take, what is left (below 0 when overspent)."""

    year: int
    given: Dong
    taken: Dong
    basis: str

    @property
    def left(self) -> int:
        return self.given - self.taken


def purse(unit: Unit, year: int, *, without: int | None = None) -> Purse | None:
    """The year's money, leaving the estimate ``without`` out of what is taken; None while nobody noted any."""
    held = Allotment.objects.filter(commune=unit, year=year).order_by("-pk").first()
    if held is None:
        return None
    return Purse(year, Dong(held.amount), taken_in(unit, year, without), held.basis)


def taken_in(unit: Unit, year: int, without: int | None, since: date = date.min) -> Dong:
    """What the last approval of each estimate of the year allowed: of the conferences held in it, whenever approved.

    Approvals before ``since`` are left out.
    """
    approved = Round.objects.filter(estimate__commune=unit, approved_on__gte=since).exclude(estimate=without)
    rows = approved.order_by("estimate", "number").select_related("estimate__cycle__plan")
    last = {row.estimate_id: row.pk for row in rows if day_of(row.estimate.cycle).year == year}
    lines = EstimateLine.objects.filter(round__in=last.values(), removed_at=None)
    return Dong(lines.aggregate(sum=Sum("allowed"))["sum"] or 0)


def remaining_of(unit: Unit, day: date, *, without: int | None = None) -> Dong | None:
    """What may still be spent, by the office's own rows, else by the commune's file; None while unknown."""
    if found := purse(unit, day.year, without=without):
        return Dong(max(0, found.left))
    return left_by_file(unit, day, without=without)


def left_by_file(unit: Unit, day: date, *, without: int | None = None) -> Dong | None:
    """What the commune's file says was left on the day it begins to hold, less what was approved since then."""
    profile = profile_on(unit, day)
    left = parsed(profile.toml).budget.remaining if profile else None
    if profile is None or left is None:
        return None
    return Dong(max(0, left - taken_in(unit, day.year, without, profile.since or date.min)))


def norms_of(unit: Unit, day: date) -> tuple[LocalNorm, ...]:
    """What province and commune have set, by the office's own rows and, older than they, by the commune's file."""
    of_file = base_of(unit, day).budget.local_norms
    # Of two that begin on one day the first holds: what was written here is newer than the file.
    return (*map(local_norm, Norm.objects.filter(commune=unit)), *of_file)


def local_norm(row: Norm) -> LocalNorm:
    return LocalNorm(row.item, NormLevel(row.level), Dong(row.amount), row.basis, row.since, verified=row.verified)


def norms_in_force(rows: Iterable[Norm], day: date) -> list[Norm]:
    """The last that began of each item and level."""
    begun = sorted((row for row in rows if row.since <= day), key=lambda row: row.since)
    found = {(row.item, row.level): row for row in begun}
    return [found[key] for key in sorted(found)]


def half_day_rule(unit: Unit, day: date) -> str:
    """The local rule that allows the lump sum of the meal for half a day; empty where there is none.

    The narrower wins: the commune's own row of the meal speaks instead of that of the province and of its file; that
    of the province leaves the file its say.
    """
    rows = norms_in_force(Norm.objects.filter(commune=unit, item="meal"), day)
    said = {row.level: row.half_day for row in rows}
    if said.get(Level.COMMUNE, said.get(Level.PROVINCE, False)):
        return HALF_DAY
    return "" if Level.COMMUNE in said else base_of(unit, day).budget.meal_for_half_day


@dataclass(frozen=True, slots=True)
class NormShown:
    """An item and level on the page of norms: what holds, what is to come, and what held before.

    ``of_file`` is what the commune's file says, where the office has set nothing.
    """

    item: str
    level: Level
    row: Norm | None
    others: tuple[Norm, ...]
    of_file: LocalNorm | None = None

    @property
    def name(self) -> str:
        return NORMED[self.item]


def norms_shown(unit: Unit, day: date) -> list[NormShown]:
    rows = list(Norm.objects.filter(commune=unit).select_related("set_by").order_by("-since"))
    held = {(row.item, row.level): row for row in norms_in_force(rows, day)}
    known = sorted(base_of(unit, day).budget.local_norms, key=lambda one: one.since)
    of_file = {(one.item, one.level.value): one for one in known if one.in_force(day)}
    return [shown((item, level), rows, held, of_file) for item in NORMED for level in Level]


def shown(
    place: tuple[str, Level],
    rows: list[Norm],
    held: dict[tuple[str, str], Norm],
    of_file: dict[tuple[str, str], LocalNorm],
) -> NormShown:
    key = (place[0], place[1].value)
    row = held.get(key)
    others = (one for one in rows if (one.item, one.level) == key and one is not row)
    return NormShown(*place, row, tuple(others), None if row else of_file.get(key))
