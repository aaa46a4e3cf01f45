"""Every change of targets: one function a step, one transaction, one log entry."""

from cchc.targets.actions.edit import TargetFacts, add_target, change_target, remove_target, restore_target
from cchc.targets.actions.enter import enter_figures
from cchc.targets.actions.entries import Entered, Entry, Refusal
from cchc.targets.actions.load import Loaded, load_targets_from_excel, load_year_plan
from cchc.targets.actions.one_stop import FileAlreadyLoaded, load_one_stop_file, match_columns
from cchc.targets.actions.receive import Received, receive_targets_file
from cchc.targets.actions.record import record_results
from cchc.targets.actions.use_file import use_figures

__all__ = [
    "Entered",
    "Entry",
    "FileAlreadyLoaded",
    "Loaded",
    "Received",
    "Refusal",
    "TargetFacts",
    "add_target",
    "change_target",
    "enter_figures",
    "load_one_stop_file",
    "load_targets_from_excel",
    "load_year_plan",
    "match_columns",
    "receive_targets_file",
    "record_results",
    "remove_target",
    "restore_target",
    "use_figures",
]
