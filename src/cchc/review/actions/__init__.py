"""Every change of a review: one function a step, one transaction, one log entry."""

from cchc.review.actions.complete import Completion, complete_plan
from cchc.review.actions.evidence import remove_evidence, restore_evidence
from cchc.review.actions.extension import ask_extension, decide_extension
from cchc.review.actions.issue import issue_plan
from cchc.review.actions.judge_work import finish_duty, reopen_duty, return_duty
from cchc.review.actions.load import PlanAlreadyLoaded, load_plan
from cchc.review.actions.message import (
    ToldAlready,
    claim_message,
    compose_message,
    confirm_sent,
    record_sending,
    send_again,
    write_message,
)
from cchc.review.actions.owner import set_owner
from cchc.review.actions.remind_run import record_run
from cchc.review.actions.steps import MOST_FILES, File
from cchc.review.actions.urging_letter import draft_urging_letter, edit_urging_letter
from cchc.review.actions.work import accept_duty, hand_in_duty, report_progress

__all__ = [
    "MOST_FILES",
    "Completion",
    "File",
    "PlanAlreadyLoaded",
    "ToldAlready",
    "accept_duty",
    "ask_extension",
    "claim_message",
    "complete_plan",
    "compose_message",
    "confirm_sent",
    "decide_extension",
    "draft_urging_letter",
    "edit_urging_letter",
    "finish_duty",
    "hand_in_duty",
    "issue_plan",
    "load_plan",
    "record_run",
    "record_sending",
    "remove_evidence",
    "reopen_duty",
    "report_progress",
    "restore_evidence",
    "return_duty",
    "send_again",
    "set_owner",
    "write_message",
]
