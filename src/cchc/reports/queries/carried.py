"""What the last review said on the same areas: findings to carry over, words to compare with."""

from __future__ import annotations

from django.db.models import Q

from cchc.reports.models import FieldReport, Finding
from cchc.reports.queries.period import day_of
from cchc.review.models import Cycle


def last_cycle(cycle: Cycle) -> Cycle | None:
    """The review before this one by the days of their conferences or periods."""
    rows = Cycle.objects.filter(commune_id=cycle.commune_id).exclude(pk=cycle.pk).select_related("plan")
    earlier = [row for row in rows if day_of(row) < day_of(cycle)]
    return max(earlier, key=lambda row: (day_of(row), row.pk), default=None)


def last_reports(report: FieldReport) -> list[FieldReport]:
    """The last review's reports of the same post, or, when posts have changed, on the same areas."""
    earlier = last_cycle(report.cycle)
    if earlier is None:
        return []
    rows = list(FieldReport.objects.filter(cycle=earlier).select_related("post").order_by("pk"))
    same = [row for row in rows if row.post_id == report.post_id]
    return same or [row for row in rows if set(row.areas) & set(report.areas)]


def carriable(report: FieldReport) -> list[Finding]:
    """The findings of the last review's reports that lie in this report's areas."""
    rows = Finding.objects.filter(report__in=last_reports(report), removed_at=None).exclude(shortcoming="")
    mine = Q(area__in=[*report.areas, ""])
    return list(rows.filter(mine).select_related("report__post").order_by("report", "position"))


def offered(report: FieldReport) -> list[Finding]:
    """Those of them that the report has not taken over yet."""
    taken = set(report.findings.filter(removed_at=None).values_list("carried_from_id", flat=True))
    return [row for row in carriable(report) if row.pk not in taken]
