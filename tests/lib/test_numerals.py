"""Roman numerals."""

from __future__ import annotations

import pytest

from cchc.lib.numerals import roman, to_roman


@pytest.mark.parametrize(
    ("number", "text"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (49, "XLIX"), (1999, "MCMXCIX")]
)
def test_a_number_and_its_numeral(number: int, text: str) -> None:
    assert (to_roman(number), roman(text)) == (text, number)


def test_every_number_comes_back() -> None:
    assert [number for number in range(1, 4000) if roman(to_roman(number)) != number] == []


@pytest.mark.parametrize("text", ["", "IIII", "VX", "iv", "A", "IC"])
def test_what_is_no_numeral_has_no_value(text: str) -> None:
    assert roman(text) is None
