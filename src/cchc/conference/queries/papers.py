"""What guests may read beforehand."""

from __future__ import annotations

from cchc.conference.models import Conference
from cchc.records.models import Document
from cchc.reports.models import Consolidation


def papers_for_guests(conference: Conference) -> list[Document]:
    """The issued papers of a conference that its guests may read: the consolidated report.

    The invitation is not among them, since its annex names everybody; each guest has a copy of their own.
    """
    report = Consolidation.objects.filter(cycle=conference.cycle_id).select_related("document").first()
    return [report.issued] if report and report.issued else []
