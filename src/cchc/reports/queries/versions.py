"""The handed-in versions of a report, and what differs between two of them."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.lib.differences import Stretch, differences
from cchc.reports.content import Content


@dataclass(frozen=True, slots=True)
class Difference:
    """A thing the report says that two versions say differently; new or gone where one of them does not say it."""

    heading: str
    change: str
    words: tuple[Stretch, ...]


NEW, GONE, CHANGED = "mới", "đã bỏ", "đã sửa"


def between(old: Content, new: Content) -> list[Difference]:
    """What differs between two versions, in the order of the new one, then what is gone."""
    found = []
    for item in new.items:
        before = old.item(item.key)
        if before is None or before.text != item.text:
            words = differences(before.text if before else "", item.text)
            found.append(Difference(item.heading or item.kind.label, CHANGED if before else NEW, words))
    for item in old.items:
        if new.item(item.key) is None:
            found.append(Difference(item.heading or item.kind.label, GONE, differences(item.text, "")))
    return found
