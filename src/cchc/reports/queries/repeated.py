"""Shortcomings that come back from half-year to half-year: taken over, or told again in nearly the same words."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from cchc.lib.vietnamese import fold
from cchc.reports.content import Item
from cchc.reports.enums import ItemKind
from cchc.reports.models import Finding, ReportVersion
from cchc.reports.queries.figures import number_of
from cchc.reports.queries.places import said
from cchc.reports.queries.sources import Sources

ALIKE = 85.0  # of 100: two shortcomings so alike are the same one told again


@dataclass(frozen=True, slots=True)
class Repeated:
    """A shortcoming of a version in use with the earlier findings that said it, the latest first."""

    item: Item
    version: ReportVersion
    earlier: tuple[Finding, ...]


def repeated(sources: Sources) -> list[Repeated]:
    """The findings in use that an earlier review already had."""
    if not sources.versions:
        return []
    here = sources.versions[0].report
    before = Finding.objects.filter(report__commune_id=here.commune_id, removed_at=None, report__accepted__gt=0)
    rows = list(before.filter(report__cycle_id__lt=here.cycle_id).select_related("report__cycle").order_by("-pk"))
    carried = dict(Finding.objects.filter(report__cycle_id=here.cycle_id).values_list("pk", "carried_from_id"))
    found = []
    for version in sources.versions:
        for item in sources.contents[version.pk].items:
            if item.kind is ItemKind.FINDING:
                parent = carried.get(number_of(item.key) or 0)
                earlier = tuple(row for row in rows if row.pk == parent or alike(row, item))
                if earlier:
                    found.append(Repeated(item, version, earlier))
    return found


def alike(row: Finding, item: Item) -> bool:
    return row.area == item.area and fuzz.ratio(fold(row.shortcoming), fold(said(item, "shortcoming"))) >= ALIKE
