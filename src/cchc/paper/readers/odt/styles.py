"""Styles of an OpenDocument text, resolved along their parents, and what they look like."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element

from cchc.paper.form import Look
from cchc.paper.model import Align
from cchc.paper.readers.figures import mm
from cchc.paper.readers.lines import SINGLE
from cchc.paper.readers.odt.names import FO, STYLE, SVG, TEXT, points, share

Props = dict[str, str]

LONGEST_CHAIN = 50
ALIGNS = {
    "start": Align.LEFT,
    "left": Align.LEFT,
    "center": Align.CENTER,
    "end": Align.RIGHT,
    "right": Align.RIGHT,
    "justify": Align.JUSTIFY,
}
RELATIVE = (FO + "font-size", FO + "margin-left", FO + "margin-right", FO + "margin-top", FO + "margin-bottom")
FONT = "font"  # The resolved typeface, kept beside the attributes it came from.
HEAVY = frozenset({"bold", "600", "700", "800", "900"})


@dataclass(frozen=True, slots=True)
class OdtStyle:
    """What a style states itself: attributes of text, paragraph and other properties, and its own attributes."""

    parent: str | None
    own: Props
    text: Props
    para: Props
    other: Props


@dataclass(slots=True)
class OdtStyles:
    """Styles by family and name; later parts (content) win over earlier ones (styles)."""

    by_name: dict[tuple[str, str], OdtStyle] = field(default_factory=dict)
    defaults: dict[str, OdtStyle] = field(default_factory=dict)
    fonts: dict[str, str] = field(default_factory=dict)
    _resolved: dict[tuple[str, str | None], OdtStyle] = field(default_factory=dict)

    def add(self, root: _Element | None) -> None:
        """Take in the styles of ``styles.xml`` or ``content.xml``."""
        if root is None:
            return
        for face in root.iter(STYLE + "font-face"):
            family = (face.get(SVG + "font-family") or face.get(STYLE + "name") or "").strip("'\"")
            self.fonts[face.get(STYLE + "name") or ""] = family
        for element in root.iter(STYLE + "default-style"):
            self.defaults[element.get(STYLE + "family") or ""] = self._style(element)
        for element in root.iter(STYLE + "style"):
            self.by_name[element.get(STYLE + "family") or "", element.get(STYLE + "name") or ""] = self._style(element)

    def _style(self, element: _Element) -> OdtStyle:
        found: dict[str, Props] = {}
        for item in element:
            found[str(item.tag).rpartition("}")[2]] = {str(name): str(value) for name, value in item.attrib.items()}
        text = found.pop("text-properties", {})
        para = found.pop("paragraph-properties", {})
        other = {name: value for props in found.values() for name, value in props.items()}
        own = {str(name): str(value) for name, value in element.attrib.items()}
        return OdtStyle(element.get(STYLE + "parent-style-name"), own, self._with_font(text), _spread(para), other)

    def _with_font(self, text: Props) -> Props:
        name = text.get(STYLE + "font-name")
        family = self.fonts.get(name, name) if name else (text.get(FO + "font-family") or "").strip("'\"")
        return {**text, FONT: family} if family else text

    def resolved(self, family: str, name: str | None) -> OdtStyle:
        """A style with all it inherits, the default of its family included."""
        key = family, name
        if key not in self._resolved:
            self._resolved[key] = self._resolve(family, name)
        return self._resolved[key]

    def _resolve(self, family: str, name: str | None) -> OdtStyle:
        chain: list[OdtStyle] = []
        seen: set[str] = set()
        while name and name not in seen and (family, name) in self.by_name and len(chain) < LONGEST_CHAIN:
            seen.add(name)
            chain.append(self.by_name[family, name])
            name = chain[-1].parent
        base = self.defaults.get(family)
        if base:
            chain.append(base)
        result = OdtStyle(None, {}, {}, {}, {})
        for style in reversed(chain):
            result = OdtStyle(
                style.parent,
                over(result.own, style.own),
                over(result.text, style.text),
                over(result.para, style.para),
                over(result.other, style.other),
            )
        return result

    def by_name_text(self, name: str | None) -> Props:
        """The text properties of a character style with what it inherits, without the defaults of paragraphs."""
        return self.resolved("text", name).text


def over(base: Props, upper: Props) -> Props:
    """``upper`` over ``base``; percentages of sizes and margins are taken of the inherited length."""
    if not upper:
        return base
    merged = {**base, **upper}
    for name in RELATIVE:
        factor, inherited = share(upper.get(name)), points(base.get(name))
        if factor is not None and inherited is not None:
            merged[name] = f"{inherited * factor}pt"
    if FO + "color" in upper and STYLE + "use-window-font-color" not in upper:
        merged.pop(STYLE + "use-window-font-color", None)
    return merged


def _spread(para: Props) -> Props:
    """The shorthand margin written out for each side."""
    margin = para.get(FO + "margin")
    if margin is None:
        return para
    return {**{f"{FO}margin-{side}": margin for side in ("left", "right", "top", "bottom")}, **para}


def is_hidden(text: Props) -> bool:
    """Whether text properties hide the text."""
    return text.get(TEXT + "display") == "none"


def is_upper(text: Props) -> bool:
    """Whether text properties show small letters as capitals."""
    return text.get(FO + "text-transform") == "uppercase" or text.get(FO + "font-variant") == "small-caps"


def text_look(text: Props) -> Look:
    """The type facts of text properties; what LibreOffice assumes stands where nothing is stated."""
    automatic = text.get(STYLE + "use-window-font-color") == "true"
    color = (text.get(FO + "color") or "#000000").lstrip("#").upper()
    return Look(
        text.get(FONT),
        points(text.get(FO + "font-size")) or 12.0,
        text.get(FO + "font-weight") in HEAVY,
        text.get(FO + "font-style") in ("italic", "oblique"),
        text.get(STYLE + "text-underline-style", "none") != "none",
        "000000" if automatic or len(color) != 6 else color,
    )


def para_look(para: Props, size: float | None) -> Look:
    """The paragraph facts; a least line height no taller than the type counts as single spacing."""
    height = para.get(FO + "line-height")
    spacing, exact = share(height), points(height)
    least = points(para.get(STYLE + "line-height-at-least"))
    if exact is None and spacing is None and least and least > (size or 12.0) * SINGLE:
        exact = least
    return Look(
        align=ALIGNS.get(para.get(FO + "text-align", "start"), Align.LEFT),
        first_indent=mm(points(para.get(FO + "text-indent")) or 0.0),
        left_indent=mm(points(para.get(FO + "margin-left")) or 0.0),
        space_before=round(points(para.get(FO + "margin-top")) or 0.0, 1),
        space_after=round(points(para.get(FO + "margin-bottom")) or 0.0, 1),
        line_spacing=None if exact is not None else round(spacing or 1.0, 3),
        line_exact=exact,
        keep_with_next=para.get(FO + "keep-with-next") == "always",
    )


def has_border(props: Props, side: str) -> bool:
    """Whether a paragraph or cell draws a line on a side."""
    stated = props.get(f"{FO}border-{side}", props.get(FO + "border", "none"))
    return not stated.startswith(("none", "hidden")) and "none" not in stated.split()
