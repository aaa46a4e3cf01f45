"""Headers and footers: where the page number stands, and what page 1 shows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml.etree import _Element

from cchc.paper.flow import Line
from cchc.paper.form import Look, NumberPlace, PageNumber
from cchc.paper.model import Align
from cchc.paper.readers.docx.body import BodyReader, Place
from cchc.paper.readers.docx.cascade import TextLevels, text_look
from cchc.paper.readers.docx.names import R, W, child, switch, val
from cchc.paper.readers.docx.package import Package
from cchc.paper.readers.docx.props import NO_TEXT, TextProps, para_props, text_props
from cchc.paper.readers.docx.sections import PageSection
from cchc.paper.readers.lines import lines_of
from cchc.paper.readers.xml import xml_part

PAGE_FIELD = re.compile(r"^\s*PAGE\b", re.IGNORECASE)
TAB_ALIGNS = {"center": Align.CENTER, "right": Align.RIGHT, "end": Align.RIGHT, "left": Align.LEFT}


@dataclass(frozen=True, slots=True)
class Margin:
    """One header or footer part: where its number stands, and its other lines."""

    number: tuple[Align, Look] | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Margins:
    """The numbering of a document with the lines that page 1 shows above and below the text."""

    number: PageNumber
    above: tuple[Line, ...] = ()
    below: tuple[Line, ...] = ()


def read_margins(package: Package, reader: BodyReader, sections: list[PageSection]) -> Margins:
    """Headers and footers of the sections; the first section that numbers its pages speaks for the document."""
    parts: dict[tuple[int, str, str], Margin] = {}
    for index, section in enumerate(sections):
        for kind in ("header", "footer"):
            for use, margin in _section_parts(package, reader, section, kind).items():
                parts[index, kind, use] = margin
    number = next((found for index in range(len(sections)) if (found := _number(parts, index, sections))), None)
    first = "first" if sections and _different_first(sections[0]) else "default"
    above, below = parts.get((0, "header", first)), parts.get((0, "footer", first))
    return Margins(number or PageNumber(NumberPlace.NONE), above.lines if above else (), below.lines if below else ())


def _different_first(section: PageSection) -> bool:
    return bool(switch(section.element, "titlePg"))


def _number(parts: dict[tuple[int, str, str], Margin], index: int, sections: list[PageSection]) -> PageNumber | None:
    for kind, place in (("header", NumberPlace.HEADER), ("footer", NumberPlace.FOOTER)):
        for use in ("default", "even", "first"):
            margin = parts.get((index, kind, use))
            if margin and margin.number:
                first = parts.get((index, kind, "first"))
                on_first = not _different_first(sections[index]) or bool(first and first.number)
                return PageNumber(place, margin.number[0], margin.number[1], on_first)
    return None


def _section_parts(package: Package, reader: BodyReader, section: PageSection, kind: str) -> dict[str, Margin]:
    found: dict[str, Margin] = {}
    if section.element is None:
        return found
    relations = package.relations(package.main)
    for reference in section.element.iterchildren(f"{W}{kind}Reference"):
        target = relations.get(reference.get(R + "id") or "")
        root = xml_part(package.archive, target[1]) if target else None
        if root is not None and target is not None:
            found[reference.get(W + "type") or "default"] = _margin(reader, root, target[1], section.text_width)
    return found


def _margin(reader: BodyReader, root: _Element, part: str, width: float) -> Margin:
    inner = BodyReader(reader.cascade, reader.theme, reader.sections, part, facts=reader.facts)
    number = None
    for paragraph in root.iter(W + "p"):
        number = number or _page_field(inner, paragraph)
        if number and _holds_page_field(paragraph):
            _drop_number(paragraph)
    items = inner.blocks(root, Place(width))
    return Margin(number, tuple(replace(line, number=0) for line in lines_of(items) if line.text.strip("-–— /.")))


def _instructions(paragraph: _Element) -> list[tuple[_Element, str]]:
    return [(item, item.get(W + "instr") or "") for item in paragraph.iter(W + "fldSimple")] + [
        (item, item.text or "") for item in paragraph.iter(W + "instrText")
    ]


def _holds_page_field(paragraph: _Element) -> bool:
    return any(PAGE_FIELD.match(text) for _, text in _instructions(paragraph))


def _page_field(reader: BodyReader, paragraph: _Element) -> tuple[Align, Look] | None:
    if paragraph.find(f".//{W}txbxContent") is not None:
        return None  # The paragraph inside the box is met by itself.
    field = next((item for item, text in _instructions(paragraph) if PAGE_FIELD.match(text)), None)
    if field is None:
        return None
    properties = child(paragraph, "pPr")
    style_id = val(properties, "pStyle")
    if style_id not in reader.cascade.styles.by_id:
        style_id = reader.cascade.styles.default.get("paragraph")
    run = next(field.iter(W + "r"), None) if field.tag == W + "fldSimple" else field.getparent()
    formatting = child(run, "rPr")
    levels = TextLevels(NO_TEXT, reader.cascade.styles.resolved(style_id).text)
    direct: TextProps = text_props(formatting, reader.theme)
    look = text_look(reader.cascade.text(levels, val(formatting, "rStyle"), direct), "1")
    return _align(reader, paragraph, properties, style_id, field), look


def _align(
    reader: BodyReader, paragraph: _Element, properties: _Element | None, style: str | None, field: _Element
) -> Align:
    """The place of the number on its line: by frame, by tab stops before it, else by the paragraph."""
    frame = child(properties, "framePr")
    framed = None if frame is None else TAB_ALIGNS.get(frame.get(W + "xAlign") or "")
    if framed:
        return framed
    tabs = _tabs_before(paragraph, field)
    if tabs:
        absolute = tabs[-1].get(W + "alignment")
        stops = [TAB_ALIGNS.get(stop or "") for stop in _tab_stops(reader, properties, style)]
        found = TAB_ALIGNS.get(absolute or "") or (stops[len(tabs) - 1] if len(tabs) <= len(stops) else None)
        if found:
            return found
    return reader.cascade.para(style, para_props(properties)).align or Align.LEFT


def _tabs_before(paragraph: _Element, field: _Element) -> list[_Element]:
    found = []
    for element in paragraph.iter(W + "tab", W + "ptab", str(field.tag)):
        if element is field:
            break
        parent = element.getparent()
        if parent is not None and parent.tag == W + "r" and element.tag in (W + "tab", W + "ptab"):
            found.append(element)
    return found


def _tab_stops(reader: BodyReader, properties: _Element | None, style: str | None) -> list[str | None]:
    tabs = child(properties, "tabs")
    if tabs is not None:
        return [stop.get(W + "val") for stop in tabs if stop.get(W + "val") != "clear"]
    # The header and footer styles of every Word carry a centre and a right stop.
    return ["center", "right"] if style and style.lower() in ("header", "footer") else []


def _drop_number(paragraph: _Element) -> None:
    """Take the shown number out of a header so that only its other words remain."""
    inside = 0
    for element in list(paragraph.iter(W + "fldSimple", W + "fldChar", W + "t")):
        kind = element.get(W + "fldCharType")
        if element.tag == W + "fldSimple":
            for text in element.iter(W + "t"):
                text.text = ""
        elif kind:
            inside += {"begin": 1, "end": -1}.get(kind, 0)
        elif inside > 0:
            element.text = ""
