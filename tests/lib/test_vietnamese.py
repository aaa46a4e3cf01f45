"""Tone marks, folding, sorting, legacy encodings."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.law.book import law_book
from cchc.lib import vietnamese as vn


@pytest.mark.parametrize(
    ("one", "other"),
    [("Uỷ ban", "Ủy ban"), ("hoà", "hòa"), ("khoẻ", "khỏe"), ("thuỷ lợi", "thủy lợi"), ("VĂN HOÁ", "VĂN HÓA")],
)
def test_both_tone_placements_match(one: str, other: str) -> None:
    assert vn.same_tone_marks(one) == vn.same_tone_marks(other) == other


@pytest.mark.parametrize("word", ["quý", "quỹ", "Quỳnh", "hoàn", "toán", "thuyết", "quả"])
def test_words_with_one_spelling_are_left_alone(word: str) -> None:
    assert vn.same_tone_marks(word) == word


def test_a_text_with_both_placements_is_told() -> None:
    assert vn.tone_style("Uỷ ban nhân dân xã Hòa Tiến") == {"new", "old"}
    assert vn.tone_style("Ủy ban nhân dân xã Hòa Tiến") == {"old"}
    assert vn.tone_style("kế hoạch quý II") == set()


def test_composed_form_is_kept() -> None:
    assert vn.nfc(unicodedata.normalize("NFD", "Nghị định")) == "Nghị định"


def test_folding_drops_every_mark() -> None:
    assert vn.fold("Đặng Thị Ửng") == "dang thi ung"
    assert vn.slug("Tờ trình (dự toán) số 05/TTr") == "to-trinh-du-toan-so-05-ttr"


def test_names_sort_as_in_a_vietnamese_dictionary() -> None:
    names = ["Đào", "Dao", "Ân", "Ăn", "An", "ảnh", "ánh", "anh", "Xa", "Va"]
    assert sorted(names, key=vn.sort_key) == ["An", "anh", "ảnh", "ánh", "Ăn", "Ân", "Dao", "Đào", "Va", "Xa"]


@settings(max_examples=50)
@given(st.text(st.characters(categories=["L", "N", "Zs"])))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert vn.fold(vn.fold(text)) == vn.fold(text)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "TCVN3"),
        ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "VNI"),
        ("uûy ban nhaân daân xaõ laøng kính göûi caùc ñoàng chí", "VNI"),
        ("Cộng hòa xã hội chủ nghĩa Việt Nam", None),
        ("Plain ASCII text of no language in particular", None),
        ("Déjà vu au café près de la forêt", None),
        ("", None),
    ],
)
def test_legacy_encodings_are_recognised(text: str, encoding: str | None) -> None:
    assert vn.looks_legacy(text) == encoding


def test_capitals_are_judged_by_letters_alone() -> None:
    assert vn.is_upper("I. MỤC ĐÍCH, YÊU CẦU")
    assert not vn.is_upper("Mục đích")
    assert not vn.is_upper("123")


def test_diem_follow_the_order_of_the_law() -> None:
    order = law_book().on(date(2023, 6, 1))["paper.diem_order"].value
    assert [vn.diem_letter(index, order) for index in range(7)] == ["a", "b", "c", "d", "đ", "e", "g"]
    with pytest.raises(IndexError):
        vn.diem_letter(23, order)
