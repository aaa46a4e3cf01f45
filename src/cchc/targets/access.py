"""The only doors to the year's targets, to figures and to files of the one-stop system."""

from __future__ import annotations

from datetime import date

from cchc.org.access import row_for
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.targets.models import OneStopFile, YearPlan


def year_plan_for(officer: Officer, year: int, on: date) -> YearPlan:
    """The year's plan with its targets, to read."""
    return row_for(officer, Right.READ, on, YearPlan.objects.select_related("commune", "source"), year=year)


def one_stop_file_for(officer: Officer, pk: int, on: date) -> OneStopFile:
    """A file of dossiers with its table, to read."""
    return row_for(officer, Right.READ, on, OneStopFile.objects.select_related("commune", "blob"), pk=pk)
