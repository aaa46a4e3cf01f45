"""A row that is edited: what is typed beside what stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Model


def take_over(row: Model, facts: Mapping[str, Any]) -> list[str]:
    """Write the facts that differ into a row that the caller holds locked and saves. Returns their names in order."""
    changed = sorted(name for name, value in facts.items() if getattr(row, name) != value)
    for name in changed:
        setattr(row, name, facts[name])
    return changed
