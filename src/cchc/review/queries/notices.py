"""Who is to be told of which work on a day, and why; what was told is never told again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone

from cchc.org.enums import Role, SettingKey
from cchc.org.models import Officer, PostRole, Unit
from cchc.org.queries.doers import doers_on
from cchc.org.queries.settings import settings_on
from cchc.review.enums import UNDER_WAY, NoticeKind, WorkState
from cchc.review.models import Message, Reminder
from cchc.review.queries.parts import Part, duties_shown, parts


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to tell: ``occasion`` names the time it is told, with the due day, so that a new day is told anew."""

    part: Part
    kind: NoticeKind
    occasion: str

    @property
    def key(self) -> tuple[int, str]:
        assert self.part.duty is not None
        return self.part.duty.pk, self.occasion


@dataclass(slots=True)
class ForOne:
    """What one person is to be told on a day. ``standing`` is open work near or past its day, told or not."""

    officer: Officer
    new: list[Notice] = field(default_factory=list)
    standing: list[Part] = field(default_factory=list)
    message: Message | None = None
    extras: list[Extra] = field(default_factory=list)

    @property
    def to_tell(self) -> bool:
        """Whether the daily run has something to tell; one message a day is enough."""
        return bool(self.new or self.extras) and self.message is None

    def by_hand(self, day: date) -> list[Notice]:
        """What an urging by hand tells: everything new, and open work that was told before."""
        fresh = {notice.part.duty.pk for notice in self.new if notice.part.duty}
        told = [part for part in self.standing if part.duty and part.duty.pk not in fresh]
        return [*self.new, *(Notice(part, NoticeKind.BY_HAND, f"by-hand:{day}") for part in told)]


@dataclass(frozen=True, slots=True)
class Extra:
    """What another part of a review tells in the daily message: a heading with its ``lines``, ``late`` of them late.

    ``keep`` notes, in the transaction of the message, that this was told.
    """

    officer: Officer
    heading: str
    lines: tuple[str, ...]
    late: int
    keep: Callable[[Message], object]


Extras = Callable[[Unit, date], Iterable[Extra]]


@dataclass(frozen=True, slots=True)
class Limits:
    """The commune's settings on a day, in days."""

    before: tuple[int, ...]
    unaccepted: int
    long_late: int


def notices_on(commune: Unit, day: date) -> list[ForOne]:
    """Everyone with work to be reminded of on ``day``, in a number of queries that does not grow."""
    rows = duties_shown().filter(assignment__plan__commune=commune, state__in=UNDER_WAY)
    open_parts = [part for part in parts(rows, commune, day) if part.binds]
    told = set(Reminder.objects.filter(duty__in=rows.values("pk")).values_list("officer_id", "duty_id", "occasion"))
    limits, leaders = limits_on(commune, day), leaders_on(commune, day)
    people: dict[int, ForOne] = {}
    for part in open_parts:
        for officer, notice in told_of(part, leaders, limits):
            one = people.setdefault(officer.pk, ForOne(officer))
            if (officer.pk, *notice.key) not in told:
                one.new.append(notice)
        for officer in part.doers if part.is_late or nearest(part, limits.before) else ():
            people.setdefault(officer.pk, ForOne(officer)).standing.append(part)
    for message in Message.objects.filter(officer__in=people, day=day, topic=""):
        people[message.officer_id].message = message
    return sorted(people.values(), key=lambda one: min((part.order for part in one.standing), default=LAST))


LAST = (True, True, date.max, 0)


def with_extras(people: list[ForOne], extras: Iterable[Extra], day: date) -> list[ForOne]:
    """The people with what other parts of a review tell them; who is told of nothing else comes last."""
    known = {one.officer.pk: one for one in people}
    for extra in extras:
        known.setdefault(extra.officer.pk, ForOne(extra.officer)).extras.append(extra)
    fresh = [one for one in known.values() if one.message is None]
    told = Message.objects.filter(officer__in=[one.officer.pk for one in fresh], day=day, topic="")
    for message in told:
        known[message.officer_id].message = message
    return list(known.values())


def told_of(part: Part, leaders: tuple[Officer, ...], limits: Limits) -> Iterator[tuple[Officer, Notice]]:
    """Who is to be told of a part, whether or not they were told before."""
    if notice := for_doer(part, limits):
        yield from ((officer, notice) for officer in part.doers)
    if notice := for_leader(part, limits):
        yield from ((officer, notice) for officer in leaders if officer not in part.doers)


def for_doer(part: Part, limits: Limits) -> Notice | None:
    if part.is_late:
        return Notice(part, NoticeKind.LATE, f"late:{part.due}")
    days = nearest(part, limits.before)
    return Notice(part, NoticeKind.BEFORE, f"before-{days}:{part.due}") if days else None


def nearest(part: Part, before: Iterable[int]) -> int | None:
    """The reminder that is due: of those whose day has come the last, so that a day without a run loses none."""
    left = part.days_left
    return min((days for days in before if left is not None and 0 <= left <= days), default=None)


def for_leader(part: Part, limits: Limits) -> Notice | None:
    """What has lasted too long (setting): late work, or work near its day that nobody accepts."""
    if part.is_late and part.days_late >= limits.long_late:
        return Notice(part, NoticeKind.LONG_LATE, f"long-late:{part.due}")
    since = unaccepted_since(part)
    near = part.is_late or nearest(part, limits.before) is not None
    if since and near and (part.today - since).days >= limits.unaccepted:
        return Notice(part, NoticeKind.UNACCEPTED, f"unaccepted:{since}")
    return None


def unaccepted_since(part: Part) -> date | None:
    """Since when the work waits to be accepted: since it was given, and not before its plan was issued."""
    if part.duty is None or part.duty.state != WorkState.ASSIGNED or part.duty.state_since is None:
        return None
    given = timezone.localdate(part.duty.state_since)
    return max(given, part.assignment.plan.document.issued_on or given)


def limits_on(commune: Unit, day: date) -> Limits:
    found = {row.key: row for row in settings_on(commune, day)}
    return Limits(
        found[SettingKey.REMIND_DAYS].numbers,
        found[SettingKey.ESCALATE_UNACCEPTED_DAYS].number,
        found[SettingKey.ESCALATE_LATE_DAYS].number,
    )


def leaders_on(commune: Unit, day: date) -> tuple[Officer, ...]:
    """The chairman or who stands in; without one, the vice chairmen."""
    people = doers_on(commune, day)
    for role in (Role.CHAIRMAN, Role.VICE_CHAIRMAN):
        posts = PostRole.objects.filter(post__commune=commune, role=role).order_by("post_id")
        found = [officer for post in posts.values_list("post_id", flat=True) for officer in people.get(post, ())]
        if found:
            return tuple(dict.fromkeys(found))
    return ()
