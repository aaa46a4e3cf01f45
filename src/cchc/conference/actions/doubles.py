"""Judge two guests who look alike: one person, or two."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cchc.conference.actions.adding import gain
from cchc.conference.actions.guests import write
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.people import facts_of
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer


@transaction.atomic
def merge_guests(*, first: Guest, second: Guest, by: Officer, at: datetime) -> Guest:
    """Gộp hai dòng của một người. The one who answered stays, else the one with an account, else the first.

    Whatever the one who stays does not say is taken from the other, who leaves the list.
    """
    conference, first, second = both(first, second)
    if first.answer and second.answer:
        raise ActionRefused(
            f"{first.name} đã trả lời ở cả hai dòng.", "Xem hai câu trả lời rồi bỏ dòng không còn đúng khỏi danh sách."
        )
    kept, gone = sorted((first, second), key=rank)
    gone.take_out(at)
    gain(kept, facts_of(gone))
    kept.in_annex = kept.in_annex or gone.in_annex
    kept.presides = kept.presides or gone.presides
    if kept.officer_id is None:
        kept.officer_id = gone.officer_id
    kept.save()
    write(by, "conference.merge_guests", conference, at, {"kept": kept.pk, "gone": gone.pk})
    return kept


def rank(guest: Guest) -> tuple[bool, bool, int]:
    return guest.answer is None, guest.officer_id is None, guest.position


@transaction.atomic
def tell_apart(*, first: Guest, second: Guest, by: Officer, at: datetime) -> None:
    """Ghi là hai người khác nhau; they are not shown side by side again."""
    conference, first, second = both(first, second)
    if second.pk in first.apart_from:
        return
    for one, other in ((first, second), (second, first)):
        one.apart_from = sorted({*one.apart_from, other.pk})
        one.save(update_fields=["apart_from"])
    write(by, "conference.tell_apart", conference, at, {"guests": [first.pk, second.pk]})


def both(first: Guest, second: Guest) -> tuple[Conference, Guest, Guest]:
    """The two rows as they stand now, in one conference and both in the list."""
    conference = locked(first.conference)
    first, second = (locked(guest) for guest in sorted((first, second), key=lambda guest: guest.pk))
    if first.pk == second.pk or second.conference_id != first.conference_id or first.removed_at or second.removed_at:
        raise ActionRefused("Một trong hai người không còn trong danh sách.", "Mở lại trang người có thể trùng.")
    return conference, first, second
