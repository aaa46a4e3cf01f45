"""Styles: what each states, resolved along ``basedOn``."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element

from cchc.paper.readers.docx.names import VAL, W, child, val
from cchc.paper.readers.docx.props import (
    NO_PARA,
    NO_TEXT,
    ParaProps,
    TextProps,
    over_para,
    over_text,
    para_props,
    text_props,
)
from cchc.paper.readers.docx.theme import Theme

# What Word assumes where a file states no defaults at all (ISO 29500-1, 17.7.5).
BUILT_IN = TextProps(font="Times New Roman", font_high="Times New Roman", size=10.0, color="000000")
LONGEST_CHAIN = 50


@dataclass(frozen=True, slots=True)
class Style:
    """One style with what it states itself; ``parts`` holds the conditional formatting of a table style."""

    based_on: str | None = None
    text: TextProps = NO_TEXT
    para: ParaProps = NO_PARA
    parts: dict[str, tuple[TextProps, ParaProps]] = field(default_factory=dict)
    bordered: bool | None = None


@dataclass(slots=True)
class Styles:
    """All styles of a document, the document defaults and the default style of each type."""

    text: TextProps = BUILT_IN
    para: ParaProps = NO_PARA
    by_id: dict[str, Style] = field(default_factory=dict)
    default: dict[str, str] = field(default_factory=dict)
    _chains: dict[str, Style] = field(default_factory=dict)

    def resolved(self, style_id: str | None) -> Style:
        """The style with all it inherits; an unknown id gives a style that states nothing."""
        if not style_id or style_id not in self.by_id:
            return NO_STYLE
        if style_id not in self._chains:
            self._chains[style_id] = self._resolve(style_id)
        return self._chains[style_id]

    def _resolve(self, style_id: str) -> Style:
        chain: list[Style] = []
        seen: set[str] = set()
        current: str | None = style_id
        while current and current in self.by_id and current not in seen and len(chain) < LONGEST_CHAIN:
            seen.add(current)
            chain.append(self.by_id[current])
            current = chain[-1].based_on
        result = NO_STYLE
        for style in reversed(chain):
            result = _over(result, style)
        return result


NO_STYLE = Style()


def _over(base: Style, upper: Style) -> Style:
    parts = dict(base.parts)
    for name, (text, para) in upper.parts.items():
        low_text, low_para = parts.get(name, (NO_TEXT, NO_PARA))
        parts[name] = (over_text(low_text, text), over_para(low_para, para))
    return Style(
        upper.based_on,
        over_text(base.text, upper.text),
        over_para(base.para, upper.para),
        parts,
        base.bordered if upper.bordered is None else upper.bordered,
    )


def read_styles(root: _Element | None, theme: Theme) -> Styles:
    """The styles part; an absent part leaves Word's own defaults."""
    styles = Styles()
    if root is None:
        return styles
    defaults = child(root, "docDefaults")
    styles.text = over_text(BUILT_IN, text_props(child(child(defaults, "rPrDefault"), "rPr"), theme))
    styles.para = para_props(child(child(defaults, "pPrDefault"), "pPr"))
    for element in root.iterchildren(W + "style"):
        style_id = element.get(W + "styleId")
        if not style_id:
            continue
        styles.by_id[style_id] = _style(element, theme)
        if element.get(W + "default") in ("1", "true", "on"):
            styles.default.setdefault(element.get(W + "type") or "paragraph", style_id)
    return styles


def _style(element: _Element, theme: Theme) -> Style:
    parts = {
        str(part.get(W + "type")): (text_props(child(part, "rPr"), theme), para_props(child(part, "pPr")))
        for part in element.iterchildren(W + "tblStylePr")
    }
    return Style(
        val(element, "basedOn"),
        text_props(child(element, "rPr"), theme),
        para_props(child(element, "pPr")),
        parts,
        has_grid(child(child(element, "tblPr"), "tblBorders")),
    )


def has_grid(borders: _Element | None) -> bool | None:
    """Whether a ``w:tblBorders`` or ``w:tcBorders`` draws lines; ``None`` when there is none."""
    if borders is None or not len(borders):
        return None
    return any(border.get(VAL, "none") not in ("none", "nil") for border in borders)
