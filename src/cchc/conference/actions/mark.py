"""Say one thing of many guests at once: who is on a payroll, how they are reached, who has the paper, who presides."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cchc.conference.actions.guests import rows_of, write
from cchc.conference.enums import Delivery
from cchc.conference.models import Conference, Guest
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.models import Officer


@transaction.atomic
def set_salaried(
    *, conference: Conference, guests: list[Guest], salaried: bool | None, by: Officer, at: datetime
) -> int:
    """Ghi hưởng lương từ ngân sách hay không; None takes back what was said. Returns how many changed."""
    return set_fact(conference, guests, "salaried", salaried, step="conference.set_salaried", by=by, at=at)


@transaction.atomic
def set_delivery(*, conference: Conference, guests: list[Guest], delivery: Delivery, by: Officer, at: datetime) -> int:
    """Chọn cách gửi giấy mời; mail only for those whose address is known."""
    if delivery == Delivery.MAIL:
        guests = [guest for guest in guests if guest.email]
        if not guests:
            raise ActionRefused("Những người đã chọn chưa có thư điện tử.", "Ghi thư điện tử của họ, hoặc gửi giấy in.")
    return set_fact(conference, guests, "delivery", delivery, step="conference.set_delivery", by=by, at=at)


@transaction.atomic
def set_presides(*, conference: Conference, guests: list[Guest], presides: bool, by: Officer, at: datetime) -> int:
    """Ghi ai chủ trì: they come without being asked. Who no longer presides is invited and answers like the others."""
    return set_fact(conference, guests, "presides", presides, step="conference.set_presides", by=by, at=at)


@transaction.atomic
def hand_over(*, conference: Conference, guests: list[Guest], on: date | None, by: Officer, at: datetime) -> int:
    """Ghi ngày trao giấy mời tận tay; None takes back what was noted."""
    return set_fact(conference, guests, "handed_on", on, step="conference.hand_over", by=by, at=at)


def set_fact(
    conference: Conference, guests: list[Guest], fact: str, value: object, *, step: str, by: Officer, at: datetime
) -> int:
    conference = locked(conference)
    found = [guest for guest in rows_of(conference, guests) if getattr(guest, fact) != value]
    for guest in found:
        setattr(guest, fact, value)
    if found:
        Guest.objects.bulk_update(found, [fact], batch_size=500)
        write(by, step, conference, at, {fact: value, "guests": [guest.pk for guest in found]})
    return len(found)
