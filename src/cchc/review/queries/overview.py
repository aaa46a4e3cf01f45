"""The review on one page: the day, the people, the work, and the one thing to do next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from django.db.models import QuerySet

from cchc.org.models import Officer
from cchc.org.queries.posts import holder_on
from cchc.paper.model import Paper
from cchc.records.models import Document
from cchc.review.models import AgendaItem, Assignment, Cycle, Duty, Participant, ReviewPlan
from cchc.review.queries.missing import GIVEN_BY_ISSUE, Fact, missing
from cchc.review.queries.parts import Part, parts_of_plan


class Next(Enum):
    """The one thing to do next."""

    COMPLETE = "complete"
    ISSUE = "issue"
    REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class Owner:
    """Who answers for an assignment: a post, its holder on the day (None while it is vacant) and their part."""

    post: str
    officer: Officer | None
    duty: Duty


@dataclass(frozen=True, slots=True)
class Work:
    assignment: Assignment
    owners: tuple[Owner, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    cycle: Cycle
    plan: ReviewPlan
    document: Document
    paper: Paper
    participants: list[Participant]
    agenda: list[AgendaItem]
    work: list[Work]
    late: list[Part]
    missing: list[Fact]
    next: Next


def overview(cycle: Cycle, today: date) -> Overview:
    """Everything the first page of a review shows, in a number of queries that does not grow."""
    plan = cycle.plan
    paper = plan.document.paper
    gone = missing(plan, paper)
    return Overview(
        cycle=cycle,
        plan=plan,
        document=plan.document,
        paper=paper,
        participants=list(plan.participants.all()),
        agenda=list(plan.agenda.all()),
        work=work_of(plan, plan.held_on or today),
        late=[part for part in parts_of_plan(plan, today) if part.is_late],
        missing=gone,
        next=next_step(plan.document, paper, gone),
    )


def work_of(plan: ReviewPlan, day: date) -> list[Work]:
    """The assignments with their owners on ``day``."""
    rows = plan.assignments.prefetch_related("duties__post__holdings__officer")
    return [Work(row, tuple(owner(duty, day) for duty in row.duties.all())) for row in rows]


def owner(duty: Duty, day: date) -> Owner:
    return Owner(duty.post.name, holder_on(duty.post, day), duty)


def next_step(document: Document, paper: Paper, gone: list[Fact]) -> Next:
    """A plan issued here, or one that came with its number, leads on to the reports."""
    if document.is_issued or paper.number is not None:
        return Next.REPORTS
    asked = {fact.name for fact in gone} - {*GIVEN_BY_ISSUE, "chair"}
    return Next.COMPLETE if asked else Next.ISSUE


def cycles_of(officer: Officer) -> QuerySet[Cycle]:
    """The reviews of the officer's commune, the last opened first."""
    cycles: QuerySet[Cycle] = Cycle.objects.seen_by(officer).select_related("plan__document").order_by("-pk")
    return cycles
