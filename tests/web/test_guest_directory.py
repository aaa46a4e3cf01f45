"""The pages of the directory: add, change, take out, bring back, load from Excel, invite."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cchc.conference.actions import add_contact, take_guests
from cchc.conference.models import Conference, Contact, Guest
from cchc.conference.queries.people import PersonFacts, facts_of
from tests.factories.guests import opened
from tests.people import AT, Commune
from tests.web.signed import client_of
from tests.web.test_guest_pages import excel, ticket_of


@pytest.fixture
def conference(commune: Commune) -> Conference:
    return opened(commune)


@pytest.fixture
def contact(commune: Commune) -> Contact:
    person = PersonFacts("Lò Văn Phanh", title="Trưởng bản")
    return add_contact(commune=commune.unit, person=person, by=commune.clerk, at=AT)


@pytest.fixture
def client(commune: Commune) -> Client:
    return client_of(commune.clerk)


@pytest.fixture
def here(conference: Conference) -> str:
    return f"/ky-so-ket/{conference.cycle_id}/khach-moi/danh-ba/"


def text(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def test_a_person_is_added_by_hand_once(client: Client, here: str) -> None:
    typed = {"name": "Ông Lò Văn Phanh", "title": "Trưởng bản", "salaried": "khong"}
    assert client.post(f"{here}them/", typed).headers["Location"] == here
    one = Contact.objects.get()
    assert (one.name, one.honorific, one.salaried) == ("Lò Văn Phanh", "Ông", False)
    again = client.post(f"{here}them/", {**typed, "phone": "0912 345"})
    assert again.status_code == 422
    assert "Danh bạ đã có Lò Văn Phanh" in again.content.decode()
    assert 'value="0912 345"' in again.content.decode()


def test_a_person_is_changed(client: Client, here: str, contact: Contact) -> None:
    assert 'value="Trưởng bản"' in text(client, f"{here}{contact.pk}/")
    client.post(f"{here}{contact.pk}/", {"name": "Lò Văn Phanh", "title": "Bí thư"})
    assert "Bí thư" in text(client, here)
    assert client.post(f"{here}{contact.pk}/", {"name": ""}).status_code == 422


def test_a_person_of_another_commune_is_out_of_reach(client: Client, here: str, other_commune: Commune) -> None:
    person = PersonFacts("Vì B")
    stranger = add_contact(commune=other_commune.unit, person=person, by=other_commune.clerk, at=AT)
    assert client.get(f"{here}{stranger.pk}/").status_code == 404
    assert client.post(f"{here}{stranger.pk}/tro-lai/").status_code == 404


def test_a_person_taken_out_is_shown_and_brought_back(client: Client, here: str, contact: Contact) -> None:
    client.post(here, {"nguoi": [str(contact.pk)], "viec": "bo"})
    assert "1 người đã bỏ khỏi danh bạ" in text(client, here)
    assert "Lò Văn Phanh" in text(client, f"{here}da-bo/")
    client.post(f"{here}{contact.pk}/tro-lai/")
    assert "Lò Văn Phanh" in text(client, here)
    assert "Chưa bỏ ai" in text(client, f"{here}da-bo/")


def test_who_stands_in_the_list_is_marked_and_not_invited_twice(
    client: Client, here: str, commune: Commune, conference: Conference, contact: Contact
) -> None:
    assert "đã mời" not in text(client, here)
    take_guests(conference=conference, people=[facts_of(contact)], by=commune.clerk, at=AT)
    assert "đã mời" in text(client, here)
    client.post(here, {"nguoi": [str(contact.pk)], "viec": "moi"})
    assert Guest.objects.count() == 1


def test_an_excel_list_is_shown_and_then_kept(client: Client, here: str, contact: Contact) -> None:
    file = excel(["Lò Văn Phanh", "Trưởng bản", "a@b.vn"], ["Vì C", "Bí thư", "sai"], ["Vì C", "Bí thư"])
    shown = client.post(f"{here}nap/", {"file": file}).content.decode()
    for words in ("<b>1</b> người mới", "<b>1</b> đã có", "<b>1</b> lặp lại trong tệp", "Nhận 1 người vào danh bạ"):
        assert words in shown
    assert Contact.objects.count() == 1
    answer = client.post(f"{here}nap/", {"the": ticket_of(shown)})
    assert answer.headers["Location"] == here
    assert [(one.name, one.email) for one in Contact.objects.all()] == [("Lò Văn Phanh", "a@b.vn"), ("Vì C", "")]


def test_what_was_shown_for_the_directory_is_not_taken_into_the_list(client: Client, here: str) -> None:
    the = ticket_of(client.post(f"{here}nap/", {"file": excel(["Vì C", "Bí thư"])}).content.decode())
    answer = client.post(here.replace("danh-ba/", "nap/"), {"the": the})
    assert answer.headers["Location"].endswith("/khach-moi/nap/")
    assert (Guest.objects.count(), Contact.objects.count()) == (0, 0)


def asked(client: Client, path: str, **typed: Any) -> int:
    with CaptureQueriesContext(connection) as queries:
        answer = client.post(path, typed) if typed else client.get(path)
    assert answer.status_code == 200
    return len(queries)


def fill(commune: Commune, conference: Conference, count: int) -> None:
    """As many people in the list and in the directory, of whom each two share a name."""
    Guest.objects.all().delete()
    Contact.objects.all().delete()
    names = [(n, f"Lò Văn {n // 2}") for n in range(count + 1)]
    Guest.objects.bulk_create(
        Guest(commune=commune.unit, conference=conference, name=name, key=f"k{n}", position=n, source="hand")
        for n, name in names
    )
    Contact.objects.bulk_create(Contact(commune=commune.unit, name=name, key=f"k{n}") for n, name in names)


def test_pages_ask_as_often_for_one_person_as_for_three_hundred(
    client: Client, here: str, commune: Commune, conference: Conference
) -> None:
    counts = []
    for count in (1, 3, 300):
        fill(commune, conference, count)
        rows, others = ([[f"{name} {n}", "Bí thư"] for n in range(count)] for name in ("Vì", "Mùa"))
        lists = here.replace("danh-ba/", "")
        counts.append(
            (
                asked(client, here),
                asked(client, f"{lists}trung/"),
                asked(client, f"{lists}nap/", file=excel(*rows)),
                asked(client, f"{here}nap/", file=excel(*others)),
            )
        )
    assert counts[0] == counts[1] == counts[2]
