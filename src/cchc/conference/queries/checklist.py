"""The checklist of a conference on a moment: when each item is due, who has it, what is late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from cchc.conference.enums import CheckState
from cchc.conference.models import CheckItem, CheckPhoto, Conference
from cchc.dossier.checklist import Before, due_at, in_words
from cchc.org.models import Officer, Unit
from cchc.org.queries.doers import doers_on
from cchc.org.queries.standing import posts_acted_for

NOBODY = "chưa có người"
SOON = 24 * 3600  # seconds


@dataclass(frozen=True, slots=True)
class Check:
    """An item at ``now``. ``due`` is None for hours before an opening that nobody knows yet."""

    item: CheckItem
    due: datetime | None
    doers: tuple[Officer, ...]
    now: datetime

    @property
    def who(self) -> str:
        return ", ".join(officer.full_name for officer in self.doers) or NOBODY

    @property
    def ahead(self) -> str:
        """``trước 7 ngày``, ``giờ khai mạc``."""
        return in_words(self.item.ahead, Before(self.item.unit))

    @property
    def is_done(self) -> bool:
        return self.item.state == CheckState.DONE

    @property
    def has_trouble(self) -> bool:
        return self.item.state == CheckState.TROUBLE

    @property
    def is_late(self) -> bool:
        return not self.is_done and self.due is not None and self.now > self.due

    @property
    def is_soon(self) -> bool:
        """Due within a day."""
        return not self.is_done and self.due is not None and 0 <= (self.due - self.now).total_seconds() <= SOON

    @property
    def hurts(self) -> bool:
        """What a chairman must know of: late, or something is wrong."""
        return self.is_late or self.has_trouble

    @property
    def by_the_hour(self) -> bool:
        """Whether the hour says more than the day."""
        return self.item.unit in (Before.HOURS, Before.MINUTES)


@dataclass(frozen=True, slots=True)
class Counts:
    """How a checklist stands, in numbers; ``hurting`` are those late or with something wrong."""

    all: int
    done: int
    hurting: int

    @property
    def is_complete(self) -> bool:
        return 0 < self.all == self.done

    @property
    def words(self) -> str:
        if not self.all:
            return "chưa lập bảng kiểm"
        return f"{self.hurting} việc chậm hoặc trục trặc" if self.hurting else f"{self.done}/{self.all} việc xong"


@dataclass(frozen=True, slots=True)
class Checklist:
    """The items of a conference in the order of the clock."""

    checks: tuple[Check, ...]

    @property
    def hurting(self) -> list[Check]:
        """Late or with something wrong, the earliest first."""
        return [check for check in self.checks if not check.is_done and check.hurts]

    @property
    def counts(self) -> Counts:
        return counted(self.checks)


def counted(checks: Sequence[Check]) -> Counts:
    return Counts(len(checks), sum(one.is_done for one in checks), sum(not one.is_done and one.hurts for one in checks))


def counts_of(conference: Conference, now: datetime) -> Counts:
    """The numbers alone, in one query: for the path."""
    items = CheckItem.objects.filter(conference=conference, removed_at__isnull=True)
    return counted([Check(item, due_of(item, conference), (), now) for item in items])


def checklist_of(conference: Conference, now: datetime) -> Checklist:
    """Every item that stands, with its people, in a number of queries that does not grow."""
    return Checklist(tuple(in_order(shown_items().filter(conference=conference), conference.commune, now)))


def checks_of(officer: Officer, now: datetime) -> list[Check]:
    """What an officer's posts still have to make ready for conferences that are not over, in the order of the clock."""
    day = timezone.localdate(now)
    posts = {post.pk for post in posts_acted_for(officer, day)}
    rows = shown_items().filter(
        commune=officer.commune_id,
        post__in=posts,
        conference__held_on__gte=day,
        conference__cancelled_at__isnull=True,
    )
    return in_order(rows.exclude(state=CheckState.DONE), officer.commune, now)


def shown_items() -> QuerySet[CheckItem]:
    """Items that stand, with what a list shows of them."""
    photos = CheckPhoto.objects.filter(removed_at__isnull=True)
    rows = CheckItem.objects.filter(removed_at__isnull=True)
    return rows.select_related("post", "done_by", "conference__cycle").prefetch_related(
        Prefetch("photos", photos, to_attr="shown_photos")
    )


def in_order(rows: QuerySet[CheckItem], commune: Unit, now: datetime) -> list[Check]:
    people = doers_on(commune, timezone.localdate(now))
    checks = [Check(item, due_of(item, item.conference), people.get(item.post_id or 0, ()), now) for item in rows]
    return sorted(checks, key=order)


def order(check: Check) -> tuple[datetime, int, int]:
    """By the clock; what has no hour yet stands by how long before the opening it is due."""
    item, conference = check.item, check.item.conference
    end_of_day = timezone.make_aware(datetime.combine(conference.held_on, datetime.max.time()))
    minutes = item.ahead * (60 if item.unit == Before.HOURS else 1)
    return (check.due or end_of_day, -minutes, item.position)


def due_of(item: CheckItem, conference: Conference) -> datetime | None:
    """When an item is due; it moves with the conference."""
    found = due_at(item.ahead, Before(item.unit), conference.held_on, conference.starts_at)
    return timezone.make_aware(found) if found else None
