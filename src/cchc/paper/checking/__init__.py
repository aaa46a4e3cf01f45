"""Holding a paper against the layout law: ``check(paper, form, law) -> Report``."""

from cchc.paper.checking.context import CheckContext, Registered
from cchc.paper.checking.findings import Finding, Level
from cchc.paper.checking.report import Outcome, Report, Result
from cchc.paper.checking.run import check

__all__ = ["CheckContext", "Finding", "Level", "Outcome", "Registered", "Report", "Result", "check"]
