"""Formatting properties of text and paragraphs as a file states them, and how one level overrides another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from lxml.etree import _Element

from cchc.paper.model import Align
from cchc.paper.readers.docx.names import VAL, W, child, switch, twips, val
from cchc.paper.readers.docx.theme import Theme
from cchc.paper.readers.figures import whole

AUTO_SPACE = 14.0  # Points that Word puts for automatic paragraph spacing.
ALIGNS = {
    "left": Align.LEFT,
    "start": Align.LEFT,
    "center": Align.CENTER,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "both": Align.JUSTIFY,
    "distribute": Align.JUSTIFY,
}


class TextProps(NamedTuple):
    """Properties of a run; ``None`` is unstated. ``font`` serves ASCII, ``font_high`` the other letters."""

    font: str | None = None
    font_high: str | None = None
    size: float | None = None
    underline: bool | None = None
    color: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    caps: bool | None = None
    small_caps: bool | None = None
    vanish: bool | None = None


class ParaProps(NamedTuple):
    """Properties of a paragraph; lengths in points, ``line`` in lines or points by ``line_rule``."""

    align: Align | None = None
    left: float | None = None
    right: float | None = None
    first: float | None = None
    before: float | None = None
    after: float | None = None
    line: float | None = None
    line_rule: str | None = None
    contextual: bool | None = None
    keep_next: bool | None = None
    page_break: bool | None = None
    border_top: bool | None = None
    border_bottom: bool | None = None
    num_id: str | None = None
    level: int | None = None


NO_TEXT = TextProps()
NO_PARA = ParaProps()


def over_text(base: TextProps, upper: TextProps) -> TextProps:
    """``upper`` where it states something, else ``base``."""
    if upper is NO_TEXT:
        return base
    values: list[Any] = [low if high is None else high for low, high in zip(base, upper, strict=True)]
    return TextProps(*values)


def over_para(base: ParaProps, upper: ParaProps) -> ParaProps:
    """``upper`` where it states something, else ``base``."""
    if upper is NO_PARA:
        return base
    values: list[Any] = [low if high is None else high for low, high in zip(base, upper, strict=True)]
    return ParaProps(*values)


def toggled(defaults: bool | None, levels: Sequence[bool | None], direct: bool | None) -> bool:
    """A toggle property: styles that set it twice cancel out, direct formatting is absolute (ISO 29500-1, 17.7.3)."""
    if direct is not None:
        return direct
    return bool(defaults) or sum(bool(level) for level in levels) % 2 == 1


def text_props(element: _Element | None, theme: Theme) -> TextProps:
    """The properties stated by a ``w:rPr``."""
    if element is None or not len(element):
        return NO_TEXT
    fonts = child(element, "rFonts")
    underline = val(element, "u")
    size = whole(val(element, "sz"))
    return TextProps(
        font=_font(fonts, "ascii", theme),
        font_high=_font(fonts, "hAnsi", theme),
        size=None if size is None else size / 2,
        underline=None if underline is None else underline != "none",
        color=theme.color(child(element, "color")),
        bold=switch(element, "b"),
        italic=switch(element, "i"),
        caps=switch(element, "caps"),
        small_caps=switch(element, "smallCaps"),
        vanish=switch(element, "vanish"),
    )


def _font(fonts: _Element | None, slot: str, theme: Theme) -> str | None:
    """A theme reference wins over a name on the same element, and either wins over a lower level."""
    if fonts is None:
        return None
    return theme.font(fonts.get(f"{W}{slot}Theme")) or fonts.get(W + slot)


def para_props(element: _Element | None) -> ParaProps:
    """The properties stated by a ``w:pPr``."""
    if element is None or not len(element):
        return NO_PARA
    indent, spacing, borders, numbering = (child(element, name) for name in ("ind", "spacing", "pBdr", "numPr"))
    return ParaProps(
        align=ALIGNS.get(val(element, "jc") or ""),
        left=None if indent is None else twips(indent.get(W + "left") or indent.get(W + "start")),
        right=None if indent is None else twips(indent.get(W + "right") or indent.get(W + "end")),
        first=_first_indent(indent),
        before=_space(spacing, "before"),
        after=_space(spacing, "after"),
        line=_line(spacing),
        line_rule=None if spacing is None or spacing.get(W + "line") is None else spacing.get(W + "lineRule", "auto"),
        contextual=switch(element, "contextualSpacing"),
        keep_next=switch(element, "keepNext"),
        page_break=switch(element, "pageBreakBefore"),
        border_top=_border(borders, "top"),
        border_bottom=_border(borders, "bottom"),
        num_id=val(numbering, "numId"),
        level=whole(val(numbering, "ilvl")),
    )


def _first_indent(indent: _Element | None) -> float | None:
    if indent is None:
        return None
    hanging = twips(indent.get(W + "hanging"))
    return -hanging if hanging else twips(indent.get(W + "firstLine"))


def _space(spacing: _Element | None, side: str) -> float | None:
    if spacing is None:
        return None
    automatic = spacing.get(f"{W}{side}Autospacing")
    if automatic is not None and automatic not in ("0", "false", "off"):
        return AUTO_SPACE
    return twips(spacing.get(W + side))


def _line(spacing: _Element | None) -> float | None:
    """Lines (240ths of a line) under rule ``auto``, else points."""
    if spacing is None:
        return None
    points = twips(spacing.get(W + "line"))
    if points is None:
        return None
    return points if spacing.get(W + "lineRule", "auto") in ("exact", "atLeast") else points / 12


def _border(borders: _Element | None, side: str) -> bool | None:
    border = child(borders, side)
    return None if border is None else border.get(VAL, "none") not in ("none", "nil")
