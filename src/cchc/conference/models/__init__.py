"""The conference, its guests and what they answered."""

from cchc.conference.models.conference import Conference
from cchc.conference.models.contact import Contact
from cchc.conference.models.guest import Guest
from cchc.conference.models.reply import Reply

__all__ = ["Conference", "Contact", "Guest", "Reply"]
