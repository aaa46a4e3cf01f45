"""The order of guests, which is that of protocol and of the list enclosed with the invitation."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import datetime
from typing import TypeVar

from django.db import transaction

from cchc.conference.actions.guests import write
from cchc.conference.models import Conference, Guest
from cchc.core.locking import locked
from cchc.org.models import Officer

Row = TypeVar("Row", bound=Hashable)


@transaction.atomic
def move_guests(*, conference: Conference, guests: list[Guest], place: int, by: Officer, at: datetime) -> int:
    """Xếp khách mời vào thứ tự ``place``, those of several one after another; the others close up.

    Places count from 1; one beyond the end is the end. Returns how many were moved, 0 where they stand there already.
    """
    conference = locked(conference)
    wanted = {guest.pk for guest in guests}
    rows = Guest.objects.filter(conference=conference, removed_at__isnull=True).order_by("position", "pk")
    before = list(rows.only("pk", "position"))
    after = reordered(before, [guest for guest in before if guest.pk in wanted], place)
    if after == before:
        return 0
    changed = [guest for position, guest in enumerate(after, 1) if placed(guest, position)]
    Guest.objects.bulk_update(changed, ["position"], batch_size=500)
    moved = [guest.pk for guest in after if guest.pk in wanted]
    write(by, "conference.move_guests", conference, at, {"guests": moved, "place": place})
    return len(moved)


def reordered(rows: Sequence[Row], moved: Sequence[Row], place: int) -> list[Row]:
    """``rows`` with ``moved`` standing from ``place`` on, in the order they had."""
    gone = set(moved)
    others = [row for row in rows if row not in gone]
    start = max(0, min(place - 1, len(others)))
    return [*others[:start], *moved, *others[start:]]


def placed(guest: Guest, position: int) -> bool:
    """Whether the guest stood elsewhere."""
    was, guest.position = guest.position, position
    return was != position
