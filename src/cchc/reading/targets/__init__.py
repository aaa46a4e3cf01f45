"""The targets of a year's plan (chỉ tiêu), from its text, its tables or the rows of a spreadsheet."""

from __future__ import annotations

from cchc.reading.targets.model import TargetRead
from cchc.reading.targets.read import read_target_rows, read_targets

__all__ = ["TargetRead", "read_target_rows", "read_targets"]
