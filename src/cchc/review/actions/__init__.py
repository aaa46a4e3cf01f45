"""Every change of a review: one function a step, one transaction, one log entry."""

from cchc.review.actions.complete import Completion, complete_plan
from cchc.review.actions.issue import issue_plan
from cchc.review.actions.load import PlanAlreadyLoaded, load_plan

__all__ = ["Completion", "PlanAlreadyLoaded", "complete_plan", "issue_plan", "load_plan"]
