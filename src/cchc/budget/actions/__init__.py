"""Every change of an estimate: one function a step, one transaction, one log entry."""

from cchc.budget.actions.appraise import Judgement, appraise_lines, finish_appraisal
from cchc.budget.actions.approve import approve_estimate, reopen_estimate, return_estimate
from cchc.budget.actions.facts import RoundFacts, set_facts
from cchc.budget.actions.files import attach_basis, remove_basis
from cchc.budget.actions.lines import (
    add_line,
    edit_line,
    follow_headcount,
    move_line,
    remove_line,
    restore_line,
)
from cchc.budget.actions.money import NormFacts, set_allotment, set_norm
from cchc.budget.actions.open import draft_estimate
from cchc.budget.actions.papers import issue_paper
from cchc.budget.actions.submit import submit_estimate, withdraw_estimate

__all__ = [
    "Judgement",
    "NormFacts",
    "RoundFacts",
    "add_line",
    "appraise_lines",
    "approve_estimate",
    "attach_basis",
    "draft_estimate",
    "edit_line",
    "finish_appraisal",
    "follow_headcount",
    "issue_paper",
    "move_line",
    "remove_basis",
    "remove_line",
    "reopen_estimate",
    "restore_line",
    "return_estimate",
    "set_allotment",
    "set_facts",
    "set_norm",
    "submit_estimate",
    "withdraw_estimate",
]
