"""From a paper to what it asks for: a conference, its people and agenda, and every assignment with its place."""

from __future__ import annotations

from cchc.reading.as_json import read_object
from cchc.reading.plan import read_plan

__all__ = ["read_object", "read_plan"]
