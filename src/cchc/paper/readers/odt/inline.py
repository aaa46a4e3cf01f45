"""The inside of an OpenDocument paragraph as tokens: text with its properties, breaks, and what floats there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lxml.etree import _Element

from cchc.paper.readers.figures import millimetres, whole
from cchc.paper.readers.odt.names import DRAW, OFFICE, SVG, TEXT, XLINK, points
from cchc.paper.readers.odt.styles import OdtStyles, Props, is_hidden, over

BLANKS = re.compile(r"[ \t\r\n]+")
MOST_BLANKS = 500
SHAPES = (DRAW + "custom-shape", DRAW + "rect", DRAW + "ellipse", DRAW + "text-box")
FLATTEST = 0.05


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    props: Props


@dataclass(frozen=True, slots=True)
class Drawn:
    """A straight line: length in millimetres, points below the top of its paragraph."""

    length: float
    below: float | None


@dataclass(frozen=True, slots=True)
class Box:
    content: _Element


@dataclass(frozen=True, slots=True)
class Image:
    href: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Mark:
    kind: Literal["line", "rendered", "note", "comment", "hidden", "change"]
    element: _Element | None = None


MARKS: dict[str, Literal["line", "rendered", "comment"]] = {
    TEXT + "line-break": "line",
    TEXT + "soft-page-break": "rendered",
    OFFICE + "annotation": "comment",
}
BLANK_ELEMENTS = {TEXT + "s": " ", TEXT + "tab": "\t"}

Token = Text | Drawn | Box | Image | Mark


def tokens(parent: _Element, props: Props, styles: OdtStyles) -> Iterator[Token]:
    """The tokens of a paragraph or span in reading order."""
    if parent.text:
        yield Text(BLANKS.sub(" ", parent.text), props)
    for element in parent:
        yield from _one(element, props, styles)
        if element.tail:
            yield Text(BLANKS.sub(" ", element.tail), props)


def _one(element: _Element, props: Props, styles: OdtStyles) -> Iterator[Token]:
    tag = str(element.tag)
    if tag in MARKS:
        yield Mark(MARKS[tag])
    elif tag in BLANK_ELEMENTS:
        yield Text(BLANK_ELEMENTS[tag] * min(whole(element.get(TEXT + "c")) or 1, MOST_BLANKS), props)
    elif tag == TEXT + "span":
        inner = over(props, styles.by_name_text(element.get(TEXT + "style-name")))
        if is_hidden(inner):
            yield Mark("hidden")
        else:
            yield from tokens(element, inner, styles)
    elif tag == TEXT + "note":
        yield Mark("note", element.find(TEXT + "note-body"))
    elif tag.startswith(DRAW):
        yield from _drawing(element)
    elif tag.startswith(TEXT + "change"):
        yield Mark("change")
    elif tag == TEXT + "ruby":
        base = element.find(TEXT + "ruby-base")
        if base is not None:
            yield from tokens(base, props, styles)
    elif tag not in (OFFICE + "annotation-end", TEXT + "page-number"):
        yield from tokens(element, props, styles)


def _drawing(element: _Element) -> Iterator[Token]:
    tag = str(element.tag)
    if tag in (DRAW + "line", DRAW + "connector"):
        yield from _line(element)
    elif tag in (DRAW + "frame", DRAW + "g", DRAW + "a"):
        yield from _frame(element)
    elif tag in SHAPES:
        width, height = _size(element)
        if element.find(f".//{TEXT}p") is not None and "".join(str(text) for text in element.itertext()).strip():
            yield Box(element)
        elif width and height <= max(width * FLATTEST, 0.4):
            yield Drawn(round(width, 2), points(element.get(SVG + "y")))


def _frame(element: _Element) -> Iterator[Token]:
    """A frame shows the first of its alternatives that is a box or a picture."""
    for item in element:
        if item.tag == DRAW + "image":
            width, height = _size(element)
            yield Image(item.get(XLINK + "href") or "", width, height)
            return
        if item.tag == DRAW + "text-box":
            yield Box(item)
            return
        if str(item.tag).startswith(DRAW):
            yield from _drawing(item)


def _size(element: _Element) -> tuple[float, float]:
    """Shown width and height in millimetres."""
    width, height = points(element.get(SVG + "width")), points(element.get(SVG + "height"))
    return millimetres(width), millimetres(height)


def _line(element: _Element) -> Iterator[Token]:
    ends = [points(element.get(SVG + name)) for name in ("x1", "x2", "y1", "y2")]
    x1, x2, y1, y2 = (end or 0.0 for end in ends)
    if abs(y2 - y1) <= max(abs(x2 - x1) * FLATTEST, 1) < abs(x2 - x1):
        yield Drawn(round(millimetres(abs(x2 - x1)), 2), min(y1, y2))
