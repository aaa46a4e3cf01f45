"""Every change of the talks: one function a step, one transaction, one log entry."""

from cchc.talks.actions.arrange import arrange_talks
from cchc.talks.actions.call import Wanted, change_call, open_call
from cchc.talks.actions.decide import Chosen, decide_talks
from cchc.talks.actions.finish import finish_talks
from cchc.talks.actions.notice import draft_notice, issue_notice
from cchc.talks.actions.propose import (
    Person,
    Proposed,
    advise_on_talk,
    change_proposal,
    propose_talk,
    withdraw_proposal,
)
from cchc.talks.actions.replace import keep_speaker, step_in, take_other
from cchc.talks.actions.shortlist import Placed, shortlist_talks
from cchc.talks.actions.speaker import confirm_talk, decline_talk, name_another
from cchc.talks.actions.tell import tell_people
from cchc.talks.actions.texts import approve_text, hand_in_text, return_text

__all__ = [
    "Chosen",
    "Person",
    "Placed",
    "Proposed",
    "Wanted",
    "advise_on_talk",
    "approve_text",
    "arrange_talks",
    "change_call",
    "change_proposal",
    "confirm_talk",
    "decide_talks",
    "decline_talk",
    "draft_notice",
    "finish_talks",
    "hand_in_text",
    "issue_notice",
    "keep_speaker",
    "name_another",
    "open_call",
    "propose_talk",
    "return_text",
    "shortlist_talks",
    "step_in",
    "take_other",
    "tell_people",
    "withdraw_proposal",
]
