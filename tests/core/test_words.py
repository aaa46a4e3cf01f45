"""Words are kept as typed, but for what nobody sees; a step that needs words asks for them."""

from __future__ import annotations

import unicodedata

import pytest

from cchc.core.words import needed, one_line, passage
from cchc.lib.errors import ActionRefused

TYPED = unicodedata.normalize("NFD", " Đường sạt lở,\n  xe\x00 không  qua. ")


def test_a_passage_keeps_its_lines_and_a_line_has_single_blanks() -> None:
    assert passage(TYPED) == "Đường sạt lở,\n  xe không  qua."
    assert one_line(TYPED) == "Đường sạt lở, xe không qua."


def test_words_that_are_needed_are_asked_for_by_their_name() -> None:
    assert needed(TYPED, "lý do") == passage(TYPED)
    assert needed(TYPED, "lý do", 5) == "Đường"
    for blank in ("", " \n", "\x00"):
        with pytest.raises(ActionRefused) as refused:
            needed(blank, "lý do trả lại")
        assert str(refused.value) == "Chưa ghi lý do trả lại. Ghi ngắn gọn lý do trả lại rồi gửi lại."
