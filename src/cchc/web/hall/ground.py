"""What the page of readiness stands on, each fact read once, and the lines and faults that it tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property

from django.urls import reverse
from django.utils import timezone

from cchc.conference.models import Conference
from cchc.conference.queries.checklist import Checklist, checklist_of
from cchc.conference.queries.conference import conference_of, held_on
from cchc.conference.queries.headcount import Headcount, headcount
from cchc.reading.model import WorkKind
from cchc.review.models import Cycle
from cchc.review.queries.parts import Part, parts_of_plan


@dataclass(frozen=True, slots=True)
class Fault:
    """What is not ready; ``since`` is when it was due, None while it is not late."""

    what: str
    who: str
    url: str
    since: datetime | None = None
    trouble: bool = False

    @property
    def hurts(self) -> bool:
        return self.trouble or self.since is not None


@dataclass(frozen=True, slots=True)
class Line:
    """A part of the preparation: how it stands in words, and what of it is not ready."""

    key: str
    name: str
    words: str
    url: str
    faults: tuple[Fault, ...] = ()

    @property
    def ready(self) -> bool:
        return not self.faults

    @property
    def hurts(self) -> bool:
        return any(fault.hurts for fault in self.faults)

    @property
    def standing(self) -> str:
        return "sẵn sàng" if self.ready else "chậm, trục trặc" if self.hurts else "đang làm"

    @property
    def tag(self) -> str:
        return "good" if self.ready else "late" if self.hurts else "soon"


@dataclass(frozen=True)
class Ground:
    """What the lines stand on, read once."""

    cycle: Cycle
    now: datetime

    @property
    def today(self) -> date:
        return timezone.localdate(self.now)

    @cached_property
    def conference(self) -> Conference | None:
        return conference_of(self.cycle)

    @property
    def held_on(self) -> date | None:
        return held_on(self.cycle, self.conference)

    @cached_property
    def people(self) -> Headcount | None:
        return headcount(self.conference) if self.conference else None

    @cached_property
    def parts(self) -> list[Part]:
        return parts_of_plan(self.cycle.plan, self.today)

    @cached_property
    def checklist(self) -> Checklist:
        return checklist_of(self.conference, self.now) if self.conference else Checklist(())

    def part(self, kind: WorkKind) -> Part | None:
        """The plan's work of a kind, the first to be due."""
        found = [part for part in self.parts if part.assignment.kind == kind.value]
        return min(found, key=lambda part: (part.due is None, part.due or date.max), default=None)

    def fault(self, what: str, kind: WorkKind, url: str) -> Fault:
        """Something that the plan gives to somebody by a day."""
        part = self.part(kind)
        if part is None:
            return Fault(what, "kế hoạch không giao cho ai", url)
        return Fault(what, part.who, url, self.since(part.due))

    def since(self, due: date | None) -> datetime | None:
        """The end of a day that is past; None for one that is not, or that nobody knows."""
        if due is None or due >= self.today:
            return None
        return timezone.make_aware(datetime.combine(due, time(17)))

    def url(self, name: str) -> str:
        return reverse(name, args=[self.cycle.pk])
