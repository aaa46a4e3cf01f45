"""The only doors to a conference, its guests and the directory."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied

from cchc.conference.models import (
    Booking,
    CheckItem,
    CheckPhoto,
    Conference,
    Contact,
    Guest,
    GuestLetter,
    IncomingMail,
    ListLine,
    Room,
)
from cchc.org.access import rights_on, row_for
from cchc.org.enums import Right
from cchc.org.models import Officer
from cchc.org.queries.standing import posts_acted_for
from cchc.review.access import cycle_for
from cchc.review.models import Cycle

WHOLE = ("commune", "cycle__plan__document", "cycle__commune", "invitation")
OF_CHECK = ("commune", "post", "done_by", "conference__commune", "conference__cycle__plan")
OF_GUEST = ("commune", "conference__commune", "conference__cycle__plan__document", "conference__invitation")


def conference_for(officer: Officer, cycle: int, on: date) -> Conference:
    """The conference of a review, to read."""
    return row_for(officer, Right.READ, on, Conference.objects.select_related(*WHOLE), cycle_id=cycle)


def conference_to_invite(officer: Officer, cycle: int, on: date) -> Conference:
    """The conference of a review, to change who is invited, when and where (mời đại biểu)."""
    return row_for(officer, Right.INVITE, on, Conference.objects.select_related(*WHOLE), cycle_id=cycle)


def conference_to_issue(officer: Officer, cycle: int, on: date) -> Conference:
    """The conference of a review, to issue its invitation (ban hành giấy mời)."""
    return row_for(officer, Right.ISSUE, on, Conference.objects.select_related(*WHOLE), cycle_id=cycle)


def guest_to_print(officer: Officer, pk: int, on: date) -> Guest:
    """A guest, to make the paper that bears their own link."""
    return row_for(officer, Right.INVITE, on, Guest.objects.select_related(*OF_GUEST), pk=pk)


def conference_to_prepare(officer: Officer, cycle: int, on: date) -> Conference:
    """The conference of a review, to make the hall ready (chuẩn bị hội trường)."""
    return row_for(officer, Right.PREPARE_HALL, on, Conference.objects.select_related(*WHOLE), cycle_id=cycle)


def cycle_to_open(officer: Officer, pk: int, on: date) -> Cycle:
    """A review whose conference is to be opened."""
    cycle = cycle_for(officer, pk, on)
    row_for(officer, Right.INVITE, on, Cycle.objects.all(), pk=pk)
    return cycle


def guest_to_change(officer: Officer, pk: int, on: date) -> Guest:
    """A guest, to change or to note their answer."""
    return row_for(officer, Right.INVITE, on, Guest.objects.select_related(*OF_GUEST), pk=pk)


def contact_to_change(officer: Officer, pk: int, on: date) -> Contact:
    """A person of the directory, to change."""
    return row_for(officer, Right.INVITE, on, Contact.objects.select_related("commune"), pk=pk)


def room_to_prepare(officer: Officer, pk: int, on: date) -> Room:
    """A room, to change it or to book it."""
    return row_for(officer, Right.PREPARE_HALL, on, Room.objects.select_related("commune"), pk=pk)


def booking_to_prepare(officer: Officer, pk: int, on: date) -> Booking:
    """A booking, to give it up."""
    return row_for(officer, Right.PREPARE_HALL, on, Booking.objects.select_related("room", "conference"), pk=pk)


def line_to_prepare(officer: Officer, pk: int, on: date) -> ListLine:
    """A line of the commune's list, to change it."""
    return row_for(officer, Right.PREPARE_HALL, on, ListLine.objects.select_related("commune", "post"), pk=pk)


def check_for(officer: Officer, pk: int, on: date) -> CheckItem:
    """An item of a checklist, to read."""
    return row_for(officer, Right.READ, on, CheckItem.objects.select_related(*OF_CHECK), pk=pk)


def check_to_prepare(officer: Officer, pk: int, on: date) -> CheckItem:
    """An item of a checklist, to change what it asks for and who has it."""
    return row_for(officer, Right.PREPARE_HALL, on, CheckItem.objects.select_related(*OF_CHECK), pk=pk)


def check_to_do(officer: Officer, pk: int, on: date) -> CheckItem:
    """An item of a checklist, for whoever holds its post or stands in, and whoever prepares the hall."""
    item = check_for(officer, pk, on)
    if not makes_ready(officer, item, on):
        whose = str(item.post) if item.post else "người chuẩn bị hội trường"
        raise PermissionDenied(f"Mục này giao cho {whose}. Người được giao, hoặc người chuẩn bị hội trường, mới ghi.")
    return item


def makes_ready(officer: Officer, item: CheckItem, on: date) -> bool:
    """Whether an officer may tick the item on the day."""
    mine = any(post.pk == item.post_id for post in posts_acted_for(officer, on))
    return mine or Right.PREPARE_HALL in rights_on(officer, on)


def photo_for(officer: Officer, pk: int, on: date) -> CheckPhoto:
    """A photograph of an item, to look at."""
    return row_for(officer, Right.READ, on, CheckPhoto.objects.select_related("blob", "item__conference"), pk=pk)


def photo_to_change(officer: Officer, pk: int, on: date) -> CheckPhoto:
    """A photograph, for whoever makes its item ready."""
    photo = photo_for(officer, pk, on)
    check_to_do(officer, photo.item_id, on)
    return photo


def letter_to_decide(officer: Officer, pk: int, on: date) -> GuestLetter:
    """A letter to a guest, to read, to send again or to set right."""
    rows = GuestLetter.objects.select_related("by", *(f"guest__{field}" for field in OF_GUEST))
    return row_for(officer, Right.INVITE, on, rows, pk=pk)


def mail_to_settle(officer: Officer, pk: int, on: date) -> IncomingMail:
    """A letter that arrived, to read and to settle."""
    rows = IncomingMail.objects.select_related("guest__conference__cycle__plan__document", "settled_by")
    return row_for(officer, Right.INVITE, on, rows, pk=pk)
