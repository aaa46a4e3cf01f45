"""How many field reports of a review are in (X/Y báo cáo đã nhận), and which are not."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.reports.models import FieldReport
from cchc.reports.queries.owed import unopened
from cchc.review.models import Cycle, Duty


@dataclass(frozen=True, slots=True)
class Missing:
    """A field report that is not in: whose, how it stands (empty when nobody has opened it), and its duty."""

    post: str
    state: str
    duty: Duty | None
    report: FieldReport | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """``accepted`` counts the reports in use."""

    accepted: int
    missing: tuple[Missing, ...]

    @property
    def total(self) -> int:
        return self.accepted + len(self.missing)


def received(cycle: Cycle) -> Received:
    """The reports that were opened, and what is owed and has none yet."""
    reports = list(FieldReport.objects.filter(cycle=cycle).select_related("post", "duty__assignment"))
    opened = [Missing(row.post.name, row.get_state_display(), row.duty, row) for row in reports if not row.accepted]
    awaited = [Missing(item.post.name, "", item.duty) for item in unopened(cycle)]
    return Received(sum(1 for row in reports if row.accepted), (*opened, *awaited))
