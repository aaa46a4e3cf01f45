"""One thing to do, as the cards of the pages show it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thing:
    """What to do and where; ``waiting`` when it is another's turn."""

    title: str
    words: str
    url: str
    button: str
    waiting: bool = False
    download: bool = False
