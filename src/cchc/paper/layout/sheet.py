"""The law and one preset turned into looks: what every part function asks for."""

from __future__ import annotations

import weakref
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any
from weakref import WeakKeyDictionary

from cchc.law.book import Law
from cchc.paper.form import Component, Look, NumberPlace, PageGeometry, PageNumber
from cchc.paper.layout import house
from cchc.paper.model import Align

# Which size of the preset a component takes; the others have one size in law, or the body's.
_PRESET_KEYS = {
    Component.QUOC_HIEU: "quoc_hieu",
    Component.TIEU_NGU: "tieu_ngu",
    Component.CHU_QUAN: "co_quan",
    Component.CO_QUAN: "co_quan",
    Component.SO_KY_HIEU: "so",
    Component.DIA_DANH: "dia_danh",
    Component.TEN_LOAI: "ten_loai",
    Component.TRICH_YEU: "trich_yeu",
    Component.VV: "vv",
    Component.KINH_GUI: "kinh_gui",
    Component.QUYEN_HAN: "sign",
    Component.CHUC_VU: "sign",
    Component.SIGN_NOTE: "sign",
    Component.HO_TEN: "sign",
    Component.NOI_NHAN: "noi_nhan",
    Component.NOI_NHAN_DS: "noi_nhan_list",
}
_SMALLEST = {Component.DIA_CHI, Component.KHAN, Component.LUU_HANH}
_RED = "FF0000"


@dataclass
class Sheet:
    """The looks of one preset under one law. ``looks`` remembers what was asked."""

    law: Law
    preset: str
    sizes: Mapping[str, float] = field(default_factory=dict)
    looks: dict[Component, Look] = field(default_factory=dict)
    facts: dict[str, Mapping[str, Any]] = field(default_factory=dict)

    def component(self, key: str) -> Mapping[str, Any]:
        """What the law says of a component: case, weight, sizes, alignment, fixed text."""
        if key not in self.facts:
            self.facts[key] = self.law[f"paper.component.{key}"].value
        return self.facts[key]

    def look(self, component: Component) -> Look:
        """The look of a component in this preset, before its place in the paper adds indents and gaps."""
        if component not in self.looks:
            self.looks[component] = self._look(component)
        return self.looks[component]

    def _look(self, component: Component) -> Look:
        facts = self.component(_law_key(component))
        return Look(
            font=self.font,
            size=self._size(component, facts["size"]),
            bold=facts.get("bold", False),
            italic=facts.get("italic", False),
            underline=False,
            color=_RED if facts.get("color") == "red" else self.law["paper.page.color"].value,
            align=Align(facts.get("align", Align.LEFT)),
            first_indent=0.0,
            left_indent=0.0,
            space_before=float(facts.get("before_pt", 0)),
            space_after=0.0,
            line_spacing=1.0,
        )

    def _size(self, component: Component, bounds: list[float]) -> float:
        low, high = bounds
        if component in _SMALLEST:
            return float(low)
        if component is Component.TABLE:
            return float(max(low, self.sizes["body"] - 1))
        return float(min(max(self.sizes[_PRESET_KEYS.get(component, "body")], low), high))

    @cached_property
    def body(self) -> Look:
        """The look of a running paragraph: justified, indented, with the gap of the law above."""
        facts = self.component("body")
        low, high = facts["line"]
        return replace(
            self.look(Component.BODY),
            first_indent=self.first_indent,
            space_before=float(facts["gap_pt_min"]),
            line_spacing=min(max(house.BODY_LINE_SPACING, low), high),
        )

    @cached_property
    def first_indent(self) -> float:
        """Indent of a paragraph's first line in millimetres: the deeper of those the law allows."""
        return float(max(self.component("body")["first_indent_cm"])) * 10

    @cached_property
    def font(self) -> str:
        """The typeface of the law (Phụ lục I, Phần I, Mục I, khoản 4)."""
        return str(self.law["paper.page.font"].value)

    @property
    def end_mark(self) -> str:
        """The mark that ends the content, ``./.``."""
        return str(self.component("body")["end_mark"])

    def page(self, landscape: bool = False, group: int = 0, has_table: bool = False) -> PageGeometry:
        """A section of pages with the narrowest margins of the law, numbered from the law's first number."""
        page = replace(self._paper, has_table=has_table, group=group)
        return replace(page, width=page.height, height=page.width) if landscape else page

    @cached_property
    def _paper(self) -> PageGeometry:
        size = {side: float(self.law[f"paper.page.{side}"].value) for side in ("width", "height")}
        least = {side: float(self.law[f"paper.page.margin_{side}"].value[0]) for side in _SIDES}
        start = int(self.law["paper.page_number"].value["start"])
        top, bottom, left, right = (least[side] for side in _SIDES)
        return PageGeometry(size["width"], size["height"], top, bottom, left, right, restart=start)

    @cached_property
    def page_number(self) -> PageNumber:
        """Where and how pages are numbered (Phụ lục I, Phần I, Mục I, khoản 7)."""
        facts = self.law["paper.page_number"].value
        look = replace(
            self.look(Component.BODY),
            size=float(self.sizes["page_no"]),
            bold=facts["bold"],
            italic=facts["italic"],
            align=Align(facts["align"]),
        )
        place = NumberPlace(facts["pos"])
        return PageNumber(place, Align(facts["align"]), look, on_first=facts["first_page"] != "hidden")


_SIDES = ("top", "bottom", "left", "right")


def sheet(law: Law, preset: str) -> Sheet:
    """The sheet of a preset, ``A`` or ``B``; kept while the law object lives, so that a batch asks the law once."""
    kept = _kept.setdefault(law, {})
    if preset not in kept:
        kept[preset] = Sheet(weakref.proxy(law), preset, sizes=law[f"paper.preset.{preset}"].value)
    return kept[preset]


_kept: WeakKeyDictionary[Law, dict[str, Sheet]] = WeakKeyDictionary()


# Components that the decree does not name are set like the text around them.
_BODILY = (Component.UNPLACED, Component.PICTURE, Component.CAPTION)


def _law_key(component: Component) -> str:
    return "body" if component in _BODILY else component.value


def text_width(page: PageGeometry) -> float:
    """Width of the text area in millimetres."""
    return page.width - (page.left or 0.0) - (page.right or 0.0)
