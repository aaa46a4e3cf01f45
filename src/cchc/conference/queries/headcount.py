"""How many come: of those invited, by their answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Min, Q, QuerySet

from cchc.conference.enums import Answer
from cchc.conference.models import Conference, Guest

HOST = Q(presides=True)
COMES = HOST | Q(answer__in=[Answer.YES, Answer.SUBSTITUTE])
DECLINES = Q(answer=Answer.NO, presides=False)
SILENT = Q(answer__isnull=True, presides=False)
# Whoever comes: the guest, or the one who comes in their place. Nobody comes in the place of who presides.
SENDS = Q(answer=Answer.SUBSTITUTE, presides=False)
SELF = HOST | Q(answer__isnull=True) | Q(answer=Answer.YES)
UNSALARIED = (SELF & Q(salaried=False)) | (SENDS & Q(substitute_salaried=False))
UNKNOWN = (SELF & Q(salaried__isnull=True)) | (SENDS & Q(substitute_salaried__isnull=True))
COUNTS = {
    "invited": Count("pk"),
    "coming": Count("pk", filter=COMES),
    "declined": Count("pk", filter=DECLINES),
    "silent": Count("pk", filter=SILENT),
    "unsalaried": Count("pk", filter=UNSALARIED),
    "unknown": Count("pk", filter=UNKNOWN),
    "hosts": Count("pk", filter=HOST),
}


@dataclass(frozen=True, slots=True)
class Headcount:
    """People of a conference. ``expected`` are all but those who said no: the silent may still come.

    Who presides (``hosts``) stands among the invited and comes, but was asked nothing. ``unsalaried`` and ``unknown``
    count, of the expected, who is on no state payroll and of whom nobody has said.
    """

    invited: int
    coming: int
    declined: int
    silent: int
    unsalaried: int
    unknown: int
    hosts: int = 0

    @property
    def asked(self) -> int:
        """Who is invited and answers: all but those who preside."""
        return self.invited - self.hosts

    @property
    def expected(self) -> int:
        return self.invited - self.declined


def headcount(conference: Conference) -> Headcount:
    """The people of a conference as their answers stand now."""
    return Headcount(**invited_to(conference).aggregate(**COUNTS))


@dataclass(frozen=True, slots=True)
class Group:
    """A group of those invited (thành phần), as the plan or the directory names it."""

    name: str
    people: Headcount


def groups_of(conference: Conference) -> list[Group]:
    """The people of a conference by the groups they were invited in, in the order of the list."""
    rows = invited_to(conference).order_by().values("group").annotate(first=Min("position"), **COUNTS)
    return [group(dict(row)) for row in rows.order_by("first", "group")]


def group(row: dict[str, Any]) -> Group:
    return Group(row["group"], Headcount(**{name: row[name] for name in COUNTS}))


def invited_to(conference: Conference) -> QuerySet[Guest]:
    return Guest.objects.filter(conference=conference, removed_at__isnull=True)
