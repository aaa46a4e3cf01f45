"""Deadlines worked back from the conference day in working days, each with its ground."""

from __future__ import annotations

from cchc.dossier.deadlines import deadline
from cchc.law.book import law_book
from cchc.org.queries.commune import commune_of
from cchc.review.models import Assignment, ReviewPlan
from cchc.review.queries.plan import assignment_of


def set_deadlines(plan: ReviewPlan) -> None:
    """Work every assignment's deadline back from the conference day; none while the day is unknown."""
    rows = list(plan.assignments.all())
    if plan.held_on is None:
        plan.assignments.update(deadline=None, deadline_ground="")
        return
    commune = commune_of(plan.commune, plan.held_on)
    law = law_book().on(plan.held_on, commune.places)
    for row in rows:
        worked = deadline(assignment_of(row), plan.held_on, law, commune)
        row.deadline, row.deadline_ground = worked.due, worked.standing[:500]
    Assignment.objects.bulk_update(rows, ["deadline", "deadline_ground"])
