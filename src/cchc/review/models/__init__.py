"""The review: its cycle, the plan that sets it in motion, the assignments and each post's part of them."""

from cchc.review.models.assignment import Assignment
from cchc.review.models.cycle import Cycle
from cchc.review.models.duty import Duty
from cchc.review.models.message import Message, Reminder, RemindRun, UrgingLetter
from cchc.review.models.plan import AgendaItem, Participant, ReviewPlan
from cchc.review.models.work import Evidence, WorkStep

__all__ = [
    "AgendaItem",
    "Assignment",
    "Cycle",
    "Duty",
    "Evidence",
    "Message",
    "Participant",
    "RemindRun",
    "Reminder",
    "ReviewPlan",
    "UrgingLetter",
    "WorkStep",
]
