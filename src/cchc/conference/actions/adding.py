"""Bring people into the list of a conference: what every source of guests shares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.db.models import Max

from cchc.conference.models import Conference, Guest, Person
from cchc.conference.queries.hosts import Hosts, hosts_of
from cchc.conference.queries.people import FACTS, PersonFacts
from cchc.lib.names import person_key


@dataclass
class Known:
    """Whom a list holds by key and by account, those taken out among them, and the last place in it."""

    conference: Conference
    hosts: Hosts
    keys: set[str] = field(default_factory=set)
    officers: set[int] = field(default_factory=set)
    last: int = 0

    def holds(self, person: PersonFacts) -> bool:
        """Whether the person stands there already; a bare name alone never says so."""
        if person.officer is not None and person.officer.pk in self.officers:
            return True
        return bool(person.title or person.organisation) and person.key in self.keys

    def taken(self, person: PersonFacts) -> Guest:
        """The row of one who is new, at the end of the list, under a key that nobody has."""
        count = 1
        while (key := person_key(person.name, person.title, person.organisation, apart=count)) in self.keys:
            count += 1
        self.keys.add(key)
        self.last += 1
        if person.officer is not None:
            self.officers.add(person.officer.pk)
        return Guest(
            commune_id=self.conference.commune_id,
            conference=self.conference,
            position=self.last,
            key=key,
            source=person.source,
            officer=person.officer,
            delivery=person.reached_by,
            presides=self.hosts.include(person),
            **person.columns(),
        )


def known_in(conference: Conference) -> Known:
    """The list as it stands; the conference is held locked."""
    known = Known(conference, hosts_of(conference))
    rows = Guest.objects.filter(conference=conference)
    for key, officer in rows.values_list("key", "officer_id"):
        known.keys.add(key)
        if officer is not None:
            known.officers.add(officer)
    known.last = rows.aggregate(last=Max("position"))["last"] or 0
    return known


def add_new(conference: Conference, people: Iterable[PersonFacts]) -> list[Guest]:
    """Write those who are not in the list yet; the conference is held locked."""
    known = known_in(conference)
    made = [known.taken(nameable(person)) for person in people if not known.holds(person)]
    return Guest.objects.bulk_create(made, batch_size=500)


def gain(row: Person, person: PersonFacts) -> list[str]:
    """Fill what the row does not say with what is said of the person; which facts those are."""
    new = [fact for fact in FACTS if getattr(row, fact) in ("", None) and getattr(person, fact) not in ("", None)]
    for fact in new:
        setattr(row, fact, getattr(person, fact))
    return new


def nameable(person: PersonFacts) -> PersonFacts:
    """An account may be closed or of another commune by now; the guest stays without it."""
    return person if person.officer is None or person.officer.is_active else replace(person, officer=None)
