"""What guests may read beforehand."""

from __future__ import annotations

from cchc.conference.models import Conference
from cchc.records.models import Document
from cchc.reports.queries.consolidated import consolidation_of


def papers_for_guests(conference: Conference) -> list[Document]:
    """The issued papers of a conference that its guests may read: the consolidated report.

    The invitation is not among them, since its annex names everybody; each guest has a copy of their own.
    """
    report = consolidation_of(conference.cycle)
    return [report.issued] if report and report.issued else []
