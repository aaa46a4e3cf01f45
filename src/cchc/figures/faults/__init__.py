"""Faults of figures, found as one types: each in words, with what to do, never a wall."""

from __future__ import annotations

from cchc.figures.faults.find import faults_of
from cchc.figures.faults.model import LEVEL_NAMES, Fault, FaultLevel, Sheet

__all__ = ["LEVEL_NAMES", "Fault", "FaultLevel", "Sheet", "faults_of"]
