"""Paragraphs of a document, header or note to lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from cchc.lib.errors import UnusableFile
from cchc.paper.flow import FlowTable, Line
from cchc.paper.form import Span
from cchc.paper.readers import limits
from cchc.paper.readers.docx.cascade import Cascade, TextLevels, para_look, text_look
from cchc.paper.readers.docx.drawings import Drawn, Image, TextBox, chosen
from cchc.paper.readers.docx.inline import Mark, Text, tokens
from cchc.paper.readers.docx.names import MC, W, child, val
from cchc.paper.readers.docx.props import NO_PARA, NO_TEXT, ParaProps, TextProps, para_props
from cchc.paper.readers.docx.sections import PageSection
from cchc.paper.readers.docx.theme import Theme
from cchc.paper.readers.figures import mm
from cchc.paper.readers.lines import (
    both,
    draw_under,
    is_drawn,
    is_nfc,
    last_line,
    line_above,
    main_look,
    merged,
    set_space,
)
from cchc.paper.readers.metrics import text_width

WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))

Items = list[Line | FlowTable]


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks stand: the width for text in millimetres, the formatting of the table, the depth of nesting."""

    width: float
    text: TextProps = NO_TEXT
    para: ParaProps = NO_PARA
    depth: int = 0


@dataclass(slots=True)
class Facts:
    """What reading gathers beside the lines."""

    marks: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    images: list[tuple[Image, str]] = field(default_factory=list)
    page_turns: int = 0
    nfc: bool = True
    hidden: bool = False
    items: int = 0


@dataclass(slots=True)
class Segment:
    """A part of a paragraph between breaks."""

    spans: list[Span] = field(default_factory=list)
    page_break: bool = False


@dataclass(slots=True)
class BodyReader:
    """Reads blocks in order; ``number`` counts paragraphs from 1, ``section`` the sections of pages from 0."""

    cascade: Cascade
    theme: Theme
    sections: list[PageSection]
    part: str = ""
    number: int = 0
    section: int = 0
    facts: Facts = field(default_factory=Facts)
    pending_break: bool = False
    rooms: dict[int, float] = field(default_factory=dict)

    def blocks(self, parent: _Element, place: Place) -> Items:
        """The lines and tables of a container."""
        from cchc.paper.readers.docx.tables import read_table

        items: Items = []
        previous: tuple[str | None, bool, int | None] = (None, False, None)
        gap = 0
        for element in block_elements(parent):
            if element.tag == W + "tbl":
                items.extend(read_table(self, element, place))
                previous, gap = (None, False, None), 0
                continue
            before = len(items)
            props, style = self._paragraph(element, items, place, gap)
            gap = 0 if len(items) > before else gap + 1
            previous = _contextual(items, before, previous, style, props)
            self._end_section(element)
        return items

    def _end_section(self, paragraph: _Element) -> None:
        if child(child(paragraph, "pPr"), "sectPr") is not None and self.section + 1 < len(self.sections):
            self.section += 1
            self.pending_break = self.pending_break or self.sections[self.section].new_page

    def _paragraph(self, element: _Element, items: Items, place: Place, gap: int) -> tuple[ParaProps, str | None]:
        self.number += 1
        self.facts.items += 1
        if self.facts.items > limits.MAX_ITEMS:
            raise UnusableFile("Văn bản quá dài.", "Hãy chia tệp thành nhiều phần.")
        properties = child(element, "pPr")
        style = val(properties, "pStyle")
        if style not in self.cascade.styles.by_id:
            style = self.cascade.styles.default.get("paragraph")
        props = self.cascade.para(style, para_props(properties), place.para)
        levels = TextLevels(place.text, self.cascade.styles.resolved(style).text)
        segments, floats = self._segments(element, levels)
        label = self.cascade.lists.label(props.num_id, props.level or 0) if props.num_id else ""
        first = len(items)
        if props.border_top and last_line(items) is not None:
            self._draw(items, last_line(items), _border_length(props, place))
        self.rooms[self.number] = _border_length(props, place)
        for line in self._lines(segments, props, label, gap):
            length = text_width(line.text, line.look) if is_drawn(line.text) else 0.0
            if not (length and self._draw(items, last_line(items), length)):
                items.append(line)
        if props.border_bottom:
            self._draw(items, last_line(items), _border_length(props, place))
        self._place_floats(floats, items, first, place)
        return props, style

    def _segments(self, element: _Element, levels: TextLevels) -> tuple[list[Segment], list[Drawn | TextBox]]:
        segments = [Segment()]
        floats: list[Drawn | TextBox] = []
        for token in tokens(element, self.theme):
            if isinstance(token, Text):
                self._text(token, levels, segments)
            elif isinstance(token, Mark):
                self._mark(token, segments)
            elif isinstance(token, Image):
                self.facts.images.append((token, self.part))
            else:
                floats.append(token)
        return segments, floats

    def _text(self, token: Text, levels: TextLevels, segments: list[Segment]) -> None:
        props = self.cascade.text(levels, token.style, token.props)
        if props.vanish:
            self.facts.hidden = self.facts.hidden or bool(token.text.strip())
            return
        self.facts.nfc = self.facts.nfc and is_nfc(token.text)
        text = token.text.upper() if props.caps or props.small_caps else token.text
        look = text_look(props, text)
        for index, piece in enumerate(text.split("\n")):
            if index:
                segments.append(Segment())
            segments[-1].spans.append(Span(piece, look))

    def _mark(self, mark: Mark, segments: list[Segment]) -> None:
        if mark.kind in ("line", "page", "column"):
            segments.append(Segment(page_break=mark.kind == "page"))
        elif mark.kind == "rendered":
            self.facts.page_turns += 1
        elif mark.kind == "note":
            self.facts.notes.append(mark.value)
        else:
            self.facts.marks.add(mark.kind)

    def _lines(self, segments: list[Segment], props: ParaProps, label: str, gap: int) -> Iterator[Line]:
        shown = [(segment, spans) for segment in segments if (spans := merged(segment.spans)) or segment.page_break]
        filled = [index for index, (_, spans) in enumerate(shown) if spans]
        self.pending_break = self.pending_break or bool(props.page_break)
        for index, (segment, spans) in enumerate(shown):
            self.pending_break = self.pending_break or segment.page_break
            if not spans:
                continue
            type_look = main_look(spans)
            look = both(type_look, para_look(props, type_look.size))
            if index != filled[0]:
                look = replace(look, space_before=0.0)
            if index != filled[-1]:
                look = replace(look, space_after=0.0)
            yield Line(
                text="".join(span.text for span in spans),
                number=self.number,
                look=look,
                spans=spans,
                hard=True,
                label=label if index == filled[0] else "",
                rule_known=True,
                gap=float(gap) if index == filled[0] else 0.0,
                page_break=self._take_break(),
                section=self.section,
            )

    def _take_break(self) -> bool:
        taken, self.pending_break = self.pending_break, False
        return taken

    def _place_floats(self, floats: list[Drawn | TextBox], items: Items, first: int, place: Place) -> None:
        for item in floats:
            if isinstance(item, TextBox):
                if place.depth >= limits.MAX_TABLE_DEPTH:
                    raise UnusableFile("Khung chữ lồng nhau quá sâu.", "Hãy chép nội dung sang tệp mới.")
                items.extend(self.blocks(item.content, replace(place, depth=place.depth + 1)))
            else:
                self._draw(items, line_above(items, first, item.below), item.length)

    def _draw(self, items: Items, index: int | None, length: float) -> bool:
        """Put a drawn line under the text at ``index``, whose paragraph wraps in the room it had."""
        room = None if index is None else self.rooms.get(getattr(items[index], "number", 0))
        return draw_under(items, index, length, room)


def block_elements(parent: _Element) -> Iterator[_Element]:
    """Paragraphs and tables of a container, through content controls and tracked insertions."""
    for element in parent:
        if element.tag in (W + "p", W + "tbl"):
            yield element
        elif element.tag in WRAPPERS:
            yield from block_elements(element)
        elif element.tag == MC + "AlternateContent":
            branch = chosen(element)
            if branch is not None:
                yield from block_elements(branch)


def _border_length(props: ParaProps, place: Place) -> float:
    return place.width - (mm((props.left or 0.0) + (props.right or 0.0)) or 0.0)


def _contextual(
    items: Items, before: int, previous: tuple[str | None, bool, int | None], style: str | None, props: ParaProps
) -> tuple[str | None, bool, int | None]:
    """Drop the space between neighbours of one style that ask for it; gives what the next paragraph must know."""
    last_style, last_contextual, last_index = previous
    if len(items) > before and style == last_style and last_index is not None:
        if last_contextual:
            set_space(items, last_index, after=0.0)
        if props.contextual:
            set_space(items, before, before=0.0)
    return style, bool(props.contextual), last_line(items) if len(items) > before else None
