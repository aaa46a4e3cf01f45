"""The example's talks: two reviews over, the present one in every state; loaded as often as asked."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.utils import timezone

from cchc.org.enums import Role
from cchc.org.models import Officer, Unit
from cchc.org.queries.posts import holders_of
from cchc.review.models import Cycle
from cchc.talks.actions import (
    Chosen,
    Person,
    Placed,
    Proposed,
    Wanted,
    approve_text,
    confirm_talk,
    decide_talks,
    hand_in_text,
    open_call,
    propose_talk,
    return_text,
    shortlist_talks,
)
from cchc.talks.enums import Verdict
from cchc.talks.models import Call, Talk

FILE = "tham-luan.toml"
MORNING, NOON, AFTERNOON = time(9, 30), time(11, 0), time(15, 0)


@dataclass(frozen=True, slots=True)
class Told:
    """What the file tells of a review, in its commune, not later than the moment of loading."""

    unit: Unit
    facts: dict[str, Any]
    at: datetime

    def moment(self, day: date, clock: time = MORNING) -> datetime:
        return min(timezone.make_aware(datetime.combine(day, clock)), self.at)

    def holder(self, role: Role, day: date) -> Officer:
        return holders_of(self.unit, role, day)[0]

    def officer(self, name: str) -> Officer:
        found: Officer = Officer.objects.get(commune=self.unit, full_name=name)
        return found


def load_talks(unit: Unit, folder: Path, at: datetime) -> None:
    """Call, propose, choose and write as the file says; a review that has its call is left as it is."""
    file = tomllib.loads((folder / FILE).read_text("utf-8"))
    for facts in file["review"]:
        cycle = Cycle.objects.filter(commune=unit, plan__source_name=facts["plan"]).first()
        if cycle and not Call.objects.filter(cycle=cycle).exists():
            tell(Told(unit, facts, at), cycle)


def tell(told: Told, cycle: Cycle) -> None:
    facts = told.facts
    names = ("wanted", "minutes", "propose_by", "texts_by")
    more = {name: facts[name] for name in ("topics", "words") if name in facts}
    organiser = told.holder(Role.ORGANISER, facts["opened"])
    wanted = Wanted(**{name: facts[name] for name in names}, **more)
    call = open_call(cycle=cycle, wanted=wanted, by=organiser, at=told.moment(facts["opened"]))
    talks = [(propose(told, call, one), one) for one in facts["talk"]]
    placed = {talk.pk: Placed("verdict" in one, one["list_reason"]) for talk, one in talks}
    at = told.moment(facts["listed"])
    shortlist_talks(call=call, placed=placed, revision=call.revision, by=organiser, at=at)
    decide(told, call, talks)
    for talk, one in talks:
        go_on(told, talk, one)


def propose(told: Told, call: Call, one: dict[str, Any]) -> Talk:
    if name := one.get("speaker"):
        person = Person(told.officer(name))
    else:
        person = Person(None, one["outside"], one["outside_title"])
    facts = {name: one[name] for name in ("title", "why", "area", "experience") if name in one}
    topic = call.topics[one["topic"]] if "topic" in one else ""
    by = told.officer(one.get("by") or one["speaker"])
    said = Proposed(person=person, topic=topic, **facts)
    return propose_talk(call=call, proposed=said, by=by, at=told.moment(told.facts["propose_by"], NOON))


def decide(told: Told, call: Call, talks: list[tuple[Talk, dict[str, Any]]]) -> None:
    """By the chairman of the day; the reserves in the order of the file."""
    chosen: dict[int, Chosen] = {}
    for talk, one in talks:
        if "verdict" in one:
            verdict = Verdict(one["verdict"])
            rank = 1 + sum(row.verdict == Verdict.RESERVE for row in chosen.values())
            chosen[talk.pk] = Chosen(verdict, rank if verdict == Verdict.RESERVE else None, one.get("minutes"))
    call.refresh_from_db()
    day = told.facts["decided"]
    by, at = told.holder(Role.CHAIRMAN, day), told.moment(day, AFTERNOON)
    on = min(day, timezone.localdate(at))
    decide_talks(call=call, chosen=chosen, on=on, reason=told.facts["reason"], revision=call.revision, by=by, at=at)


WRITES = ("handed_in", "returned", "approved")


def go_on(told: Told, talk: Talk, one: dict[str, Any]) -> None:
    """Take a talk as far as the file says, by its speaker; the organiser notes it for who has no account."""
    state = one["state"]
    if state not in ("confirmed", *WRITES):
        return
    day = one.get("on", told.facts["texts_by"])
    organiser = told.holder(Role.ORGANISER, day)
    talk.refresh_from_db()
    speaker = talk.officer or organiser
    confirm_talk(talk=talk, revision=talk.revision, by=speaker, at=told.moment(day))
    if state not in WRITES:
        return
    talk.refresh_from_db()
    at = told.moment(day, NOON)
    hand_in_text(talk=talk, text=one["text"].strip(), revision=talk.revision, by=speaker, at=at)
    talk.refresh_from_db()
    judge = organiser if organiser != speaker else told.holder(Role.CHAIRMAN, day)
    facts: dict[str, Any] = {"talk": talk, "revision": talk.revision, "by": judge, "at": told.moment(day, AFTERNOON)}
    if state == "approved":
        approve_text(**facts)
    elif state == "returned":
        return_text(remarks=one["remarks"], **facts)
