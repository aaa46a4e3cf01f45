"""Parts of the work as lists show them on a day: who does them, how they stand, how late they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from cchc.dossier.people import names_committee
from cchc.org.models import Officer, Unit
from cchc.org.queries.doers import doers_on
from cchc.review.enums import TO_LEADERS, UNDER_WAY, WorkState
from cchc.review.models import Assignment, Duty, Reminder, ReviewPlan, WorkStep
from cchc.review.queries.binding import binding

NOBODY = "chưa có người"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the work on ``today``; ``duty`` is None while the work is given to nobody."""

    assignment: Assignment
    duty: Duty | None
    doers: tuple[Officer, ...]
    binds: bool
    today: date

    @property
    def who(self) -> str:
        return ", ".join(officer.full_name for officer in self.doers) or NOBODY

    @property
    def committee(self) -> str:
        """The plan's own words where it gives the work to the committee, for which a post acts; else empty."""
        work = self.assignment
        return work.lead if self.duty and names_committee(work.lead, work.plan.commune.place) else ""

    @property
    def state_name(self) -> str:
        return WorkState(self.duty.state).label if self.duty else NOBODY

    @property
    def name(self) -> str:
        """The kind of work and its first words, the kind once: ``lập dự toán``, ``việc khác (Trích xuất số liệu…)``."""
        kind, words = self.assignment.kind_name, self.assignment.what.split()
        short = " ".join(words[:18]) + ("…" if len(words) > 18 else "")
        return short if short.lower().startswith(kind) else f"{kind} ({short})"

    @property
    def due(self) -> date | None:
        work = self.assignment
        return self.duty.due if self.duty else work.due_on or work.deadline

    @property
    def percent(self) -> int | None:
        found: int | None = getattr(self.duty, "percent", None)
        return 100 if self.duty and self.duty.state == WorkState.DONE else found

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something: not handed in, or given to nobody."""
        return self.duty is None or self.duty.state in UNDER_WAY

    @property
    def days_late(self) -> int:
        """Days past the due day, to today or to the day it was handed in; 0 while the plan does not bind."""
        if not self.binds or self.due is None:
            return 0
        return self.duty.days_late(self.today) if self.duty else max(0, (self.today - self.due).days)

    @property
    def is_late(self) -> bool:
        """Late and still open: what is shown first."""
        return self.is_open and self.days_late > 0

    @property
    def days_left(self) -> int | None:
        return (self.due - self.today).days if self.due else None

    @property
    def is_soon(self) -> bool:
        return self.binds and self.is_open and self.days_left is not None and 0 <= self.days_left <= SOON

    @property
    def is_escalated(self) -> bool:
        """Whether leaders were told that it lasts too long."""
        return self.is_open and bool(getattr(self.duty, "escalated", False))

    @property
    def order(self) -> tuple[bool, bool, date, int]:
        """Late first, then open, then by the due day; work without one last."""
        return (not self.is_late, not self.is_open, self.due or date.max, self.assignment.position)


SOON = 3  # days; a part due within them is marked, as the last reminders but one fall there


def duties_shown() -> QuerySet[Duty]:
    """Duties with what a list needs of them, the last reported share of the work among it."""
    reported = WorkStep.objects.filter(duty=OuterRef("pk"), percent__isnull=False).order_by("-pk")
    above = Reminder.objects.filter(duty=OuterRef("pk"), kind__in=TO_LEADERS)
    rows: QuerySet[Duty] = Duty.objects.select_related(
        "post", "assignment__plan__cycle", "assignment__plan__document", "assignment__plan__commune"
    ).annotate(percent=Subquery(reported.values("percent")[:1]), escalated=Exists(above))
    return rows


def parts(duties: Iterable[Duty], commune: Unit, today: date) -> list[Part]:
    """The duties as parts, late first, in a number of queries that does not grow."""
    rows = list(duties)
    bound = binding(row.assignment.plan for row in rows)
    people = doers_on(commune, today)
    found = [part_of(row, people, row.assignment.plan_id in bound, today) for row in rows]
    return sorted(found, key=lambda part: part.order)


def part_of(duty: Duty, people: Mapping[int, tuple[Officer, ...]], binds: bool, today: date) -> Part:
    return Part(duty.assignment, duty, people.get(duty.post_id, ()), binds, today)


def parts_of_plan(plan: ReviewPlan, today: date) -> list[Part]:
    """Every part of the plan's work, with the work that is given to nobody."""
    bound = bool(binding([plan]))
    people = doers_of_plan(plan, today)
    given = [part_of(row, people, bound, today) for row in duties_shown().filter(assignment__plan=plan)]
    open_work = plan.assignments.filter(duties__isnull=True)
    found = [*given, *(Part(work, None, (), bound, today) for work in open_work)]
    return sorted(found, key=lambda part: part.order)


def doers_of_plan(plan: ReviewPlan, today: date) -> dict[int, tuple[Officer, ...]]:
    """Who does the work today; for posts that have ended since, who did on the day of the conference."""
    then = doers_on(plan.commune, plan.held_on) if plan.held_on and plan.held_on < today else {}
    return {**then, **doers_on(plan.commune, today)}
