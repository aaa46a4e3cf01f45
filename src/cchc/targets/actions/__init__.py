"""Every change of targets: one function a step, one transaction, one log entry."""

from cchc.targets.actions.enter import enter_figures
from cchc.targets.actions.entries import Entered, Entry, Refusal
from cchc.targets.actions.one_stop import FileAlreadyLoaded, load_one_stop_file, match_columns
from cchc.targets.actions.record import record_results
from cchc.targets.actions.use_file import use_figures

__all__ = [
    "Entered",
    "Entry",
    "FileAlreadyLoaded",
    "Refusal",
    "enter_figures",
    "load_one_stop_file",
    "match_columns",
    "record_results",
    "use_figures",
]
