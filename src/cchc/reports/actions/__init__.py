"""Every change of a report: one function a step, one transaction, one log entry."""

from cchc.reports.actions.findings import add_finding, carry_finding, remove_finding, restore_finding
from cchc.reports.actions.hand_in import hand_in, withdraw
from cchc.reports.actions.judge import accept_report, note_reading, reopen_report, return_report
from cchc.reports.actions.open import open_reports
from cchc.reports.actions.save import Saved, Typed, save_words

__all__ = [
    "Saved",
    "Typed",
    "accept_report",
    "add_finding",
    "carry_finding",
    "hand_in",
    "note_reading",
    "open_reports",
    "remove_finding",
    "reopen_report",
    "restore_finding",
    "return_report",
    "save_words",
    "withdraw",
]
