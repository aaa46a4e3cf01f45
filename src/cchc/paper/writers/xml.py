"""Text and properties as WordprocessingML strings, escaped, in the order the schema asks for."""

from __future__ import annotations

import re
from functools import cache

from cchc.lib.units import Mm, Pt
from cchc.paper.form import Look
from cchc.paper.model import Align

# Characters that XML 1.0 cannot hold, in any spelling.
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_JC = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.JUSTIFY: "both"}
_BREAKS = re.compile(r"(\r\n|[\n\r\t])")


def escape(text: str) -> str:
    """``text`` for an XML text node or attribute, without what XML cannot hold."""
    return _UNHOLDABLE.sub("", text).translate(_ESCAPES)


def run(text: str, look: Look, base: Look) -> str:
    """A run of text; only what differs from the paragraph's style is written."""
    properties = run_properties(look, base)
    content = "".join(_content(piece) for piece in _BREAKS.split(text) if piece)
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{content}</w:r>"


def _content(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if piece in ("\n", "\r", "\r\n"):
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{escape(piece)}</w:t>'


@cache
def run_properties(look: Look, base: Look | None = None) -> str:
    """Bold, italic, colour, size, where they differ from ``base``."""
    parts = []
    if base is None:
        font = escape(look.font or "")
        parts.append(f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>')
    for name, value, before in (("b", look.bold, base and base.bold), ("i", look.italic, base and base.italic)):
        if bool(value) != bool(before):
            off = "" if value else ' w:val="0"'
            parts.append(f"<w:{name}{off}/><w:{name}Cs{off}/>")
    if look.color and (base is None or look.color != base.color):
        parts.append(f'<w:color w:val="{look.color}"/>')
    if look.size and (base is None or look.size != base.size):
        half = round(look.size * 2)
        parts.append(f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>')
    return "".join(parts)


@cache
def paragraph_properties(look: Look, base: Look | None = None, left: float = 0.0, right: float = 0.0) -> str:
    """Keep-with-next, spacing, indents and alignment; ``left`` and ``right`` are added indents in millimetres."""
    keep = "<w:keepNext/>" if look.keep_with_next and not (base and base.keep_with_next) else ""
    spacing = _spacing(look) if base is None or _spacing(look) != _spacing(base) else ""
    indents = _indents(look, left, right)
    if base is not None and indents == _indents(base):
        indents = ""
    align = "" if base is not None and look.align == base.align else f'<w:jc w:val="{_JC[look.align or Align.LEFT]}"/>'
    return f"{keep}{spacing}{indents}{align}"


def _spacing(look: Look) -> str:
    before, after = Pt(look.space_before or 0).twips, Pt(look.space_after or 0).twips
    line = round(240 * (look.line_spacing or 1.0))
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _indents(look: Look, left: float = 0.0, right: float = 0.0) -> str:
    start, end = twips((look.left_indent or 0.0) + left), twips(right)
    first = twips(look.first_indent or 0.0)
    kind = f'w:hanging="{-first}"' if first < 0 else f'w:firstLine="{first}"'
    return f'<w:ind w:left="{start}" w:right="{end}" {kind}/>'


def twips(millimetres: float) -> int:
    """Millimetres in Word's unit, a twentieth of a point."""
    return Mm(millimetres).twips
