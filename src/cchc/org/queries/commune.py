"""The commune as the library knows it, from the rows of the office."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from functools import lru_cache

from cchc.dossier import commune as file
from cchc.dossier.loading import parse_commune
from cchc.org.models import Officer, Post, Profile, Unit


def commune_of(unit: Unit, day: date) -> file.Commune:
    """The commune's file on a day: groups, money and settings as its TOML says, posts and officers from the rows."""
    posts = Post.objects.filter(commune=unit).prefetch_related("roles").order_by("pk")
    officers = Officer.objects.filter(commune=unit).prefetch_related("holdings__post").order_by("pk")
    return replace(
        base_of(unit, day),
        posts=tuple(post_of(post) for post in posts),
        officers=tuple(officer_of(officer) for officer in officers),
    )


def base_of(unit: Unit, day: date) -> file.Commune:
    """What the profile says; a unit without one has its name, its place and the bodies above it."""
    if profile := profile_on(unit, day):
        return parsed(profile.toml)
    known = next((kind for kind in ("đặc khu", "thị trấn", "phường", "xã") if unit.name.startswith(kind)), "xã")
    above = unit.parent
    superiors = (file.Superior(f"Ủy ban nhân dân {above.name}", (), above.since, above.until),) if above else ()
    return file.Commune(name=unit.name, kind=known, place=unit.place, places=(unit.code,), superiors=superiors)


def profile_on(unit: Unit, day: date) -> Profile | None:
    """The commune's file that holds on a day."""
    profiles = Profile.objects.filter(commune=unit).order_by("-since", "-pk")
    return next((one for one in profiles if one.holds_on(day)), None)


@lru_cache(maxsize=64)
def parsed(toml: str) -> file.Commune:
    """The commune that a profile describes; the same text is read once."""
    return parse_commune(tomllib.loads(toml))


def post_of(post: Post) -> file.Post:
    return file.Post(
        id=post.code,
        title=post.name,
        short=post.short or post.name,
        roles=frozenset(role.role for role in post.roles.all()),
        areas=tuple(post.areas),
        aliases=tuple(post.aliases),
        office=post.office,
        symbol=post.symbol,
        sign=post.sign or post.name.upper(),
        since=post.since,
        until=post.until,
    )


def officer_of(officer: Officer) -> file.Officer:
    held = tuple(file.Holding(item.post.code, item.since, item.until) for item in officer.holdings.all())
    return file.Officer(officer.full_name, held, officer.salaried, officer.honorific, officer.email)
