"""The reviews, each opened from its plan."""

from __future__ import annotations

import contextlib

from cchc.example.part import Example
from cchc.review.actions import PlanAlreadyLoaded, load_plan

# The last one opened is the one that the first page shows.
PLANS = (
    "ke-hoach-so-ket-cchc-2023.txt",
    "ke-hoach-so-ket-cchc-cuoi-nam-2025.txt",
    "ke-hoach-so-ket-cchc-2026.txt",
)


def load_reviews(example: Example) -> None:
    for name in PLANS:
        with contextlib.suppress(PlanAlreadyLoaded):
            load_plan(data=example.read(name), name=name, by=example.organiser(example.at), at=example.at)
