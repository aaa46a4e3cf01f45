"""A person as taken from the plan, the directory, a file or a form, before they are a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cchc.conference.enums import Delivery, Source
from cchc.conference.models import Contact, Guest, Person
from cchc.lib.names import person_key, post_at, tidy, without_honorific
from cchc.org.models import Officer

WIDTHS = {"name": 120, "honorific": 20, "title": 200, "organisation": 200, "group": 300, "email": 254, "phone": 30}
FACTS = (*WIDTHS, "salaried")


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What is known of a person; ``salaried`` is None while nobody has said so."""

    name: str
    honorific: str = ""
    title: str = ""
    organisation: str = ""
    group: str = ""
    email: str = ""
    phone: str = ""
    salaried: bool | None = None
    officer: Officer | None = None
    source: Source = Source.HAND
    delivery: Delivery | None = None

    @property
    def key(self) -> str:
        return person_key(self.name, self.title, self.organisation)

    @property
    def post(self) -> str:
        return post_at(self.title, self.organisation)

    @property
    def reached_by(self) -> Delivery:
        """As chosen, else by mail where there is an address."""
        return self.delivery or (Delivery.MAIL if self.email else Delivery.PAPER)

    def columns(self) -> dict[str, str | bool | None]:
        return {fact: getattr(self, fact) for fact in FACTS}


def typed_person(
    facts: dict[str, str],
    *,
    salaried: bool | None = None,
    source: Source = Source.HAND,
    delivery: Delivery | None = None,
) -> PersonFacts:
    """A person from words as typed: tidied, cut to what a row holds, the honorific told from the name."""
    words = {fact: tidy(text) for fact, text in facts.items()}
    honorific, words["name"] = without_honorific(words.get("name", ""))
    words["honorific"] = words.get("honorific", "") or honorific
    cut: dict[str, Any] = {fact: text[: WIDTHS[fact]] for fact, text in words.items()}
    return PersonFacts(**cut, salaried=salaried, source=source, delivery=delivery)


def facts_of(person: Person) -> PersonFacts:
    """A row as facts; a contact comes from the directory."""
    facts = {fact: getattr(person, fact) for fact in FACTS}
    if isinstance(person, Guest):
        return PersonFacts(
            **facts, officer=person.officer, source=Source(person.source), delivery=Delivery(person.delivery)
        )
    return PersonFacts(**facts, source=Source.DIRECTORY if isinstance(person, Contact) else Source.HAND)
