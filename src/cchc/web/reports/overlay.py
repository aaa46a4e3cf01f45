"""Show again what was typed when a save was refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cchc.reports.actions import Typed
from cchc.reports.models import Finding, Passage, TargetResult
from cchc.reports.queries.sheet import Sheet


def lay_over(sheet: Sheet, typed: Sequence[Typed]) -> None:
    """Put what was typed over what is saved, so that the page goes on from the revisions it had seen."""
    rows: dict[str, Passage | Finding | TargetResult] = {}
    for area in sheet.areas:
        area.results = [
            replace(item, result=item.result or TargetResult(report=sheet.report, target=item.target))
            for item in area.results
        ]
        rows |= {item.key: item.result for item in area.results if item.result}
        rows |= {f"passage:{row.pk}": row for row in area.passages}
        rows |= {f"finding:{row.pk}": row for row in area.findings}
    rows |= {f"passage:{row.pk}": row for row in sheet.ahead}
    for item in typed:
        if row := rows.get(item.place.key):
            setattr(row, item.place.field, item.text)
            row.revision = min(row.revision, item.base)
