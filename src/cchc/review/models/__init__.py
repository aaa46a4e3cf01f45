"""The review: its cycle, the plan that sets it in motion, and the assignments."""

from cchc.review.models.assignment import Assignment
from cchc.review.models.cycle import Cycle
from cchc.review.models.plan import AgendaItem, Participant, ReviewPlan

__all__ = ["AgendaItem", "Assignment", "Cycle", "Participant", "ReviewPlan"]
