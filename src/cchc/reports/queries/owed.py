"""Who owes a field report in a review, and on which areas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cchc.org.models import Post
from cchc.org.queries.posts import posts_with_areas
from cchc.reading.model import WorkKind
from cchc.reports.models import FieldReport
from cchc.reports.queries.period import day_of
from cchc.review.models import Cycle, Duty
from cchc.review.queries.duties import duties_about


@dataclass(frozen=True, slots=True)
class Owed:
    """A post that reports, its areas, and the duty that says so; without a duty the post reports for its areas."""

    post: Post
    areas: tuple[str, ...]
    duty: Duty | None


def owed(cycle: Cycle) -> list[Owed]:
    """Every post that owes a report: those the plan binds, then those in charge of an area that nobody covers yet."""
    duties = report_duties(cycle)
    bound = [Owed(duty.post, tuple(duty.post.areas), duty) for duty in duties]
    covered = {area for item in bound for area in item.areas}
    posts = [post for post in posts_with_areas(cycle.commune, day_of(cycle)) if not covered.issuperset(post.areas)]
    taken = {item.post.pk for item in bound}
    return bound + [Owed(post, tuple(post.areas), None) for post in posts if post.pk not in taken]


def report_duties(cycle: Cycle) -> list[Duty]:
    """The duties to report, one a post: of two clauses that bind the same post the first holds."""
    rows = duties_about(cycle.pk, WorkKind.REPORT).order_by("assignment__position", "pk")
    first: dict[int, Duty] = {}
    for duty in rows:
        first.setdefault(duty.post_id, duty)
    return list(first.values())


def unopened(cycle: Cycle) -> list[Owed]:
    """What is owed and has no report yet."""
    opened = set(FieldReport.objects.filter(cycle=cycle).values_list("post_id", flat=True))
    return [item for item in owed(cycle) if item.post.pk not in opened]


def ordered(areas: Iterable[str], order: Iterable[str]) -> list[str]:
    """The areas as official reports order them; a code of the commune's own stands last."""
    places = {code: place for place, code in enumerate(order)}
    return sorted(areas, key=lambda code: (places.get(code, len(places)), code))
