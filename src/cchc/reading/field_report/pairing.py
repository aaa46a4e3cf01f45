"""Shortcomings, causes and remedies that stand in lists of their own, tied together where the paper allows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from cchc.reading.dates import due_in, due_of_cell
from cchc.reading.field_report import patterns
from cchc.reading.field_report.entries import Entry
from cchc.reading.field_report.model import Finding
from cchc.reading.field_report.words import Role
from cchc.reading.text import clean, key, rx
from cchc.reading.units import is_head

_FIELDS = {
    Role.SHORTCOMINGS: "shortcoming",
    Role.CAUSES: "cause",
    Role.REMEDIES: "remedy",
    Role.OWNERS: "owner",
    Role.DUES: "due_text",
}
_KINDS = r"khách quan|chủ quan"
_TURN = {"nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5}


@dataclass(frozen=True, slots=True)
class _Part:
    """One thing of a list with the number it is printed under; ``sorted`` where causes are khách quan and chủ quan."""

    role: Role
    number: int | None
    finding: Finding
    sorted: bool = False


def findings_of(entries: list[Entry], loose: list[Finding], year: int | None) -> Iterator[Finding]:
    """The findings that texts tell, in the order in which they begin.

    ``loose`` are rows of a table that names no shortcomings: remedies with who and when, which follow the lists.

    Parts below one shortcoming are one finding. Lists of their own are tied by number, or one by one where they are
    equally long; causes sorted into khách quan and chủ quan belong to no single shortcoming and stay apart.
    """
    parts = [*_parts(entries), *(_Part(Role.REMEDIES, None, found) for found in loose)]
    for area in dict.fromkeys(part.finding.area for part in parts):
        group = [part for part in parts if part.finding.area == area]
        yield from (dated(found, year) for found in _tied(group))


def _parts(entries: list[Entry]) -> Iterator[_Part]:
    whole: dict[int, _Part] = {}
    order: list[int | _Part] = []
    for entry in entries:
        made = _part(entry)
        item = entry.context.item
        if item is None:
            order.append(made)
        elif item in whole:
            whole[item] = replace(whole[item], finding=joined(whole[item].finding, made.finding))
        else:
            whole[item] = made
            order.append(item)
    yield from (whole[one] if isinstance(one, int) else one for one in order)


def _part(entry: Entry) -> _Part:
    role = entry.context.role or Role.SHORTCOMINGS
    number, text = numbered_text(entry)
    texts: dict[str, Any] = {_FIELDS[role]: text}
    by_kind = role is Role.CAUSES and bool(rx(_KINDS).search(key(f"{entry.context.heading} {text[:60]}")))
    return _Part(role, number, Finding(**texts, area=entry.context.area, ats=(entry.at,)), by_kind)


def numbered_text(entry: Entry) -> tuple[int | None, str]:
    """The number an item is printed under (``b)``, ``(2)``, ``Đối với hạn chế thứ ba: …``) and its own words."""
    match = rx(patterns.TURN).match(key(entry.text))
    if match:
        word = match[1] or match[2] or match[3]
        number = int(word) if word.isdigit() else _TURN.get(word)
        if number and entry.text[match.end() :].strip():
            return number, entry.text[match.end() :].strip()
    label = entry.label.strip(" .)(/:-+")
    if label.isdigit():
        return int(label), entry.text
    return ("abcdđeghi".index(label) + 1 if re.fullmatch(r"[a-eđg-i]", label) else None), entry.text


def _tied(parts: list[_Part]) -> Iterator[Finding]:
    limits = [part for part in parts if part.role is Role.SHORTCOMINGS]
    found = [part.finding for part in limits]
    alone: list[Finding] = []
    for role in (Role.CAUSES, Role.REMEDIES, Role.OWNERS, Role.DUES):
        others = [part for part in parts if part.role is role]
        places = _places(limits, others)
        if places is None:
            alone += [part.finding for part in others]
            continue
        for place, other in zip(places, others, strict=True):
            found[place] = joined(found[place], other.finding)
    yield from found
    yield from alone


def _places(limits: list[_Part], others: list[_Part]) -> list[int] | None:
    """For each of the others the shortcoming it belongs to; None where the paper does not say."""
    if not limits or not others:
        return None
    if len(limits) == 1:
        return [0] * len(others)
    if any(part.sorted for part in others):
        return None
    numbers, known = [part.number for part in others], [part.number for part in limits]
    if set(known) == {None}:
        known = list(range(1, len(limits) + 1))
    if None not in numbers and None not in known and len(set(known)) == len(known) and set(numbers) <= set(known):
        return [known.index(number) for number in numbers]
    return list(range(len(limits))) if len(limits) == len(others) else None


def joined(first: Finding, second: Finding) -> Finding:
    """Two parts of one finding together."""
    texts: dict[str, Any] = {
        name: "\n".join(filter(None, (getattr(first, name), getattr(second, name)))) for name in _FIELDS.values()
    }
    ats = tuple(dict.fromkeys((*first.ats, *second.ats)))
    return replace(first, **texts, area=first.area or second.area, ats=ats)


def dated(found: Finding, year: int | None) -> Finding:
    """The finding with day and owner: of their own words, else those that the remedy names."""
    found = replace(found, owner=found.owner.rstrip(" ."), due_text=found.due_text.rstrip(" ."))
    if found.due_text:
        found = replace(found, due_on=due_of_cell(found.due_text, year).day)
    else:
        due = due_in(found.remedy, year)
        found = replace(found, due_text=due.text or "", due_on=due.day) if due.day else found
    return found if found.owner or not found.remedy else replace(found, owner=owner_in(found.remedy))


def owner_in(remedy: str) -> str:
    """Who is to act, where the words of a remedy say it outright."""
    low = key(remedy)
    for pattern in patterns.OWNERS:
        for match in rx(pattern).finditer(low):
            who = clean(remedy[match.start("who") : match.end("who")])
            if (is_head(who) or rx(patterns.PERSON).match(key(who))) and len(who.split()) <= 14:
                return who
    return ""
