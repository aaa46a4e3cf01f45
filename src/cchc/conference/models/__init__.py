"""The conference, its guests and what they answered; its rooms and what must be ready."""

from cchc.conference.models.change import ConferenceChange
from cchc.conference.models.conference import Conference
from cchc.conference.models.contact import Contact, Person
from cchc.conference.models.guest import Guest
from cchc.conference.models.incoming import IncomingMail
from cchc.conference.models.letter import GuestLetter
from cchc.conference.models.readiness import CheckItem, CheckPhoto, CheckStep, ListLine
from cchc.conference.models.reply import Reply
from cchc.conference.models.room import Booking, Room

__all__ = [
    "Booking",
    "CheckItem",
    "CheckPhoto",
    "CheckStep",
    "Conference",
    "ConferenceChange",
    "Contact",
    "Guest",
    "GuestLetter",
    "IncomingMail",
    "ListLine",
    "Person",
    "Reply",
    "Room",
]
