"""The target table (kế hoạch · kết quả · so sánh · đánh giá) from the versions in use, each figure with its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from cchc.figures.comparison import VERDICT_NAMES, Compare, Verdict
from cchc.figures.numbers import PERCENT, number_text, unit_words
from cchc.reports.content import Item
from cchc.reports.enums import ItemKind
from cchc.reports.models import ReportVersion
from cchc.reports.queries.places import AREAS, DIRECTION, said
from cchc.reports.queries.sources import Sources
from cchc.targets.models import Target

COUNTED = (Compare.YES_NO, Compare.BY_DATE)  # answered with done or not done, so there is no difference to tell


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target with its result. ``compared`` tells how far apart they are; ``others`` report another result for it."""

    item: Item
    version: ReportVersion
    target: Target | None
    compared: str
    others: tuple[ReportVersion, ...] = ()

    @property
    def name(self) -> str:
        return self.target.name if self.target else self.item.heading

    @property
    def planned(self) -> str:
        return said(self.item, "planned")

    @property
    def shown(self) -> str:
        return said(self.item, "shown")

    @property
    def value(self) -> Decimal | None:
        return decimal_of(self.item)

    @property
    def verdict(self) -> Verdict:
        found = self.item.facts.get("verdict")
        return Verdict(found) if found in list(Verdict) else Verdict.UNKNOWN

    @property
    def judged(self) -> str:
        return VERDICT_NAMES[self.verdict]


def target_rows(sources: Sources) -> list[TargetRow]:
    """The targets that the versions in use report on, by area and in the order of the year's plan."""
    reported: dict[str, list[tuple[ReportVersion, Item]]] = {}
    for version in sources.versions:
        for item in sources.contents[version.pk].items:
            if item.kind is ItemKind.TARGET:
                reported.setdefault(item.key, []).append((version, item))
    numbers = [number for key in reported if (number := number_of(key))]
    targets = {target.pk: target for target in Target.objects.filter(pk__in=numbers, plan__commune_id=commune(sources))}
    rows = [row_of(found, targets.get(number_of(key) or 0)) for key, found in reported.items()]
    return sorted(rows, key=lambda row: (area_order(row.item.area), row.target.position if row.target else 0))


def commune(sources: Sources) -> int:
    return sources.versions[0].report.commune_id if sources.versions else 0


def row_of(found: list[tuple[ReportVersion, Item]], target: Target | None) -> TargetRow:
    version, item = found[0]
    others = tuple(other for other, its in found[1:] if said(its, "shown") != said(item, "shown"))
    return TargetRow(item, version, target, compared(target, decimal_of(item)), others)


def compared(target: Target | None, value: Decimal | None) -> str:
    """``cao hơn 3,06 điểm %``; nothing where there is no figure on one side."""
    if target is None or target.value is None or value is None or target.comparison in COUNTED:
        return ""
    apart = value - target.value
    if not apart:
        return "bằng kế hoạch"
    unit = "điểm\u00a0%" if target.unit == PERCENT else unit_words(target.unit)
    return f"{'cao' if apart > 0 else 'thấp'} hơn {number_text(abs(apart))} {unit}".strip()


def number_of(key: str) -> int | None:
    """The row behind an item's key: 7 for ``target:7``."""
    number = key.rpartition(":")[2]
    return int(number) if number.isdecimal() else None


def decimal_of(item: Item) -> Decimal | None:
    value = item.facts.get("value")
    try:
        return None if value is None else Decimal(str(value))
    except InvalidOperation:
        return None


def area_order(code: str) -> int:
    areas = (DIRECTION, *AREAS)
    return areas.index(code) if code in areas else len(areas)


def counted(rows: list[TargetRow]) -> Iterator[tuple[str, int]]:
    """How many targets have which verdict, in the order of the verdicts; none of which there are none."""
    for verdict in Verdict:
        if number := sum(1 for row in rows if row.verdict is verdict):
            yield VERDICT_NAMES[verdict], number
