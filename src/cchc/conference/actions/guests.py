"""Who is invited: taken from the plan, added by hand, changed, taken out and brought back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from cchc.conference.actions.adding import add_new, known_in
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.groups import planned_groups
from cchc.conference.queries.people import PersonFacts
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.lib.names import person_key
from cchc.org.actions.recording import record_step
from cchc.org.enums import Right
from cchc.org.models import Officer

DOUBLE = "Danh sách đã có {guest}."


@transaction.atomic
def list_guests_of_plan(*, conference: Conference, by: Officer, at: datetime) -> list[Guest]:
    """Lập danh sách khách mời theo thành phần của kế hoạch; who is there or was taken out stays as they are."""
    conference = locked(conference)
    people = [person for group in planned_groups(conference, ()) for person in group.people]
    made = add_new(conference, people)
    if made:
        write(by, "conference.list_guests_of_plan", conference, at, {"added": len(made)})
    return made


@transaction.atomic
def add_guest(*, conference: Conference, person: PersonFacts, apart: bool = False, by: Officer, at: datetime) -> Guest:
    """Thêm khách mời. One who stands there already is refused, unless somebody says that they are two (``apart``)."""
    conference = locked(conference)
    refuse_nameless(person)
    if not apart:
        refuse_double(conference, person)
    guest = known_in(conference).taken(person)
    guest.save()
    write(by, "conference.add_guest", guest, at, {"source": person.source})
    return guest


@transaction.atomic
def change_guest(*, guest: Guest, person: PersonFacts, apart: bool = False, by: Officer, at: datetime) -> Guest:
    """Sửa khách mời; where the person comes from, the account and the answer stay."""
    conference = locked(guest.conference)
    guest = locked(guest)
    refuse_nameless(person)
    before = {fact: getattr(guest, fact) for fact in (*person.columns(), "delivery")}
    after = {**person.columns(), "delivery": person.reached_by}
    if before == after:
        return guest
    if person.key != base_key(guest):
        if not apart:
            refuse_double(conference, person, but=guest)
        guest.key = known_in(conference).taken(replace(person, officer=None)).key
    for fact, value in after.items():
        setattr(guest, fact, value)
    guest.save()
    write(
        by,
        "conference.change_guest",
        guest,
        at,
        {"facts": sorted(fact for fact in after if after[fact] != before[fact])},
    )
    return guest


@transaction.atomic
def remove_guests(*, conference: Conference, guests: list[Guest], by: Officer, at: datetime) -> list[Guest]:
    """Bỏ khách mời khỏi danh sách; they can be brought back, and their answers stay."""
    conference = locked(conference)
    found = [guest for guest in rows_of(conference, guests) if guest.take_out(at)]
    if found:
        write(by, "conference.remove_guests", conference, at, {"guests": [guest.pk for guest in found]})
    return found


@transaction.atomic
def bring_back_guest(*, guest: Guest, by: Officer, at: datetime) -> Guest:
    """Đưa khách mời trở lại danh sách."""
    conference = locked(guest.conference)
    guest = locked(guest)
    if guest.removed_at is None:
        return guest
    rows = Guest.objects.filter(conference=conference, removed_at__isnull=True)
    if guest.officer_id is not None and rows.filter(officer_id=guest.officer_id).exists():
        raise ActionRefused(DOUBLE.format(guest=guest), "Xem lại danh sách; một tài khoản chỉ đứng tên một khách mời.")
    guest.bring_back()
    write(by, "conference.bring_back_guest", guest, at, {})
    return guest


def rows_of(conference: Conference, guests: list[Guest]) -> list[Guest]:
    """The rows as they stand now, of this conference alone; the conference is held locked."""
    wanted = [guest.pk for guest in guests]
    return list(Guest.objects.select_for_update(of=("self",), no_key=True).filter(conference=conference, pk__in=wanted))


def base_key(guest: Guest) -> str:
    return person_key(guest.name, guest.title, guest.organisation)


def refuse_nameless(person: PersonFacts) -> None:
    if not person.name:
        raise ActionRefused("Chưa có họ và tên.", "Ghi họ và tên của khách mời.")


def refuse_double(conference: Conference, person: PersonFacts, but: Guest | None = None) -> None:
    rows = Guest.objects.filter(conference=conference, removed_at__isnull=True, key=person.key)
    if but is not None:
        rows = rows.exclude(pk=but.pk)
    if known := rows.first():
        raise ActionRefused(
            DOUBLE.format(guest=known),
            "Nếu là hai người khác nhau thì ghi thêm chức vụ, đơn vị, hoặc đánh dấu “Là người khác” rồi lưu lại.",
        )


def write(by: Officer, step: str, obj: Conference | Guest, at: datetime, data: dict[str, object]) -> None:
    """One entry of the log for a step of inviting."""
    record_step(obj, Right.INVITE, by, at, action=step, data=data)
