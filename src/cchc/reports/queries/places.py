"""The outline of the consolidated report (đề cương báo cáo định kỳ) and the place in it of what field reports say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cchc.figures.comparison import Verdict
from cchc.law.book import Law
from cchc.lib.days import short
from cchc.lib.numerals import to_roman
from cchc.lib.vietnamese import diem_letter, fold
from cchc.reports.content import Item
from cchc.reports.enums import ItemKind

DIRECTION = "CD"
AREAS = ("TC", "TT", "BM", "CV", "TCC", "CQS")
RESULTS, LIMITS, TASKS, PROPOSALS = "III.results", "III.limits", "IV.tasks", "IV.proposals"


@dataclass(frozen=True, slots=True)
class Place:
    """A section that holds lines: its key (``II.TT.c``), its part from 1, the heading above it and its own."""

    key: str
    part: int
    above: str
    title: str

    @property
    def name(self) -> str:
        """The whole way to it: ``II. Cải cách thủ tục hành chính: Số lượng thủ tục hành chính``."""
        return f"{to_roman(self.part)}. " + ": ".join(filter(None, (self.above, self.title)))


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts with their titles and every place in the order of the paper."""

    parts: tuple[str, ...]
    places: tuple[Place, ...]

    def place(self, key: str) -> Place:
        return next(place for place in self.places if place.key == key)

    def __contains__(self, key: object) -> bool:
        return any(place.key == key for place in self.places)

    def order(self, key: str) -> int:
        """Where a section stands; one that the outline of the day does not have comes last."""
        return next((at for at, place in enumerate(self.places) if place.key == key), len(self.places))


def outline_of(law: Law) -> Outline:
    """The outline by the law of the day, its areas by the names of the day."""
    titles = law["report.outline"].value
    letters = law["paper.diem_order"].value
    places = (*_direction(titles["direction"]), *_areas(law, letters), *_assessment(titles), *_next(titles))
    return Outline(tuple(titles["parts"]), places)


def _direction(titles: list[str]) -> Iterator[Place]:
    for number, title in enumerate(titles, 1):
        yield Place(f"I.{number}", 1, "", title)


def _areas(law: Law, letters: list[str]) -> Iterator[Place]:
    for code in AREAS:
        name = law[f"area.{code}"].name
        yield Place(f"II.{code}", 2, name, "")
        for index, title in enumerate(law["report.outline"].value[code]):
            yield Place(f"II.{code}.{diem_letter(index, letters)}", 2, name, title)


def _assessment(titles: dict[str, list[str]]) -> Iterator[Place]:
    for key, title in zip((RESULTS, LIMITS), titles["assessment"], strict=True):
        yield Place(key, 3, "", title)


def _next(titles: dict[str, list[str]]) -> Iterator[Place]:
    for key, title in zip((TASKS, PROPOSALS), titles["next"], strict=True):
        yield Place(key, 4, "", title)


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph of an item with the section it belongs to."""

    section: str
    words: str


def pieces_of(item: Item, outline: Outline) -> tuple[Piece, ...]:
    """What an item gives to the report, paragraph by paragraph; a figure gives none, it stands in the annex."""
    return tuple(piece for piece in _pieces(item, outline) if piece.words)


def _pieces(item: Item, outline: Outline) -> Iterator[Piece]:
    if item.kind is ItemKind.RESULT:
        yield from (Piece(place_for(item, outline), words) for words in paragraphs(item.text))
    elif item.kind is ItemKind.FINDING:
        yield Piece(LIMITS, limit_words(item))
        yield Piece(TASKS, remedy_words(item))
    elif item.kind is ItemKind.TARGET:
        yield Piece(LIMITS, missed_words(item))
    elif item.kind is ItemKind.DIRECTION:
        yield from (Piece(TASKS, words) for words in paragraphs(item.text))
    elif item.kind is ItemKind.PROPOSAL:
        yield from (Piece(PROPOSALS, words) for words in paragraphs(item.text))


def place_for(item: Item, outline: Outline) -> str:
    """Where results belong: under the heading of the form, else under the area itself."""
    area = "I" if item.area == DIRECTION else f"II.{item.area}"
    inside = [place for place in outline.places if place.key == area or place.key.startswith(f"{area}.")]
    named = next((place.key for place in inside if place.title and fold(place.title) == fold(item.heading)), None)
    return named or (inside[0].key if inside else RESULTS)


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a text, each on one line."""
    yield from (" ".join(line.split()) for line in text.splitlines() if line.strip())


def limit_words(item: Item) -> str:
    """``Hồ sơ đất đai trễ hạn. Nguyên nhân: thiếu cán bộ.``"""
    cause = said(item, "cause")
    return " ".join(
        filter(None, (stopped(said(item, "shortcoming")), stopped(f"Nguyên nhân: {cause}") if cause else ""))
    )


def remedy_words(item: Item) -> str:
    """``Bố trí thêm cán bộ (công chức Địa chính; hạn 30/9/2023).``"""
    remedy = said(item, "remedy").rstrip(" .;")
    due = day_words(said(item, "due"))
    who = "; ".join(filter(None, (said(item, "owner"), f"hạn {due}" if due else "")))
    return stopped(f"{remedy} ({who})" if remedy and who else remedy)


def missed_words(item: Item) -> str:
    """Why a target is missed; nothing for one that is reached or not explained, which the table shows."""
    explained = said(item, "explanation")
    if item.facts.get("verdict") != Verdict.MISSED.value or not explained:
        return ""
    result = f"{item.heading}: {said(item, 'shown')} (kế hoạch: {said(item, 'planned')}), chưa đạt"
    return stopped(f"{result}. Nguyên nhân: {explained}")


def said(item: Item, fact: str) -> str:
    """A fact of an item on one line; empty where it says none."""
    return " ".join(str(item.facts.get(fact) or "").split())


def day_words(text: str) -> str:
    """A day kept as ``2023-09-30`` as papers write it, ``30/9/2023``; other words as they are."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return short(day)


def stopped(text: str) -> str:
    """A sentence with its full stop."""
    text = text.rstrip(" ;,")
    return text if not text or text.endswith((".", "!", "?", "…")) else f"{text}."
