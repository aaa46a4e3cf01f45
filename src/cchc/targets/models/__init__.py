"""Targets of the year, figures of a half-year, files of the one-stop system."""

from cchc.targets.models.figure import Figure
from cchc.targets.models.one_stop import ColumnMemory, OneStopFile
from cchc.targets.models.target import Target
from cchc.targets.models.year_plan import YearPlan

__all__ = ["ColumnMemory", "Figure", "OneStopFile", "Target", "YearPlan"]
