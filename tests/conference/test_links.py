"""The personal link: the same whenever it is made, somebody's own, and of no use to who changes a letter of it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.conference.links import LETTERS, full_link_for, guest_under, link_for, number_of, spelt
from cchc.conference.models import Conference, Guest
from tests.factories.conferences import guest_of


def token_of(guest: Guest) -> str:
    return link_for(guest).removeprefix("/tl/")


def test_a_link_leads_to_its_guest_and_is_the_same_every_time(guest: Guest) -> None:
    assert guest_under(token_of(guest)) == guest
    assert link_for(Guest.objects.get(pk=guest.pk)) == link_for(guest)
    assert re.fullmatch(r"/tl/[0-9a-hjkmnp-tv-z]+-(?:[0-9a-hjkmnp-tv-z]{5}-){4}[0-9a-hjkmnp-tv-z]{6}", link_for(guest))


def test_a_link_typed_from_paper_may_be_in_capitals_without_hyphens_and_with_letters_taken_for_digits(
    guest: Guest,
) -> None:
    token = token_of(guest)
    for typed in (token.upper(), token.replace("-", ""), token.replace("1", "l").replace("0", "O"), f" {token} "):
        assert guest_under(typed) == guest


def test_a_link_with_any_letter_changed_leads_nowhere(guest: Guest) -> None:
    token = token_of(guest)
    for at, letter in enumerate(token):
        if letter != "-":
            other = LETTERS[(LETTERS.index(letter) + 1) % 32]
            assert guest_under(token[:at] + other + token[at + 1 :]) is None
    assert guest_under(token[:-1]) is None
    assert guest_under(token + "0") is None


@pytest.mark.parametrize(
    "text", ["", "-", "0", "x" * 26, "9" * 10_000, "é" * 27, "0" * 27, "z" * 38, "\x00" * 27, "١" * 27]
)
def test_any_other_text_leads_nowhere(guest: Guest, text: str) -> None:
    assert guest_under(text) is None


def test_the_proof_of_one_guest_is_none_for_another(conference: Conference, guest: Guest) -> None:
    other = guest_of(conference, "Lò Thị Bình")
    proof = token_of(guest).split("-", 1)[1]
    assert guest_under(f"{spelt(other.pk)}-{proof}") is None
    assert token_of(other).split("-", 1)[1] != proof


def test_a_new_version_ends_the_link_and_an_old_database_has_other_links(guest: Guest) -> None:
    token = token_of(guest)
    guest.link_version = 2
    guest.save()
    assert guest_under(token) is None
    assert guest_under(token_of(guest)) == guest
    guest.conference.uid = "mot-hoi-nghi-khac@cchc"
    guest.conference.save()
    assert guest_under(link_for(guest).removeprefix("/tl/")) == guest
    assert link_for(guest) != f"/tl/{token}"


def test_another_secret_key_makes_other_links(guest: Guest, settings: Any) -> None:
    token = token_of(guest)
    settings.SECRET_KEY = "một khóa khác"
    assert guest_under(token) is None


def test_who_is_no_longer_invited_has_no_link(guest: Guest) -> None:
    guest.removed_at = guest.conference.opened_at
    guest.save()
    assert guest_under(token_of(guest)) is None


def test_letters_and_papers_bear_the_name_of_the_office(guest: Guest, settings: Any) -> None:
    settings.PUBLIC_URL = "https://cchc.example.vn"
    assert full_link_for(guest) == f"https://cchc.example.vn/tl/{token_of(guest)}"


@given(st.integers(min_value=0, max_value=2**63))
def test_a_number_is_spelt_and_read_back(number: int) -> None:
    assert number_of(spelt(number)) == number
