"""Texts built to make a pattern try every way: recognition, reading and checking stay in proportion to their length."""

from __future__ import annotations

import gc
from datetime import date

import pytest

from cchc.law.book import law_book
from cchc.paper.checking import check
from cchc.paper.files import read_bytes
from cchc.reading import read_object
from tests.bounded import within

PLAN = "KẾ HOẠCH\nSơ kết\n\nI. NỘI DUNG\n1. Việc: "
QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM "
REPEATED = [
    "a ",
    "1.1",
    "((((",
    "- - ",
    "TM. ",
    "Điều 1. ",
    "Điều 1. Việc\n",
    "ngày ",
    "tháng ",
    "Số: ",
    "UBND xã, ",
    "; ",
    "I. \n",
    "Nơi nhận:\n- ",
    "Nguyễn Văn ",
    QUOC_HIEU,
]


@pytest.mark.parametrize("opening", ["", PLAN], ids=["bare", "plan"])
@pytest.mark.parametrize("word", REPEATED, ids=[word.strip()[:12] for word in REPEATED])
def test_forty_thousand_letters_of_one_word_take_no_more_than_a_moment(opening: str, word: str) -> None:
    text, law = opening + word * (40_000 // len(word)), law_book().on(date(2023, 6, 1))
    gc.collect()
    gc.freeze()  # What other tests left is not gone through again and again on this one's time.
    with within(3.0):  # Where a pattern tries every way, it is minutes.
        found = read_bytes(text.encode())
        read_object(found)
        check(found.paper, found.form, law)
