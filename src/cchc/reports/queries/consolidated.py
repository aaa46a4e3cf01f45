"""The consolidated report of a review, for whoever asks how far it is."""

from __future__ import annotations

from cchc.reports.models import Consolidation
from cchc.review.models import Cycle


def consolidation_of(cycle: Cycle) -> Consolidation | None:
    """The consolidated report of a review, None before somebody began it; its paper is read when it is asked for."""
    rows = Consolidation.objects.filter(cycle=cycle).select_related("document")
    return rows.defer("document__paper_json").first()
