"""Names of WordprocessingML and its companions, in Clark notation, and the units they count in."""

from __future__ import annotations

from math import isfinite

from lxml.etree import _Element

from cchc.lib.units import Pt

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741

VAL = W + "val"
EMU_PER_MM = 36_000
EMU_PER_POINT = 12_700
OFF = frozenset({"0", "false", "off"})


def number(text: str | None) -> float | None:
    """A decimal attribute as a number; ``None`` when absent or not a number."""
    try:
        value = float(text) if text else None
    except ValueError:
        return None
    return value if value is not None and isfinite(value) else None


def whole(text: str | None) -> int | None:
    """An integer attribute, ``None`` when absent or not a number."""
    value = number(text)
    return None if value is None or abs(value) > 1e9 else int(value)


def twips(text: str | None) -> float | None:
    """A measure of the file in points; plain numbers are twentieths of a point, units may be written out."""
    if not text:
        return None
    for unit, points in (("pt", 1.0), ("mm", 72 / 25.4), ("cm", 720 / 25.4), ("in", 72.0)):
        if text.endswith(unit):
            value = number(text[: -len(unit)])
            return None if value is None else value * points
    value = number(text)
    return None if value is None else value / 20


def mm(points: float | None) -> float | None:
    """Points as millimetres, rounded to the hundredth; ``None`` stays ``None``."""
    return None if points is None else round(Pt(points).mm, 2)


def child(element: _Element | None, name: str) -> _Element | None:
    """The first child of a name in the main namespace; ``None`` below nothing."""
    return None if element is None else element.find(W + name)


def val(element: _Element | None, name: str) -> str | None:
    """The ``w:val`` of a child element."""
    found = child(element, name)
    return None if found is None else found.get(VAL)


def switch(element: _Element | None, name: str) -> bool | None:
    """An on/off child: absent ``None``, present without value on."""
    found = child(element, name)
    return None if found is None else found.get(VAL, "1") not in OFF
