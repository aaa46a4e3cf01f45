"""A plan's rows as the plan the library reads: what the text said, completed by what people filled in."""

from __future__ import annotations

from cchc.paper.model import At
from cchc.reading import model as read
from cchc.review.models import Assignment, ReviewPlan
from cchc.review.models.source import FromText


def plan_of(plan: ReviewPlan) -> read.Plan:
    return read.Plan(
        review_of=plan.review_of or None,
        period=read.Period(plan.cycle.period_start, plan.cycle.period_end),
        venue=plan.venue or None,
        held_on=plan.held_on,
        starts_at=plan.starts_at,
        chair=plan.chair or None,
        participants=tuple(
            read.Participant(row.who, row.note or None, place_of(row)) for row in plan.participants.all()
        ),
        agenda=tuple(read.AgendaItem(row.what, row.who or None, place_of(row)) for row in plan.agenda.all()),
        assignments=tuple(assignment_of(row) for row in plan.assignments.all()),
        funding=plan.funding or None,
        places={fact: At(**place) for fact, place in plan.places.items()},
    )


def assignment_of(row: Assignment) -> read.Assignment:
    return read.Assignment(
        lead=row.lead,
        what=row.what,
        kind=read.WorkKind(row.kind),
        partners=tuple(row.partners),
        due=row.due_on,
        due_text=row.due_text or None,
        at=place_of(row),
    )


def place_of(row: FromText) -> At:
    return At(row.at_section, row.at_line, row.at_text)
