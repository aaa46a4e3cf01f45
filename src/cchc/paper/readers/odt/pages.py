"""Page styles of an OpenDocument text: geometry, and where the page number stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element

from cchc.paper.form import Look, NumberPlace, PageGeometry, PageNumber
from cchc.paper.model import Align
from cchc.paper.readers.figures import mm
from cchc.paper.readers.odt.names import FO, LOEXT, STYLE, SVG, TEXT, points
from cchc.paper.readers.odt.styles import OdtStyles, over, para_look, text_look

SIDES = ("top", "bottom", "left", "right")
A4 = (595.3, 841.9)
PARTS = (("header", NumberPlace.HEADER), ("footer", NumberPlace.FOOTER))


@dataclass(slots=True)
class PageStyles:
    """Master pages with their layouts, by name."""

    masters: dict[str, _Element] = field(default_factory=dict)
    layouts: dict[str, _Element] = field(default_factory=dict)

    def add(self, root: _Element | None) -> None:
        """Take in the page styles of a part."""
        if root is None:
            return
        for element in root.iter(STYLE + "page-layout"):
            self.layouts[element.get(STYLE + "name") or ""] = element
        for element in root.iter(STYLE + "master-page"):
            self.masters[element.get(STYLE + "name") or ""] = element

    def first(self) -> str:
        """The name of the page style that a document begins with."""
        return "Standard" if "Standard" in self.masters else next(iter(self.masters), "")

    def geometry(self, name: str, restart: int | None = None) -> PageGeometry:
        """Size and margins in millimetres; a header or footer area counts into the margin as in Word."""
        master = self.masters.get(name)
        layout = self.layouts.get(master.get(STYLE + "page-layout-name") or "") if master is not None else None
        props = layout.find(STYLE + "page-layout-properties") if layout is not None else None
        if layout is None or props is None:
            return PageGeometry(mm(A4[0]) or 0.0, mm(A4[1]) or 0.0, restart=restart)
        every = points(props.get(FO + "margin"))
        sides = {side: _or(points(props.get(f"{FO}margin-{side}")), every) for side in SIDES}
        for part, side in (("header", "top"), ("footer", "bottom")):
            if master is not None and master.find(STYLE + part) is not None and sides[side] is not None:
                sides[side] = (sides[side] or 0.0) + _area(layout, part)
        return PageGeometry(
            mm(points(props.get(FO + "page-width")) or A4[0]) or 0.0,
            mm(points(props.get(FO + "page-height")) or A4[1]) or 0.0,
            mm(sides["top"]),
            mm(sides["bottom"]),
            mm(sides["left"]),
            mm(sides["right"]),
            restart=restart,
        )

    def number(self, name: str, styles: OdtStyles) -> PageNumber | None:
        """The page number of a master page or of the one that follows it; ``None`` when neither has one."""
        master = self.masters.get(name)
        following = self.masters.get(master.get(STYLE + "next-style-name") or "") if master is not None else None
        for page in (master, following):
            if page is None:
                continue
            for part, place in PARTS:
                found = _field(page, part, styles)
                if found:
                    return PageNumber(place, *found, page is master and _on_first(page, part))
        return None


def _or(value: float | None, other: float | None) -> float | None:
    return other if value is None else value


def _area(layout: _Element, part: str) -> float:
    """Height in points of the header or footer with its distance to the text."""
    props = layout.find(f"{STYLE}{part}-style/{STYLE}header-footer-properties")
    if props is None:
        return 0.0
    height = points(props.get(SVG + "height"))
    return height if height is not None else points(props.get(FO + "min-height")) or 0.0


def _field(page: _Element, part: str, styles: OdtStyles) -> tuple[Align, Look] | None:
    for name in (part, f"{part}-left"):
        holder = page.find(STYLE + name)
        field = None if holder is None else next(holder.iter(TEXT + "page-number"), None)
        if field is not None:
            return _shown(field, styles)
    return None


def first_part(page: _Element, part: str) -> _Element | None:
    """The header or footer that a page style keeps for its first page."""
    found = page.find(f"{STYLE}{part}-first")
    return page.find(f"{LOEXT}{part}-first") if found is None else found


def _on_first(page: _Element, part: str) -> bool:
    first = first_part(page, part)
    return first is None or next(first.iter(TEXT + "page-number"), None) is not None


def _shown(field: _Element, styles: OdtStyles) -> tuple[Align, Look]:
    """Alignment and type of a page number field, from its paragraph and the spans around it."""
    spans: list[str | None] = []
    parent = field.getparent()
    while parent is not None and parent.tag not in (TEXT + "p", TEXT + "h"):
        if parent.tag == TEXT + "span":
            spans.append(parent.get(TEXT + "style-name"))
        parent = parent.getparent()
    style = styles.resolved("paragraph", None if parent is None else parent.get(TEXT + "style-name"))
    text = style.text
    for name in reversed(spans):
        text = over(text, styles.resolved("text", name).text)
    align = para_look(style.para, None).align or Align.LEFT
    tabs = 0 if parent is None else sum(1 for _ in parent.iter(TEXT + "tab"))
    if tabs and align is Align.LEFT:
        align = Align.CENTER if tabs == 1 else Align.RIGHT
    return align, text_look(text)
