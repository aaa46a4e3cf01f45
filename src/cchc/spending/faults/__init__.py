"""Faults of an estimate, found as one types: each in words, with its ground in the law and what to do."""

from __future__ import annotations

from cchc.spending.faults.find import faults_of
from cchc.spending.faults.model import Cut, Fault, FaultKind

__all__ = ["Cut", "Fault", "FaultKind", "faults_of"]
