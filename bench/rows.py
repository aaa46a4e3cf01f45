"""One line of the table of measurements."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A measured comparison: both figures with their unit, their ratio, and the goal it is held to."""

    name: str
    ours: str
    other: str
    ratio: float
    goal: float
    at_least: bool = True  # the ratio is to reach the goal; False: it may not exceed it

    @property
    def reached(self) -> bool:
        return self.ratio >= self.goal if self.at_least else self.ratio <= self.goal
