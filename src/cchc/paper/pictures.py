"""What a picture of a paper may hold: shapes and words, nothing that acts, loads or reaches outside itself."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from cchc.lib.errors import UnusableFile

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from cchc.paper.model import Picture

SVG = "http://www.w3.org/2000/svg"
LONGEST_SVG, LONGEST_TEXT = 300_000, 2_000  # characters
_MOST_SHAPES, _DEEPEST, _FARTHEST = 5_000, 12, 20_000.0
_NARROWEST = 0.05  # share of the text width
_SLIMMEST, _TALLEST = 0.02, 6.0  # height / width

_SHAPES = frozenset(
    ("svg", "g", "rect", "line", "polyline", "polygon", "path", "circle", "ellipse", "text", "tspan", "title", "desc")
)
_PLACES = ("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "width", "height")
_SHARES = ("opacity", "fill-opacity", "stroke-opacity")
_NUMBERS = frozenset((*_PLACES, *_SHARES, "points", "viewBox", "stroke-width", "stroke-dasharray", "font-size"))
_COLOURS = frozenset(("fill", "stroke"))
_TYPE = ("text-anchor", "font-weight", "font-style", "font-family")
_WORDS = frozenset((*_TYPE, "stroke-linecap", "stroke-linejoin", "role", "focusable"))
_FREE = frozenset(("aria-label",))
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?")
_NUMBER_LIST = re.compile(r"[-+0-9.eE,\s]*\Z")
_PATH = re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9eE+\-.,\s]*\Z")
_COLOUR = re.compile(r"(?:#[0-9a-fA-F]{3,8}|[a-zA-Z]{1,30})\Z")
_WORD = re.compile(r"[\w ,'\-]{0,120}\Z")
_REMEDY = "Hãy dùng hình do phần mềm này vẽ ra; hình chỉ được gồm nét, mảng và chữ."


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture found harmless: its SVG written anew, its height as a multiple of its width."""

    svg: str
    ratio: float


def drawing_of(picture: Picture) -> Drawing:
    """The drawing of a picture whose sizes and words are in bounds. Raises ``UnusableFile``."""
    if not (math.isfinite(picture.width) and _NARROWEST <= picture.width <= 1):
        raise _refused(f"bề rộng phải từ {_NARROWEST:g} đến 1 lần bề rộng phần chữ".replace(".", ","))
    if not picture.alt.strip():
        raise UnusableFile("Hình trong văn bản chưa có lời mô tả.", "Hãy ghi hình cho thấy điều gì.")
    if max(len(picture.alt), len(picture.caption or "")) > LONGEST_TEXT:
        raise _refused("lời mô tả hoặc tên hình quá dài")
    return drawing(picture.svg)


@lru_cache(maxsize=64)
def drawing(svg: str) -> Drawing:
    """The SVG as a drawing that holds only known shapes with plain values. Raises ``UnusableFile`` for any other.

    Scripts, links, styles, images, foreign objects, entities and references of any kind are refused, not removed.
    """
    if len(svg) > LONGEST_SVG:
        raise _refused("hình quá lớn")
    root = _parsed(svg)
    for count, (depth, element) in enumerate(_within(root), 1):
        if count > _MOST_SHAPES or depth > _DEEPEST:
            raise _refused("hình có quá nhiều nét")
        _judge(element)
    ratio = _ratio(root)
    root.set("xmlns", SVG)
    return Drawing(ElementTree.tostring(root, encoding="unicode"), ratio)


def _parsed(svg: str) -> Element:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(svg, forbid_dtd=True)
    except (ElementTree.ParseError, DefusedXmlException, ValueError) as error:
        raise _refused("tệp SVG bị hỏng hoặc có khai báo lạ") from error
    if root.tag != f"{{{SVG}}}svg":
        raise _refused("tệp không phải là hình SVG")
    return root


def _within(root: Element) -> Iterator[tuple[int, Element]]:
    open_: list[tuple[int, Element]] = [(1, root)]
    while open_:
        depth, element = open_.pop()
        yield depth, element
        open_.extend((depth + 1, child) for child in element)


def _judge(element: Element) -> None:
    """Refuse an element that is no plain shape; its name loses the namespace, which the root states."""
    space, _, name = str(element.tag).rpartition("}")
    if space != f"{{{SVG}" or name not in _SHAPES:
        raise _refused(f"không nhận phần “{name[:40]}”")
    element.tag = name
    for attribute, value in element.items():
        if not _plain(attribute, value):
            raise _refused(f"không nhận thuộc tính “{attribute[:40]}” như đã ghi")


def _plain(attribute: str, value: str) -> bool:
    if attribute in _NUMBERS:
        return bool(_NUMBER_LIST.match(value)) and _near(value)
    if attribute == "d":
        return bool(_PATH.match(value)) and _near(value)
    if attribute in _COLOURS:
        return bool(_COLOUR.match(value))
    return bool(_WORD.match(value)) if attribute in _WORDS else attribute in _FREE


def _near(value: str) -> bool:
    return all(abs(float(number)) <= _FARTHEST for number in _NUMBER.findall(value))


def _ratio(root: Element) -> float:
    box = [float(number) for number in _NUMBER.findall(root.get("viewBox", ""))]
    if len(box) != 4 or min(box[2:]) <= 0 or not _SLIMMEST <= box[3] / box[2] <= _TALLEST:
        raise _refused("khung hình (viewBox) không rõ hoặc quá dài")
    return box[3] / box[2]


def _refused(why: str) -> UnusableFile:
    return UnusableFile(f"Hình trong văn bản không dùng được: {why}.", _REMEDY)
