"""One piece of advice on a report."""

from __future__ import annotations

from dataclasses import dataclass

SHORT = 60


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to think over: where (``key`` of the item), what is wrong and what would mend it.

    ``beside`` are the report's own words and ``source`` with ``other`` the words they repeat, for copies.
    """

    kind: str
    key: str
    message: str
    remedy: str
    beside: str = ""
    other: str = ""
    source: str = ""

    @property
    def at(self) -> str:
        """The place on the writing page; a figure has none there."""
        kind, _, number = self.key.partition(":")
        if kind == "passage":
            return f"o-passage-{number}-text"
        return f"{kind}-{number}" if kind in ("finding", "target") else ""


def brief(text: str) -> str:
    """The beginning of a text, to name it in a sentence."""
    line = " ".join(text.split()).rstrip(" .;")
    return line if len(line) <= SHORT else line[:SHORT].rsplit(" ", 1)[0] + "…"
