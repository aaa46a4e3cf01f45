"""The targets of a year on one page: results, owners, areas."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from cchc.figures.half import Half, half_of
from cchc.law.areas import area_names
from cchc.org.models import Officer, Post, Unit
from cchc.org.queries.posts import holder_on, posts_on
from cchc.targets.models import Figure, Target, YearPlan
from cchc.targets.queries.catalogue import law_of
from cchc.targets.queries.owners import day_of_year, sole_owners
from cchc.targets.queries.results import TargetRow, results_of


@dataclass(frozen=True, slots=True)
class YearRow:
    """A target with its result; ``owner`` in words, ``suggested`` while nobody has said who it is."""

    result: TargetRow
    area_name: str
    owner: str
    suggested: bool

    @property
    def target(self) -> Target:
        return self.result.target


def years_of(officer: Officer) -> QuerySet[YearPlan]:
    """The plans of the officer's commune, the newest first, with the number of their targets."""
    standing = Count("targets", filter=Q(targets__removed_at__isnull=True))
    plans: QuerySet[YearPlan] = YearPlan.objects.seen_by(officer).defer("lines").annotate(standing=standing)
    return plans


def year_rows(commune: Unit, half: Half, today: date) -> list[YearRow]:
    """Every target by area, in a number of queries that does not grow."""
    day = day_of_year(half.year, today)
    areas = area_names(law_of(commune, half))
    posts = posts_on(commune, day)
    by_area, by_key = sole_owners(posts), {post.pk: post for post in posts}
    rows = []
    for result in results_of(commune, half):
        target = result.target
        post = by_key.get(target.owner_id or 0, target.owner) or by_area.get(target.area)
        name = areas.get(target.area, "Chưa rõ lĩnh vực")
        rows.append(YearRow(result, name, owner_words(post, day), target.owner_id is None))
    order = list(areas)
    return sorted(rows, key=lambda row: order.index(row.target.area) if row.target.area in order else len(order))


def owner_words(post: Post | None, day: date) -> str:
    """``Nguyễn Thế Cường (Tài chính - Kế toán)``; nothing where no post answers."""
    if post is None:
        return ""
    holder = holder_on(post, day)
    return f"{holder or 'chưa có người'} ({post.short or post.name})"


def removed_targets(plan: YearPlan) -> list[Target]:
    """The targets that were taken out, the last first."""
    return list(plan.targets.filter(removed_at__isnull=False).order_by("-removed_at"))


def half_shown(commune: Unit, year: int, today: date) -> Half:
    """The half whose results a page of the year opens with: the one under way, or the last that has figures."""
    if year == today.year:
        return half_of(today)
    last = Figure.objects.filter(commune=commune, year=year).order_by("-half").values_list("half", flat=True).first()
    return Half(year, last or 1)
