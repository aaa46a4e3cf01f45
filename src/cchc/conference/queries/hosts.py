"""Who presides over a conference: they are of the house, and nobody invites or asks them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from cchc.conference.models import Conference
from cchc.dossier.people import posts_meant
from cchc.lib.names import same_name, same_words
from cchc.org.models import Officer
from cchc.org.queries.commune import commune_of

_BETWEEN = re.compile(r"[,;/]|\s[-–]\s|\s+(?:và|cùng)\s+", re.IGNORECASE)


class Known(Protocol):
    """What tells whether somebody presides: a guest, or the facts of one who is to be a guest."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def group(self) -> str: ...
    @property
    def officer(self) -> Officer | None: ...


@dataclass(frozen=True, slots=True)
class Hosts:
    """Người chủ trì, by the words of the conference: ``said`` are its pieces, ``holders`` who holds a post it names."""

    said: frozenset[str]
    holders: frozenset[tuple[str, str]]

    def include(self, person: Known) -> bool:
        """Whether a person presides: by their name, by their post, or as one of a group of our own people."""
        name, title = same_name(person.name), same_words(person.title)
        if name in self.said or (title and title in self.said):
            return True
        if person.officer is None:
            return (name, title) in self.holders
        return any(name == holder for holder, _ in self.holders) or same_words(person.group) in self.said


def hosts_of(conference: Conference) -> Hosts:
    """Who presides on the day, by post or name; the chairman of the committee where nobody has said who."""
    said = frozenset(filter(None, (same_name(piece) for piece in _BETWEEN.split(conference.chair))))
    commune = commune_of(conference.commune, conference.held_on)
    posts = posts_meant(conference.chair, commune, conference.held_on)
    if not posts and not said:
        posts = commune.with_role("chairman", conference.held_on)[:1]
    # One post alone is meant unless each is named: “phụ trách cải cách hành chính” would mean many.
    named = posts if len(said) > 1 else posts[:1]
    holders = ((commune.holder(post, conference.held_on), post) for post in named)
    return Hosts(said, frozenset((same_name(one.name), same_words(post.title)) for one, post in holders if one))
