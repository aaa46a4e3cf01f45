"""Take many people at once, from a file or from the directory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from cchc.conference.actions.adding import gain, known_in
from cchc.conference.actions.guests import write
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.doubles import sorted_out
from cchc.conference.queries.people import FACTS, PersonFacts
from cchc.core.locking import locked
from cchc.org.models import Officer


@dataclass(frozen=True, slots=True)
class Taken:
    """How many were added, and of how many known ones a gap was filled."""

    added: int
    completed: int


@transaction.atomic
def take_guests(*, conference: Conference, people: Sequence[PersonFacts], by: Officer, at: datetime) -> Taken:
    """Nhận khách mời từ tệp hoặc danh bạ. Known people only gain what was unknown; those taken out stay out."""
    conference = locked(conference)
    rows = list(Guest.objects.filter(conference=conference))
    found = sorted_out(people, rows)
    completed = [row for person, row in found.known if row.removed_at is None and complete(row, person)]
    Guest.objects.bulk_update(completed, [*FACTS, "delivery"], batch_size=500)
    known = known_in(conference)
    made = Guest.objects.bulk_create([known.taken(person) for person in found.new], batch_size=500)
    if made or completed:
        write(by, "conference.take_guests", conference, at, {"added": len(made), "completed": len(completed)})
    return Taken(len(made), len(completed))


def complete(row: Guest, person: PersonFacts) -> bool:
    """Whether the person says something that the row did not."""
    new = gain(row, person)
    if "email" in new:
        row.delivery = person.reached_by
    return bool(new)
