"""People who may be one person twice: found by name, address or number, judged by a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from cchc.conference.models import Person
from cchc.conference.queries.people import PersonFacts
from cchc.lib.names import bare_name, person_key, same_phone

Row = TypeVar("Row", bound=Person)
Marks = Callable[[Person | PersonFacts], str]
# Signs by which two rows are alike. An address or a number that many share is that of an office and says nothing.
SIGNS: tuple[tuple[str, Marks], ...] = (
    ("cùng họ tên", lambda one: bare_name(one.name)),
    ("cùng thư điện tử", lambda one: one.email.lower()),
    ("cùng điện thoại", lambda one: same_phone(one.phone)),
)
BY_NAME = SIGNS[0][0]
OF_AN_OFFICE = 4


@dataclass(frozen=True, slots=True)
class Pair(Generic[Row]):
    """Two rows that look alike, and the signs of it."""

    first: Row
    second: Row
    signs: tuple[str, ...]


def alike(rows: Sequence[Row]) -> list[Pair[Row]]:
    """The pairs nobody has told apart yet, in the order of the list; of three alike each stands beside the first."""
    found: dict[tuple[int, int], list[str]] = {}
    by_pk = {row.pk: row for row in rows}
    for sign, mark in SIGNS:
        for bucket in buckets(rows, mark):
            if sign != BY_NAME and len(bucket) > OF_AN_OFFICE:
                continue
            first, *others = bucket
            for other in others:
                if other.pk not in first.apart_from:
                    found.setdefault((first.pk, other.pk), []).append(sign)
    return [Pair(by_pk[first], by_pk[second], tuple(signs)) for (first, second), signs in found.items()]


def buckets(rows: Iterable[Row], mark: Marks) -> Iterator[list[Row]]:
    shared: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if words := mark(row):
            shared[words].append(row)
    return (bucket for bucket in shared.values() if len(bucket) > 1)


@dataclass(slots=True)
class Sorted(Generic[Row]):
    """What a file would bring: who is new, who is there already, who is said twice, and who looks like somebody."""

    new: list[PersonFacts] = field(default_factory=list)
    known: list[tuple[PersonFacts, Row]] = field(default_factory=list)
    repeated: list[PersonFacts] = field(default_factory=list)
    doubtful: list[tuple[PersonFacts, str, str]] = field(default_factory=list)


def sorted_out(people: Iterable[PersonFacts], rows: Sequence[Row], *, names_tell: bool = False) -> Sorted[Row]:
    """People against a list. One is there already by name, post and organisation; a bare name alone says so only
    where ``names_tell``: in the directory it stands for one person.

    Those who only look like somebody are new: they are taken, and shown side by side until a person judges.
    """
    found: Sorted[Row] = Sorted()
    known = {person_key(row.name, row.title, row.organisation): row for row in rows}
    seen: set[str] = set()
    index = {sign: marked(rows, mark) for sign, mark in SIGNS}
    for person in people:
        sure = names_tell or bool(person.title or person.organisation)
        if sure and (row := known.get(person.key)):
            found.known.append((person, row))
        elif sure and person.key in seen:
            found.repeated.append(person)
        else:
            found.new.append(person)
            if resembled := resembles(person, index):
                found.doubtful.append((person, *resembled))
        seen.add(person.key)
        for sign, mark in SIGNS:
            index[sign].setdefault(mark(person), str_of(person))
    return found


def marked(rows: Iterable[Person], mark: Marks) -> dict[str, str]:
    return {words: str(row) for row in rows if (words := mark(row))}


def resembles(person: PersonFacts, index: dict[str, dict[str, str]]) -> tuple[str, str] | None:
    """Whom a person looks like, and by which sign."""
    for sign, mark in SIGNS:
        words = mark(person)
        if words and (other := index[sign].get(words)):
            return other, sign
    return None


def str_of(person: PersonFacts) -> str:
    return ", ".join(filter(None, [person.name, person.post]))
