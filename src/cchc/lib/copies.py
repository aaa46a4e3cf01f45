"""Passages taken over from another report: the last one, a colleague's.

Sentences are compared by runs of words, without case, placement of tone marks or punctuation. A sentence in which only
the figures changed is told apart: it is the commonest way to write a report without having looked.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Generic, TypeVar

from cchc.lib.vietnamese import is_upper, same_tone_marks

K = TypeVar("K", bound=Hashable)
Span = tuple[int, int]  # first character and the one after the last


class Likeness(StrEnum):
    """How a passage is like another; ``FIGURES``: chỉ đổi số."""

    SAME = "same"
    FIGURES = "figures"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Pair:
    """A passage of the text and the passage of the other one that it is like, as spans of characters."""

    mine: Span
    theirs: Span
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Copy(Generic[K]):
    """What a text has in common with another: ``share`` of its own words, 0 to 1, and the passages in order."""

    key: K
    share: float
    pairs: tuple[Pair, ...]


def copied(text: str, others: Mapping[K, str]) -> list[Copy[K]]:
    """The texts of which ``text`` holds passages, the fullest copy first; the order of ``others`` does not matter.

    Texts are in composed form (NFC). Headings, the formulas that open and close a report and sentences of fewer than
    six words do not count.
    """
    mine = _prints(text)
    if not mine:
        return []
    index = _Index(mine)
    found = [Copy(key, *index.against(_prints(other))) for key, other in others.items()]
    return sorted((copy for copy in found if copy.pairs), key=lambda copy: (-copy.share, str(copy.key)))


_FEWEST_WORDS = 6
_LIKE = 0.6  # share of the runs of both sentences that they have in common
_HELD = 0.8  # share of the shorter one's runs, where a sentence was split or joined
_TOO_COMMON = 200  # sentences of one text that share a run
_LINE = re.compile(r"[^\s].*(?<!\s)|\S")
_SENTENCE = re.compile(r"\S.*?(?:[.;!?…]+(?=\s)|\Z)")
_WORD = re.compile(r"\d+(?:[.,/]\d+)*|[^\W\d_]+")
_LABEL = re.compile(r"(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s+|[-+*•–]\s*")
_HEADING_WORDS = 12
_FORMULA = re.compile(
    r"(?:(?:căn cứ|thực hiện|theo|tiếp theo) .*\bbáo cáo\b.*\b(?:như sau|cụ thể)\Z"
    r"|trên đây là (?:báo cáo|kết quả)|kính gửi|nơi nhận|cộng hòa xã hội chủ nghĩa|độc lập tự do"
    r"|số liệu (?:tính|được tính|báo cáo)|thời hạn gửi báo cáo|.{0,120}\bbáo cáo (?:kết quả|tình hình)\b.*\bnhư sau\Z)"
)


@dataclass(frozen=True, slots=True)
class _Print:
    """A sentence: where it stands, its words with and without figures, the runs of three of these."""

    span: Span
    words: str
    masked: str
    runs: frozenset[str]
    count: int


@lru_cache(maxsize=4096)
def _prints(text: str) -> tuple[_Print, ...]:
    """The sentences of a text that count."""
    read = same_tone_marks(text)
    # In composed form a moved tone mark leaves every letter at its place; other text is read letter by letter.
    read = read if len(read) == len(text) else text
    return tuple(made for start, stop in _sentences(text) if (made := _print(read, start, stop)))


def _sentences(text: str) -> Iterator[Span]:
    """Where sentences stand, without headings, the basis in law and the labels of items."""
    for line in _LINE.finditer(text):
        bare = line.group()
        if is_upper(bare) or (bare.startswith("Căn cứ") and bare.endswith(";")):
            continue
        label = _LABEL.match(bare)
        if label and bare[0].isalnum() and bare[-1] not in ".;,!?…" and len(bare.split()) <= _HEADING_WORDS:
            continue
        for sentence in _SENTENCE.finditer(bare, label.end() if label else 0):
            yield line.start() + sentence.start(), line.start() + sentence.end()


def _print(read: str, start: int, stop: int) -> _Print | None:
    words = [word.casefold() for word in _WORD.findall(read, start, stop)]
    masked = ["#" if word[0].isdigit() else word for word in words]
    said = " ".join(words)
    if len(words) - masked.count("#") < _FEWEST_WORDS or _FORMULA.match(said):
        return None
    runs = frozenset(map(" ".join, zip(masked, masked[1:], masked[2:], strict=False)))
    return _Print((start, stop), said, " ".join(masked), runs, len(words))


class _Index:
    """The sentences of one text by their runs, so that another text is read once.

    Sentences that differ only in figures are one kind: long tables in words cost no more than a few sentences.
    """

    def __init__(self, prints: tuple[_Print, ...]) -> None:
        self._prints = prints
        self._total = sum(each.count for each in prints)
        self._shortest = min(len(each.runs) for each in prints)
        self._kinds = {each.masked: each for each in prints}
        self._runs: dict[str, list[str]] = defaultdict(list)
        for masked, each in self._kinds.items():
            for run in each.runs:
                self._runs[run].append(masked)

    def against(self, others: tuple[_Print, ...]) -> tuple[float, tuple[Pair, ...]]:
        """The share of this text's words that stands in the other, and the passages."""
        words = {other.words: other for other in reversed(others)}
        kinds = {other.masked: other for other in reversed(others)}
        near = self._near(kinds)
        found = [
            (mine, words.get(mine.words) or kinds.get(mine.masked) or near.get(mine.masked)) for mine in self._prints
        ]
        pairs = [(mine, other) for mine, other in found if other]
        return sum(mine.count for mine, _ in pairs) / self._total, tuple(_pair(mine, other) for mine, other in pairs)

    def _near(self, kinds: dict[str, _Print]) -> dict[str, _Print]:
        """For the kinds of this text the sentence most like each, where one is like enough."""
        best: dict[str, tuple[float, _Print]] = {}
        for other in kinds.values():
            for masked, score in self._like(other):
                if masked not in best or score > best[masked][0]:
                    best[masked] = score, other
        return {masked: other for masked, (_, other) in best.items()}

    def _like(self, other: _Print) -> Iterator[tuple[str, float]]:
        """The kinds of sentence like the other one, and how like. Runs that very many hold tell nothing."""
        shared = other.runs & self._runs.keys()
        sizes = self._shortest, len(other.runs)
        if len(shared) < min(_LIKE * sum(sizes) / 2, _HELD * min(sizes)):
            return
        telling = (self._runs[run] for run in shared if len(self._runs[run]) <= _TOO_COMMON)
        common = Counter(masked for held in telling for masked in held)
        for masked, count in common.items():
            sizes = len(self._kinds[masked].runs), len(other.runs)
            like, held = 2 * count / sum(sizes), count / min(sizes)
            if like >= _LIKE or held >= _HELD:
                yield masked, max(like, held * _LIKE)


def _pair(mine: _Print, other: _Print) -> Pair:
    if mine.words == other.words:
        return Pair(mine.span, other.span, Likeness.SAME)
    same = mine.masked == other.masked
    return Pair(mine.span, other.span, Likeness.FIGURES if same else Likeness.NEAR)
