"""Names of fonts: the many spellings of one family, the old Vietnamese encodings, faces with equal widths."""

from __future__ import annotations

import re

from cchc.paper.checking.measures import fact
from cchc.paper.form import Form, Part

METRIC_COMPATIBLE = frozenset({"Liberation Serif"})
SYMBOLS = frozenset({"Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "OpenSymbol", "Open Symbol"})

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_STYLE = re.compile(
    r"([,\-]|(?<=[a-z]))(Bold|Italic|Oblique|Regular|Roman(?=MT)|BoldItalic|BoldMT|ItalicMT|BoldItalicMT)+$"
)
_LEGACY = re.compile(r"^(\.Vn|VNI[-\s]|VnTime|VPS |\.Vni)", re.IGNORECASE)
_KNOWN = {"timesnewroman": "Times New Roman", "liberationserif": "Liberation Serif", "opensymbol": "OpenSymbol"}


def family(name: str) -> str:
    """The family of a font: ``ABCDEF+TimesNewRomanPS-BoldMT`` is ``Times New Roman``."""
    bare = _STYLE.sub("", _SUBSET.sub("", name).strip())
    squeezed = re.sub(r"[\s\-]|PSMT$|PS(?=-|$)|MT$", "", bare).lower()
    squeezed = re.sub(r"(psmt|ps|mt)$", "", squeezed)
    return _KNOWN.get(squeezed, bare)


def is_legacy(name: str) -> bool:
    """Whether a font belongs to TCVN3 or VNI, whose letters are not Unicode."""
    return bool(_LEGACY.match(name))


def used(form: Form) -> dict[str, list[Part]]:
    """Families of the visible text with the parts that use them; the file's list where the parts do not tell."""
    found: dict[str, list[Part]] = {}
    for part in form.parts:
        if not part.text.strip():
            continue
        for name in fact(part, "font") - {None}:
            found.setdefault(family(name), []).append(part)
    return found or {family(name): [] for name in form.fonts}


def names(form: Form) -> set[str]:
    """Every font name in the file or its parts, as written."""
    return {name for part in form.parts for name in fact(part, "font") if name} | set(form.fonts)
