"""From the words of a plan to the people of the commune; in doubt, to nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from cchc.dossier.commune import Commune, Group, Guest, Post
from cchc.lib.names import same_words
from cchc.lib.vietnamese import fold
from cchc.reading.model import Participant

_REFORM = re.compile(r"(phu trach|lam nhiem vu|thuc hien nhiem vu)( linh vuc)? (cchc|cai cach hanh chinh)")
# “Văn phòng HĐND và UBND” is one name, so “và” parts names only where commas alone do not.
_BETWEEN = (re.compile(r"[,;]"), re.compile(r"[,;]|\s+và\s+", re.IGNORECASE))
_SHARED = {"xa", "phuong", "va", "cac", "dong", "chi"}
_COMMITTEE = {"ubnd", "uy ban nhan dan"}
_KIND = re.compile(r"\bdac khu\b")


def posts_meant(words: str, commune: Commune, day: date) -> tuple[Post, ...]:
    """The posts that a plan's lead names: one by its longest name or alias, several side by side, or all on reform.

    Several are meant only where each piece between commas is the whole name of a post. Else the longest name
    found wins, so that “Văn phòng - Thống kê (phụ trách HĐND và UBND)” is not taken for its plainer neighbour;
    where two posts match equally, the answer is none.
    """
    said = plain(words)
    posts = commune.posts_on(day)
    if _REFORM.search(said):
        return tuple(post for post in posts if post.areas)
    if several := _side_by_side(words, posts):
        return several
    found = [(len(name), post) for post in posts for name in _names(post) if f" {name} " in f" {said} "]
    longest = max((length for length, _ in found), default=0)
    best = {post.id: post for length, post in found if length == longest}
    return tuple(best.values()) if len(best) == 1 else ()


def doers_meant(words: str, commune: Commune, day: date) -> tuple[Post, ...]:
    """Who does the work that a plan gives to a lead: the posts it names, or the chairman for the committee itself.

    A committee decides together and its head signs for it (khoản 2 Điều 13 Nghị định 30/2020/NĐ-CP), so that “trình
    UBND xã phê duyệt” waits for one post; where the commune has none or two of them, the answer is none.
    """
    if not names_committee(words, commune.place):
        return posts_meant(words, commune, day)
    heads = commune.with_role("chairman", day)
    return heads if len(heads) == 1 else ()


def names_committee(words: str, place: str) -> bool:
    """Whether the words are the People's Committee of the commune itself, with or without its ``place``."""
    said = _KIND.sub("", plain(words)).strip()
    here = plain(place)
    return " ".join((said.removesuffix(f" {here}") if here else said).split()) in _COMMITTEE


def _side_by_side(words: str, posts: Iterable[Post]) -> tuple[Post, ...]:
    """The posts of a list such as “Công an xã, Ban Chỉ huy Quân sự xã”; none where any piece leaves a doubt."""
    known = [(name, post) for post in posts for name in _names(post)]
    for between in _BETWEEN:
        pieces = [plain(piece) for piece in between.split(words)]
        meant = [{post.id: post for name, post in known if name == piece} for piece in pieces]
        if len(pieces) > 1 and all(len(found) == 1 for found in meant):
            return tuple({key: post for found in meant for key, post in found.items()}.values())
    return ()


def delegates(participants: Iterable[Participant], commune: Commune, day: date) -> tuple[Guest, ...]:
    """Everyone whom the groups of a plan bring to the conference, each person once, in the order of the plan."""
    seen: set[str] = set()
    found: list[Guest] = []
    for participant in participants:
        for guest in guests_of(participant.who, commune, day):
            if guest.name not in seen:
                seen.add(guest.name)
                found.append(guest)
    return tuple(found)


def guests_of(words: str, commune: Commune, day: date) -> tuple[Guest, ...]:
    """The people of a group, or the holder of a post that stands among the participants by its own name."""
    if group := group_meant(words, commune):
        return tuple(_members(group, commune, day))
    return tuple(_holders(posts_meant(words, commune, day), words, commune, day))


def group_meant(words: str, commune: Commune) -> Group | None:
    """The commune's group that a plan names so: the same words, or the longest alias within them.

    Marks tell groups apart (trưởng các bản, trưởng các ban ngành) unless the plan has none at all.
    """
    as_said = plain if fold(words) == words.lower() else marked
    said = as_said(words)
    found = [
        (len(name), group)
        for group in commune.groups
        for name in map(as_said, (group.who, *group.aliases))
        if name and f" {name} " in f" {said} "
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Lower case without marks, punctuation and the words that every name shares.

    Every clause of a plan is held against the same few names, so that each is made plain once.
    """
    return " ".join(word for word in re.findall(r"[a-z0-9]+", fold(text)) if word not in _SHARED)


def marked(text: str) -> str:
    """The same with its marks, the tone mark where one school writes it."""
    return " ".join(word for word in same_words(text).split() if fold(word) not in _SHARED)


def _members(group: Group, commune: Commune, day: date) -> Iterator[Guest]:
    yield from group.guests
    posts = (post for post in commune.posts_on(day) if post.id in group.posts or post.roles & set(group.roles))
    yield from _holders(posts, group.who, commune, day)


def _holders(posts: Iterable[Post], group: str, commune: Commune, day: date) -> Iterator[Guest]:
    for post in posts:
        if officer := commune.holder(post, day):
            yield Guest(officer.name, post.title, officer.salaried, group=group, honorific=officer.honorific)


def _names(post: Post) -> Iterator[str]:
    yield from filter(None, map(plain, (post.title, post.short, *post.aliases)))
