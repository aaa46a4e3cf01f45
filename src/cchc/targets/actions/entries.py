"""What a person typed for the rows of a half-year, and what came of each row."""

from __future__ import annotations

from dataclasses import dataclass, field

from cchc.figures.answers import Answer
from cchc.targets.models import Figure


@dataclass(frozen=True, slots=True)
class Entry:
    """An answer to a row: the code of the catalogue, or the key of a target without a code.

    ``revision`` is the one that the writer saw, 0 where there was no figure yet.
    """

    row: str | int
    answer: Answer
    revision: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that was not saved, why, and what stands there now when somebody else was quicker."""

    entry: Entry
    words: str
    theirs: Figure | None = None


@dataclass
class Entered:
    """The rows saved and those refused, each alone."""

    saved: list[Figure] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
