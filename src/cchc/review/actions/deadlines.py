"""Deadlines worked back from the conference day in working days, each with its ground."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cchc.dossier.commune import Commune
from cchc.dossier.deadlines import deadline
from cchc.law.book import law_book
from cchc.org.queries.commune import commune_of
from cchc.review.models import Assignment, ReviewPlan
from cchc.review.queries.plan import assignment_of


def set_deadlines(plan: ReviewPlan) -> None:
    """Work every assignment's deadline back from the conference day; none while the day is unknown."""
    if plan.held_on is None:
        plan.assignments.update(deadline=None, deadline_ground="")
        return
    rows = list(plan.assignments.all())
    work_back(rows, plan.held_on, commune_of(plan.commune, plan.held_on))
    Assignment.objects.bulk_update(rows, ["deadline", "deadline_ground"])


def work_back(rows: Iterable[Assignment], held_on: date | None, commune: Commune) -> None:
    """Give each row its deadline, without writing it; none while the day is unknown."""
    if held_on is None:
        return
    law = law_book().on(held_on, commune.places)
    for row in rows:
        worked = deadline(assignment_of(row), held_on, law, commune)
        row.deadline, row.deadline_ground = worked.due, worked.standing[:500]
