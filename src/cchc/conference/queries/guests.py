"""The guests of a conference, and what is still unknown of them."""

from __future__ import annotations

from collections.abc import Sequence

from cchc.conference.models import Conference, Guest


def guests_of_conference(conference: Conference) -> list[Guest]:
    """Who is invited, in the order of the list; those taken out are not."""
    return list(
        Guest.objects.filter(conference=conference, removed_at__isnull=True)
        .select_related("officer")
        .order_by("position", "pk")
    )


def removed_guests(conference: Conference) -> list[Guest]:
    """Who was taken out, the last one first."""
    return list(Guest.objects.filter(conference=conference, removed_at__isnull=False).order_by("-removed_at", "-pk"))


def salaried_unknown(guests: Sequence[Guest]) -> int:
    """Of how many nobody has said whether a state payroll lists them: the estimate waits for it."""
    return sum(guest.salaried is None for guest in guests)
