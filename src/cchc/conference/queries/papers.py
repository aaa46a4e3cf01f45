"""What guests may read beforehand."""

from __future__ import annotations

from cchc.conference.models import Conference
from cchc.records.models import Document
from cchc.reports.models import Consolidation


def papers_for_guests(conference: Conference) -> list[Document]:
    """The issued papers of a conference that are meant for its guests: invitation and consolidated report."""
    report = Consolidation.objects.filter(cycle=conference.cycle_id).select_related("document").first()
    invitation = conference.invitation if conference.invitation and conference.invitation.is_issued else None
    return [paper for paper in (invitation, report.issued if report else None) if paper]
