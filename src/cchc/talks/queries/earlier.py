"""Who spoke at the commune's earlier conferences, and who never did."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from cchc.lib.vietnamese import fold, sort_key
from cchc.org.models import Officer, PostHolding
from cchc.review.models import Cycle
from cchc.talks.enums import TAKEN_ON
from cchc.talks.models import Talk


@dataclass(frozen=True, slots=True)
class Spoken:
    """A talk given before."""

    talk: Talk
    on: date | None

    @property
    def words(self) -> str:
        """``26/06/2026: Giải pháp giảm hồ sơ trễ hạn``."""
        return f"{self.on:%d/%m/%Y}: {self.talk.title}" if self.on else self.talk.title


@dataclass(frozen=True)
class Earlier:
    """The talks of earlier conferences, the latest first; an account or a folded name is one person."""

    spoken: tuple[Spoken, ...]

    def of(self, talk: Talk) -> list[Spoken]:
        """What the speaker of a talk gave before."""
        return self.by(talk.officer_id, talk.speaker)

    def by(self, officer: int | None, name: str) -> list[Spoken]:
        return [one for one in self.spoken if same(one.talk, officer, name)]

    def people(self) -> list[tuple[str, list[Spoken]]]:
        """Each who spoke, with their talks, the most frequent first."""
        found: dict[str, list[Spoken]] = {}
        for one in self.spoken:
            name = next(
                (name for name, rows in found.items() if same(rows[0].talk, one.talk.officer_id, name_of(one))), ""
            )
            found.setdefault(name or one.talk.speaker, []).append(one)
        return sorted(found.items(), key=lambda row: (-len(row[1]), sort_key(row[0])))

    def never(self, officers: Iterable[Officer]) -> list[Officer]:
        """Of the officers those who never spoke."""
        return [officer for officer in officers if not self.by(officer.pk, officer.full_name)]


def name_of(one: Spoken) -> str:
    return one.talk.speaker


def same(talk: Talk, officer: int | None, name: str) -> bool:
    if talk.officer_id and officer:
        return talk.officer_id == officer
    return fold(talk.speaker) == fold(name)


def earlier_than(cycle: Cycle) -> Earlier:
    """The talks taken on for conferences held before the one of ``cycle``."""
    before = Q(call__cycle__plan__held_on__isnull=True, call__cycle__lt=cycle.pk)
    if cycle.plan.held_on:
        before |= Q(call__cycle__plan__held_on__lt=cycle.plan.held_on)
    rows = Talk.objects.filter(before, commune=cycle.commune_id, state__in=TAKEN_ON).exclude(call__cycle=cycle)
    rows = rows.select_related("call__cycle__plan").defer("call__cycle__plan__lines")
    spoken = [Spoken(talk, talk.call.cycle.plan.held_on) for talk in rows.order_by("pk")]
    return Earlier(tuple(sorted(spoken, key=lambda one: one.on or date.min, reverse=True)))


def with_posts(commune: int, today: date) -> list[Officer]:
    """The officers who answer for an area of reform today."""
    rows = PostHolding.objects.on(today).filter(post__commune_id=commune, officer__is_active=True)
    rows = rows.exclude(post__areas=[]).select_related("officer").order_by("post_id", "pk")
    return list(dict.fromkeys(row.officer for row in rows))
