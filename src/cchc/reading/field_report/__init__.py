"""From a field report (báo cáo lĩnh vực) written in Word to the fields of the guided form."""

from __future__ import annotations

from cchc.reading.field_report.model import FieldReportRead, Figure, Finding, Passage, TargetRow
from cchc.reading.field_report.read import read_field_report

__all__ = ["FieldReportRead", "Figure", "Finding", "Passage", "TargetRow", "read_field_report"]
