"""The lines of a loaded file, each with an address of its own and what was read from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of the source; ``anchor`` once for each number, ``marks`` what was read from it, in words."""

    number: int
    text: str
    anchor: bool
    marks: tuple[str, ...]


def text_lines(lines: Iterable[tuple[int, str]], marks: Mapping[int | None, Sequence[str]]) -> list[TextLine]:
    """The lines in order; what was read from a number stands at its first line."""
    seen: set[int] = set()
    found = []
    for number, text in lines:
        first = number not in seen
        seen.add(number)
        found.append(TextLine(number, text, first, tuple(marks.get(number, ())) if first else ()))
    return found
