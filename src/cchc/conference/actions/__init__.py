"""Every change of a conference: one function a step, one transaction, one log entry."""

from cchc.conference.actions.link import renew_link
from cchc.conference.actions.open import open_conference
from cchc.conference.actions.reply import NOBODY, Substitute, record_reply

__all__ = ["NOBODY", "Substitute", "open_conference", "record_reply", "renew_link"]
