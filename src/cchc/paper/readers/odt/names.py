"""Names of OpenDocument in Clark notation, and its lengths."""

from __future__ import annotations

from cchc.paper.readers.figures import number

_BASE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, STYLE, TEXT, TABLE, DRAW = (_BASE % name for name in ("office", "style", "text", "table", "drawing"))
FO = _BASE % "xsl-fo-compatible"
SVG = _BASE % "svg-compatible"
MANIFEST = _BASE % "manifest"
META = _BASE % "meta"
XLINK = "{http://www.w3.org/1999/xlink}"
XML = "{http://www.w3.org/XML/1998/namespace}"
DC = "{http://purl.org/dc/elements/1.1/}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"

UNITS = {"mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75}


def points(text: str | None) -> float | None:
    """A length such as ``1.27cm`` in points; shares and words give ``None``."""
    factor = UNITS.get((text or "")[-2:])
    value = number((text or "")[:-2]) if factor else None
    return None if value is None or factor is None else round(value * factor, 3)


def share(text: str | None) -> float | None:
    """A percentage as a number of ones."""
    value = number(text[:-1]) if text and text.endswith("%") else None
    return None if value is None else value / 100
