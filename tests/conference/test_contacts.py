"""The directory names each person once: kept from a list or a file, added, set right, taken out and brought back."""

from __future__ import annotations

from functools import partial

import pytest

from cchc.conference.actions import add_contact, bring_back_contact, change_contact, keep_contacts, remove_contacts
from cchc.conference.models import Contact
from cchc.conference.queries.contacts import contacts_of, removed_contacts
from cchc.conference.queries.people import PersonFacts
from cchc.core.log import verify_chain
from cchc.core.models import LogEntry
from cchc.lib.errors import ActionRefused
from tests.factories.races import all_at_once
from tests.people import AT, Commune

HEAD = PersonFacts("Lò Văn Phanh", title="Trưởng bản")


def keep(commune: Commune, *people: PersonFacts) -> tuple[int, int]:
    taken = keep_contacts(commune=commune.unit, people=people, by=commune.clerk, at=AT)
    return taken.added, taken.completed


def add(commune: Commune, person: PersonFacts) -> Contact:
    return add_contact(commune=commune.unit, person=person, by=commune.clerk, at=AT)


def change(commune: Commune, contact: Contact, person: PersonFacts) -> Contact:
    return change_contact(contact=contact, person=person, by=commune.clerk, at=AT)


def remove(commune: Commune, *contacts: Contact) -> int:
    return remove_contacts(commune=commune.unit, contacts=contacts, by=commune.clerk, at=AT)


def steps() -> list[str]:
    return [entry.action.removeprefix("conference.") for entry in LogEntry.objects.order_by("pk")]


def test_a_person_kept_again_only_gains_what_was_unknown(commune: Commune) -> None:
    assert keep(commune, HEAD, PersonFacts("Vì Thị Xôm")) == (2, 0)
    known = PersonFacts("LÒ VĂN PHANH", title="trưởng bản", phone="0912", organisation="")
    assert keep(commune, known, PersonFacts("Vì Thị Xôm"), PersonFacts("vì thị xôm")) == (0, 1)
    assert [(one.name, one.phone) for one in contacts_of(commune.unit)] == [
        ("Lò Văn Phanh", "0912"),
        ("Vì Thị Xôm", ""),
    ]


def test_nothing_new_is_no_entry_of_the_log(commune: Commune) -> None:
    keep(commune, HEAD)
    keep(commune, HEAD)
    assert steps() == ["keep_contacts"]


def test_a_person_who_stands_there_is_not_added_twice(commune: Commune) -> None:
    add(commune, HEAD)
    with pytest.raises(ActionRefused, match="Danh bạ đã có Lò Văn Phanh, Trưởng bản"):
        add(commune, PersonFacts("lò văn phanh", title="Trưởng Bản"))
    add(commune, PersonFacts("Lò Văn Phanh", title="Y sĩ"))
    with pytest.raises(ActionRefused, match="Chưa có họ và tên"):
        add(commune, PersonFacts(""))
    assert Contact.objects.count() == 2


def test_a_person_is_set_right_and_told_apart_by_the_new_words(commune: Commune) -> None:
    contact, other = add(commune, HEAD), add(commune, PersonFacts("Vì Thị Xôm"))
    change(commune, contact, PersonFacts("Lò Văn Phanh", title="Bí thư", phone="0912"))
    contact.refresh_from_db()
    assert (contact.title, contact.phone, contact.key) == ("Bí thư", "0912", "lò văn phanh|bí thư|")
    change(commune, contact, PersonFacts("Lò Văn Phanh", title="Bí thư", phone="0912"))
    with pytest.raises(ActionRefused, match="Danh bạ đã có"):
        change(commune, other, PersonFacts("Lò Văn Phanh", title="Bí thư"))
    assert steps() == ["add_contact", "add_contact", "change_contact"]
    assert verify_chain(commune.unit.pk).intact


def test_who_was_taken_out_comes_back_once(commune: Commune) -> None:
    contact = add(commune, HEAD)
    assert (remove(commune, contact), remove(commune, contact)) == (1, 0)
    assert removed_contacts(commune.unit) == [contact]
    for _ in range(2):
        bring_back_contact(contact=contact, by=commune.clerk, at=AT)
    assert contacts_of(commune.unit) == [contact]
    assert steps() == ["add_contact", "remove_contacts", "bring_back_contact"]


def test_who_was_added_anew_meanwhile_does_not_come_back_as_a_double(commune: Commune) -> None:
    contact = add(commune, HEAD)
    remove(commune, contact)
    add(commune, HEAD)
    with pytest.raises(ActionRefused, match="Danh bạ đã có"):
        bring_back_contact(contact=contact, by=commune.clerk, at=AT)


def test_each_commune_has_its_own(commune: Commune, other_commune: Commune) -> None:
    add(commune, HEAD)
    add(other_commune, HEAD)
    assert len(contacts_of(commune.unit)) == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_add_a_person_at_once_one_is_refused(commune: Commune) -> None:
    [refused] = all_at_once([partial(add, commune, HEAD)] * 2)
    assert isinstance(refused, ActionRefused)
    assert Contact.objects.count() == 1
