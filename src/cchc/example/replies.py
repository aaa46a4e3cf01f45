"""The answers of the guests of the present review: some come, some do not or send another, several are silent."""

from __future__ import annotations

from datetime import date
from itertools import cycle
from typing import Any

from cchc.conference.actions import Substitute, record_reply
from cchc.conference.enums import Answer, Via
from cchc.conference.models import Guest, Reply
from cchc.example.part import Example

DAY = date(2026, 6, 12)
# The invitation is still to go out: whoever has answered was asked by phone, or works in the same house.
HERE: dict[str, Any] = {"answer": Answer.YES, "via": Via.IN_PERSON}
COMES: dict[str, Any] = {"answer": Answer.YES, "via": Via.PHONE}
AWAY: dict[str, Any] = {"answer": Answer.NO, "via": Via.PHONE, "reason": "đi tập huấn ở tỉnh cùng ngày"}
SENDS: dict[str, Any] = {
    "answer": Answer.SUBSTITUTE,
    "via": Via.PHONE,
    "substitute": Substitute("Lò Thị Pánh", "cán bộ cùng đơn vị", "", False),
}
SILENT: dict[str, Any] = {}
# What the guests from outside say, in the order of the list and over again.
TURNS = (COMES, COMES, SILENT, COMES, AWAY, COMES, SILENT, SENDS, COMES, COMES)


def load_answers(example: Example) -> None:
    """Nothing where nobody is invited yet, or somebody answered already."""
    guests = Guest.objects.filter(commune=example.unit, conference__held_on__year=DAY.year, removed_at=None)
    guests = guests.filter(presides=False)
    if Reply.objects.filter(guest__in=guests).exists():
        return
    at = example.moment(DAY)
    turns, by = cycle(TURNS), example.organiser(at)
    for guest in guests.order_by("position", "pk"):
        if said := HERE if guest.officer_id else next(turns):
            record_reply(guest=guest, by=by, at=at, **said)
