"""The conference of a review."""

from __future__ import annotations

from cchc.conference.models import Conference
from cchc.review.models import Cycle


def conference_of(cycle: Cycle) -> Conference | None:
    """The conference of a review, None before somebody opened it."""
    return Conference.objects.filter(cycle=cycle).select_related("commune", "cycle", "invitation").first()
