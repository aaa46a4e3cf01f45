"""The seed plan as a file, a review opened from it, and what its text did not say."""

from __future__ import annotations

from pathlib import Path

from cchc.review.actions import Completion, complete_plan, load_plan
from cchc.review.models import Cycle
from tests.people import AT, Commune

SEED = Path(__file__).parents[1] / "gold" / "texts" / "seed.txt"
LETTERHEAD = Completion(issuer_lines=("ỦY BAN NHÂN DÂN", "XÃ SUỐI MẪU"), symbol="KH-UBND", place="Suối Mẫu")


def seed_bytes() -> bytes:
    return SEED.read_bytes()


def seed_cycle(commune: Commune, data: bytes | None = None) -> Cycle:
    return load_plan(data=data or seed_bytes(), name="ke-hoach.txt", by=commune.organiser, at=AT)


def complete(commune: Commune, cycle: Cycle, completion: Completion, revision: int = 1) -> None:
    complete_plan(cycle=cycle, completion=completion, revision=revision, by=commune.organiser, at=AT)
    cycle.plan.refresh_from_db()
