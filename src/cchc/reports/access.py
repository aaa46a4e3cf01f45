"""The only doors to field reports and to the consolidated report."""

from __future__ import annotations

from datetime import date

from cchc.org.access import row_for
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.reports.models import Consolidation, FieldReport

WITH_CYCLE = ("commune", "cycle__plan__document", "post")


def report_for(officer: Officer, pk: int, on: date) -> FieldReport:
    """A field report, to read."""
    return row_for(officer, Right.READ, on, FieldReport.objects.select_related(*WITH_CYCLE), pk=pk)


def consolidation_for(officer: Officer, cycle: int, on: date) -> Consolidation:
    """The consolidated report of a review, to read."""
    rows = Consolidation.objects.select_related("commune", "cycle__plan__document", "document__register")
    return row_for(officer, Right.READ, on, rows, cycle_id=cycle)
