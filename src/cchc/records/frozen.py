"""The text form of a paper in the office's rows: one spelling, so that its digest can be compared."""

from __future__ import annotations

import hashlib
import json

from cchc.paper.frozen import from_json, to_json
from cchc.paper.model import Paper


def frozen(paper: Paper) -> str:
    """The whole paper as JSON text with sorted keys and no spaces."""
    return json.dumps(to_json(paper), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def thawed(text: str) -> Paper:
    return from_json(json.loads(text))


def digest(text: str) -> str:
    """SHA-256 of the text, as hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()
