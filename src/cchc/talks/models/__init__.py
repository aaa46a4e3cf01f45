"""The call for talks, the talks, what the committee decided of them, and their texts."""

from cchc.talks.models.call import Call
from cchc.talks.models.decision import Choice, Decision, TalksNotice
from cchc.talks.models.talk import OtherSpeaker, Talk, TalkStep
from cchc.talks.models.text import TalkText
from cchc.talks.models.told import TalkReminder

__all__ = [
    "Call",
    "Choice",
    "Decision",
    "OtherSpeaker",
    "Talk",
    "TalkReminder",
    "TalkStep",
    "TalkText",
    "TalksNotice",
]
