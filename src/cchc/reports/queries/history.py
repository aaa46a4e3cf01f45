"""The revisions of a report, the last first, each with what it changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from cchc.lib.differences import Stretch, differences
from cchc.reports.models import FieldReport, Revision
from cchc.reports.queries.words import FIELD_NAMES

TOGETHER = timedelta(minutes=10)  # Autosaves of one person in one box within it are read as one.


@dataclass
class Sitting:
    """What one person did in one box at one sitting: the words before it and after it."""

    key: str
    field: str
    who: str
    acting_for: str
    since: datetime
    until: datetime
    number: int
    merged: bool
    before: str
    after: str
    name: str = ""

    @property
    def changes(self) -> tuple[Stretch, ...]:
        return differences(self.before, self.after)

    def goes_on_with(self, row: Revision) -> bool:
        same = (self.who, self.merged) == (row.by.full_name, row.merged)
        return same and row.at - self.until <= TOGETHER


def sittings(report: FieldReport) -> list[Sitting]:
    """The revisions of every box, gathered into sittings; the last one first."""
    found: list[Sitting] = []
    last: dict[tuple[str, str], Sitting] = {}
    for row in Revision.objects.filter(report=report).select_related("by").order_by("pk"):
        box = (row.key, row.field)
        sitting = last.get(box)
        if sitting and sitting.goes_on_with(row):
            sitting.after, sitting.until, sitting.number = row.text, row.at, row.number
            continue
        last[box] = begun(row, sitting.after if sitting else "")
        found.append(last[box])
    names = box_names(report)
    for sitting in found:
        sitting.name = names.get(sitting.key, "nội dung đã bỏ")
        if sitting.field != "text":
            sitting.name += f", {FIELD_NAMES[sitting.field]}"
    return sorted(found, key=lambda sitting: sitting.until, reverse=True)


def begun(row: Revision, before: str) -> Sitting:
    return Sitting(
        key=row.key,
        field=row.field,
        who=row.by.full_name,
        acting_for=row.acting_for,
        since=row.at,
        until=row.at,
        number=row.number,
        merged=row.merged,
        before=before,
        after=row.text,
    )


def box_names(report: FieldReport) -> dict[str, str]:
    """What each row of the report is called."""
    names = {row.key: row.heading or row.get_part_display() for row in report.passages.all()}
    names |= {row.key: f"Tồn tại {row.position}" for row in report.findings.all()}
    return names | {f"target:{row.target_id}": row.target.name for row in report.results.select_related("target")}
