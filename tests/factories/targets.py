"""A year's plan with a few targets, areas for the posts of the cast, and figures typed by a person."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from cchc.figures.half import Half
from cchc.figures.numbers import read_answer
from cchc.org.models import Officer, Post
from cchc.targets.actions import Entered, Entry, enter_figures
from cchc.targets.models import Target, YearPlan
from tests.people import AT, Commune

HALF = Half(2023, 1)
AREAS = {"organiser": ["CD", "BM", "CV"], "clerk": ["TT"], "reform": ["TC"], "finance": ["TCC"]}


def give_areas(commune: Commune) -> None:
    """The areas of reform that the posts of the cast answer for; nobody answers for CQS."""
    for code, areas in AREAS.items():
        Post.objects.filter(commune=commune.unit, code=code).update(areas=areas)


def year_plan(commune: Commune, year: int = 2023) -> YearPlan:
    plan, _ = YearPlan.objects.get_or_create(
        commune=commune.unit,
        year=year,
        defaults={
            "title": f"Kế hoạch cải cách hành chính năm {year}",
            "code": "05/KH-UBND",
            "issued_on": date(year, 1, 16),
            "opened_at": AT,
            "opened_by": commune.organiser,
        },
    )
    return plan


def target(plan: YearPlan, name: str, value: str | None = "98", **facts: Any) -> Target:
    number = Decimal(value) if value is not None else None
    given = {"area": "TT", "unit": "%", "compare": "≥", **facts}
    row: Target = Target.objects.create(plan=plan, position=plan.targets.count() + 1, name=name, value=number, **given)
    return row


def enter(
    commune: Commune,
    figures: Mapping[str | int, str],
    *,
    by: Officer | None = None,
    half: Half = HALF,
    areas: set[str] | None = None,
    revision: int = 0,
    at: datetime = AT,
) -> Entered:
    """Figures as they are typed: ``{"BM3.3.2.1": "2.222"}``."""
    entries = [Entry(row, read_answer(text), revision) for row, text in figures.items()]
    return enter_figures(
        commune=commune.unit, half=half, entries=entries, areas=areas, by=by or commune.organiser, at=at
    )
