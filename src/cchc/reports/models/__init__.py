"""Field reports with what they say, and the consolidated report made of them."""

from cchc.reports.models.around import Attachment, Comment
from cchc.reports.models.consolidation import Consolidation, LeftOut, Line, LineSource
from cchc.reports.models.finding import Finding
from cchc.reports.models.passage import Passage
from cchc.reports.models.report import FieldReport, ReportStep, ReportVersion
from cchc.reports.models.result import TargetResult
from cchc.reports.models.revision import Revision

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
    "ReportStep",
    "ReportVersion",
    "Revision",
    "TargetResult",
]
