"""VH: capital letters (Phụ lục II)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from cchc.law.book import Law
from cchc.lib.vietnamese import is_upper, same_tone_marks, tone_style
from cchc.paper.checking.findings import Finding, Level, Verdicts
from cchc.paper.checking.registry import rule
from cchc.paper.checking.texts import absent, main, plain, running_text
from cchc.paper.form import Component, Form
from cchc.paper.model import At, Paper

LOWER_PARTS = re.compile(r"\b(Khoản|Điểm)\s+(?:\d+|[a-zđ])(?!\w)")
UPPER_PARTS = re.compile(
    r"\b(điều|chương|mục|tiểu mục|phần)\s+(?:\d+|[IVXLC]+)\s+"
    r"(?=(?:của\s+)?(?:Nghị|Luật|Bộ luật|Quyết|Thông tư|Quy chế|Quy định))"
)
COMMITTEE = re.compile(r"(?<!\w)[UuỦủ]\S{0,1}\s+[Bb]an\s+[Nn]hân\s+[Dd]ân(?!\w)")
COUNCIL = re.compile(r"(?<!\w)[Hh]ội\s+[Đđ]ồng\s+[Nn]hân\s+[Dd]ân(?!\w)")
WEEKDAY = re.compile(
    r"(?<!\w)(Thứ|thứ)\s+(Hai|Ba|Tư|Năm|Sáu|Bảy|hai|ba|tư|năm|sáu|bảy)(?=\s*[,(;]?\s*(?:ngày|hằng tuần|hàng tuần))"
)
SENTENCE_START = re.compile(r"(^|[.?!:;…/]\s*|^\W+|[“\"‘(]\s*|\n\s*(?:[-+•]\s*)?)$")


@rule("VH-01", Level.WARNING)
def lower_parts(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Viện dẫn “khoản”, “điểm” viết thường (Phụ lục II, Mục V, khoản 7)."""
    yield from _flag(paper, LOWER_PARTS, lambda words: words.lower() if words else words)


@rule("VH-02", Level.WARNING)
def upper_parts(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Viện dẫn “Phần, Chương, Mục, Tiểu mục, Điều” viết hoa (Phụ lục II, Mục V, khoản 7)."""
    yield from _flag(paper, UPPER_PARTS, lambda words: words[:1].upper() + words[1:])


@rule("VH-03", Level.WARNING)
def peoples_committee(paper: Paper, form: Form, law: Law) -> Verdicts:
    """“Ủy ban nhân dân”: chỉ viết hoa chữ đầu (Phụ lục II, Mục IV, khoản 1 điểm a)."""
    yield from _flag(paper, COMMITTEE, lambda words: f"{words.split()[0].capitalize()} ban nhân dân", starts=True)


@rule("VH-04", Level.WARNING)
def peoples_council(paper: Paper, form: Form, law: Law) -> Verdicts:
    """“Hội đồng nhân dân”: chỉ viết hoa chữ đầu (Phụ lục II, Mục IV, khoản 1 điểm a)."""
    yield from _flag(paper, COUNCIL, lambda _: "Hội đồng nhân dân", starts=True)


@rule("VH-05", Level.WARNING)
def weekdays(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Ngày trong tuần: “thứ Hai” … “thứ Bảy” (Phụ lục II, Mục V, khoản 8 điểm c)."""
    yield from _flag(paper, WEEKDAY, lambda words: f"thứ {words.split()[1].capitalize()}")


@rule("VH-06", Level.WARNING)
def signer_capitals(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Tên người ký: viết hoa chữ cái đầu tất cả các âm tiết (Phụ lục II, Mục II, khoản 1 điểm a)."""
    names = [part for part in main(form, Component.HO_TEN) if part.text.strip(" .…")]
    if not names:
        yield absent("họ tên người ký")
    for part in names:
        words = plain(part.text).split()
        if not is_upper(part.text) and any(word[:1].islower() for word in words):
            right = " ".join(word[:1].upper() + word[1:] for word in words)
            yield Finding(f"Tên người ký “{plain(part.text)}” phải viết “{right}”.", "Viết hoa mọi âm tiết.", part.at)


@rule("VH-07", Level.NOTICE)
def tone_marks(paper: Paper, form: Form, law: Law) -> Verdicts:
    """Cách đặt dấu thanh (hòa, hoà) thống nhất trong một văn bản; không phải quy định."""
    words = Counter(word for _, text in running_text(paper) for word in re.findall(r"\w+", text))
    old, new = _in_style(words, "old"), _in_style(words, "new")
    if old and new:
        yield Finding(
            f"Văn bản có cả hai cách đặt dấu thanh: “{next(iter(old))}” và “{next(iter(new))}”.",
            "Chọn một cách cho cả văn bản; cả hai cách đều đúng chính tả.",
            times=min(old.total(), new.total()),
        )


def _in_style(words: Counter[str], style: str) -> Counter[str]:
    """Words written in a style (``old`` hòa, ``new`` hoà) with their number, in the order of the text."""
    return Counter({word: count for word, count in words.items() if tone_style(word) == {style}})


def _flag(paper: Paper, pattern: re.Pattern[str], right: Callable[[str], str], *, starts: bool = False) -> Verdicts:
    """A finding for each wording, with its number of places. ``starts`` judges sentence starts as well."""
    wrong: dict[tuple[str, str], list[At]] = {}
    for at, text in running_text(paper):
        for words, wanted in _wrong(text, pattern, right, starts):
            wrong.setdefault((words, wanted), []).append(at)
    for (words, wanted), places in wrong.items():
        yield Finding(f"“{words}” phải viết “{wanted}”.", f"Sửa thành “{wanted}”.", places[0], times=len(places))


def _wrong(text: str, pattern: re.Pattern[str], right: Callable[[str], str], starts: bool) -> Iterator[tuple[str, str]]:
    for found in pattern.finditer(text):
        words = plain(found.group())
        if is_upper(words) or (not starts and SENTENCE_START.search(text[: found.start()])):
            continue
        wanted = right(words)
        if same_tone_marks(words) != same_tone_marks(wanted):
            yield words, wanted
