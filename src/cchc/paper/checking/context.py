"""What a check may know beyond the paper itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Registered:
    """A line of the register of outgoing papers (sổ đăng ký văn bản đi)."""

    number: int
    symbol: str
    issued_on: date


@dataclass(frozen=True, slots=True)
class CheckContext:
    """Facts that stand outside the paper; ``None`` means that nobody said.

    ``register`` holds the other papers of the same body, without this one. ``common_series`` says that all
    kinds share one series of numbers, otherwise each symbol has its own. ``upward`` says that a report goes
    to a higher body. ``preset`` is the commune's choice of sizes, A or B.
    """

    register: tuple[Registered, ...] | None = None
    common_series: bool = False
    upward: bool | None = None
    preset: str | None = None
