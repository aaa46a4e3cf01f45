"""Differences of two texts word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cchc.lib.differences import Change, Stretch, differences

TEXTS = st.text(st.sampled_from("ab \nđ."), max_size=40)


def test_a_word_that_changed_is_told_apart_from_its_neighbours() -> None:
    assert differences("Đã họp 2 cuộc.", "Đã họp 3 cuộc.") == (
        Stretch(Change.SAME, "Đã họp "),
        Stretch(Change.GONE, "2"),
        Stretch(Change.ADDED, "3"),
        Stretch(Change.SAME, " cuộc."),
    )


def test_the_same_text_has_no_difference() -> None:
    assert differences("Đã họp.", "Đã họp.") == (Stretch(Change.SAME, "Đã họp."),)
    assert differences("", "") == ()


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_back(before: str, after: str) -> None:
    found = differences(before, after)
    assert "".join(part.text for part in found if part.change is not Change.ADDED) == before
    assert "".join(part.text for part in found if part.change is not Change.GONE) == after
