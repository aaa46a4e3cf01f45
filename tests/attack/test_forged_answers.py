"""Numbers that are none, and guests of elsewhere, in what the pages of guests are sent."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from cchc.conference.models import Reply
from tests.factories.conferences import conference_of_seed, guest_of
from tests.factories.letters import announced, mailed_guests
from tests.factories.reviews import seed_bytes, seed_cycle
from tests.people import AT, Commune
from tests.web.signed import client_of

pytestmark = pytest.mark.django_db

NO_NUMBERS = ("²", "①", "-1", "9" * 5000)


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    cache.clear()
    for module in ("answers", "guest", "steps"):
        monkeypatch.setattr(f"cchc.web.replies.{module}.now", lambda: AT)


@pytest.mark.parametrize("number", NO_NUMBERS)
def test_a_number_that_is_none_is_never_a_fault_of_the_program(commune: Commune, number: str) -> None:
    conference = conference_of_seed(commune)
    guest, client = guest_of(conference), client_of(commune.clerk)
    answers = f"/ky-so-ket/{conference.cycle_id}/tra-loi/"
    assert client.post(answers, {"ghi": f"du:{number}"}).status_code == 302
    assert client.get(answers, {"vua": number[:500]}).status_code == 200
    for step in ("huy", "duong-dan"):
        assert client.post(f"/tra-loi/{guest.pk}/{step}/", {"lan": number}).status_code == 404
    guest.refresh_from_db()
    assert (Reply.objects.count(), guest.link_version) == (0, 1)


@pytest.mark.parametrize("number", NO_NUMBERS)
def test_letters_and_ticks_take_no_number_that_is_none(commune: Commune, number: str) -> None:
    conference = announced(commune)
    mailed_guests(conference, 1)
    client = client_of(commune.clerk)
    here = f"/ky-so-ket/{conference.cycle_id}/khach-moi/"
    for address in (f"{here}gui/", f"{here}chon/", f"{here}trung/"):
        assert client.post(address, {"khach": number, "cap": f"{number}-{number}", "viec": "bo"}).status_code == 302
    assert conference.guests.filter(removed_at=None, letters=None).count() == 1


def test_the_page_of_one_conference_notes_nothing_for_a_guest_of_another(commune: Commune) -> None:
    mine = conference_of_seed(commune)
    other = conference_of_seed(commune, seed_cycle(commune, seed_bytes() + b"\nBan sao.\n"))
    stranger = guest_of(other)
    answer = client_of(commune.clerk).post(f"/ky-so-ket/{mine.cycle_id}/tra-loi/", {"ghi": f"du:{stranger.pk}"})
    assert (answer.status_code, Reply.objects.count()) == (404, 0)
