"""The parts of a plan's work by what they are about."""

from __future__ import annotations

from django.db.models import QuerySet

from cchc.reading.model import WorkKind
from cchc.review.models import Duty


def duties_about(cycle: int, *kinds: WorkKind) -> QuerySet[Duty]:
    """The duties of a review's plan of these kinds, in the order in which they are locked."""
    rows = Duty.objects.filter(assignment__plan__cycle_id=cycle, assignment__kind__in=[kind.value for kind in kinds])
    found: QuerySet[Duty] = rows.select_related("assignment__plan", "post").order_by("pk")
    return found
