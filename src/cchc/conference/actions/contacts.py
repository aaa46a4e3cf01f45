"""The directory of the commune: keep people who are invited again, set them right, take them out, bring them back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from cchc.conference.actions.adding import gain
from cchc.conference.actions.guests import refuse_nameless
from cchc.conference.actions.take import Taken
from cchc.conference.models import Contact
from cchc.conference.queries.contacts import contacts_of
from cchc.conference.queries.doubles import sorted_out
from cchc.conference.queries.people import FACTS, PersonFacts
from cchc.core.editing import take_over
from cchc.core.locking import locked
from cchc.lib.errors import ActionRefused
from cchc.org.actions.recording import record_step
from cchc.org.enums import Right
from cchc.org.models import Officer, Unit


@transaction.atomic
def keep_contacts(*, commune: Unit, people: Sequence[PersonFacts], by: Officer, at: datetime) -> Taken:
    """Lưu vào danh bạ; whoever stands there by name, post and organisation only gains what was unknown."""
    commune = locked(commune)
    found = sorted_out(people, contacts_of(commune), names_tell=True)
    completed = [row for person, row in found.known if gain(row, person)]
    Contact.objects.bulk_update(completed, FACTS, batch_size=500)
    new = [Contact(commune=commune, key=person.key, **person.columns()) for person in found.new]
    Contact.objects.bulk_create(new, batch_size=500)
    if new or completed:
        note(commune, "conference.keep_contacts", by, at, {"people": len(new), "completed": len(completed)})
    return Taken(len(new), len(completed))


@transaction.atomic
def add_contact(*, commune: Unit, person: PersonFacts, by: Officer, at: datetime) -> Contact:
    """Thêm người vào danh bạ."""
    commune = locked(commune)
    refuse_nameless(person)
    refuse_known(commune, person.key)
    contact = Contact.objects.create(commune=commune, key=person.key, **person.columns())
    note(contact, "conference.add_contact", by, at, {})
    return contact


@transaction.atomic
def change_contact(*, contact: Contact, person: PersonFacts, by: Officer, at: datetime) -> Contact:
    """Sửa người trong danh bạ; guests who came from there stay as they were invited."""
    commune = locked(contact.commune)
    contact = locked(contact)
    refuse_nameless(person)
    changed = take_over(contact, person.columns())
    if not changed:
        return contact
    if contact.removed_at is None:
        refuse_known(commune, person.key, but=contact)
    contact.key = person.key
    contact.save()
    note(contact, "conference.change_contact", by, at, {"facts": changed})
    return contact


@transaction.atomic
def remove_contacts(*, commune: Unit, contacts: Sequence[Contact], by: Officer, at: datetime) -> int:
    """Bỏ khỏi danh bạ; guests who came from there stay invited."""
    commune = locked(commune)
    rows = Contact.objects.filter(commune=commune, pk__in=[one.pk for one in contacts], removed_at__isnull=True)
    count = rows.update(removed_at=at)
    if count:
        note(commune, "conference.remove_contacts", by, at, {"people": count})
    return count


@transaction.atomic
def bring_back_contact(*, contact: Contact, by: Officer, at: datetime) -> Contact:
    """Đưa người trở lại danh bạ."""
    commune = locked(contact.commune)
    contact = locked(contact)
    if contact.removed_at is not None:
        refuse_known(commune, contact.key)
        contact.bring_back()
        note(contact, "conference.bring_back_contact", by, at, {})
    return contact


def refuse_known(commune: Unit, key: str, but: Contact | None = None) -> None:
    """The directory names each person once; the commune is held locked."""
    rows = Contact.objects.filter(commune=commune, key=key, removed_at__isnull=True)
    if but is not None:
        rows = rows.exclude(pk=but.pk)
    if known := rows.first():
        raise ActionRefused(
            f"Danh bạ đã có {known}.", "Sửa dòng đang có; nếu là hai người khác nhau thì ghi thêm chức vụ hoặc đơn vị."
        )


def note(obj: Unit | Contact, step: str, by: Officer, at: datetime, data: dict[str, object]) -> None:
    record_step(obj, Right.INVITE, by, at, action=step, data=data)
