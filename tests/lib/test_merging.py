"""Two people in one text lose no word: what either added stands, what one alone took away is gone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.lib.merging import Merged, merge
from tests.bounded import within


def shown(merged: Merged) -> list[tuple[str, str]]:
    """The two variants of each conflict."""
    return [
        (merged.text[slice(*conflict.mine)].strip(), merged.text[slice(*conflict.theirs)].strip())
        for conflict in merged.conflicts
    ]


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "text"),
    [
        (
            "Tiếp nhận 120 hồ sơ.",
            "Tiếp nhận 125 hồ sơ.",
            "Tiếp nhận 120 hồ sơ, đúng hạn.",
            "Tiếp nhận 125 hồ sơ, đúng hạn.",
        ),
        ("Một. Hai. Ba.", "Một. Ba.", "Một. Hai. Ba. Bốn.", "Một. Ba. Bốn."),
        ("Mục A\nMục B", "Mục A\nMục B\nMục C", "Mục không\nMục A\nMục B", "Mục không\nMục A\nMục B\nMục C"),
        ("a b c d e", "a c d e", "a b c e", "a c e"),
        ("a b c d", "a d", "a c d", "a d"),
        ("a b c", "a c", "b c", "c"),
        ("x", "x", "x", "x"),
        ("", "", "", ""),
        ("x y", "x z y", "x z y", "x z y"),
    ],
)
def test_changes_apart_from_each_other_are_brought_together(base: str, mine: str, theirs: str, text: str) -> None:
    assert merge(base, mine, theirs) == Merged(text)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "text", "variants"),
    [
        ("đạt 98% số hồ sơ", "đạt 99% số hồ sơ", "đạt 97% số hồ sơ", "đạt 99% 97% số hồ sơ", [("99%", "97%")]),
        (
            "Còn chậm",
            "Còn chậm vì thiếu máy",
            "Còn chậm do nghỉ lễ",
            "Còn chậm vì thiếu máy do nghỉ lễ",
            [("vì thiếu máy", "do nghỉ lễ")],
        ),
        ("Mở đầu.", "Mở đầu.\nÝ một.", "Mở đầu.\nÝ hai.", "Mở đầu.\nÝ một.\nÝ hai.", [("Ý một.", "Ý hai.")]),
        ("", "Của tôi", "Của bạn", "Của tôi Của bạn", [("Của tôi", "Của bạn")]),
        ("a b", "a", "a b c", "a b c", [("", "b c")]),
        (
            "giải quyết đúng hạn 98% hồ sơ",
            "giải quyết trước hạn 99% hồ sơ",
            "giải quyết quá hạn 97% hồ sơ",
            "giải quyết trước hạn 99% quá hạn 97% hồ sơ",
            [("trước hạn 99%", "quá hạn 97%")],
        ),
    ],
)
def test_changes_of_the_same_words_stand_one_after_the_other(
    base: str, mine: str, theirs: str, text: str, variants: list[tuple[str, str]]
) -> None:
    merged = merge(base, mine, theirs)
    assert merged.text == text and shown(merged) == variants


_WORD = st.sampled_from(["hồ", "sơ", "đúng", "hạn", "chậm", "98%", "120,", "xã", "thôn.", "báo", "cáo;", "và", "của"])
_BLANK = st.sampled_from([" ", " ", " ", "  ", "\n", "\n\n", "\t"])
_TEXT = st.lists(st.tuples(_WORD, _BLANK), max_size=14).map(lambda pairs: "".join(a + b for a, b in pairs))


def edited(base: str, mark: str) -> st.SearchStrategy[str]:
    """Copies of a text with words taken away and new words, each its own, put in."""
    words = base.split(" ")
    steps = st.lists(
        st.sampled_from(["keep", "keep", "keep", "cut", "add", "change"]), min_size=len(words), max_size=len(words)
    )

    def apply(plan: list[str]) -> str:
        out = []
        for index, (word, step) in enumerate(zip(words, plan, strict=True)):
            out += {"keep": [word], "cut": [], "add": [word, f"{mark}{index}"], "change": [f"{mark}{index}"]}[step]
        return " ".join(out)

    return steps.map(apply)


_EDITS = _TEXT.flatmap(lambda base: st.tuples(st.just(base), edited(base, "tôi"), edited(base, "bạn")))


@settings(max_examples=300)
@given(_EDITS)
def test_every_word_added_by_either_side_is_there(texts: tuple[str, str, str]) -> None:
    merged = merge(*texts).text.split()
    for side in texts[1:]:
        assert set(side.split()) - set(texts[0].split()) <= set(merged)


@settings(max_examples=200)
@given(_TEXT, _TEXT, _TEXT)
def test_any_three_texts_give_every_new_word(base: str, mine: str, theirs: str) -> None:
    merged = merge(base, mine, theirs)
    assert (set(mine.split()) | set(theirs.split())) - set(base.split()) <= set(merged.text.split())
    for conflict in merged.conflicts:
        assert 0 <= conflict.mine[0] <= conflict.mine[1] <= conflict.theirs[0] <= conflict.theirs[1] <= len(merged.text)


@given(_TEXT, _TEXT)
def test_a_change_of_one_side_alone_is_the_result(base: str, changed: str) -> None:
    assert merge(base, changed, base) == merge(base, base, changed) == merge(base, changed, changed) == Merged(changed)


@settings(max_examples=200)
@given(st.lists(st.sampled_from(["keep", "cut"]), min_size=1, max_size=20))
def test_what_one_side_alone_took_away_is_gone(plan: list[str]) -> None:
    lines = [f"Dòng {index} nguyên văn" for index in range(len(plan))]
    mine = [line for line, step in zip(lines, plan, strict=True) if step != "cut"]
    theirs = [extra for line in lines for extra in (line,)] + ["Dòng thêm ở cuối"]
    merged = merge(
        "\n".join([*lines, "Hết phần."]), "\n".join([*mine, "Hết phần."]), "\n".join([*lines, "Hết phần.", theirs[-1]])
    )
    assert merged == Merged("\n".join([*mine, "Hết phần.", "Dòng thêm ở cuối"]))


def test_a_long_report_is_merged_at_once() -> None:
    base = "\n".join(
        f"Đoạn {index}: tiếp nhận {index * 7} hồ sơ, giải quyết đúng hạn và trước hạn." for index in range(1_000)
    )
    mine, theirs = base.replace("Đoạn 10:", "Mục 10:"), base.replace("Đoạn 900:", "Phần 900:")
    with within(2):
        merged = merge(base, mine, theirs)
    assert not merged.conflicts
    assert "Mục 10:" in merged.text and "Phần 900:" in merged.text


@pytest.mark.parametrize("words", [("và",), ("và", "của"), ("một", "hai", "một", "ba")])
def test_one_endless_line_of_few_words_is_merged_in_bounded_time(words: tuple[str, ...]) -> None:
    base = " ".join(words * (8_000 // len(words)))
    mine, theirs = f"đầu {base[: len(base) // 2]} giữa {base[len(base) // 2 :]}", f"{base} cuối"
    with within(5):
        merged = merge(base, mine, theirs)
    assert {"đầu", "giữa", "cuối"} <= set(merged.text.split())
