"""The groups that a plan invites: whom the commune's file names for each, and which are still nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cchc.conference.enums import Delivery, Source
from cchc.conference.models import Conference, Guest
from cchc.conference.queries.people import PersonFacts
from cchc.dossier import commune as file
from cchc.dossier.people import guests_of
from cchc.lib.names import same_name, same_words, tidy, without_honorific
from cchc.org.models import Officer, PostHolding, Unit
from cchc.org.queries.commune import commune_of


@dataclass(frozen=True, slots=True)
class PlannedGroup:
    """A group as the plan names it, the people it means, and how many of the list stand in it."""

    who: str
    note: str
    people: tuple[PersonFacts, ...]
    listed: int

    @property
    def is_gap(self) -> bool:
        """Whether the plan invites a group of which nobody has said who it is."""
        return not self.people and not self.listed


def planned_groups(conference: Conference, guests: Sequence[Guest]) -> list[PlannedGroup]:
    """The groups of the plan in its order."""
    commune = commune_of(conference.commune, conference.held_on)
    officers = officers_by_post(conference.commune, conference.held_on)
    listed = Counter(guest.group for guest in guests)
    return [
        PlannedGroup(
            name := group_name(row.who),
            row.note,
            tuple(persons(guests_of(row.who, commune, conference.held_on), name, officers)),
            listed[name],
        )
        for row in conference.cycle.plan.participants.all()
    ]


def group_name(who: str) -> str:
    """A group by the words of the plan, as guests carry it."""
    return tidy(who)[:300]


def persons(found: Iterable[file.Guest], group: str, officers: dict[tuple[str, str], Officer]) -> Iterator[PersonFacts]:
    for guest in found:
        officer = officers.get((same_name(guest.name), same_words(guest.title)))
        email = officer.email if officer else ""
        honorific, name = without_honorific(guest.name)
        yield PersonFacts(
            name=name[:120],
            honorific=(guest.honorific or honorific)[:20],
            title=tidy(guest.title)[:200],
            group=group,
            email=email,
            salaried=guest.salaried,
            officer=officer,
            source=Source.PLAN,
            delivery=Delivery.MAIL if email else Delivery.PAPER,
        )


def officers_by_post(unit: Unit, day: date) -> dict[tuple[str, str], Officer]:
    """The accounts of a commune by the name of their holder and each post held on ``day``."""
    held = PostHolding.objects.on(day).filter(post__commune=unit).select_related("post", "officer")
    return {(same_name(one.officer.full_name), same_words(one.post.name)): one.officer for one in held}
