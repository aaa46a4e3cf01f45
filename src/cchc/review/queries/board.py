"""The work of a review by person: what each carries and how much of it is late."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cchc.lib.vietnamese import sort_key
from cchc.review.enums import WorkState
from cchc.review.queries.parts import Part


@dataclass(frozen=True, slots=True)
class Load:
    """How many parts of the work a person has."""

    who: str
    total: int
    open: int
    late: int
    done: int


def loads(parts: Iterable[Part]) -> list[Load]:
    """The load of each person, who has most left first."""
    by_person: dict[str, list[Part]] = {}
    for part in parts:
        for who in [officer.full_name for officer in part.doers] or [part.who]:
            by_person.setdefault(who, []).append(part)
    found = [load_of(who, carried) for who, carried in by_person.items()]
    return sorted(found, key=lambda load: (-load.open, -load.total, sort_key(load.who)))


def load_of(who: str, carried: list[Part]) -> Load:
    return Load(
        who,
        total=len(carried),
        open=sum(part.is_open for part in carried),
        late=sum(part.is_late for part in carried),
        done=sum(part.duty is not None and part.duty.state == WorkState.DONE for part in carried),
    )
