"""The inside of a paragraph as a row of tokens: text with its properties, breaks, and what floats there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lxml.etree import _Element

from cchc.paper.readers.docx.drawings import Floating, chosen, floating
from cchc.paper.readers.docx.names import MC, M, W, child, val
from cchc.paper.readers.docx.props import NO_TEXT, TextProps, text_props
from cchc.paper.readers.docx.theme import Theme
from cchc.paper.readers.figures import is_hex


@dataclass(frozen=True, slots=True)
class Text:
    """Text of one run; ``style`` its character style, ``props`` its direct formatting."""

    text: str
    style: str | None
    props: TextProps


@dataclass(frozen=True, slots=True)
class Mark:
    """Something at a place in the text: a line or page break, a footnote, tracked change, comment or field."""

    kind: Literal["line", "page", "column", "rendered", "note", "deleted", "inserted", "comment", "field", "foreign"]
    value: str = ""


Token = Text | Mark | Floating

CHARACTERS = {W + "tab": "\t", W + "ptab": "\t", W + "noBreakHyphen": "-", W + "cr": "\n"}
SKIPPED = frozenset(W + name for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "proofErr", "bookmarkStart"))
NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
SYMBOLS = range(0xF000, 0xF100)


def tokens(parent: _Element, theme: Theme) -> Iterator[Token]:
    """The tokens of a paragraph or of a container inside it, in reading order; deleted text is left out."""
    for element in parent:
        tag = element.tag
        if tag in SKIPPED:
            continue
        if tag == W + "r":
            yield from _run(element, theme)
        elif tag in (W + "del", W + "moveFrom"):
            yield Mark("deleted")
        elif tag == W + "commentReference":
            yield Mark("comment")
        elif tag == W + "altChunk":
            yield Mark("foreign")
        else:
            yield from _container(element, theme)


def _container(element: _Element, theme: Theme) -> Iterator[Token]:
    if element.tag in (W + "ins", W + "moveTo"):
        yield Mark("inserted")
    if element.tag == W + "fldSimple":
        yield Mark("field", element.get(W + "instr") or "")
    if element.tag in (M + "oMath", M + "oMathPara"):
        yield Text("".join(item.text or "" for item in element.iter(M + "t")), None, NO_TEXT)
    elif element.tag == MC + "AlternateContent":
        branch = chosen(element)
        if branch is not None:
            yield from tokens(branch, theme)
    else:
        yield from tokens(element, theme)


def _run(run: _Element, theme: Theme) -> Iterator[Token]:
    formatting = child(run, "rPr")
    props = text_props(formatting, theme)
    style = val(formatting, "rStyle")
    for element in run:
        tag = element.tag
        if tag == W + "t":
            yield Text(element.text or "", style, props)
        elif tag in CHARACTERS:
            yield Text(CHARACTERS[str(tag)], style, props)
        elif tag != W + "rPr":
            yield from _special(element, style, props, theme)


def _special(element: _Element, style: str | None, props: TextProps, theme: Theme) -> Iterator[Token]:
    tag = element.tag
    if tag == W + "br":
        yield Mark({"page": "page", "column": "column"}.get(element.get(W + "type") or "", "line"))  # type: ignore[arg-type]
    elif tag == W + "sym":
        yield Text(_symbol(element), style, props)
    elif tag == W + "lastRenderedPageBreak":
        yield Mark("rendered")
    elif tag == W + "instrText":
        yield Mark("field", element.text or "")
    elif tag in NOTES:
        yield Mark("note", f"{NOTES[str(tag)]}:{element.get(W + 'id')}")
    elif tag in (W + "drawing", W + "pict", W + "object"):
        yield from floating(element)
    elif tag == MC + "AlternateContent":
        branch = chosen(element)
        for inner in branch if branch is not None else ():
            yield from _special(inner, style, props, theme)
    elif tag == W + "ruby":
        base = child(element, "rubyBase")
        if base is not None:
            yield from tokens(base, theme)
    elif tag == W + "commentReference":
        yield Mark("comment")


def _symbol(element: _Element) -> str:
    """The sign of a symbol font; what has no plain letter becomes a bullet."""
    code = int(element.get(W + "char") or "0", 16) if is_hex(element.get(W + "char"), 6) else 0
    if code in SYMBOLS:
        plain = chr(code - 0xF000)
        return plain if plain.isascii() and plain.isprintable() and element.get(W + "font") == "Symbol" else "•"
    return chr(code) if 0x20 <= code < 0xD800 else ""
