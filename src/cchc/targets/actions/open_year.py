"""The plan of a year, opened with its first target."""

from __future__ import annotations

from datetime import datetime

from cchc.core.locking import locked
from cchc.org.models import Officer, Unit
from cchc.targets.models import YearPlan


def opened_year(commune: Unit, year: int, by: Officer, at: datetime) -> YearPlan:
    """The plan of the year under its lock, made without text when there is none."""
    plan, _ = YearPlan.objects.get_or_create(
        commune=commune,
        year=year,
        defaults={
            "title": f"Kế hoạch cải cách hành chính năm {year}",
            "opened_at": at,
            "opened_by": by,
        },
    )
    return locked(plan)
