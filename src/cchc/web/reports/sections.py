"""A handed-in version as it is read: its areas, and in each its results, targets, figures and findings."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.law.book import Law
from cchc.reports.content import Content, Item
from cchc.reports.enums import ItemKind
from cchc.reports.queries.outline import area_name


@dataclass(frozen=True, slots=True)
class ReadSection:
    """One area of a version, or what belongs to none."""

    code: str
    name: str
    items: tuple[Item, ...]

    def of(self, kind: ItemKind) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.kind is kind)

    @property
    def prose(self) -> tuple[Item, ...]:
        """Results in words; of the whole report also what lies ahead."""
        return tuple(
            item for item in self.items if item.kind not in (ItemKind.TARGET, ItemKind.FIGURE, ItemKind.FINDING)
        )

    @property
    def targets(self) -> tuple[Item, ...]:
        return self.of(ItemKind.TARGET)

    @property
    def figures(self) -> tuple[Item, ...]:
        return self.of(ItemKind.FIGURE)

    @property
    def findings(self) -> tuple[Item, ...]:
        return self.of(ItemKind.FINDING)


WHOLE = "Phương hướng, đề xuất"


def sections(content: Content, law: Law) -> list[ReadSection]:
    """The version's areas in its own order, then what is said once for all of them."""
    codes = dict.fromkeys([*content.areas, *(item.area for item in content.items if item.area), ""])
    found = [(code, tuple(item for item in content.items if item.area == code)) for code in codes]
    return [ReadSection(code, area_name(code, law) if code else WHOLE, items) for code, items in found if items]
