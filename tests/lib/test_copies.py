"""Copied passages are found whatever case, marks or figures changed; formulas and headings are nobody's copy."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cchc.lib.copies import Copy, Likeness, Pair, copied
from tests.bounded import within

LAST = """I. KẾT QUẢ THỰC HIỆN
1. Cải cách thủ tục hành chính
Trong 6 tháng, bộ phận một cửa tiếp nhận 1.204 hồ sơ, giải quyết đúng hạn 98,5%.
Công tác tuyên truyền được thực hiện thường xuyên trên hệ thống truyền thanh của xã.
Một số công chức hoà giải chưa cập nhật dữ liệu kịp thời lên hệ thống.
Trên đây là báo cáo kết quả công tác cải cách hành chính 6 tháng đầu năm 2026./."""


def like(text: str, other: str) -> list[tuple[str, str, Likeness]]:
    """The passages found, as texts."""
    return [
        (text[slice(*pair.mine)], other[slice(*pair.theirs)], pair.likeness)
        for copy in copied(text, {"cũ": other})
        for pair in copy.pairs
    ]


@pytest.mark.parametrize(
    ("sentence", "source", "likeness"),
    [
        (
            "CÔNG tác tuyên truyền được thực hiện thường xuyên, trên hệ thống truyền thanh của xã.",
            "Công tác tuyên truyền được thực hiện thường xuyên trên hệ thống truyền thanh của xã.",
            Likeness.SAME,
        ),
        (
            "Một số công chức hòa giải chưa cập nhật dữ liệu kịp thời lên hệ thống;",
            "Một số công chức hoà giải chưa cập nhật dữ liệu kịp thời lên hệ thống.",
            Likeness.SAME,
        ),
        (
            "Trong 9 tháng, bộ phận một cửa tiếp nhận 2.310 hồ sơ, giải quyết đúng hạn 99%.",
            "Trong 6 tháng, bộ phận một cửa tiếp nhận 1.204 hồ sơ, giải quyết đúng hạn 98,5%.",
            Likeness.FIGURES,
        ),
        (
            "Nhìn chung công tác tuyên truyền được thực hiện thường xuyên trên hệ thống truyền thanh của thôn.",
            "Công tác tuyên truyền được thực hiện thường xuyên trên hệ thống truyền thanh của xã.",
            Likeness.NEAR,
        ),
    ],
)
def test_a_sentence_is_found_where_it_came_from(sentence: str, source: str, likeness: Likeness) -> None:
    new = "Đầu năm xã đã bố trí thêm hai máy quét cho bộ phận một cửa."
    assert like(f"{new} {sentence}", LAST) == [(sentence, source, likeness)]


@pytest.mark.parametrize(
    "text",
    [
        "I. KẾT QUẢ THỰC HIỆN\n1. Cải cách thủ tục hành chính",
        "Trên đây là báo cáo kết quả công tác cải cách hành chính 6 tháng đầu năm 2026./.",
        "Không phát sinh.",
        "",
        "Xã đã bố trí thêm hai máy quét cho bộ phận một cửa từ tháng ba.",
    ],
)
def test_headings_formulas_short_and_own_sentences_are_no_copies(text: str) -> None:
    assert copied(text, {"cũ": LAST}) == []


@pytest.mark.parametrize(
    "formula",
    [
        "Thực hiện Kế hoạch số 15/KH-UBND, công chức Tư pháp báo cáo kết quả thực hiện như sau:",
        "Công chức Văn hóa - Xã hội báo cáo kết quả công tác cải cách hành chính 6 tháng như sau:",
        "Căn cứ Kế hoạch số 15/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã;",
    ],
)
def test_the_opening_of_every_report_is_nobodys_copy(formula: str) -> None:
    assert copied(formula, {"cũ": formula}) == []


def test_the_share_counts_words_of_sentences_that_count() -> None:
    own = "Xã đã bố trí thêm hai máy quét cho bộ phận một cửa."
    taken = "Công tác tuyên truyền được thực hiện thường xuyên trên hệ thống truyền thanh của xã."
    (copy,) = copied(f"{taken}\n{own}", {7: LAST})
    assert copy.key == 7 and copy.share == pytest.approx(16 / 29)
    assert copy.pairs == (Pair((0, len(taken)), (LAST.index(taken), LAST.index(taken) + len(taken)), Likeness.SAME),)


def test_the_fullest_copy_comes_first() -> None:
    text = "\n".join(LAST.split("\n")[2:5])
    found = copied(text, {"một câu": LAST.split("\n")[3], "cả bài": LAST, "khác": "Việc khác hẳn những điều nói trên."})
    assert [(copy.key, round(copy.share, 2)) for copy in found] == [("cả bài", 1.0), ("một câu", 0.33)]


_WORD = st.sampled_from(
    ("xã", "đã", "chưa", "kịp", "thời", "hồ", "sơ", "máy", "cử", "lớp", "hòa", "giải", "thuý", "uỷ")
)
_SENTENCE = st.lists(_WORD, min_size=6, max_size=14).map(lambda words: f"{' '.join(words).capitalize()}.")
_TEXT = st.lists(_SENTENCE, min_size=1, max_size=6).map("\n".join)


@given(_TEXT)
def test_a_text_is_a_full_copy_of_itself(text: str) -> None:
    (copy,) = copied(text, {"a": text})
    assert copy.share == 1.0 and {pair.likeness for pair in copy.pairs} == {Likeness.SAME}
    assert all(text[slice(*pair.mine)] == text[slice(*pair.theirs)] for pair in copy.pairs)


@given(_TEXT, st.lists(st.text("bcdfghklmn ", max_size=30), max_size=4))
def test_texts_without_a_common_word_have_nothing_in_common(text: str, others: list[str]) -> None:
    assume(not any(set(other.split()) & set(text.casefold().split()) for other in others))
    assert copied(text, dict(enumerate(others))) == []


@settings(max_examples=50)
@given(_TEXT, st.dictionaries(st.integers(0, 9), _TEXT, max_size=5), st.randoms())
def test_the_order_of_the_others_does_not_matter(text: str, others: dict[int, str], random: object) -> None:
    turned = dict(reversed(others.items()))
    assert copied(text, others) == copied(text, turned)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_gives_spans_inside_it(text: str, other: str) -> None:
    found: list[Copy[str]] = copied(text, {"a": other, "b": text})
    for copy in found:
        source = text if copy.key == "b" else other
        assert 0 < copy.share <= 1
        assert all(text[slice(*pair.mine)].strip() and source[slice(*pair.theirs)].strip() for pair in copy.pairs)


def test_sixty_reports_of_ten_years_are_searched_quickly() -> None:
    chance = Random(1)
    syllables = [first + rest for first in "bcdghklmnt" for rest in ("a", "án", "ơn", "iệc", "ộ", "inh", "ươi", "ê")]
    reports = {
        number: "\n".join(f"{' '.join(chance.choices(syllables, k=18))} {number}." for _ in range(20))
        for number in range(1_200)
    }
    taken = "\n".join(reports[number].split("\n")[3] for number in range(0, 1_200, 40))
    with within(10):
        found = copied(taken, reports)
    assert [copy.key for copy in found] == sorted(range(0, 1_200, 40), key=str)


@pytest.mark.parametrize("changing", ["{n} hồ sơ", "hồ sơ loại {n}", "hồ sơ của thôn{n} mới"])
def test_thousands_of_sentences_of_one_kind_are_compared_in_bounded_time(changing: str) -> None:
    text = "\n".join(f"Thôn đã tiếp nhận và giải quyết xong {changing.format(n=n)}." for n in range(4_000))
    with within(5):
        (copy,) = copied(text, {"a": text})
    assert copy.share == 1.0
