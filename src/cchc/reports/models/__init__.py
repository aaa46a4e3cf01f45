"""Field reports with what they say, and the consolidated report made of them."""

from cchc.reports.models.around import Attachment, Comment
from cchc.reports.models.consolidation import Consolidation, LeftOut, Line, LineSource
from cchc.reports.models.finding import Finding
from cchc.reports.models.passage import Passage, PassageRevision
from cchc.reports.models.report import FieldReport, ReportStep, ReportVersion
from cchc.reports.models.result import TargetResult

__all__ = [
    "Attachment",
    "Comment",
    "Consolidation",
    "FieldReport",
    "Finding",
    "LeftOut",
    "Line",
    "LineSource",
    "Passage",
    "PassageRevision",
    "ReportStep",
    "ReportVersion",
    "TargetResult",
]
