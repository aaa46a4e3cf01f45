"""What floats in a paragraph: drawn lines, text boxes and pictures, in DrawingML and in VML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from cchc.paper.readers.docx.names import EMU_PER_MM, EMU_PER_POINT, MC, PIC, WP, WPS, A, O, R, V, W, twips
from cchc.paper.readers.figures import millimetres, number

STRAIGHT = ("line", "straightConnector1")
VML_STRAIGHT = "#_x0000_t32"
FLATTEST = 0.05  # A drawn line rises at most this share of its length.
CSS = re.compile(r"\s*([\w-]+)\s*:\s*([^;]*)")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A straight line: its length in millimetres and its distance in points below the top of its paragraph."""

    length: float
    below: float | None


@dataclass(frozen=True, slots=True)
class TextBox:
    content: _Element


@dataclass(frozen=True, slots=True)
class Image:
    """A picture by relation id, with its shown size in millimetres."""

    relation: str
    width: float
    height: float


Floating = Drawn | TextBox | Image


def floating(element: _Element) -> Iterator[Floating]:
    """The lines, boxes and pictures of a ``w:drawing``, ``w:pict`` or ``w:object``."""
    if element.tag == W + "drawing":
        for frame in element:
            yield from _drawing(frame)
    else:
        yield from _vml(element)


def chosen(alternatives: _Element) -> _Element | None:
    """The branch of ``mc:AlternateContent`` that can be read: the first choice that draws, else the fallback."""
    for choice in alternatives.iterchildren(MC + "Choice"):
        if choice.find(f".//{W}drawing") is not None or choice.find(f".//{W}t") is not None:
            return choice
    fallback = alternatives.find(MC + "Fallback")
    return fallback if fallback is not None else alternatives.find(MC + "Choice")


def _drawing(frame: _Element) -> Iterator[Floating]:
    extent = frame.find(WP + "extent")
    offset = frame.find(f"{WP}positionV[@relativeFrom='paragraph']/{WP}posOffset")
    below = None if offset is None else number(offset.text)
    for shape in frame.iter(WPS + "wsp", PIC + "pic"):
        if shape.tag == PIC + "pic":
            yield from _image(shape, extent)
            continue
        box = shape.find(f"{WPS}txbx/{W}txbxContent")
        if box is not None:
            yield TextBox(box)
        else:
            yield from _straight(shape, extent, None if below is None else below / EMU_PER_POINT)


def _size(element: _Element | None) -> tuple[float, float]:
    """Width and height in millimetres of an element with ``cx`` and ``cy``."""
    if element is None:
        return 0.0, 0.0
    return (number(element.get("cx")) or 0) / EMU_PER_MM, (number(element.get("cy")) or 0) / EMU_PER_MM


def _image(shape: _Element, extent: _Element | None) -> Iterator[Floating]:
    blip = shape.find(f".//{A}blip")
    width, height = _size(extent)
    if blip is not None and blip.get(R + "embed"):
        yield Image(str(blip.get(R + "embed")), width, height)


def _straight(shape: _Element, extent: _Element | None, below: float | None) -> Iterator[Floating]:
    geometry = shape.find(f".//{A}prstGeom")
    own = shape.find(f".//{A}xfrm/{A}ext")
    width, height = _size(own if own is not None else extent)
    named = geometry is not None and geometry.get("prst") in STRAIGHT
    flat = width > 0 and height <= max(width * FLATTEST, 0.4)
    if flat and (named or height <= 0.4):
        yield Drawn(round(width, 2), below)


def _vml(element: _Element) -> Iterator[Floating]:
    for shape in element.iter(V + "line", V + "shape", V + "rect", V + "roundrect"):
        box = shape.find(f"{V}textbox/{W}txbxContent")
        image = shape.find(V + "imagedata")
        style = dict(CSS.findall(shape.get("style") or ""))
        width, height = _css(style.get("width")), _css(style.get("height"))
        if box is not None:
            yield TextBox(box)
        elif image is not None and image.get(R + "id"):
            yield Image(str(image.get(R + "id")), millimetres(width), millimetres(height))
        elif shape.tag == V + "line":
            yield from _vml_line(shape)
        elif _is_straight(shape) and width and (height or 0) <= width * FLATTEST:
            yield Drawn(round(millimetres(width), 2), _css(style.get("margin-top")))


def _is_straight(shape: _Element) -> bool:
    return shape.get("type") == VML_STRAIGHT or shape.get(O + "connectortype") == "straight"


def _vml_line(shape: _Element) -> Iterator[Floating]:
    ends = [[_css(part) or 0.0 for part in (shape.get(name) or "0,0").split(",")] for name in ("from", "to")]
    if all(len(end) == 2 for end in ends):
        (x0, y0), (x1, y1) = ends
        if abs(y1 - y0) <= max(abs(x1 - x0) * FLATTEST, 1) < abs(x1 - x0):
            yield Drawn(round(millimetres(abs(x1 - x0)), 2), min(y0, y1))


def _css(text: str | None) -> float | None:
    """A CSS length in points; a bare number is a pixel of 3/4 point."""
    text = (text or "").strip()
    value = number(text.removesuffix("px"))
    return value * 0.75 if value is not None else twips(text)
