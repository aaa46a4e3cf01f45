"""Codes of a place in the decree, written out."""

from __future__ import annotations

import pytest

from cchc.law.book import law_book
from cchc.law.places import in_words


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("PL1-I.3", "khoản 3 Mục I Phần I Phụ lục I"),
        ("PL1-II.5b", "điểm b khoản 5 Mục II Phần I Phụ lục I"),
        ("PL1-II.6a-b", "điểm a đến điểm b khoản 6 Mục II Phần I Phụ lục I"),
        ("PL1-V row 14", "dòng 14 bảng Mục V Phần I Phụ lục I"),
        ("PL1-V note", "ghi chú Mục V Phần I Phụ lục I"),
        ("PL1b-I.3", "khoản 3 Mục I Phần II Phụ lục I"),
        ("PL2-IV.1a", "điểm a khoản 1 Mục IV Phụ lục II"),
        ("PL3-1.4", "mẫu 1.4 Phụ lục III"),
        ("PL6-II.I", "Mục I Phần II Phụ lục VI"),
        ("Đ15.1c", "điểm c khoản 1 Điều 15"),
        ("Đ7", "Điều 7"),
        ("Đ18.1; Đ23.1", "khoản 1 Điều 18; khoản 1 Điều 23"),
        ("Phụ lục 02 mục 4", "Phụ lục 02 mục 4"),
        ("", ""),
    ],
)
def test_a_code_reads_as_an_official_cites(code: str, words: str) -> None:
    assert in_words(code) == words


def test_no_code_of_the_data_is_left_unread() -> None:
    book = law_book()
    left = {value.citation for id in book.ids() for value in book.dated(id) if "PL" in value.citation.split()[0]}
    assert left == set()
