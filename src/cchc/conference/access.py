"""The only doors to a conference, its guests and the directory."""

from __future__ import annotations

from datetime import date

from cchc.conference.models import Conference, Contact, Guest
from cchc.org.access import row_for
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.review.access import cycle_for
from cchc.review.models import Cycle

WHOLE = ("commune", "cycle__plan__document", "cycle__commune", "invitation")
OF_GUEST = ("commune", "conference__commune", "conference__cycle__plan__document")


def conference_for(officer: Officer, cycle: int, on: date) -> Conference:
    """The conference of a review, to read."""
    return row_for(officer, Right.READ, on, Conference.objects.select_related(*WHOLE), cycle_id=cycle)


def conference_to_invite(officer: Officer, cycle: int, on: date) -> Conference:
    """The conference of a review, to change who is invited, when and where (mời đại biểu)."""
    return row_for(officer, Right.INVITE, on, Conference.objects.select_related(*WHOLE), cycle_id=cycle)


def conference_to_prepare(officer: Officer, cycle: int, on: date) -> Conference:
    """The conference of a review, to make the hall ready (chuẩn bị hội trường)."""
    return row_for(officer, Right.PREPARE_HALL, on, Conference.objects.select_related(*WHOLE), cycle_id=cycle)


def cycle_to_open(officer: Officer, pk: int, on: date) -> Cycle:
    """A review whose conference is to be opened."""
    cycle = cycle_for(officer, pk, on)
    row_for(officer, Right.INVITE, on, Cycle.objects.all(), pk=pk)
    return cycle


def guest_for(officer: Officer, pk: int, on: date) -> Guest:
    """A guest, to read."""
    return row_for(officer, Right.READ, on, Guest.objects.select_related(*OF_GUEST), pk=pk)


def guest_to_change(officer: Officer, pk: int, on: date) -> Guest:
    """A guest, to change or to note their answer."""
    return row_for(officer, Right.INVITE, on, Guest.objects.select_related(*OF_GUEST), pk=pk)


def contact_to_change(officer: Officer, pk: int, on: date) -> Contact:
    """A person of the directory, to change."""
    return row_for(officer, Right.INVITE, on, Contact.objects.select_related("commune"), pk=pk)
