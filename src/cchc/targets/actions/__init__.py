"""Every change of targets: one function a step, one transaction, one log entry."""

from cchc.targets.actions.enter import enter_figures
from cchc.targets.actions.entries import Entered, Entry, Refusal
from cchc.targets.actions.record import record_results

__all__ = ["Entered", "Entry", "Refusal", "enter_figures", "record_results"]
