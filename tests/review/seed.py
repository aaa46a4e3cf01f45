"""The seed plan as a file, and a review opened from it."""

from __future__ import annotations

from pathlib import Path

from cchc.review.actions import load_plan
from cchc.review.models import Cycle
from tests.people import AT, Commune

SEED = Path(__file__).parents[1] / "gold" / "texts" / "seed.txt"


def seed_bytes() -> bytes:
    return SEED.read_bytes()


def seed_cycle(commune: Commune, data: bytes | None = None) -> Cycle:
    return load_plan(data=data or seed_bytes(), name="ke-hoach.txt", by=commune.organiser, at=AT)
