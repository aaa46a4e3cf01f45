"""Every change of a document: one function a step, one transaction, one log entry."""

from cchc.records.actions.draft import draft_document, refuse_read_before, revise_document
from cchc.records.actions.files import make_files
from cchc.records.actions.issue import PaperRefused, issue_document, number_to_come

__all__ = [
    "PaperRefused",
    "draft_document",
    "issue_document",
    "make_files",
    "number_to_come",
    "refuse_read_before",
    "revise_document",
]
