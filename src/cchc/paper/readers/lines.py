"""Shared by the readers: drawn lines made of characters, and NFC."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cchc.paper.flow import FlowTable, Line
from cchc.paper.form import Look, Rule, Span
from cchc.paper.readers.metrics import USUAL_SIZE, spans_width, text_width, widest_line

DASHES = re.compile(r"^[\s]*(?:_{3,}|-{3,}|—{2,}|–{3,}|={3,}|─{3,}|\*{3,})[\s]*$")
TRAILING_DASHES = re.compile(r"\s+(_{3,}|-{3,}|—{2,}|–{3,})\s*$")
SINGLE = 1.15  # Height of a line of Times New Roman against its size.
UNDER_TEXT = 6.0  # Points below its paragraph's top from which a drawn line belongs to that paragraph's text.
LONGEST_DASHES = 45  # Longer ones are blanks to be filled in, which stay text.


def is_drawn(text: str) -> bool:
    """Whether a line of characters only imitates a drawn line (``-------``, ``______``)."""
    return len(text.strip()) <= LONGEST_DASHES and bool(DASHES.match(text))


def nfc(text: str) -> str:
    """The text in composed form, at no cost for plain ASCII."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def is_nfc(text: str) -> bool:
    """Whether the text is in composed form."""
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Neighbours of one look joined, outer blanks cut, text in NFC; a mark never parts from its letter."""
    joined: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        last = joined[-1] if joined else None
        if last and (last.look == span.look or unicodedata.combining(span.text[0]) or not span.text.strip()):
            joined[-1] = Span(last.text + span.text, last.look)
        elif last and not last.text.strip():
            joined[-1] = Span(last.text + span.text, span.look)
        else:
            joined.append(span)
    return _trimmed([Span(nfc(span.text), span.look) for span in joined])


def _trimmed(spans: list[Span]) -> tuple[Span, ...]:
    while spans and not spans[-1].text.strip():
        spans.pop()
    while spans and not spans[0].text.strip():
        spans.pop(0)
    if spans:
        spans[0] = Span(spans[0].text.lstrip(), spans[0].look)
        spans[-1] = Span(spans[-1].text.rstrip(), spans[-1].look)
    return tuple(spans)


def main_look(spans: Iterable[Span]) -> Look:
    """The look of most letters of a line."""
    weights: dict[Look, int] = {}
    for span in spans:
        weights[span.look] = weights.get(span.look, 0) + sum(not char.isspace() for char in span.text)
    return max(weights, key=lambda look: weights[look]) if weights else Look()


def lines_of(items: Iterable[Line | FlowTable]) -> Iterator[Line]:
    """Every line in reading order, those inside tables included."""
    for item in items:
        if isinstance(item, Line):
            yield item
        else:
            yield from (line for row in item.rows for cell in row for line in cell.lines)


def fonts_of(items: Iterable[Line | FlowTable]) -> tuple[str, ...]:
    """The typefaces of all text, in the order they first appear."""
    return tuple(dict.fromkeys(span.look.font for line in lines_of(items) for span in line.spans if span.look.font))


def last_line(items: list[Line | FlowTable]) -> int | None:
    """The index of the line that a drawn line below would belong to; ``None`` under a table or nothing."""
    return len(items) - 1 if items and isinstance(items[-1], Line) else None


def draw_under(items: list[Line | FlowTable], index: int | None, length: float, room: float | None = None) -> bool:
    """Put a drawn line of ``length`` millimetres under a line; False when there is no such line.

    ``room`` is the width in which the text above wraps: of several lines the widest counts.
    """
    line = None if index is None else items[index]
    if index is None or not isinstance(line, Line):
        return False
    width = widest_line(line.text, spans_width(line.spans) or text_width(line.text, line.look), room)
    items[index] = replace(line, rule=Rule(round(length, 2), round(width, 2)), rule_known=True)
    return True


def line_above(items: list[Line | FlowTable], first: int, below: float | None) -> int | None:
    """The line that a floating drawn line lies under.

    ``first`` is where the lines of its paragraph begin, ``below`` its distance in points from the paragraph's top.
    """
    own = [index for index in range(first, len(items)) if isinstance(items[index], Line)]
    if not own or (below is not None and below < UNDER_TEXT and first > 0):
        return first - 1 if first > 0 else (own[0] if own else None)
    if below is None:
        return own[-1]
    look = next((item.look for item in items[first:] if isinstance(item, Line)), Look())
    height = look.line_exact or (look.size or USUAL_SIZE) * SINGLE * (look.line_spacing or 1.0)
    return own[min(max(round(below / height) - 1, 0), len(own) - 1)]


def set_space(
    items: list[Line | FlowTable], index: int, before: float | None = None, after: float | None = None
) -> None:
    """Replace the space of one line, in points, on the sides that are given."""
    line = items[index]
    if isinstance(line, Line):
        look = line.look
        look = replace(look, space_before=look.space_before if before is None else before)
        items[index] = replace(line, look=replace(look, space_after=look.space_after if after is None else after))


def both(text: Look, para: Look) -> Look:
    """The type facts of one look with the paragraph facts of another."""
    return replace(
        para,
        font=text.font,
        size=text.size,
        bold=text.bold,
        italic=text.italic,
        underline=text.underline,
        color=text.color,
    )
