"""Effective formatting: defaults, table style, paragraph style, numbering, character style, direct formatting."""

from __future__ import annotations

from dataclasses import dataclass, field

from cchc.paper.form import Look
from cchc.paper.model import Align
from cchc.paper.readers.docx.numbering import ListNumbers
from cchc.paper.readers.docx.props import NO_PARA, ParaProps, TextProps, over_para, over_text, toggled
from cchc.paper.readers.docx.styles import Styles
from cchc.paper.readers.figures import mm
from cchc.paper.readers.lines import SINGLE
from cchc.paper.readers.metrics import USUAL_SIZE


@dataclass(frozen=True, slots=True)
class TextLevels:
    """The levels below direct formatting that a paragraph gives to all its runs."""

    table: TextProps
    style: TextProps


@dataclass(slots=True)
class Cascade:
    """Resolves what runs and paragraphs of one document look like."""

    styles: Styles
    lists: ListNumbers
    _text: dict[tuple[TextLevels, str | None, TextProps], TextProps] = field(default_factory=dict)

    def text(self, levels: TextLevels, style: str | None, direct: TextProps) -> TextProps:
        """The properties of a run, every one of them stated."""
        key = (levels, style, direct)
        if key not in self._text:
            self._text[key] = self._resolve(levels, self.styles.resolved(style).text, direct)
        return self._text[key]

    def _resolve(self, levels: TextLevels, character: TextProps, direct: TextProps) -> TextProps:
        defaults = self.styles.text
        plain = defaults
        for level in (levels.table, levels.style, character, direct):
            plain = over_text(plain, level)
        stacked = (levels.table, levels.style, character)
        return plain._replace(
            bold=toggled(defaults.bold, [level.bold for level in stacked], direct.bold),
            italic=toggled(defaults.italic, [level.italic for level in stacked], direct.italic),
            caps=toggled(defaults.caps, [level.caps for level in stacked], direct.caps),
            small_caps=toggled(defaults.small_caps, [level.small_caps for level in stacked], direct.small_caps),
            vanish=toggled(defaults.vanish, [level.vanish for level in stacked], direct.vanish),
        )

    def para(self, style: str | None, direct: ParaProps, table: ParaProps = NO_PARA) -> ParaProps:
        """The properties of a paragraph; indents of a list lie between its style and its own."""
        from_style = self.styles.resolved(style).para
        props = over_para(over_para(self.styles.para, table), from_style)
        num_id = direct.num_id or props.num_id
        stated = props.level if direct.level is None else direct.level
        at = self.lists.level_of(num_id, style) if stated is None else stated
        level = self.lists.level(num_id, at)
        if level is not None:
            props = over_para(props, level.para)
            if direct.num_id is None:
                props = over_para(props, from_style)
        return over_para(props, direct)._replace(level=at)


def text_look(props: TextProps, text: str) -> Look:
    """The type facts of a stretch of text; letters beyond ASCII are set in the high font."""
    font = props.font if text.isascii() else props.font_high or props.font
    return Look(font, props.size, bool(props.bold), bool(props.italic), bool(props.underline), props.color or "000000")


def para_look(props: ParaProps, size: float | None) -> Look:
    """The paragraph facts; a line height in points that is no taller than the type counts as single spacing."""
    spacing, exact = props.line or 1.0, None
    if props.line is not None and props.line_rule in ("exact", "atLeast"):
        spacing, exact = 1.0, props.line
        if props.line_rule == "atLeast" and props.line <= (size or USUAL_SIZE) * SINGLE:
            exact = None
    return Look(
        align=props.align or Align.LEFT,
        first_indent=mm(props.first or 0.0),
        left_indent=mm(props.left or 0.0),
        space_before=props.before or 0.0,
        space_after=props.after or 0.0,
        line_spacing=None if exact is not None else round(spacing, 3),
        line_exact=exact,
        keep_with_next=bool(props.keep_next),
    )
