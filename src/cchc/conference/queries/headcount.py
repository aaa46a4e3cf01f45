"""How many come: of those invited, by their answers."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from cchc.conference.enums import Answer
from cchc.conference.models import Conference, Guest

COMES = Q(answer__in=[Answer.YES, Answer.SUBSTITUTE])
# Whoever comes: the guest, or the one who comes in their place.
UNSALARIED = (Q(salaried=False) & ~Q(answer=Answer.SUBSTITUTE)) | Q(answer=Answer.SUBSTITUTE, substitute_salaried=False)
UNKNOWN = (Q(salaried__isnull=True) & ~Q(answer=Answer.SUBSTITUTE)) | Q(
    answer=Answer.SUBSTITUTE, substitute_salaried__isnull=True
)


@dataclass(frozen=True, slots=True)
class Headcount:
    """People of a conference. ``expected`` are all but those who said no: the silent may still come.

    ``unsalaried`` and ``unknown`` count, of the expected, who is on no state payroll and of whom nobody has said.
    """

    invited: int
    coming: int
    declined: int
    silent: int
    unsalaried: int
    unknown: int

    @property
    def expected(self) -> int:
        return self.invited - self.declined


def headcount(conference: Conference) -> Headcount:
    """The people of a conference as their answers stand now."""
    stays = ~Q(answer=Answer.NO) | Q(answer__isnull=True)
    counts = Guest.objects.filter(conference=conference, removed_at__isnull=True).aggregate(
        invited=Count("pk"),
        coming=Count("pk", filter=COMES),
        declined=Count("pk", filter=Q(answer=Answer.NO)),
        silent=Count("pk", filter=Q(answer__isnull=True)),
        unsalaried=Count("pk", filter=stays & UNSALARIED),
        unknown=Count("pk", filter=stays & UNKNOWN),
    )
    return Headcount(**counts)
