"""Amounts in figures and in words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.lib.errors import CchcError
from cchc.lib.money import LARGEST, Dong, in_words

DIGITS = {
    word: value for value, word in enumerate(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"])
}
DIGITS |= {"mốt": 1, "lăm": 5, "tư": 4}


def value_of(words: str) -> int:
    """Reads words back by the rules of counting, independent of how they were written."""
    total = group = pending = 0
    for word in words.split():
        if word in DIGITS:
            pending = DIGITS[word]
        elif word == "mười":
            group, pending = group + 10, 0
        elif word in ("mươi", "trăm"):
            group, pending = group + pending * (10 if word == "mươi" else 100), 0
        elif word != "linh":
            group, pending = group + pending, 0
            if word == "tỷ":
                total, group = (total + group) * 10**9, 0
            else:
                total, group = total + group * (1000 if word == "nghìn" else 10**6), 0
    return total + group + pending


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Không đồng"),
        (5, "Năm đồng"),
        (15, "Mười lăm đồng"),
        (21, "Hai mươi mốt đồng"),
        (24, "Hai mươi tư đồng"),
        (14, "Mười bốn đồng"),
        (104, "Một trăm linh bốn đồng"),
        (1_001, "Một nghìn không trăm linh một đồng"),
        (4_240_000, "Bốn triệu hai trăm bốn mươi nghìn đồng"),
        (4_830_000, "Bốn triệu tám trăm ba mươi nghìn đồng"),
        (1_000_005_000, "Một tỷ không trăm linh năm nghìn đồng"),
        (21_055_000_000, "Hai mươi mốt tỷ không trăm năm mươi lăm triệu đồng"),
        (10**15, "Một triệu tỷ đồng"),
    ],
)
def test_an_amount_reads_as_an_accountant_writes_it(amount: int, words: str) -> None:
    assert Dong(amount).words == words


@settings(max_examples=50)
@given(st.integers(0, LARGEST))
def test_the_words_of_any_amount_count_back_to_it(number: int) -> None:
    assert value_of(in_words(number)) == number


@settings(max_examples=50)
@given(st.integers(0, LARGEST))
def test_fives_and_ones_never_take_the_wrong_form(number: int) -> None:
    words = in_words(number)
    assert "mươi năm" not in words
    assert "mươi một" not in words
    assert "mười mốt" not in words
    assert "linh lăm" not in words
    assert "linh mốt" not in words


def test_an_amount_prints_with_dots() -> None:
    assert str(Dong(4_240_000)) == "4.240.000"
    assert f"{Dong(1_500)} đồng" == "1.500 đồng"
    assert str(Dong(999)) == "999"


def test_a_negative_amount_is_refused() -> None:
    with pytest.raises(CchcError, match="không được âm"):
        Dong(-1)


def test_a_number_past_the_range_is_refused() -> None:
    with pytest.raises(CchcError, match=r"1\.000\.000\.000\.000\.000"):
        in_words(10**15 + 1)
