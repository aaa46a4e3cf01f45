"""Two spellings of one name are one key; two people are two."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.lib.names import LONGEST_KEY, bare_name, person_key, post_at, same_name, same_phone, without_honorific

WORDS = st.text("abcđeghiklmnoprstuvxyàáảãạăâêôơướờựĐ -.", min_size=1, max_size=60).filter(
    lambda text: text.strip(" -.")
)


@pytest.mark.parametrize(
    "spelling",
    [
        "Ông Nguyễn Văn A",
        "Nguyễn văn A",
        "NGUYỄN VĂN A",
        "  Nguyễn  Văn\u00a0A ",
        unicodedata.normalize("NFD", "Nguyễn Văn A"),
        "Đ/c Nguyễn Văn A",
        "đồng chí: Nguyễn Văn A",
        "Ông (bà) Nguyễn Văn A",
    ],
)
def test_one_person_under_other_spellings_has_one_key(spelling: str) -> None:
    assert person_key(spelling, "Trưởng thôn Nà Sàng") == person_key("Nguyễn Văn A", "trưởng  thôn nà sàng")


def test_the_place_of_a_tone_mark_makes_no_second_person() -> None:
    assert person_key("Lò Thị Thuý", "Uỷ viên") == person_key("Lò Thị Thúy", "Ủy viên")


def test_marks_tell_people_apart() -> None:
    assert person_key("Nguyễn Văn Hùng") != person_key("Nguyễn Văn Hưng")
    assert bare_name("Nguyễn Văn Hùng") == bare_name("Nguyen Van Hung") == "nguyen van hung"


def test_a_post_or_an_organisation_tells_people_of_one_name_apart() -> None:
    keys = {
        person_key("Lò Văn Phanh", title, unit) for title, unit in [("", ""), ("Trưởng thôn", ""), ("", "Trưởng thôn")]
    }
    assert len(keys) == 3


def test_whom_a_person_told_apart_has_a_key_of_their_own() -> None:
    assert person_key("Lò Văn Phanh", apart=2) != person_key("Lò Văn Phanh")


def test_a_name_that_begins_like_an_honorific_keeps_its_beginning() -> None:
    assert without_honorific("Bàn Thị Chị") == ("", "Bàn Thị Chị")
    assert without_honorific("Ông") == ("", "Ông")
    assert without_honorific("BÀ Mùa Thị Dợ") == ("Bà", "Mùa Thị Dợ")


@given(WORDS, WORDS, WORDS)
def test_folding_is_done_once(name: str, title: str, unit: str) -> None:
    key = person_key(name, title, unit)
    assert len(key) <= LONGEST_KEY
    assert person_key(unicodedata.normalize("NFD", name), title.upper(), f" {unit} ") == key
    assert same_name(same_name(name)) == same_name(name) or without_honorific(same_name(name))[0]


@given(st.text(max_size=400), st.text(max_size=400), st.text(max_size=400), st.text(max_size=400))
def test_a_long_key_still_tells_two_apart(name: str, title: str, unit: str, other: str) -> None:
    first, second = person_key(name, title, unit), person_key(name, title, other)
    assert len(first) <= LONGEST_KEY
    assert (first == second) is (person_key("x", "", unit) == person_key("x", "", other))


@pytest.mark.parametrize(
    ("typed", "digits"),
    [("0912 345 678", "0912345678"), ("+84 912.345.678", "0912345678"), ("912345678", "0912345678"), ("", "")],
)
def test_a_number_is_one_however_it_is_typed(typed: str, digits: str) -> None:
    assert same_phone(typed) == digits


@pytest.mark.parametrize(
    ("title", "organisation", "said"),
    [
        ("Trưởng thôn Nà Sàng", "thôn Nà Sàng", "Trưởng thôn Nà Sàng"),
        ("Trưởng thôn", "thôn Nà Sàng", "Trưởng thôn, thôn Nà Sàng"),
        ("Trưởng thôn Nà Sàng", "thôn Nà", "Trưởng thôn Nà Sàng"),
        ("Trưởng thôn Nà Sàng 2", "thôn Nà Sàn", "Trưởng thôn Nà Sàng 2, thôn Nà Sàn"),
        ("Chủ tịch", "", "Chủ tịch"),
        ("", "Hội Nông dân xã", "Hội Nông dân xã"),
        ("", "", ""),
    ],
)
def test_a_post_names_its_organisation_once(title: str, organisation: str, said: str) -> None:
    assert post_at(title, organisation) == said
