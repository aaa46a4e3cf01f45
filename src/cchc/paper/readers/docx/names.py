"""Names of WordprocessingML and its companions, in Clark notation, and the units they count in."""

from __future__ import annotations

from lxml.etree import _Element

from cchc.paper.readers.figures import number

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
