"""Texts built to make a pattern try every way: recognition, reading and checking stay in proportion to their length."""

from __future__ import annotations

import gc
import time
from datetime import date

import pytest

from cchc.law.book import law_book
from cchc.paper.checking import check
from cchc.paper.files import read_bytes
from cchc.reading import read_object

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


def seconds(text: str) -> float:
    """Time of the processor to recognise, read and check a text."""
    law = law_book().on(date(2023, 6, 1))
    gc.collect()
    gc.freeze()  # What other tests left is not gone through again and again on this one's time.
    start = time.process_time()
    found = read_bytes(text.encode())
    read_object(found)
    check(found.paper, found.form, law)
    return time.process_time() - start


@pytest.mark.parametrize("opening", ["", PLAN], ids=["bare", "plan"])
@pytest.mark.parametrize("word", REPEATED, ids=[word.strip()[:12] for word in REPEATED])
def test_forty_thousand_letters_of_one_word_take_no_more_than_a_moment(opening: str, word: str) -> None:
    text = opening + word * (40_000 // len(word))
    # A text that makes a pattern try every way takes minutes, however often it is asked; a noisy moment passes.
    assert seconds(text) < 2.0 or seconds(text) < 2.0
