"""Paragraphs, lists and tables of an OpenDocument text to lines and tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from cchc.lib.errors import UnusableFile
from cchc.paper.flow import FlowTable, Line
from cchc.paper.form import Look, PageGeometry, Span
from cchc.paper.readers import limits
from cchc.paper.readers.figures import mm, whole
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
from cchc.paper.readers.odt.inline import Box, Drawn, Image, Mark, Text, tokens
from cchc.paper.readers.odt.lists import Counting, OdtLists
from cchc.paper.readers.odt.names import FO, STYLE, TABLE, TEXT, points
from cchc.paper.readers.odt.pages import PageStyles
from cchc.paper.readers.odt.styles import (
    OdtStyle,
    OdtStyles,
    has_border,
    is_hidden,
    is_upper,
    over,
    para_look,
    text_look,
)

Items = list[Line | FlowTable]

PARAGRAPHS = (TEXT + "p", TEXT + "h")
LISTS = (TEXT + "list", TEXT + "list-item", TEXT + "list-header")
SKIPPED = frozenset((TEXT + "tracked-changes", TEXT + "sequence-decls", TEXT + "variable-decls"))
SKIPPED_ENDS = ("-source", "-decls", "forms")


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks stand: text width in millimetres, depth of tables, the list around with its level and label."""

    width: float
    depth: int = 0
    counting: Counting | None = None
    level: int = -1


@dataclass(slots=True)
class Facts:
    """What reading gathers beside the lines."""

    notes: list[_Element] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    page_turns: int = 0
    nfc: bool = True
    items: int = 0


@dataclass(slots=True)
class BodyReader:
    """Reads blocks in order; ``number`` counts paragraphs from 1."""

    styles: OdtStyles
    lists: OdtLists
    page_styles: PageStyles
    pages: list[PageGeometry]
    masters: list[str]
    number: int = 0
    facts: Facts = field(default_factory=Facts)
    pending_break: bool = False
    label: str = ""
    rooms: dict[int, float] = field(default_factory=dict)
    list_props: dict[str, str] = field(default_factory=dict)

    def blocks(self, parent: _Element, place: Place) -> Items:
        """The lines and tables of a container."""
        items: Items = []
        previous: tuple[str | None, bool, int | None] = (None, False, None)
        gap = 0
        for element, inner in self._elements(parent, place):
            before = len(items)
            if element.tag == TABLE + "table":
                from cchc.paper.readers.odt.tables import read_table

                self._page(self.styles.resolved("table", element.get(TABLE + "style-name")), inner)
                items.extend(read_table(self, element, inner))
                previous, gap = (None, False, None), 0
                continue
            style_name = element.get(TEXT + "style-name")
            style = self.styles.resolved("paragraph", style_name)
            self._paragraph(element, style, items, inner, gap)
            gap = 0 if len(items) > before else gap + 1
            named = self.styles.by_name.get(("paragraph", style_name or ""))
            # An automatic style stands for its parent with some direct formatting.
            shown_style = named.parent or style_name if named else style_name
            contextual = style.para.get(STYLE + "contextual-spacing") == "true"
            if len(items) > before and shown_style == previous[0] and previous[2] is not None:
                if previous[1]:
                    set_space(items, previous[2], after=0.0)
                if contextual:
                    set_space(items, before, before=0.0)
            previous = shown_style, contextual, last_line(items) if len(items) > before else None
        return items

    def _elements(self, parent: _Element, place: Place) -> Iterator[tuple[_Element, Place]]:
        """Paragraphs and tables of a container, through sections, indexes and lists, labels counted on the way."""
        for element in parent:
            tag = str(element.tag)
            if tag in PARAGRAPHS or tag == TABLE + "table":
                yield element, place
            elif tag == TEXT + "list":
                counting = place.counting or self.lists.begin(element, self._list_style(element))
                if place.counting and element.get(TEXT + "style-name"):
                    counting = replace(counting, style=element.get(TEXT + "style-name") or counting.style)
                yield from self._elements(element, replace(place, counting=counting, level=place.level + 1))
            elif tag == TEXT + "list-item" and place.counting:
                yield from self._item(element, place)
            elif tag == TEXT + "soft-page-break":
                self.facts.page_turns += 1
            elif tag not in SKIPPED and not tag.endswith(SKIPPED_ENDS):
                yield from self._elements(element, place)
            elif tag == TEXT + "tracked-changes" and len(element):
                self.facts.kinds.add("change")

    def _list_style(self, element: _Element) -> str:
        """A list that names no style takes that of its first paragraph."""
        first = next(element.iter(*PARAGRAPHS), None)
        name = None if first is None else first.get(TEXT + "style-name")
        return self.styles.resolved("paragraph", name).own.get(STYLE + "list-style-name", "")

    def _item(self, element: _Element, place: Place) -> Iterator[tuple[_Element, Place]]:
        """Only the first paragraph of an item carries its label."""
        assert place.counting is not None
        first = next((item for item in element if str(item.tag) in PARAGRAPHS), None)
        if first is not None:
            self.label = self.lists.label(place.counting, place.level, whole(element.get(TEXT + "start-value")))
            level = self.lists.level(place.counting.style, place.level)
            self.list_props = level.para if level else {}
        yield from self._elements(element, place)

    def _paragraph(self, element: _Element, style: OdtStyle, items: Items, place: Place, gap: int) -> None:
        self.number += 1
        self.facts.items += 1
        if self.facts.items > limits.MAX_ITEMS:
            raise UnusableFile("Văn bản quá dài.", "Hãy chia tệp thành nhiều phần.")
        self._page(style, place)
        label, self.label = self.label or self._outline(element), ""
        para = over(self.list_props, style.para) if place.counting else style.para
        self.list_props = {}
        segments, floats = self._segments(element, style.text)
        first = len(items)
        if has_border(para, "top") and last_line(items) is not None:
            self._draw(items, last_line(items), _border_length(para, place))
        self.rooms[self.number] = _border_length(para, place)
        for line in self._lines(segments, para, label, gap):
            length = text_width(line.text, line.look) if is_drawn(line.text) else 0.0
            if not (length and self._draw(items, last_line(items), length)):
                items.append(line)
        if has_border(para, "bottom"):
            self._draw(items, last_line(items), _border_length(para, place))
        for item in floats:
            self._float(item, items, first, place)

    def _draw(self, items: Items, index: int | None, length: float) -> bool:
        """Put a drawn line under the text at ``index``, whose paragraph wraps in the room it had."""
        room = None if index is None else self.rooms.get(getattr(items[index], "number", 0))
        return draw_under(items, index, length, room)

    def _outline(self, element: _Element) -> str:
        """The number of a heading that the outline, not a list, numbers."""
        level = whole(element.get(TEXT + "outline-level")) if element.tag == TEXT + "h" else None
        if level is None or element.get(TEXT + "is-list-header") == "true" or "" not in self.lists.styles:
            return ""
        parent = element.getparent()
        if parent is not None and parent.tag in LISTS:
            return ""
        return self.lists.label(self.lists.outline(), level - 1)

    def _page(self, style: OdtStyle, place: Place) -> None:
        """Page breaks and page styles that a paragraph begins; only the body itself turns pages."""
        master = style.own.get(STYLE + "master-page-name")
        if place.depth == 0 and master and master in self.page_styles.masters:
            restart = whole(style.para.get(STYLE + "page-number") or style.other.get(STYLE + "page-number"))
            if self.number <= 1:
                self.pages[0], self.masters[0] = self.page_styles.geometry(master, restart), master
            else:
                self.pages.append(self.page_styles.geometry(master, restart))
                self.masters.append(master)
                self.pending_break = True
        if "page" in (style.para.get(FO + "break-before"), style.other.get(FO + "break-before")):
            self.pending_break = True

    def _segments(self, element: _Element, props: dict[str, str]) -> tuple[list[list[Span]], list[Drawn | Box]]:
        segments: list[list[Span]] = [[]]
        floats: list[Drawn | Box] = []
        if is_hidden(props):
            self.facts.kinds.add("hidden")
            return segments, floats
        for token in tokens(element, props, self.styles):
            if isinstance(token, Text):
                self.facts.nfc = self.facts.nfc and is_nfc(token.text)
                text = token.text.upper() if is_upper(token.props) else token.text
                segments[-1].append(Span(text, text_look(token.props)))
            elif isinstance(token, Mark):
                self._mark(token, segments)
            elif isinstance(token, Image):
                self.facts.images.append(token)
            else:
                floats.append(token)
        return segments, floats

    def _mark(self, mark: Mark, segments: list[list[Span]]) -> None:
        if mark.kind == "line":
            segments.append([])
        elif mark.kind == "rendered":
            self.facts.page_turns += 1
        elif mark.kind == "note" and mark.element is not None:
            self.facts.notes.append(mark.element)
        else:
            self.facts.kinds.add(mark.kind)

    def _lines(self, segments: list[list[Span]], para: dict[str, str], label: str, gap: int) -> Iterator[Line]:
        shown = [spans for segment in segments if (spans := merged(segment))]
        for index, spans in enumerate(shown):
            type_look = main_look(spans)
            look: Look = both(type_look, para_look(para, type_look.size))
            if index:
                look = replace(look, space_before=0.0)
            if index != len(shown) - 1:
                look = replace(look, space_after=0.0)
            taken, self.pending_break = self.pending_break, False
            yield Line(
                text="".join(span.text for span in spans),
                number=self.number,
                look=look,
                spans=spans,
                hard=True,
                label="" if index else label,
                rule_known=True,
                gap=0.0 if index else float(gap),
                page_break=taken,
                section=len(self.pages) - 1,
            )

    def _float(self, item: Drawn | Box, items: Items, first: int, place: Place) -> None:
        if isinstance(item, Drawn):
            self._draw(items, line_above(items, first, item.below), item.length)
            return
        if place.depth >= limits.MAX_TABLE_DEPTH:
            raise UnusableFile("Khung chữ lồng nhau quá sâu.", "Hãy chép nội dung sang tệp mới rồi lưu lại.")
        items.extend(self.blocks(item.content, Place(place.width, place.depth + 1)))


def _border_length(para: dict[str, str], place: Place) -> float:
    sides = (points(para.get(f"{FO}margin-{side}")) or 0.0 for side in ("left", "right"))
    return place.width - (mm(sum(sides)) or 0.0)
