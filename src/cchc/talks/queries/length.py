"""How long a text takes to be read out: our own estimate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import ceil

from cchc.org.models import Unit
from cchc.org.queries.law import law_at
from cchc.talks.models import TalkText


@dataclass(frozen=True, slots=True)
class Length:
    """The words (tiếng) of a text, and the minutes they take at ``speed`` words a minute."""

    words: int
    speed: int
    allotted: int | None

    @property
    def minutes(self) -> int:
        return max(1, ceil(self.words / self.speed))

    @property
    def fitting(self) -> int:
        """How many words fit the minutes allotted."""
        return self.speed * (self.allotted or 0)

    @property
    def too_long(self) -> bool:
        return self.allotted is not None and self.minutes > self.allotted


def length_of(version: TalkText, commune: Unit, today: date) -> Length:
    return length(version.count, version.talk.minutes, commune, today)


def length(words: int, allotted: int | None, commune: Unit, today: date) -> Length:
    return Length(words, int(law_at(commune, today)["work.words_a_minute"].value), allotted)
