"""Values of law as an official reads them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cchc.law.book import law_book
from cchc.law.wording import DAY_KEYS, INNER, KEYS, headline, in_words

LAW = law_book().on(date(2023, 6, 23))


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("paper.page.margin_left", "30 - 35"),
        ("paper.page.tolerance", "0,5"),
        ("handling.print_register", "có"),
        ("paper.sign.chairman_collective", "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH"),
        ("register.stamp", "50 × 35"),
        ("paper.check.DT-03", "mức độ: cảnh báo"),
        (
            "paper.component.noi_nhan",
            "ô: 9b; in hoa: không; đậm: có; nghiêng: có; cỡ chữ: 12; canh: trái; nội dung: Nơi nhận:",
        ),
        ("report.window.half_first", "từ: 15/12 năm trước; đến: 14/6"),
        ("report.window.month", "từ: ngày 15 tháng trước; đến: ngày 14"),
    ],
)
def test_a_value_reads_in_vietnamese(id: str, words: str) -> None:
    assert in_words(LAW[id].value) == words


def test_an_amount_is_printed_with_dots() -> None:
    assert in_words(LAW["norm.HN02-2017-xa"].value).startswith("mức (đồng): 100.000; phạm vi: xã, phường")


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("paper.page.margin_left", "30 - 35 mm"),
        ("norm.HN02-2017-xa", "100.000 đồng/ngày/người"),
        ("indicator.BM1.1", "Văn bản"),
        ("report.government_day", "ngày 25"),
        ("paper.check.DT-03", "mức độ: cảnh báo"),
    ],
)
def test_the_headline_of_a_value_is_its_figure_with_the_unit(id: str, words: str) -> None:
    assert headline(law_book().dated(id)[0]) == words


def test_a_norm_without_a_figure_says_so() -> None:
    assert headline(law_book().dated("norm.HN01-2025")[0]) == "không có mức đã kiểm chứng"


def test_a_choice_is_no_range() -> None:
    assert "lùi đầu dòng (cm): 1 hoặc 1,27; " in in_words(LAW["paper.component.body"].value)


def test_every_key_of_every_table_has_its_word() -> None:
    def keys(value: Any) -> set[str]:
        if not isinstance(value, dict):
            return set()
        return set(value).union(*(keys(item) for item in value.values()))

    book = law_book()
    found = set().union(*(keys(value.value) for id in book.ids() for value in book.dated(id)))
    names = {key for key in found if key.isascii() and key.islower() and key.isidentifier()}
    assert names - INNER - DAY_KEYS - set(KEYS) == set()
