"""Who takes a step, as the lowest office package needs to know them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol


class Actor(Protocol):
    """An officer: the account, the commune and the name with the post held on a day."""

    pk: int
    commune_id: int

    def named_on(self, day: date) -> str:
        """Name and post, as a log entry shows them for ever."""
        ...


@dataclass
class Machine:
    """The office itself, which takes a step that a timer asks for, or somebody without an account (``name``)."""

    commune_id: int
    pk: int = 0
    name: str = "Phần mềm, theo lịch"

    def named_on(self, day: date) -> str:
        return self.name
