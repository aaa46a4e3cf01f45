"""What a handed-in version of a field report says, item by item, as it is kept for ever.

An item's ``key`` names the row it came from (``passage:12``, ``finding:3``, ``target:7`` of the target itself,
``figure:BM1.2``) and is the same in every version, so that a sentence of the consolidated report can be followed from
version to version.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from typing import Any

from cchc.reports.enums import ItemKind


@dataclass(frozen=True, slots=True)
class Item:
    """One thing the report says. ``text`` is what people read; ``facts`` hold its parts.

    Of a finding: shortcoming, cause, remedy, owner, due. Of a target: target (its key), answer, value, verdict, shown,
    planned, explanation. Of a figure: code, name, unit, answer, value, shown, note.
    """

    key: str
    kind: ItemKind
    area: str
    heading: str
    text: str
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Content:
    """Everything a version says, in the order of the form."""

    post: str
    areas: tuple[str, ...]
    items: tuple[Item, ...]

    def item(self, key: str) -> Item | None:
        return next((item for item in self.items if item.key == key), None)


def to_json(content: Content) -> dict[str, Any]:
    return json.loads(json.dumps(asdict(content)))  # type: ignore[no-any-return]


def from_json(data: dict[str, Any]) -> Content:
    items = tuple(Item(**{**item, "kind": ItemKind(item["kind"])}) for item in data["items"])
    return Content(data["post"], tuple(data["areas"]), items)


def digest(data: dict[str, Any]) -> str:
    """SHA-256 over the one spelling of a version's content."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
