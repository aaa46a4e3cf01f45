"""What the plan says of talks: its clauses, whose duty they are, who advises, and what a call may start from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from cchc.dossier.agenda import TALKS
from cchc.lib.vietnamese import fold, same_tone_marks
from cchc.org.models import Officer
from cchc.org.queries.posts import holder_on, posts_on
from cchc.reading.model import WorkKind
from cchc.review.models import AgendaItem, Assignment, Cycle, Duty, ReviewPlan
from cchc.review.queries.parts import doers_of_plan
from cchc.talks.access import advising_posts

DAYS_TO_PROPOSE = 5
MINUTES_EACH = 7


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the plan about talks, with its duties and the officers it names beside the lead."""

    assignment: Assignment
    duties: tuple[Duty, ...]
    advisers: tuple[Officer, ...]


def clauses(plan: ReviewPlan, today: date) -> list[Clause]:
    rows = plan.assignments.filter(kind=WorkKind.TALKS.value).prefetch_related("duties__post")
    people = advisers(plan, today)
    return [Clause(row, tuple(row.duties.all()), people if row.partners else ()) for row in rows]


def advisers(plan: ReviewPlan, today: date) -> tuple[Officer, ...]:
    """Who holds today the posts that the clauses name as partners; those named in words alone are left out."""
    codes = advising_posts(plan, today)
    posts = [post for post in posts_on(plan.commune, today) if post.code in codes] if codes else []
    found = (holder_on(post, today) for post in posts)
    return tuple(dict.fromkeys(officer for officer in found if officer))


def asks_for_talks(plan: ReviewPlan) -> bool:
    """Whether the plan gives work about talks or has them on its agenda."""
    if plan.assignments.filter(kind=WorkKind.TALKS.value).exists():
        return True
    return any("tham luan" in fold(item.what) for item in plan.agenda.all())


def named_officers(plan: ReviewPlan, today: date) -> list[Officer]:
    """The officers whom the plan gives work, and those who advise on talks, each once: to them a call goes."""
    people = doers_of_plan(plan, today)
    posts = Duty.objects.filter(assignment__plan=plan).order_by("pk").values_list("post_id", flat=True)
    found = [officer for post in posts for officer in people.get(post, ())]
    found += advisers(plan, today)
    return [officer for officer in dict.fromkeys(found) if officer.is_active]


@dataclass(frozen=True, slots=True)
class Suggested:
    """Where the form of a call starts: what the plan says, and our own guesses beside it."""

    wanted: int
    minutes: int
    propose_by: date
    texts_by: date
    topics: tuple[str, ...]


def suggested(cycle: Cycle, today: date) -> Suggested:
    plan = cycle.plan
    agenda = list(plan.agenda.all())
    heading = next((found for item in agenda if (found := TALKS.search(same_tone_marks(item.what)))), None)
    wanted, each = (int(heading[1]), int(heading[2])) if heading else (3, MINUTES_EACH)
    texts_by = texts_due(plan, today)
    propose_by = min(today + timedelta(days=DAYS_TO_PROPOSE), texts_by)
    return Suggested(wanted, wanted * each, propose_by, texts_by, topics_of(agenda, wanted if heading else 0))


def texts_due(plan: ReviewPlan, today: date) -> date:
    """The day the plan's clause sets, else the one worked back from the conference; today when it is past."""
    rows = plan.assignments.filter(kind=WorkKind.TALKS.value)
    found = [day for row in rows if (day := row.due_on or row.deadline)]
    return max(max(found, default=plan.held_on or today), today)


def topics_of(agenda: list[AgendaItem], count: int) -> tuple[str, ...]:
    """The items after the heading about talks, as many as it announces."""
    at = next((at for at, item in enumerate(agenda) if TALKS.search(same_tone_marks(item.what))), None)
    if at is None:
        return ()
    return tuple(
        f"{item.what.rstrip(' .;')} ({item.who})" if item.who else item.what.rstrip(" .;")
        for item in agenda[at + 1 : at + 1 + count]
    )
