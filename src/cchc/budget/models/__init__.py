"""The estimate of a conference, round by round, and the money and norms it is held against."""

from cchc.budget.models.estimate import Estimate, Hand, Round, RoundPaper, RoundStep
from cchc.budget.models.line import EstimateLine, LineFile
from cchc.budget.models.money import Allotment, Norm

__all__ = [
    "Allotment",
    "Estimate",
    "EstimateLine",
    "Hand",
    "LineFile",
    "Norm",
    "Round",
    "RoundPaper",
    "RoundStep",
]
