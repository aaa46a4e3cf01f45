"""Every change of a field report and of the consolidated report: one function a step."""

from cchc.reports.actions.assemble import Assembled, assemble, use_item
from cchc.reports.actions.attachments import attach, remove_attachment, restore_attachment
from cchc.reports.actions.bring_back import bring_back
from cchc.reports.actions.changes import keep_line, take_change
from cchc.reports.actions.comments import comment, resolve_comment
from cchc.reports.actions.draft import draft_consolidation, issue_consolidation
from cchc.reports.actions.findings import add_finding, carry_finding, remove_finding, restore_finding
from cchc.reports.actions.hand_in import hand_in, withdraw
from cchc.reports.actions.judge import accept_report, note_reading, reopen_report, return_report
from cchc.reports.actions.leave_out import leave_out, take_back
from cchc.reports.actions.lines import (
    LineChanged,
    edit_line,
    merge_lines,
    move_line,
    move_to_section,
    remove_line,
    restore_line,
    split_line,
    write_line,
)
from cchc.reports.actions.open import open_reports
from cchc.reports.actions.save import Saved, Typed, save_words
from cchc.reports.actions.word import take_word

__all__ = [
    "Assembled",
    "LineChanged",
    "Saved",
    "Typed",
    "accept_report",
    "add_finding",
    "assemble",
    "attach",
    "bring_back",
    "carry_finding",
    "comment",
    "draft_consolidation",
    "edit_line",
    "hand_in",
    "issue_consolidation",
    "keep_line",
    "leave_out",
    "merge_lines",
    "move_line",
    "move_to_section",
    "note_reading",
    "open_reports",
    "remove_attachment",
    "remove_finding",
    "remove_line",
    "reopen_report",
    "resolve_comment",
    "restore_attachment",
    "restore_finding",
    "restore_line",
    "return_report",
    "save_words",
    "split_line",
    "take_back",
    "take_change",
    "take_word",
    "use_item",
    "withdraw",
    "write_line",
]
